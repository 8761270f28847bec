import { columnLetters } from '#domain/submission/corrections'
import { foldHeader } from '#domain/text/fold'
import type { SheetGrid } from '#domain/workbook/grid'
import { findTables } from './find-tables'
import { headerFamilies, headerWords } from './synonyms'
import type { SheetRegion, TableLayout } from './table-layout'

const MOST_CUTS = 8
/** Rows in which the headers of tables beside one another are looked for. */
const ROWS_LOOKED_AT = 200
const indexWords = new Set(headerWords.list.filter(({ field }) => field === 'index').map(({ folded }) => folded))

const nameFields = ['name', 'collective', 'household', 'mixedName', 'surname', 'title', 'content']
const nameWords = new Set(
  headerFamilies.flatMap((family) =>
    headerWords[family].filter(({ field }) => nameFields.includes(field)).map(({ folded }) => folded),
  ),
)

/** The columns of a sheet from one to another, as a sheet of its own. */
function regionOf(sheet: SheetRegion, from: number, to: number): SheetRegion {
  const rows = sheet.rows.flatMap((row) => {
    const cells = row.cells.filter(({ column }) => from <= column && column <= to)
    return cells.length === 0 ? [] : [{ ...row, cells }]
  })
  const merges = sheet.merges
    .filter(({ left }) => from <= left && left <= to)
    .map((merge) => ({ ...merge, right: Math.min(merge.right, to) }))
  return { ...sheet, rows, merges, ...(from > 1 ? { part: columnLetters(from) } : {}) }
}

/** Columns where a table beside another may begin: after an empty column, or at an "STT" that is not the first text of its row. */
function possibleCuts(sheet: SheetGrid): readonly number[] {
  const used = new Set<number>()
  const cuts = new Set<number>()
  for (const [at, { cells }] of sheet.rows.entries()) {
    for (const { column, value } of cells) {
      used.add(column)
      if (at >= ROWS_LOOKED_AT || value.kind !== 'text' || value.text.length > 16 || !/^\s*[sStT]/u.test(value.text))
        continue
      if (!indexWords.has(foldHeader(value.text))) continue
      if (column !== cells[0]?.column) cuts.add(column)
    }
  }
  const first = Math.min(...used)
  for (const column of used) if (column > first && !used.has(column - 1)) cuts.add(column)
  if (cuts.size === 0) return []
  const named = nameColumns(sheet)
  return [...cuts]
    .filter((cut) => named.some((column) => column >= cut) && named.some((column) => column < cut))
    .sort((a, b) => a - b)
    .slice(0, MOST_CUTS)
}

/** Columns that some header word for names or titles stands in. */
const nameColumns = (sheet: SheetGrid): readonly number[] => [
  ...new Set(
    sheet.rows.slice(0, ROWS_LOOKED_AT).flatMap(({ cells }) =>
      cells.flatMap(({ column, value }) => {
        if (value.kind !== 'text' || value.text.length > 80) return []
        const words = foldHeader(value.text).split(' ').slice(0, 4)
        return words.some((_, at) => nameWords.has(words.slice(0, at + 1).join(' '))) ? [column] : []
      }),
    ),
  ),
]

/** Tables beside one another begin in the same rows, or nearly. */
const MOST_APART = 3

const headerRow = ({ headerRows }: TableLayout): number => headerRows[0]?.row ?? 0

const fieldsOf = (layout: TableLayout): number => layout.header.fields.size

/** True when tables of both parts begin beside one another, and none of them is one table torn in two: that says nothing twice. */
function areBeside(
  left: readonly TableLayout[],
  right: readonly TableLayout[],
  whole: readonly TableLayout[],
): boolean {
  const pairs = left.flatMap((one) => right.map((other) => [one, other] as const))
  const beside = pairs.filter(([one, other]) => Math.abs(headerRow(one) - headerRow(other)) <= MOST_APART)
  const isTorn = beside.some(([one, other]) =>
    whole.some(
      (table) =>
        headerRow(table) === Math.min(headerRow(one), headerRow(other)) &&
        fieldsOf(table) >= fieldsOf(one) + fieldsOf(other),
    ),
  )
  return beside.length > 0 && !isTorn
}

/** The parts of a sheet whose tables stand side by side, from left to right; the sheet itself where none do. */
export function sheetRegions(sheet: SheetGrid): readonly SheetRegion[] {
  const regions: SheetRegion[] = []
  let [rest, from]: [SheetRegion, number] = [sheet, 1]
  for (const cut of possibleCuts(sheet)) {
    const left = regionOf(sheet, from, cut - 1)
    const right = regionOf(sheet, cut, Number.MAX_SAFE_INTEGER)
    if (!areBeside(findTables(left), findTables(right), findTables(rest))) continue
    regions.push(left)
    rest = right
    from = cut
  }
  return [...regions, rest]
}
