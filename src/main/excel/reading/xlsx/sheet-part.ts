import type { CellRange, GridCell, GridRow } from '#domain/workbook/grid'
import { corrupt, tooBig } from '../file-refused'
import type { SheetFindings } from '../sheet-findings'
import { SheetLimits } from '../sheet-limits'
import { CLOSE, END, nameCode, OPEN, type XmlScanner } from '../xml/xml-scanner'
import { CellReader, type WorkbookValues } from './sheet-cells'

/** A sheet's rows and merges as its part holds them. */
export interface SheetContent {
  readonly rows: readonly GridRow[]
  readonly merges: readonly CellRange[]
  readonly hiddenColumns: readonly number[]
}

const WORKSHEET = nameCode('worksheet')
const COLUMN = nameCode('col')
const DATA = nameCode('sheetData')
const ROW = nameCode('row')
const MERGE = nameCode('mergeCell')
const REFERENCE = nameCode('r')
const AREA = nameCode('ref')
const HIDDEN = nameCode('hidden')
const HEIGHT = nameCode('ht')
const WIDTH = nameCode('width')
const MIN = nameCode('min')
const MAX = nameCode('max')
const LAST_ROW = 1_048_576

interface HiddenSpan {
  readonly from: number
  readonly to: number
}

/** Reads a worksheet part in one pass; rows without values cost next to nothing and leave no trace. */
export function readSheetPart(scanner: XmlScanner, book: WorkbookValues, findings: SheetFindings): SheetContent {
  const limits = new SheetLimits(book.limits)
  const hidden: HiddenSpan[] = []
  const merges: CellRange[] = []
  let rows: readonly GridRow[] = []
  let depth = 0
  if (scanner.next() !== OPEN || scanner.name !== WORKSHEET) throw corrupt(scanner.part)
  scanner.skipAttributes()
  if (!scanner.isEmpty) depth++
  for (let tag = scanner.next(); tag !== END; tag = scanner.next()) {
    if (tag === CLOSE) {
      depth--
      continue
    }
    if (scanner.name === COLUMN) readColumn(scanner, hidden)
    else if (scanner.name === MERGE) readMerge(scanner, merges, book.limits.merges)
    scanner.skipAttributes()
    if (scanner.isEmpty) continue
    if (scanner.name === DATA) rows = readRows(scanner, book, findings, limits)
    else depth++
  }
  if (depth !== 0) throw corrupt(scanner.part)
  return { rows, merges, hiddenColumns: limits.columnsWithin(hidden) }
}

function readRows(
  scanner: XmlScanner,
  book: WorkbookValues,
  findings: SheetFindings,
  limits: SheetLimits,
): readonly GridRow[] {
  const reader = new CellReader(scanner, book, findings)
  const rows: GridRow[] = []
  let before = 0
  let isOrdered = true
  for (let tag = scanner.next(); tag !== CLOSE; tag = scanner.next()) {
    if (tag === END) throw corrupt(scanner.part)
    if (scanner.name !== ROW) {
      scanner.skipElement()
      continue
    }
    let row = 0
    let isHidden = false
    while (scanner.nextAttribute()) {
      if (scanner.attribute === REFERENCE) row = scanner.valueNumber()
      else if (scanner.attribute === HIDDEN) isHidden = scanner.valueFlag() || isHidden
      else if (scanner.attribute === HEIGHT) isHidden = isZero(scanner) || isHidden
    }
    if (!(row >= 1)) row = before + 1
    if (row > LAST_ROW) throw corrupt(`${scanner.part} (dòng ${row})`)
    if (row <= before) isOrdered = false
    before = row
    if (scanner.isEmpty) continue
    const cells = readCells(reader, row, limits)
    if (limits.row(cells, row)) rows.push({ row, hidden: isHidden, cells })
  }
  return isOrdered ? rows : inOrder(rows)
}

function readCells(reader: CellReader, row: number, limits: SheetLimits): readonly GridCell[] {
  reader.startRow(row)
  const cells = scratch
  let count = 0
  let before = 0
  let isOrdered = true
  while (reader.next()) {
    const { column, value } = reader
    if (value === null) continue
    if (column <= before) isOrdered = false
    before = column
    limits.column(column, row)
    cells[count++] = reader.cell(value)
  }
  if (count === 0) return noCells
  const read = cells.slice(0, count)
  return isOrdered ? read : lastOfEach(read)
}

/** Cells are gathered here and then copied to their exact number: most of a large sheet's memory is such arrays. */
const scratch: GridCell[] = []
const noCells: readonly GridCell[] = []

/** Cells in the order of their columns; of two in one place the later one counts, as in Excel. */
const lastOfEach = (cells: readonly GridCell[]): readonly GridCell[] =>
  [...new Map(cells.map((cell) => [cell.column, cell])).values()].sort((a, b) => a.column - b.column)

/** Rows in the order of their numbers, the parts of a row that was written in several pieces together. */
function inOrder(rows: readonly GridRow[]): readonly GridRow[] {
  const byNumber = new Map<number, GridRow>()
  for (const row of rows) {
    const other = byNumber.get(row.row)
    byNumber.set(
      row.row,
      other === undefined
        ? row
        : { row: row.row, hidden: row.hidden || other.hidden, cells: lastOfEach([...other.cells, ...row.cells]) },
    )
  }
  return [...byNumber.values()].sort((a, b) => a.row - b.row)
}

const isZero = (scanner: XmlScanner): boolean => Number(scanner.value()) === 0

function readColumn(scanner: XmlScanner, hidden: HiddenSpan[]): void {
  let from = 0
  let to = 0
  let isHidden = false
  while (scanner.nextAttribute()) {
    if (scanner.attribute === MIN) from = scanner.valueNumber()
    else if (scanner.attribute === MAX) to = scanner.valueNumber()
    else if (scanner.attribute === HIDDEN) isHidden = scanner.valueFlag() || isHidden
    else if (scanner.attribute === WIDTH) isHidden = isZero(scanner) || isHidden
  }
  if (isHidden) hidden.push({ from, to })
}

function readMerge(scanner: XmlScanner, merges: CellRange[], most: number): void {
  let area = ''
  while (scanner.nextAttribute()) if (scanner.attribute === AREA) area = scanner.value()
  const range = rangeOf(area)
  if (range === null) return
  merges.push(range)
  if (merges.length > most) throw tooBig('merges', most)
}

/** "B2:D5" as numbers; null for a single cell or something else. */
function rangeOf(area: string): CellRange | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(area.trim())
  if (match === null) return null
  const [, left = '', top = '', right = '', bottom = ''] = match
  const range = { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }
  return range.top <= range.bottom && range.left <= range.right && range.top > 0 ? range : null
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
