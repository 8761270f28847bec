import { FileAddOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../api/use-command'
import { useEvent } from '../../api/use-event'
import { useNotices } from '../../components/notices'
import { ProgressPanel } from '../../components/progress-panel'

interface Making {
  readonly job: string
  readonly done: number
  readonly total: number
  readonly label: string
  readonly isStopping: boolean
}

const newJobName = (): string => `bieu-mau-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`

/** Makes one template workbook per unit; a template that comes back filled in needs no mapping. */
export function TemplatesButton({ campaign }: { readonly campaign: string }) {
  const saving = useCommand('templates.save', true)
  const cancelling = useCommand('job.cancel')
  const { say, sayError } = useNotices()
  const [making, setMaking] = useState<Making | null>(null)
  useEvent('job.progress', ({ job, done, total, label }) =>
    setMaking((now) => (now?.job === job ? { ...now, done, total, label } : now)),
  )
  const save = async (): Promise<void> => {
    const job = newJobName()
    setMaking({ job, done: 0, total: 0, label: '', isStopping: false })
    const reply = await saving.run({ job, campaign })
    setMaking(null)
    if (!reply.ok) return sayError(reply.error)
    if (reply.value === null) return
    const { files, total, folder } = reply.value
    if (files.length < total)
      say(`Đã dừng theo yêu cầu: lưu được ${files.length} trong ${total} biểu mẫu vào ${folder}.`)
    else say(`Đã lưu ${files.length} biểu mẫu vào ${folder}.`)
  }
  const stop = (): void => {
    if (making === null) return
    setMaking({ ...making, isStopping: true })
    void cancelling.run({ job: making.job })
  }
  return (
    <>
      <Button icon={<FileAddOutlined aria-hidden />} loading={saving.isRunning} onClick={() => void save()}>
        Tạo biểu mẫu cho các đơn vị…
      </Button>
      {making !== null && making.total > 0 && (
        <Modal open title="Tạo biểu mẫu cho các đơn vị" footer={null} closable={false} keyboard={false}>
          <ProgressPanel title="Đang tạo biểu mẫu" {...making} onCancel={stop} />
        </Modal>
      )}
    </>
  )
}
