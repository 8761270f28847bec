import type { CellRange, GridCell, GridRow } from '#domain/workbook/grid'
import { corrupt, tooBig } from '../file-refused'
import { SheetLimits } from '../sheet-limits'
import type { SheetContent } from '../xlsx/sheet-part'
import { CLOSE, END, nameCode, type XmlScanner } from '../xml/xml-scanner'
import { type CellContext, readDocumentCell } from './document-cells'

const COLUMN = nameCode('table-column')
const ROW = nameCode('table-row')
const CELL = nameCode('table-cell')
const COVERED = nameCode('covered-table-cell')
const ROWS_REPEATED = nameCode('number-rows-repeated')
const COLUMNS_REPEATED = nameCode('number-columns-repeated')
const VISIBILITY = nameCode('visibility')
const DEFAULT_STYLE = nameCode('default-cell-style-name')
/** What may stand around rows and columns. */
const GROUPS: ReadonlySet<number> = new Set(
  [
    'table-header-rows',
    'table-rows',
    'table-row-group',
    'table-header-columns',
    'table-columns',
    'table-column-group',
  ].map(nameCode),
)
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

interface ColumnSpan {
  readonly from: number
  readonly to: number
  readonly isHidden: boolean
  readonly style: string
}

/** Reads a `table` element that was just opened, to its end. */
export function readDocumentTable(scanner: XmlScanner, context: CellContext): SheetContent {
  const table = new TableReader(scanner, context)
  for (let depth = 1; depth > 0; ) {
    const tag = scanner.next()
    if (tag === END) throw corrupt(scanner.part)
    if (tag === CLOSE) depth--
    else if (scanner.name === COLUMN) table.readColumn()
    else if (scanner.name === ROW) table.readRow()
    else if (GROUPS.has(scanner.name)) {
      scanner.skipAttributes()
      if (!scanner.isEmpty) depth++
    } else scanner.skipElement()
  }
  return table.content()
}

class TableReader {
  readonly #scanner: XmlScanner
  readonly #context: CellContext
  readonly #limits: SheetLimits
  readonly #columns: ColumnSpan[] = []
  readonly #rows: GridRow[] = []
  readonly #merges: CellRange[] = []
  #row = 0

  constructor(scanner: XmlScanner, context: CellContext) {
    this.#scanner = scanner
    this.#context = context
    this.#limits = new SheetLimits(context.limits)
  }

  content(): SheetContent {
    const hidden = this.#columns.filter(({ isHidden }) => isHidden)
    return { rows: this.#rows, merges: this.#merges, hiddenColumns: this.#limits.columnsWithin(hidden) }
  }

  readColumn(): void {
    const scanner = this.#scanner
    const from = (this.#columns.at(-1)?.to ?? 0) + 1
    let repeated = 1
    let isHidden = false
    let style = ''
    while (scanner.nextAttribute()) {
      if (scanner.attribute === COLUMNS_REPEATED) repeated = scanner.valueNumber() || 1
      else if (scanner.attribute === VISIBILITY) isHidden = scanner.value() !== 'visible'
      else if (scanner.attribute === DEFAULT_STYLE) style = scanner.value()
    }
    this.#columns.push({ from, to: from + repeated - 1, isHidden, style })
    scanner.skipElement()
  }

  readRow(): void {
    const scanner = this.#scanner
    let repeated = 1
    let hidden = false
    let style = ''
    while (scanner.nextAttribute()) {
      if (scanner.attribute === ROWS_REPEATED) repeated = Math.max(1, scanner.valueNumber() || 1)
      else if (scanner.attribute === VISIBILITY) hidden = scanner.value() !== 'visible'
      else if (scanner.attribute === DEFAULT_STYLE) style = scanner.value()
    }
    const first = this.#row + 1
    this.#row += repeated
    if (scanner.isEmpty) return
    const cells = this.#readCells(first, style)
    for (let row = first; row < first + repeated && row <= LAST_ROW; row++) {
      if (!this.#limits.row(cells, row)) return
      this.#rows.push({ row, hidden, cells })
    }
  }

  #readCells(row: number, rowStyle: string): readonly GridCell[] {
    const scanner = this.#scanner
    const cells: GridCell[] = []
    let column = 1
    for (let tag = scanner.next(); tag !== CLOSE; tag = scanner.next()) {
      if (tag === END) throw corrupt(scanner.part)
      const isCovered = scanner.name === COVERED
      if (scanner.name !== CELL && !isCovered) {
        scanner.skipElement()
        continue
      }
      const styleAbove = rowStyle === '' ? this.#columnStyle(column) : rowStyle
      const cell = readDocumentCell(scanner, { column, row, styleAbove }, this.#context)
      if (cell.columns > 1 || cell.rows > 1) this.#merge(column, row, cell.columns, cell.rows)
      if (cell.value !== null && !isCovered) {
        const { value } = cell
        for (let at = column; at < column + cell.repeated; at++) {
          this.#limits.column(Math.min(at, LAST_COLUMN), row)
          cells.push(cell.isFormula ? { column: at, value, formula: true } : { column: at, value })
        }
      }
      column += cell.repeated
    }
    return cells
  }

  #columnStyle(column: number): string {
    return this.#columns.find(({ from, to }) => column >= from && column <= to)?.style ?? ''
  }

  #merge(left: number, top: number, columns: number, rows: number): void {
    const { merges } = this.#context.limits
    this.#merges.push({ top, left, bottom: top + rows - 1, right: left + columns - 1 })
    if (this.#merges.length > merges) throw tooBig('merges', merges)
  }
}
