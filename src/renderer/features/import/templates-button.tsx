import { FileAddOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useCommand } from '../../api/use-command'
import { useJobProgress } from '../../api/use-job-progress'
import { JobProgress } from '../../components/job-progress'
import { useNotices } from '../../components/notices'

const newJobName = (): string => `bieu-mau-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`

/** Makes one template workbook per unit; a template that comes back filled in needs no mapping. */
export function TemplatesButton({ campaign }: { readonly campaign: string }) {
  const saving = useCommand('templates.save', true)
  const { say, sayError } = useNotices()
  const [job, setJob] = useState('')
  const progress = useJobProgress(job)
  const save = async (): Promise<void> => {
    const name = newJobName()
    setJob(name)
    const reply = await saving.run({ job: name, campaign })
    setJob('')
    if (!reply.ok) return sayError(reply.error)
    if (reply.value === null) return
    const { files, total, folder } = reply.value
    if (files.length < total)
      say(`Đã dừng theo yêu cầu: lưu được ${files.length} trong ${total} biểu mẫu vào ${folder}.`)
    else say(`Đã lưu ${files.length} biểu mẫu vào ${folder}.`)
  }
  return (
    <>
      <Button icon={<FileAddOutlined aria-hidden />} loading={saving.isRunning} onClick={() => void save()}>
        Tạo biểu mẫu cho các đơn vị…
      </Button>
      {job !== '' && (
        <Modal
          forceRender
          open={progress !== null}
          title="Tạo biểu mẫu cho các đơn vị"
          footer={null}
          closable={false}
          keyboard={false}
        >
          <JobProgress job={job} title="Đang tạo biểu mẫu" canStop />
        </Modal>
      )}
    </>
  )
}
