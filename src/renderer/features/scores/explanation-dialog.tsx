import { Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { GivenPoints } from '#domain/scoring/score'
import type { ScoreSheetRow } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { ErrorNote } from '../../components/error-note'
import { useNotices } from '../../components/notices'
import { countedPoints } from './cell-state'
import type { ActiveCell } from './score-grid'
import { pointsText, problemSentence, readTypedPoints } from './typed-points'

export interface ExplanationDialogProps {
  readonly campaign: string
  readonly row: ScoreSheetRow
  readonly cell: ActiveCell
  readonly onClose: () => void
}

/** What the unit explains (giải trình) of a criterion in the review, and the answer: kept, or accepted with new points. */
export function ExplanationDialog({ campaign, row, cell, onClose }: ExplanationDialogProps) {
  const { sayUndoable } = useNotices()
  const { criterion } = cell.column
  const present = row.explanations?.[criterion.code]
  const review = countedPoints(row.cells[criterion.code]?.review)
  const save = useCommand('explanations.save')
  const answer = useCommand('explanations.answer')
  const [text, setText] = useState(present?.text ?? '')
  const [kind, setKind] = useState<'accepted' | 'kept'>(present?.answer?.kind ?? 'accepted')
  const [reason, setReason] = useState(present?.answer?.reason ?? '')
  const [typed, setTyped] = useState(pointsText(review))
  const read = readTypedPoints(typed, criterion.maximum)
  const isSaved = present !== undefined && present.text === text.trim()
  const cellOf = { campaign, unit: row.unit, criterion: criterion.code }

  const record = async (): Promise<void> => {
    const reply = await save.run({ ...cellOf, text })
    if (!reply.ok) return
    sayUndoable(text.trim() === '' ? 'Đã xóa giải trình.' : `Đã ghi giải trình của ${row.name}.`)
    if (text.trim() === '') onClose()
  }
  const reply = async (): Promise<void> => {
    if (read.kind === 'problem') return
    const changed: GivenPoints = kind === 'accepted' && read.points !== review ? read.points : null
    const done = await answer.run({ ...cellOf, kind, reason: reason.trim(), points: changed })
    if (!done.ok) return
    sayUndoable(`Đã trả lời giải trình của ${row.name}.`)
    onClose()
  }
  return (
    <Modal open title={`Giải trình – ${row.name}, ${criterion.code}`} onCancel={onClose} footer={null} width={640}>
      <ErrorNote error={save.error ?? answer.error} />
      <Form layout="vertical" component="div">
        <Form.Item label="Đơn vị giải trình" htmlFor="explanation-text">
          <Input.TextArea
            id="explanation-text"
            rows={3}
            autoFocus
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Form.Item>
        <Button
          type={isSaved ? 'default' : 'primary'}
          disabled={isSaved || (present === undefined && text.trim() === '')}
          loading={save.isRunning}
          onClick={() => void record()}
        >
          {present !== undefined && text.trim() === '' ? 'Xóa giải trình' : 'Ghi giải trình'}
        </Button>
        {isSaved && (
          <>
            <Form.Item label="Trả lời" style={{ marginTop: 16 }}>
              <Radio.Group
                value={kind}
                onChange={(event) => setKind(event.target.value as 'accepted' | 'kept')}
                options={[
                  { value: 'accepted', label: 'Chấp nhận' },
                  { value: 'kept', label: 'Giữ nguyên điểm' },
                ]}
              />
            </Form.Item>
            {kind === 'accepted' && (
              <Form.Item
                label="Điểm chấm chéo sau giải trình"
                htmlFor="explanation-points"
                validateStatus={read.kind === 'problem' ? 'error' : undefined}
                help={read.kind === 'problem' ? problemSentence(read.problem) : undefined}
              >
                <Input
                  id="explanation-points"
                  style={{ width: 120 }}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
              </Form.Item>
            )}
            <Form.Item label="Lý do" htmlFor="explanation-reason" required>
              <Input.TextArea
                id="explanation-reason"
                rows={2}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </Form.Item>
            <Button
              type="primary"
              disabled={reason.trim() === '' || read.kind === 'problem'}
              loading={answer.isRunning}
              onClick={() => void reply()}
            >
              Lưu trả lời
            </Button>
          </>
        )}
      </Form>
    </Modal>
  )
}
