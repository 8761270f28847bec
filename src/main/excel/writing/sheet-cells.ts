import { columnLetters, columnNumber } from '#domain/submission/corrections'
import { FileRefused } from '../reading/file-refused'
import { attribute, type Edit, type Tag, TagCursor, tagsOf, withAttribute } from './xml-tags'

/** 3 for "C12"; NaN when it is no cell. */
export function columnOfCell(cell: string): number {
  const letters = /^\$?([A-Z]{1,3})\$?\d+$/i.exec(cell)?.[1]?.toUpperCase()
  return letters === undefined ? Number.NaN : columnNumber(letters)
}
export const rowOfCell = (cell: string): number => Number(/\d+$/.exec(cell)?.[0] ?? Number.NaN)

/** What the marking asks of a sheet's cells. */
export interface CellPainter {
  /** The format a wanted cell gets instead of its own. */
  readonly marked: (format: number) => number
  /** The format every other cell gets; null leaves them all alone. */
  readonly others: ((format: number) => number) | null
}

const formatOf = (tag: Tag): number => Number(attribute(tag.attributes, 's') ?? 0)
const prefixed = (tag: Tag): string => `${tag.prefix}${tag.name}`

const TEXT_TYPES = new Set(['s', 'inlineStr', 'str'])

/** The first cell of each row that holds a text, else anything; where rows are named without a cell, it is the one to mark. */
export function firstFilledCells(xml: string, rows: ReadonlySet<number>): ReadonlyMap<number, number> {
  const texts = new Map<number, number>()
  const values = new Map<number, number>()
  let [row, column] = [0, 0]
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') {
      if (tag.name === 'sheetData') break
      continue
    }
    if (tag.name === 'row') {
      row = Number(attribute(tag.attributes, 'r') ?? row + 1)
      column = 0
    } else if (tag.name === 'c') {
      const cell = attribute(tag.attributes, 'r')
      column = cell === null ? column + 1 : columnOfCell(cell)
      if (tag.kind !== 'open' || !rows.has(row)) continue
      const found = TEXT_TYPES.has(attribute(tag.attributes, 't') ?? '') ? texts : values
      if (!found.has(row)) found.set(row, column)
    }
  }
  return new Map([...values, ...texts])
}

/** The changes of a sheet's text that give its wanted cells their marks; cells and rows that are missing are added. */
export const cellEdits = (
  xml: string,
  wanted: ReadonlyMap<number, readonly number[]>,
  painter: CellPainter,
): readonly Edit[] => new SheetMarking(xml, wanted, painter).edits()

class SheetMarking {
  readonly #cursor: TagCursor
  readonly #wanted: ReadonlyMap<number, readonly number[]>
  readonly #painter: CellPainter
  readonly #edits: Edit[] = []
  /** Wanted rows not yet met, in order. */
  readonly #rowsLeft: number[]
  readonly #columns: { readonly from: number; readonly to: number; readonly format: number }[] = []

  constructor(xml: string, wanted: ReadonlyMap<number, readonly number[]>, painter: CellPainter) {
    this.#cursor = new TagCursor(xml)
    this.#wanted = wanted
    this.#painter = painter
    this.#rowsLeft = [...wanted.keys()].sort((a, b) => a - b)
  }

  edits(): readonly Edit[] {
    let row = 0
    for (let tag = this.#cursor.next(); tag !== null; tag = this.#cursor.next()) {
      if (tag.name === 'col' && tag.kind !== 'close') this.#readColumn(tag)
      else if (tag.name === 'sheetData' && tag.kind !== 'open') {
        this.#endOfRows(tag)
        break
      } else if (tag.name === 'row' && tag.kind !== 'close') {
        if (this.#rowsLeft.length === 0 && this.#painter.others === null) break
        row = this.#readRow(tag, row)
      }
    }
    return this.#edits
  }

  #readColumn({ attributes }: Tag): void {
    const style = attribute(attributes, 'style')
    if (style === null) return
    const [from, to] = [Number(attribute(attributes, 'min')), Number(attribute(attributes, 'max'))]
    this.#columns.push({ from, to, format: Number(style) })
  }

