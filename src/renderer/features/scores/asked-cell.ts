import type { ScoreSheetRow } from '#shared/ipc/views'
import type { Question } from '../../explanation/explanation-place'
import { isResultColumn } from './grid-columns'
import { columnId, type ScoreColumn } from './sheet-columns'

/** The question about a total, band or rank; null elsewhere. */
export function resultAt(rows: readonly ScoreSheetRow[], row: number | null, id: string | undefined): Question | null {
  const unit = row === null ? undefined : rows[row]
  return unit === undefined || !isResultColumn(id) ? null : { unit: unit.unit, place: { kind: id } }
}

/** "Vì sao điểm này?" about a cell of the grid; null where there is nothing to ask. */
export function questionAt(
  rows: readonly ScoreSheetRow[],
  columns: readonly ScoreColumn[],
  row: number | null,
  id: string | undefined,
): Question | null {
  const unit = row === null ? undefined : rows[row]
  const column = columns.find(({ criterion, round }) => columnId(criterion.code, round) === id)
  return unit === undefined || column === undefined
    ? resultAt(rows, row, id)
    : { unit: unit.unit, place: { kind: 'criterion', criterion: column.criterion.code } }
}
