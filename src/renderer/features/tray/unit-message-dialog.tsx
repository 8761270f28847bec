import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { TrayRow } from '#domain/office/records'
import { senderOf } from '#domain/submission/cluster-file'
import { messageForUnit } from '#shared/messages/unit-message'
import { copyText } from '../../components/copy-text'

export interface UnitMessageDialogProps {
  readonly rows: readonly TrayRow[]
  readonly unitName: (code: string) => string
  readonly onClose: () => void
}

const messageOf = (rows: readonly TrayRow[], unit: string, name: string): string => {
  const own = rows.filter((row) => senderOf(row) === unit)
  const files = [...new Set(own.map(({ file }) => file))]
  return messageForUnit(
    own.flatMap(({ aside }) => aside.findings),
    { unit: name, hasMarkedCopy: false, ...(files.length === 1 && files[0] !== undefined ? { file: files[0] } : {}) },
  )
}

/** The words to send to a unit, by Zalo or e-mail, about its waiting rows. */
export function UnitMessageDialog({ rows, unitName, onClose }: UnitMessageDialogProps) {
  const units = [...new Set(rows.map(senderOf))]
  const [unit, setUnit] = useState(units[0] ?? '')
  const [text, setText] = useState(() => messageOf(rows, unit, unitName(unit)))
  const [copied, setCopied] = useState<boolean | null>(null)
  const choose = (code: string): void => {
    setUnit(code)
    setText(messageOf(rows, code, unitName(code)))
    setCopied(null)
  }
  return (
    <Modal
      open
      title="Câu nhắn gửi đơn vị"
      width={720}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>Đóng</Button>
          <Button type="primary" onClick={() => void copyText(text).then(setCopied)}>
            Chép câu nhắn
          </Button>
        </>
      }
    >
      <Select
        aria-label="Đơn vị nhận câu nhắn"
        style={{ width: 340, marginBottom: 8 }}
        value={unit}
        onChange={choose}
        options={units.map((code) => ({ value: code, label: unitName(code) }))}
      />
      <Input.TextArea
        aria-label="Nội dung câu nhắn"
        autoSize={{ minRows: 8, maxRows: 16 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p role="status" style={{ minHeight: 22, margin: '6px 0 0' }}>
        {copied === true && 'Đã chép. Dán vào Zalo hoặc thư điện tử để gửi.'}
        {copied === false && 'Chưa chép được. Bôi đen nội dung rồi bấm Ctrl+C.'}
      </p>
    </Modal>
  )
}
