import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { ReturnedFileView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { copyText } from '../../components/copy-text'
import { FixListChoice, useFixListChoice } from '../../components/fix-list-choice'
import { useNotices } from '../../components/notices'

interface ReturnButtonProps {
  readonly job: string
  readonly file: string
}

/** Writes the unit's own workbook back with what is wrong marked in it, and shows the message to send along. */
export function ReturnButton({ job, file }: ReturnButtonProps) {
  const returning = useCommand('import.annotate', true)
  const { sayError } = useNotices()
  const [withFixList] = useFixListChoice()
  const [returned, setReturned] = useState<ReturnedFileView | null>(null)
  const write = async (): Promise<void> => {
    const reply = await returning.run({ job, file, withFixList })
    if (!reply.ok) sayError(reply.error)
    else setReturned(reply.value)
  }
  return (
    <>
      <FixListChoice />
      <Button loading={returning.isRunning} onClick={() => void write()}>
        Bản gửi lại đơn vị…
      </Button>
      {returned !== null && (
        <Modal
          open
          title="Đã lưu bản gửi lại đơn vị"
          okText="Chép câu nhắn"
          cancelText="Đóng"
          onOk={() => void copyText(returned.message)}
          onCancel={() => setReturned(null)}
          width={640}
        >
          <p>{returned.path}</p>
          <pre style={{ whiteSpace: 'pre-wrap', fontFamily: 'inherit' }}>{returned.message}</pre>
        </Modal>
      )}
    </>
  )
}
