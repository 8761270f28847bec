import { foldBare } from '#domain/text/fold'
import type { GridRow } from '#domain/workbook/grid'
import hints from '../../../../resources/synonyms/header-hints.json'
import { displayText } from './cell-text'
import { aboutRow, type RowFinding, type RowOutcome } from './row-account'
import type { TableLayout } from './table-layout'

/** Numbers that begin with a zero more often than not: how many digits they have once a spreadsheet has dropped it. */
const shortened: readonly { readonly words: readonly string[]; readonly digits: readonly number[] }[] = [
  { words: hints.idNumbers.person.map(foldBare), digits: [8, 11] },
  { words: hints.idNumbers.phone.map(foldBare), digits: [9] },
]

/** Columns of such numbers by their header, each with the lengths that tell of a lost zero. */
function numberColumns({ headerRows }: TableLayout): ReadonlyMap<number, readonly number[]> {
  const columns = new Map<number, readonly number[]>()
  for (const { cells } of headerRows)
    for (const { column, value } of cells) {
      const text = ` ${foldBare(displayText(value))} `
      const known = shortened.find(({ words }) => words.some((word) => text.includes(` ${word} `)))
      if (known !== undefined) columns.set(column, known.digits)
    }
  return columns
}

/** Says of identity and telephone numbers that they may have lost the zero in front. */
export function idNumberFindings(
  layout: TableLayout,
  outcomes: readonly (readonly [GridRow, RowOutcome<unknown>])[],
): readonly RowFinding[] {
  const columns = numberColumns(layout)
  if (columns.size === 0) return []
  return outcomes.flatMap(([row, { fate }]) =>
    fate === 'skipped'
      ? []
      : row.cells.flatMap(({ column, value }) => {
          const lengths = columns.get(column)
          if (lengths === undefined) return []
          const typed = displayText(value).trim()
          const isShort = lengths.includes(typed.length) && /^[1-9]\d*$/u.test(typed)
          return isShort ? [aboutRow(layout.sheet.name, row, 'LEADING_ZERO', 'warning', { value: typed }, column)] : []
        }),
  )
}
