import { columnLetters } from '#domain/submission/corrections'
import { foldHeader } from '#domain/text/fold'
import type { SheetGrid } from '#domain/workbook/grid'
import { rowsWithValues } from './cell-text'
import { findTables, titleStart } from './find-tables'
import { headerFamilies, headerWords } from './synonyms'
import type { SheetRegion, TableLayout } from './table-layout'

/** From one column or row to another, both included. */
type Span = readonly [from: number, to: number]
const EVERYTHING: Span = [1, Number.MAX_SAFE_INTEGER]

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

/** The part of a sheet between columns and rows, as a sheet of its own. */
function regionOf(sheet: SheetRegion, [from, to]: Span, [top, bottom]: Span = EVERYTHING): SheetRegion {
  const rows = sheet.rows.flatMap((row) => {
    if (row.row < top || row.row > bottom) return []
    const cells = row.cells.filter(({ column }) => from <= column && column <= to)
    return cells.length === 0 ? [] : [{ ...row, cells }]
  })
  const merges = sheet.merges
    .filter((merge) => from <= merge.left && merge.left <= to && top <= merge.top && merge.top <= bottom)
    .map((merge) => ({ ...merge, right: Math.min(merge.right, to) }))
  return {
    ...sheet,
    rows,
    merges,
    ...(from > 1 ? { part: columnLetters(from) } : {}),
    ...(top > 1 ? { from: top } : {}),
  }
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

/** Tables beside one another begin in the same rows, or nearly; further apart only where neither header crosses the cut. */
const MOST_APART = 3
const MOST_TITLES = 12

const headerRow = ({ headerRows }: TableLayout): number => headerRows[0]?.row ?? 0

const fieldsOf = (layout: TableLayout): number => layout.header.fields.size

/** Rows of a sheet that are cut in two, or that one table fills from side to side. */
interface Band {
  readonly from: number
  readonly isCut: boolean
}

/** One table torn in two: whole, it has no fewer fields than its parts; that says nothing twice. */
const isTorn = (one: TableLayout, other: TableLayout, whole: readonly TableLayout[]): boolean =>
  whole.some(
    (table) =>
      headerRow(table) === Math.min(headerRow(one), headerRow(other)) &&
      fieldsOf(table) >= fieldsOf(one) + fieldsOf(other),
  )

/** The first row that may belong to a table: under the last row above it that is no title of its own. */
function firstRow({ sheet, headerRows }: TableLayout, after: number): number {
  const rows = rowsWithValues(sheet)
  const at = rows.findIndex(({ row }) => row === headerRows[0]?.row)
  const floor = rows.findIndex(({ row }) => row > after)
  return (rows[titleStart(rows, at, Math.max(floor, 0)) - 1]?.row ?? 0) + 1
}

/** Where a cut holds: from tables that stand beside one another down to the next table that it would tear. */
function bandsOf(
  left: readonly TableLayout[],
  right: readonly TableLayout[],
  whole: readonly TableLayout[],
  cut: number,
): readonly Band[] {
  const pairs = left.flatMap((one) => right.map((other) => [one, other] as const))
  const across = new Set(whole.filter((table) => crosses(table, cut)).map(headerRow))
  const areBeside = (one: TableLayout, other: TableLayout): boolean => {
    const apart = Math.abs(headerRow(one) - headerRow(other))
    if (apart <= MOST_APART) return !isTorn(one, other, whole)
    return apart <= MOST_TITLES && ![one, other].some((table) => across.has(headerRow(table))) && overlap(one, other)
  }
  const beside = pairs.filter(([one, other]) => areBeside(one, other))
  if (beside.length === 0) return []
  const besideRows = new Set(beside.flatMap((pair) => pair.map(headerRow)))
  const crossing = whole.filter((table) => !besideRows.has(headerRow(table)) && crosses(table, cut))
  const lastHeader = (above: number): number =>
    Math.max(0, ...crossing.flatMap(({ headerRows }) => headerRows.map(({ row }) => row)).filter((row) => row < above))
  const top = (table: TableLayout): number => firstRow(table, lastHeader(headerRow(table)))
  const bands = [
    ...beside.map(([one, other]): Band => ({ from: Math.max(top(one), top(other)), isCut: true })),
    ...crossing.map((table): Band => ({ from: top(table), isCut: false })),
  ].sort((a, b) => a.from - b.from)
  return bands.filter(({ isCut }, at) => at === 0 || isCut !== bands[at - 1]?.isCut)
}

/** True where the upper table's rows reach down beside the lower one's header. */
function overlap(one: TableLayout, other: TableLayout): boolean {
  const [upper, lower] = headerRow(one) < headerRow(other) ? [one, other] : [other, one]
  return upper.bodyRows.some(({ row }) => row >= headerRow(lower))
}

/** True for a table with fields on both sides of a cut. */
function crosses({ header }: TableLayout, cut: number): boolean {
  const columns = [...header.fields.values()].flatMap((field) => field.columns)
  return columns.some((column) => column < cut) && columns.some((column) => column >= cut)
}

/** The parts of a sheet whose tables stand side by side, from left to right; the sheet itself where none do. */
export function sheetRegions(sheet: SheetGrid): readonly SheetRegion[] {
  const regions: SheetRegion[] = []
  let [rest, from]: [SheetRegion, number] = [sheet, 1]
  for (const cut of possibleCuts(sheet)) {
    const [left, right] = [regionOf(rest, [from, cut - 1]), regionOf(rest, [cut, EVERYTHING[1]])]
    const bands = bandsOf(findTables(left), findTables(right), findTables(rest), cut)
    const [first] = bands
    if (first === undefined) continue
    if (bands.length === 1) {
      regions.push(left)
      rest = right
      from = cut
      continue
    }
    const parts = bands.flatMap((band, at): readonly SheetRegion[] => {
      const rows: Span = [at === 0 ? 1 : band.from, (bands[at + 1]?.from ?? EVERYTHING[1] + 1) - 1]
      const columns: readonly Span[] = band.isCut
        ? [
            [from, cut - 1],
            [cut, EVERYTHING[1]],
          ]
        : [[from, EVERYTHING[1]]]
      return columns.map((span) => regionOf(rest, span, rows)).filter((part) => part.rows.length > 0)
    })
    return [...regions, ...parts]
  }
  return [...regions, rest]
}
