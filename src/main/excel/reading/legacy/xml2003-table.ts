import type { CellRange, CellValue, GridCell, GridRow } from '#domain/workbook/grid'
import type { CellNumbers } from '../cell-number'
import { corrupt, tooBig } from '../file-refused'
import type { ReadingLimits } from '../limits'
import { dateOfIso } from '../serial-date'
import { cellName, type SheetFindings } from '../sheet-findings'
import { SheetLimits } from '../sheet-limits'
import type { CellTexts } from '../text/cell-text'
import type { SheetContent } from '../xlsx/sheet-part'
import { type CellStyle, plainStyle } from '../xlsx/styles-part'
import { CLOSE, END, nameCode, type XmlScanner } from '../xml/xml-scanner'
import type { XmlStyles } from './xml2003-styles'

export interface XmlSheetContext {
  readonly styles: XmlStyles
  readonly texts: CellTexts
  readonly numbers: CellNumbers
  readonly limits: ReadingLimits
  readonly findings: SheetFindings
}

const COLUMN = nameCode('Column')
const ROW = nameCode('Row')
const CELL = nameCode('Cell')
const DATA = nameCode('Data')
const INDEX = nameCode('Index')
const SPAN = nameCode('Span')
const HIDDEN = nameCode('Hidden')
const HEIGHT = nameCode('Height')
const WIDTH = nameCode('Width')
const STYLE = nameCode('StyleID')
const FORMULA = nameCode('Formula')
const ACROSS = nameCode('MergeAcross')
const DOWN = nameCode('MergeDown')
const TYPE = nameCode('Type')
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/** Where a row or column stands, and whether it is hidden; `span` more like it follow. */
interface Place {
  readonly index: number
  readonly span: number
  readonly isHidden: boolean
}

/** Reads a `Table` element that was just opened, to its end. */
export function readXmlTable(scanner: XmlScanner, context: XmlSheetContext): SheetContent {
  const counts = new SheetLimits(context.limits)
  const hidden: { from: number; to: number }[] = []
  const merges: CellRange[] = []
  const rows: GridRow[] = []
  let column = 0
  let row = 0
  scanner.skipAttributes()
  for (let depth = scanner.isEmpty ? 0 : 1; depth > 0; ) {
    const tag = scanner.next()
    if (tag === END) throw corrupt('Table')
    if (tag === CLOSE) depth--
    else if (scanner.name === COLUMN) {
      const { index, span, isHidden } = readPlace(scanner, column + 1)
      column = index + span
      if (isHidden) hidden.push({ from: index, to: column })
      scanner.skipElement()
    } else if (scanner.name === ROW) {
      const { index, span, isHidden } = readPlace(scanner, row + 1)
      if (!(index > row && index <= LAST_ROW)) throw corrupt(`Row ${index}`)
      row = index + span
      const cells = scanner.isEmpty ? [] : readCells(scanner, index, merges, counts, context)
      if (counts.row(cells, index)) rows.push({ row: index, hidden: isHidden, cells })
    } else scanner.skipElement()
  }
  return { rows, merges, hiddenColumns: counts.columnsWithin(hidden) }
}

function readPlace(scanner: XmlScanner, next: number): Place {
  let index = next
  let span = 0
  let isHidden = false
  while (scanner.nextAttribute()) {
    if (scanner.attribute === INDEX) index = scanner.valueNumber()
    else if (scanner.attribute === SPAN) span = scanner.valueNumber() || 0
    else if (scanner.attribute === HIDDEN) isHidden = scanner.valueFlag() || isHidden
    else if (scanner.attribute === HEIGHT || scanner.attribute === WIDTH)
      isHidden = Number(scanner.value()) === 0 || isHidden
  }
  return { index, span, isHidden }
}

function readCells(
  scanner: XmlScanner,
  row: number,
  merges: CellRange[],
  counts: SheetLimits,
  context: XmlSheetContext,
): readonly GridCell[] {
  const cells: GridCell[] = []
  let next = 1
  for (let tag = scanner.next(); tag !== CLOSE; tag = scanner.next()) {
    if (tag === END) throw corrupt('Row')
    if (scanner.name !== CELL) {
      scanner.skipElement()
      continue
    }
    let column = next
    let style: CellStyle = plainStyle
    let formula = false
    let across = 0
    let down = 0
    while (scanner.nextAttribute()) {
      if (scanner.attribute === INDEX) column = scanner.valueNumber()
      else if (scanner.attribute === STYLE) style = context.styles.get(scanner.value()) ?? plainStyle
      else if (scanner.attribute === FORMULA) formula = true
      else if (scanner.attribute === ACROSS) across = scanner.valueNumber() || 0
      else if (scanner.attribute === DOWN) down = scanner.valueNumber() || 0
    }
    if (!(column >= next && column <= LAST_COLUMN)) throw corrupt(`Cell ${row}`)
    next = column + across + 1
    if (across > 0 || down > 0) {
      merges.push({ top: row, left: column, bottom: row + down, right: column + across })
      if (merges.length > context.limits.merges) throw tooBig('merges', context.limits.merges)
    }
    const value = scanner.isEmpty ? null : readData(scanner, style, column, row, context)
    if (value === null) {
      if (formula) context.findings.add('NO_CACHED', column, row)
    } else if (formula || value.kind !== 'text' || value.text !== '') {
      counts.column(column, row)
      cells.push(formula ? { column, value, formula } : { column, value })
    }
  }
  return cells
}

/** The value of the cell just opened: its `Data`; a comment has data of its own that is not the cell's. */
function readData(
  scanner: XmlScanner,
  style: CellStyle,
  column: number,
  row: number,
  context: XmlSheetContext,
): CellValue | null {
  let value: CellValue | null = null
  for (let tag = scanner.next(); tag !== CLOSE; tag = scanner.next()) {
    if (tag === END) throw corrupt('Cell')
    if (scanner.name !== DATA) {
      scanner.skipElement()
      continue
    }
    let type = 'String'
    while (scanner.nextAttribute()) if (scanner.attribute === TYPE) type = scanner.value()
    value = valueOfType(type, scanner.text(), style, column, row, context)
  }
  return value
}

function valueOfType(
  type: string,
  stored: string,
  style: CellStyle,
  column: number,
  row: number,
  { numbers, texts, findings, limits }: XmlSheetContext,
): CellValue | null {
  const trimmed = stored.trim()
  if (type !== 'String' && trimmed === '') return null
  if (type === 'Number' && Number.isFinite(Number(trimmed)))
    return numbers.value(Number(trimmed), style, findings, column, row)
  if (type === 'Boolean') return { kind: 'boolean', value: trimmed === '1' }
  if (type === 'Error') return findings.errorValue(trimmed)
  if (type === 'DateTime') {
    const time = /^1899-12-3[01]T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(trimmed)
    if (time !== null) {
      const [hours = 0, minutes = 0, seconds = 0] = time.slice(1).map((part) => Number(part ?? 0))
      return { kind: 'number', value: (hours * 3600 + minutes * 60 + seconds) / 86_400, format: 'h:mm' }
    }
    const date = dateOfIso(trimmed)
    if (date !== null) return date
    findings.add('DATE_ODD', column, row, { value: trimmed })
  }
  if (stored.length > limits.textLength)
    throw tooBig('text', limits.textLength, { found: stored.length, place: `ô ${cellName(column, row)}` })
  return texts.valueInFont(stored, style.legacyFont)
}
