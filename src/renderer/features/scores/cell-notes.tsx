import type { ScoreSheetRow } from '#shared/ipc/views'
import { pointsText } from './typed-points'

export interface CellNotesProps {
  readonly row: ScoreSheetRow
  readonly criterion: string
}

/** What was said of a criterion beside its scores: sent back, explained, answered. */
export function CellNotes({ row, criterion }: CellNotesProps) {
  const returned = row.returned?.[criterion]
  const explanation = row.explanations?.[criterion]
  const answer = explanation?.answer ?? null
  const points = answer?.points == null ? '' : `, chấm lại ${pointsText(answer.points)}`
  return (
    <div className="notes">
      {returned !== undefined && <p>↩ Đã trả lại để bổ sung{returned === '' ? '.' : `: ${returned}`}</p>}
      {explanation !== undefined && (
        <p>
          ✎ Đơn vị giải trình: {explanation.text}
          {answer === null && ' (chưa trả lời)'}
          {answer?.kind === 'accepted' && ` – Chấp nhận${points}: ${answer.reason}`}
          {answer?.kind === 'kept' && ` – Giữ nguyên điểm: ${answer.reason}`}
        </p>
      )}
    </div>
  )
}
