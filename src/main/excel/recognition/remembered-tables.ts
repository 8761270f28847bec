import type { ColumnMapping } from '#domain/office/records'
import { columnLetters } from '#domain/submission/corrections'
import { foldHeader } from '#domain/text/fold'
import type { GridRow, SheetGrid } from '#domain/workbook/grid'
import type { AppliedMapping } from '#domain/workbook/table-mapping'
import { displayText, rowsWithValues } from './cell-text'

/** Rows of a sheet in which a remembered header is looked for. */
const ROWS_LOOKED_AT = 200

/** What a header row says, column by column and folded: a layout is known again by it. */
export const headerSignature = (row: GridRow | undefined): string =>
  (row?.cells ?? [])
    .map(({ column, value }) => ({ letters: columnLetters(column), text: foldHeader(displayText(value)) }))
    .filter(({ text }) => text !== '')
    .map(({ letters, text }) => `${letters}:${text}`)
    .join('|')

/** The signatures of header rows by their row numbers; a row without values is the empty text. */
export const headerSignatures = (sheet: SheetGrid, headerRows: readonly number[]): readonly string[] => {
  const [first, last] = [Math.min(...headerRows), Math.max(...headerRows)]
  return Array.from({ length: last - first + 1 }, (_, at) =>
    headerSignature(sheet.rows.find(({ row }) => row === first + at)),
  )
}

/** The remembered layouts that stand on a sheet, each at the first place where its header is; earlier ones come first. */
export function rememberedOn(sheet: SheetGrid, remembered: readonly ColumnMapping[]): readonly AppliedMapping[] {
  if (remembered.length === 0) return []
  const rows = rowsWithValues(sheet).slice(0, ROWS_LOOKED_AT)
  const signatures = new Map(rows.map((row) => [row.row, headerSignature(row)]))
  const taken = new Set<number>()
  return remembered.flatMap(({ id, kind, headers, columns, instead, file, at }): readonly AppliedMapping[] => {
    const first = [...signatures.keys()].find(
      (row) => headers[0] !== '' && headers.every((header, below) => (signatures.get(row + below) ?? '') === header),
    )
    if (first === undefined || headers.some((_, below) => taken.has(first + below))) return []
    const headerRows = headers.map((_, below) => first + below)
    for (const row of headerRows) taken.add(row)
    return [
      {
        sheet: sheet.name,
        headerRows,
        kind,
        columns,
        instead: instead.map((offset) => first + offset),
        headers,
        remembered: { id, file, at },
      },
    ]
  })
}
