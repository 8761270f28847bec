import { Checkbox, Form, Input, Modal, Typography } from 'antd'
import { useState } from 'react'
import { roundNames } from '../../explanation/reported-text'
import type { ReadyEntry } from './pending-entries'
import { pointsText } from './typed-points'

export interface ReasonQuestionProps {
  readonly entries: readonly ReadyEntry[]
  readonly nameOf: (unit: string) => string
  readonly onGive: (reason: string, keep: boolean) => void
  readonly onLeave: () => void
}

const shown = 4

/** Asks once for a whole batch why points differ from the round before. */
export function ReasonQuestion({ entries, nameOf, onGive, onLeave }: ReasonQuestionProps) {
  const [reason, setReason] = useState('')
  const [keep, setKeep] = useState(false)
  const [asked, setAsked] = useState(false)
  const differing = entries.filter(({ needsReason }) => needsReason)
  const listed = differing.length === 0 ? entries : differing
  const isMissing = asked && reason.trim() === ''
  const give = (): void => {
    setAsked(true)
    if (reason.trim() !== '') onGive(reason.trim(), keep)
  }
  return (
    <Modal
      open
      title="Điểm khác với vòng trước"
      okText="Lưu điểm"
      cancelText="Để sau"
      onOk={give}
      onCancel={onLeave}
      width={560}
    >
      <Typography.Paragraph>
        {listed.length} ô có điểm khác với vòng trước. Lý do được ghi cùng điểm và in trong “Vì sao điểm này?”.
      </Typography.Paragraph>
      <ul>
        {listed.slice(0, shown).map(({ unit, criterion, round, points }) => (
          <li key={`${unit}|${criterion.code}|${round}`}>
            {nameOf(unit)} – {criterion.code}: {roundNames[round].toLowerCase()} {pointsText(points)}
          </li>
        ))}
        {listed.length > shown && <li>và {listed.length - shown} ô khác</li>}
      </ul>
      <Form layout="vertical" component="div">
        <Form.Item
          label="Lý do"
          htmlFor="score-reason"
          required
          validateStatus={isMissing ? 'error' : undefined}
          help={isMissing ? 'Cần ghi lý do trước khi lưu.' : undefined}
        >
          <Input.TextArea
            id="score-reason"
            rows={2}
            autoFocus
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={(event) => {
              if (event.shiftKey) return
              event.preventDefault()
              give()
            }}
          />
        </Form.Item>
        <Checkbox checked={keep} onChange={(event) => setKeep(event.target.checked)}>
          Dùng lý do này cho các ô nhập tiếp theo
        </Checkbox>
      </Form>
    </Modal>
  )
}
