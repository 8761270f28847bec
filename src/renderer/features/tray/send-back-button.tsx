import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { SentBackView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { copyText } from '../../components/copy-text'
import { FixListChoice, useFixListChoice } from '../../components/fix-list-choice'
import { useNotices } from '../../components/notices'
import './send-back.css'

export interface SendBackButtonProps {
  readonly campaign: string
  /** The unit or cluster that the tray is narrowed to; null for all. */
  readonly sender: string | null
  readonly nameOf: (sender: string) => string
}

/** Writes marked copies of the units' own files, with the message for each. */
export function SendBackButton({ campaign, sender, nameOf }: SendBackButtonProps) {
  const sending = useCommand('tray.sendBack', true)
  const { say, sayError } = useNotices()
  const [withFixList] = useFixListChoice()
  const [sent, setSent] = useState<SentBackView | null>(null)
  const write = async (): Promise<void> => {
    const reply = await sending.run({ campaign, sender, withFixList })
    if (!reply.ok) sayError(reply.error)
    else setSent(reply.value)
  }
  const copy = async (of: string, message: string): Promise<void> => {
    const copied = await copyText(message)
    say(copied ? `Đã chép câu nhắn gửi ${nameOf(of)}.` : 'Chưa chép được. Dùng “Soạn câu nhắn gửi đơn vị”.')
  }
  return (
    <>
      <FixListChoice />
      <Button loading={sending.isRunning} onClick={() => void write()}>
        {sender === null ? 'Lưu bản gửi lại các đơn vị…' : 'Lưu bản gửi lại đơn vị này…'}
      </Button>
      {sent !== null && (
        <Modal
          open
          title={`Đã lưu ${sent.files.length} bản gửi lại`}
          width={720}
          onCancel={() => setSent(null)}
          footer={<Button onClick={() => setSent(null)}>Đóng</Button>}
        >
          <p>Thư mục: {sent.folder}</p>
          <ul aria-label="Bản gửi lại" className="sent-back">
            {sent.files.map(({ sender: of, name, message }) => (
              <li key={name}>
                <span>
                  <b>{nameOf(of)}</b>
                  <br />
                  <span className="quiet">{name}</span>
                </span>
                <Button
                  size="small"
                  aria-label={`Chép câu nhắn gửi ${nameOf(of)}`}
                  onClick={() => void copy(of, message)}
                >
                  Chép câu nhắn
                </Button>
              </li>
            ))}
          </ul>
        </Modal>
      )}
    </>
  )
}
