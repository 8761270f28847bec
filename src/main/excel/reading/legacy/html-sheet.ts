import type { CellRange } from '#domain/workbook/grid'
import { corrupt, tooBig } from '../file-refused'
import type { ReadingLimits } from '../limits'
import { cellName } from '../sheet-findings'
import { decodeHtmlEntities } from './html-entities'
import { type HtmlToken, htmlTokens } from './html-tokens'

/** A cell of a page's tables with its place on the one sheet that Excel makes of the page. */
export interface HtmlCell {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly isHidden: boolean
}

export interface HtmlSheet {
  readonly cells: readonly HtmlCell[]
  readonly merges: readonly CellRange[]
  /** True for a page that was opened and never closed: its end may be missing. */
  readonly isCut: boolean
}

/** A table that is open, and how far down each of its columns is taken by a cell above. */
interface OpenTable {
  readonly takenTo: Map<number, number>
  row: number
  column: number
  isHiddenRow: boolean
}

const LAST_COLUMN = 16_384
/** As the standard of HTML has it. */
const WIDEST_SPAN = 1000
const BREAKS: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Lays a page's tables and the text around them on one sheet, top to bottom, as Excel does. */
export function layOutHtml(page: string, limits: ReadingLimits): HtmlSheet {
  const layout = new HtmlLayout(limits)
  for (const token of htmlTokens(page)) layout.take(token)
  return layout.sheet()
}

class HtmlLayout {
  readonly #cells: HtmlCell[] = []
  readonly #merges: CellRange[] = []
  readonly #tables: OpenTable[] = []
  /** The last row in use; text outside tables and new tables go below it. */
  #bottom = 0
  #text = ''
  /** True once the page or its body was opened, and closed. */
  #isOpened = false
  #isOver = false
  /** True inside a cell, or outside every table; text between rows is nobody's. */
  #takesText = true
  /** The cell whose text is being gathered. */
  #pending: Omit<HtmlCell, 'text'> | null = null
  readonly #limits: ReadingLimits

  constructor(limits: ReadingLimits) {
    this.#limits = limits
  }

  take(token: HtmlToken): void {
    if (token.kind === 'text') {
      if (this.#takesText) this.#addText(token.text)
      return
    }
    const { name } = token
    if (name === 'table') {
      if (token.kind === 'open') this.#openTable()
      else this.#closeTable()
      return
    }
    const table = this.#tables.at(-1)
    if (name === 'tr' || name === 'td' || name === 'th') {
      if (table !== undefined) this.#endCell()
      if (table !== undefined && token.kind === 'open') {
        if (name === 'tr') this.#openRow(table, token.attributes)
        else this.#openCell(table, token.attributes)
      }
    } else if (BREAKS.has(name)) this.#break(table)
    else if (name === 'html' || name === 'body') {
      if (token.kind === 'close') this.#isOver = true
      else this.#isOpened = true
    }
  }

  #addText(text: string): void {
    this.#text += decodeHtmlEntities(text.replace(/[\r\n\t ]+/g, ' '))
    if (this.#text.length > 2 * this.#limits.textLength) this.#keep(this.#pending ?? this.#loosePlace())
  }

  /** Keeps the gathered text as a cell, unless it is blank. */
  #keep(place: Omit<HtmlCell, 'text'>): void {
    const text = this.#text.trim()
    const { textLength } = this.#limits
    if (text.length > textLength || this.#text.length > 2 * textLength)
      throw tooBig('text', textLength, { found: text.length, place: `ô ${cellName(place.column, place.row)}` })
    if (text !== '') this.#cells.push({ ...place, text })
  }

  #loosePlace(): Omit<HtmlCell, 'text'> {
    return { row: this.#bottom + 1, column: 1, isHidden: false }
  }

  sheet(): HtmlSheet {
    // A page that ends in the middle of a table was cut, unless it says itself that it is over.
    if (this.#tables.length > 0 && !this.#isOver) throw corrupt('table')
    if (this.#tables.length > 0) this.#endCell()
    this.#endLooseText()
    return { cells: this.#cells, merges: this.#merges, isCut: this.#isOpened && !this.#isOver }
  }

  #break(table: OpenTable | undefined): void {
    if (table === undefined) this.#endLooseText()
    else if (this.#text.trim() !== '') this.#text += '\n'
  }

  #openTable(): void {
    const outer = this.#tables.at(-1)
    if (outer === undefined) this.#endLooseText()
    else this.#endCell()
    this.#tables.push({
      takenTo: new Map(),
      row: this.#bottom,
      column: 0,
      isHiddenRow: outer?.isHiddenRow ?? false,
    })
    this.#takesText = false
  }

  #closeTable(): void {
    if (this.#tables.length > 0) this.#endCell()
    this.#tables.pop()
    this.#takesText = this.#tables.length === 0
  }

  #openRow(table: OpenTable, attributes: string): void {
    table.row = Math.max(table.row, this.#bottom) + 1
    table.column = 0
    table.isHiddenRow = /display\s*:\s*none/i.test(attributes)
    this.#bottom = Math.max(this.#bottom, table.row)
  }

  #openCell(table: OpenTable, attributes: string): void {
    if (table.row === 0 || table.row < this.#bottom) this.#openRow(table, '')
    table.column++
    while ((table.takenTo.get(table.column) ?? 0) >= table.row) table.column++
    if (table.column > LAST_COLUMN) throw corrupt('table')
    const columns = Math.min(span(attributes, 'colspan'), WIDEST_SPAN, LAST_COLUMN - table.column + 1)
    const rows = span(attributes, 'rowspan')
    for (let column = table.column; column < table.column + columns && rows > 1; column++)
      table.takenTo.set(column, table.row + rows - 1)
    if (columns > 1 || rows > 1) {
      const { row, column } = table
      this.#merges.push({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 })
      if (this.#merges.length > this.#limits.merges) throw tooBig('merges', this.#limits.merges)
    }
    this.#pending = { row: table.row, column: table.column, isHidden: table.isHiddenRow }
    table.column += columns - 1
    this.#takesText = true
    this.#text = ''
  }

  #endCell(): void {
    if (this.#pending !== null) this.#keep(this.#pending)
    this.#pending = null
    this.#text = ''
    this.#takesText = false
  }

  #endLooseText(): void {
    const before = this.#cells.length
    this.#keep(this.#loosePlace())
    if (this.#cells.length > before) this.#bottom++
    this.#text = ''
  }
}

function span(attributes: string, name: string): number {
  const value = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'i').exec(attributes)?.[1]
  return Math.max(1, Number(value ?? 1))
}
