import { FileAddOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCommand } from '../../api/use-command'
import { useNotices } from '../../components/notices'

/** Makes one template workbook per unit; a template that comes back filled in needs no mapping. */
export function TemplatesButton({ campaign }: { readonly campaign: string }) {
  const saving = useCommand('templates.save', true)
  const { say, sayError } = useNotices()
  const save = async (): Promise<void> => {
    const reply = await saving.run({ campaign })
    if (!reply.ok) sayError(reply.error)
    else if (reply.value !== null) say(`Đã lưu ${reply.value.files.length} biểu mẫu vào ${reply.value.folder}.`)
  }
  return (
    <Button icon={<FileAddOutlined aria-hidden />} loading={saving.isRunning} onClick={() => void save()}>
      Tạo biểu mẫu cho các đơn vị…
    </Button>
  )
}
