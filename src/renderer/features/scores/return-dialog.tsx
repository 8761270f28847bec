import { Button, Checkbox, Flex, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ScoreSheetRow } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { copyText } from '../../components/copy-text'
import { DateField } from '../../components/date-field'
import { ErrorNote } from '../../components/error-note'
import { FixListChoice } from '../../components/fix-list-choice'
import { ReturnCopyButton } from './return-copy-button'
import type { ColumnSection } from './sheet-columns'
import './return-dialog.css'

export interface ReturnDialogProps {
  readonly campaign: string
  readonly row: ScoreSheetRow
  readonly sections: readonly ColumnSection[]
  /** The criterion of the chosen cell, flagged to begin with. */
  readonly criterion: string
  readonly onClose: () => void
}

/** Sends a unit's file back for the flagged criteria: notes, a deadline, and the message to send. */
export function ReturnDialog({ campaign, row, sections, criterion, onClose }: ReturnDialogProps) {
  const { run, isRunning, error } = useCommand('returns.open')
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({ [criterion]: '', ...row.returned })
  const [note, setNote] = useState('')
  const [deadline, setDeadline] = useState<string | null>(null)
  const [sent, setSent] = useState<{ readonly id: string; readonly message: string } | null>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  const flagged = Object.keys(notes)
  const flag = (code: string, isFlagged: boolean): void => {
    const { [code]: present = '', ...others } = notes
    setNotes(isFlagged ? { ...others, [code]: present } : others)
  }
  const send = async (): Promise<void> => {
    const items = sections
      .flatMap(({ criteria }) => criteria)
      .flatMap(({ code }) => (notes[code] === undefined ? [] : [{ criterion: code, note: notes[code].trim() }]))
    const reply = await run({ campaign, unit: row.unit, items, note, deadline })
    if (!reply.ok) return
    const opened = reply.value.requests.find(({ unit, status }) => unit === row.unit && status === 'open')
    if (opened !== undefined) setSent({ id: opened.id, message: opened.message })
  }
  if (sent !== null)
    return (
      <Modal
        open
        title={`Câu nhắn gửi ${row.name}`}
        width={720}
        onCancel={onClose}
        footer={
          <Flex justify="end" align="center" gap="small">
            <Button onClick={onClose}>Đóng</Button>
            <FixListChoice />
            <ReturnCopyButton campaign={campaign} request={sent.id} />
            <Button type="primary" onClick={() => void copyText(sent.message).then(setCopied)}>
              Chép câu nhắn
            </Button>
          </Flex>
        }
      >
        <Input.TextArea
          aria-label="Nội dung câu nhắn"
          autoSize={{ minRows: 8, maxRows: 18 }}
          value={sent.message}
          readOnly
        />
        <p role="status" style={{ minHeight: 22, margin: '6px 0 0' }}>
          {copied === true && 'Đã chép. Dán vào Zalo hoặc thư điện tử để gửi.'}
          {copied === false && 'Chưa chép được. Bôi đen nội dung rồi bấm Ctrl+C.'}
        </p>
      </Modal>
    )
  return (
    <Modal
      open
      title={`Trả lại để bổ sung – ${row.name}`}
      okText={`Trả lại ${flagged.length} tiêu chí`}
      cancelText="Hủy"
      okButtonProps={{ disabled: flagged.length === 0 }}
      confirmLoading={isRunning}
      onOk={() => void send()}
      onCancel={onClose}
      width={760}
    >
      <ErrorNote error={error} />
      <p>Khi đơn vị gửi lại tệp, chỉ những tiêu chí được đánh dấu ở đây được nhận lại; các phần khác giữ như đã gửi.</p>
      <fieldset className="return-items" aria-label="Tiêu chí phải bổ sung">
        {sections.flatMap(({ criteria }) =>
          criteria.map(({ code, title }) => (
            <div key={code}>
              <Checkbox checked={notes[code] !== undefined} onChange={(event) => flag(code, event.target.checked)}>
                {code} {title}
              </Checkbox>
              {notes[code] !== undefined && (
                <Input
                  size="small"
                  aria-label={`Cần bổ sung gì ở ${code}`}
                  placeholder="Cần bổ sung gì, ví dụ: thiếu biên bản nghiệm thu"
                  value={notes[code]}
                  onChange={(event) => setNotes({ ...notes, [code]: event.target.value })}
                />
              )}
            </div>
          )),
        )}
      </fieldset>
      <Form layout="vertical" component="div" style={{ marginTop: 12 }}>
        <Flex gap="middle">
          <Form.Item label="Dặn thêm" htmlFor="return-note" style={{ flex: 1 }}>
            <Input id="return-note" value={note} onChange={(event) => setNote(event.target.value)} />
          </Form.Item>
          <Form.Item label="Hạn gửi lại" htmlFor="return-deadline">
            <DateField id="return-deadline" value={deadline} onChange={setDeadline} />
          </Form.Item>
        </Flex>
      </Form>
    </Modal>
  )
}
