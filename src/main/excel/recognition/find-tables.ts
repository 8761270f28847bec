import { foldHeader } from '#domain/text/fold'
import type { GridRow, SheetGrid } from '#domain/workbook/grid'
import { displayText, filledCells, rowsWithValues } from './cell-text'
import { type MergesByRow, mergesByRow } from './header-texts'
import { readHeader } from './read-header'
import { isNumberRow, isSignatureRow, isTotalRow } from './row-words'
import { type HeaderFamily, headerFamilies, headerWords } from './synonyms'
import type { HeaderReading, TableLayout } from './table-layout'

const knownWords = new Set(
  headerFamilies.flatMap((family) => headerWords[family].flatMap(({ folded, bare }) => [folded, bare])),
)

const LONGEST_WORD = 60
const TITLE_ROWS = 12

/** Cheap test before the real reading: no numbers or dates, and two cells with known header words. */
function couldBeHeader(row: GridRow, next: GridRow | undefined): boolean {
  if (row.cells.length < 2 || row.cells.some(({ value }) => value.kind === 'date' || value.kind === 'number'))
    return false
  const [first] = row.cells
  if (first?.value.kind === 'text' && /^\d+[.)]?$/u.test(first.value.text)) return false
  return knownCells(row) >= 2 || (knownCells(row) === 1 && next !== undefined && knownCells(next) >= 2)
}

const knownCells = (row: GridRow): number =>
  row.cells.filter(({ value }) => {
    if (value.kind !== 'text' || value.text.length > LONGEST_WORD) return false
    const folded = foldHeader(value.text)
    return folded !== '' && knownWords.has(folded)
  }).length

/** A second header row stands right below, holds words only, and says something other than the first. */
function couldBeLowerHeader(row: GridRow, upper: GridRow): boolean {
  if (row.row !== upper.row + 1) return false
  const words = filledCells(row)
  const above = new Set(filledCells(upper).map(({ value }) => displayText(value)))
  return (
    words.every(
      ({ value }) => value.kind === 'text' && !/^\d/u.test(value.text) && value.text.length <= LONGEST_WORD,
    ) && words.some(({ value }) => !above.has(displayText(value)))
  )
}

interface Found {
  readonly header: HeaderReading
  readonly from: number
  /** Rows of the header, its row of column numbers included. */
  readonly rows: number
}

interface HeaderSearch {
  readonly rows: readonly GridRow[]
  readonly merges: MergesByRow
  readonly families: readonly HeaderFamily[]
}

function headerAt({ rows, merges, families }: HeaderSearch, at: number, titleOf: () => string): Found | null {
  const [row, next] = [rows[at], rows[at + 1]]
  if (row === undefined || !couldBeHeader(row, next)) return null
  const title = titleOf()
  const single = readHeader([row], merges, title, families)
  const isDoubleSought = next !== undefined && couldBeLowerHeader(next, row)
  const double = isDoubleSought ? readHeader([row, next], merges, title, families) : null
  const isDouble = double !== null && double.score > (single?.score ?? 0)
  const header = isDouble ? double : single
  if (header === null) return null
  const height = isDouble ? 2 : 1
  const below = rows[at + height]
  return { header, from: at, rows: below !== undefined && isNumberRow(below) ? height + 1 : height }
}

const foldedText = (row: GridRow): string => foldHeader(row.cells.map(({ value }) => displayText(value)).join(' '))

const sameHeader = (left: HeaderReading, right: HeaderReading): boolean =>
  left.texts.join('|') === right.texts.join('|')

/** Rows above a header that are its titles: few texts, up to the table before, its totals and its signatures. */
export function titleStart(rows: readonly GridRow[], headerFrom: number, floor: number): number {
  let start = headerFrom
  while (start > floor && headerFrom - start < TITLE_ROWS) {
    const row = rows[start - 1]
    const below = rows[start]
    if (row === undefined || below === undefined || below.row - row.row > 3) break
    const isTitle = filledCells(row).length <= 2 && row.cells.every(({ value }) => value.kind === 'text')
    if (!isTitle || isTotalRow(row) || isSignatureRow(row) || /^\d/u.test(foldedText(row))) break
    start--
  }
  return start
}

/** The tables of a sheet in order. Every row from the first title to the last footer belongs to exactly one of them. */
export function findTables(
  sheet: SheetGrid,
  families: readonly HeaderFamily[] = headerFamilies,
): readonly TableLayout[] {
  const rows = rowsWithValues(sheet)
  const merges = mergesByRow(sheet)
  const found: Found[] = []
  for (let at = 0; at < rows.length; at++) {
    const last = found.at(-1)
    const floor = last === undefined ? 0 : last.from + last.rows
    const titleOf = (): string =>
      [
        foldHeader(sheet.name),
        ...rows.slice(last === undefined ? 0 : titleStart(rows, at, floor), at).map(foldedText),
      ].join(' ')
    const header = headerAt({ rows, merges, families }, at, titleOf)
    if (header === null) continue
    const isRepeated =
      last !== undefined && sameHeader(last.header, header.header) && titleStart(rows, at, floor) === at
    if (!isRepeated) found.push(header)
    at += header.rows - 1
  }
  return found.map((table, index) => {
    const next = found[index + 1]
    const before = found[index - 1]
    const start = index === 0 ? 0 : titleStart(rows, table.from, (before?.from ?? 0) + (before?.rows ?? 0))
    const bodyFrom = table.from + table.rows
    const end = next === undefined ? rows.length : titleStart(rows, next.from, bodyFrom)
    return {
      sheet,
      header: table.header,
      titleRows: rows.slice(start, table.from),
      headerRows: rows.slice(table.from, bodyFrom),
      bodyRows: rows.slice(bodyFrom, end),
    }
  })
}

/** True when a row says again what the table's header says (a header repeated on each printed page). */
export function isRepeatedHeader(layout: TableLayout, row: GridRow): boolean {
  const words = filledCells(row).map(({ value }) => foldHeader(displayText(value)))
  return (
    words.length >= 2 &&
    layout.headerRows.some((header) => {
      const own = header.cells.map(({ value }) => foldHeader(displayText(value)))
      return words.every((word) => own.includes(word))
    })
  )
}
