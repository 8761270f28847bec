import type { CellValue, GridRow, SheetGrid, WorkbookGrid } from '#domain/workbook/grid'
import type { SheetLine, SheetPage } from '#domain/workbook/sheet-page'
import { displayText } from '../recognition/cell-text'

/** A run of empty rows longer than this is shown as one line. */
const LONGEST_GAP = 12
const LONGEST_TEXT = 400
const SHEETS_MOST = 200
const MERGES_MOST = 500
/** Rows by which the room of a column is measured. */
const ROWS_MEASURED = 400
const WIDTHS = { least: 7, most: 34 } as const

const isRight = ({ kind }: CellValue): boolean => kind === 'number' || kind === 'date'

const shownText = (value: CellValue): string => {
  const text = displayText(value)
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text
}

/** Where a line of the sheet comes from: a row with values, an empty one, or a folded run of empty ones. */
type LineSource =
  | { readonly row: GridRow }
  | { readonly empty: number }
  | { readonly from: number; readonly to: number }

function linesOf(sheet: SheetGrid): readonly LineSource[] {
  const lines: LineSource[] = []
  let last = 0
  for (const row of sheet.rows) {
    const empty = row.row - last - 1
    if (empty > LONGEST_GAP) lines.push({ from: last + 1, to: row.row - 1 })
    else for (let at = last + 1; at < row.row; at++) lines.push({ empty: at })
    lines.push({ row })
    last = row.row
  }
  return lines
}

const lineOf = (source: LineSource): SheetLine => {
  if ('from' in source) return { kind: 'gap', ...source }
  if ('empty' in source) return { kind: 'row', row: source.empty, isHidden: false, cells: [] }
  const { row, hidden, cells } = source.row
  return {
    kind: 'row',
    row,
    isHidden: hidden,
    cells: cells.map(({ column, value }) => ({
      column,
      text: shownText(value),
      ...(isRight(value) ? { isRight: true } : {}),
    })),
  }
}

/** Room for nine texts of ten; a title that runs over its neighbours does not count. */
function widthsOf(sheet: SheetGrid, columns: number): readonly number[] {
  const lengths = Array.from({ length: columns }, (): number[] => [])
  for (const { cells } of sheet.rows.slice(0, ROWS_MEASURED)) {
    if (cells.length === 1) continue
    for (const { column, value } of cells) lengths[column - 1]?.push(displayText(value).length)
  }
  return lengths.map((all) => {
    const sorted = all.sort((a, b) => a - b)
    const wanted = sorted[Math.ceil((sorted.length - 1) * 0.9)] ?? WIDTHS.least
    return Math.min(WIDTHS.most, Math.max(WIDTHS.least, wanted))
  })
}

const rowsOf = (line: SheetLine | undefined): readonly [number, number] =>
  line === undefined ? [0, 0] : line.kind === 'row' ? [line.row, line.row] : [line.from, line.to]

/** The sheet that is shown when none is named: the first visible one with values. */
const firstSheet = (grid: WorkbookGrid): SheetGrid | undefined =>
  grid.sheets.find(({ visibility, rows }) => visibility === 'visible' && rows.length > 0) ?? grid.sheets[0]

/** Lines `from` … `from + count` of a sheet; null when the workbook has no such sheet. */
export function sheetPage(grid: WorkbookGrid, name: string | null, from: number, count: number): SheetPage | null {
  const sheet = name === null ? firstSheet(grid) : grid.sheets.find((one) => one.name === name)
  if (sheet === undefined) return null
  const lines = linesOf(sheet)
  const page = lines.slice(from, from + count).map(lineOf)
  const columns = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0)
  const [top] = rowsOf(page[0])
  const [, bottom] = rowsOf(page.at(-1))
  return {
    sheets: grid.sheets
      .filter(({ visibility }) => visibility !== 'veryHidden')
      .slice(0, SHEETS_MOST)
      .map((one) => ({ name: one.name, isHidden: one.visibility !== 'visible', rows: one.rows.length })),
    sheet: sheet.name,
    lines: lines.length,
    columns,
    widths: widthsOf(sheet, columns),
    hiddenColumns: sheet.hiddenColumns.filter((column) => column <= columns),
    from,
    page,
    merges: sheet.merges.filter((merge) => merge.bottom >= top && merge.top <= bottom).slice(0, MERGES_MOST),
  }
}
