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

/** The sheet as one scorer fills it in: own points in review and appraisal, totals as they stand. null: the sheet itself. */
export const rowsOfScorer = (rows: readonly ScoreSheetRow[], scorer: string | null): readonly ScoreSheetRow[] =>
  scorer === null
    ? rows
    : rows.map((row) => ({
        ...row,
        cells: Object.fromEntries(Object.entries(row.cells).map(([code, cells]) => [code, ownCells(cells, scorer)])),
      }))