  #endOfRows(tag: Tag): void {
    const rows = this.#rowsBefore(Number.POSITIVE_INFINITY, tag.prefix)
    if (tag.kind === 'close') this.#insert(tag.at, rows)
    else this.#replace(tag, `<${prefixed(tag)}${tag.attributes}>${rows}</${prefixed(tag)}>`)
  }

  /** Reads a row to its end and answers its number. */
  #readRow(tag: Tag, before: number): number {
    const row = Number(attribute(tag.attributes, 'r') ?? before + 1)
    inOrder(before, row)
    this.#insert(tag.at, this.#rowsBefore(row, tag.prefix))
    const isWanted = this.#rowsLeft[0] === row
    if (isWanted) this.#rowsLeft.shift()
    const left = isWanted ? this.#columnsOf(row) : []
    if (tag.kind === 'empty') {
      if (isWanted)
        this.#replace(tag, `<${prefixed(tag)}${tag.attributes}>${this.#cells(left, row, tag)}</${prefixed(tag)}>`)
    } else if (isWanted || this.#painter.others !== null) this.#readCells(tag, row, left)
    else this.#cursor.leave(tag)
    return row
  }

  #readCells(rowTag: Tag, row: number, left: number[]): void {
    let column = 0
    for (let tag = this.#cursor.next(); tag !== null; tag = this.#cursor.next()) {
      if (tag.kind === 'close' && tag.name === 'row') {
        this.#insert(tag.at, this.#cells(left, row, rowTag))
        return
      }
      if (tag.name !== 'c' || tag.kind === 'close') continue
      const cell = attribute(tag.attributes, 'r')
      const next = cell === null ? column + 1 : columnOfCell(cell)
      inOrder(column, next)
      column = next
      const missing = left.splice(0, left.findLastIndex((one) => one < column) + 1)
      this.#insert(tag.at, this.#cells(missing, row, rowTag))
      const isWanted = left[0] === column
      if (isWanted) left.shift()
      this.#paint(tag, isWanted)
    }
  }

  #paint(tag: Tag, isWanted: boolean): void {
    const before = formatOf(tag)
    const after = isWanted ? this.#painter.marked(before) : (this.#painter.others?.(before) ?? before)
    if (after === before) return
    const attributes = withAttribute(tag.attributes, 's', String(after))
    this.#replace(tag, `<${prefixed(tag)}${attributes}${tag.kind === 'empty' ? '/>' : '>'}`)
  }

  #columnsOf(row: number): number[] {
    return [...new Set(this.#wanted.get(row) ?? [])].sort((a, b) => a - b)
  }

  #rowsBefore(limit: number, prefix: string): string {
    const count = this.#rowsLeft.findLastIndex((row) => row < limit) + 1
    const rows = this.#rowsLeft.splice(0, count).map((row) => {
      const cells = this.#cells(this.#columnsOf(row), row, null, prefix)
      return `<${prefix}row r="${row}">${cells}</${prefix}row>`
    })
    return rows.join('')
  }

  /** New cells; they have the format of their row or column, as if they had stood there. */
  #cells(columns: readonly number[], row: number, rowTag: Tag | null, prefix = rowTag?.prefix ?? ''): string {
    const ofRow = rowTag !== null && attribute(rowTag.attributes, 'customFormat') === '1' ? formatOf(rowTag) : null
    return columns
      .map((column) => {
        const format = ofRow ?? this.#columns.find(({ from, to }) => from <= column && column <= to)?.format ?? 0
        return `<${prefix}c r="${columnLetters(column)}${row}" s="${this.#painter.marked(format)}"/>`
      })
      .join('')
  }

  #insert(at: number, text: string): void {
    if (text !== '') this.#edits.push({ at, remove: 0, insert: text })
  }

  #replace(tag: Tag, text: string): void {
    this.#edits.push({ at: tag.at, remove: tag.end - tag.at, insert: text })
  }
}

/** Rows or cells that go back could come twice; such a sheet is not marked in place. */
function inOrder(before: number, next: number): void {
  if (!(next > before)) throw new FileRefused('CORRUPT', { part: 'worksheet' })
}
