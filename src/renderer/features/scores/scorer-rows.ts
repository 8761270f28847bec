import type { ScoreCell, ScoreSheetRow } from '#shared/ipc/views'

type Cells = ScoreSheetRow['cells'][string]

/** A cell as one of its scorers sees it: the scorer's own points, or nothing yet. */
function ownCell(cell: ScoreCell | undefined, scorer: string): ScoreCell | undefined {
  const own = cell?.each?.find((one) => one.scorer === scorer)
  if (own === undefined) return undefined
  const { scorer: _, ...score } = own
  return { ...score, evidence: cell?.evidence ?? null }
}

function ownCells({ self, review, appraisal }: Cells, scorer: string): Cells {
  const [ownReview, ownAppraisal] = [ownCell(review, scorer), ownCell(appraisal, scorer)]
  return {
    ...(self === undefined ? {} : { self }),
    ...(ownReview === undefined ? {} : { review: ownReview }),
    ...(ownAppraisal === undefined ? {} : { appraisal: ownAppraisal }),
  }
}

/** Rows as they were last shown to a scorer: a row that has not changed stays the very same. */
const shownTo = new WeakMap<ScoreSheetRow, { readonly scorer: string; readonly row: ScoreSheetRow }>()

function ownRow(row: ScoreSheetRow, scorer: string): ScoreSheetRow {
  const shown = shownTo.get(row)
  if (shown?.scorer === scorer) return shown.row
  const cells = Object.fromEntries(Object.entries(row.cells).map(([code, of]) => [code, ownCells(of, scorer)]))
  const own = { ...row, cells }
  shownTo.set(row, { scorer, row: own })
  return own
}

/** The sheet as one scorer fills it in: own points in review and appraisal, totals as they stand. null: the sheet itself. */
export const rowsOfScorer = (rows: readonly ScoreSheetRow[], scorer: string | null): readonly ScoreSheetRow[] =>
  scorer === null ? rows : rows.map((row) => ownRow(row, scorer))
