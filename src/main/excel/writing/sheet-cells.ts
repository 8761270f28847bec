import { columnLetters, columnNumber } from '#domain/submission/corrections'
import { attribute, type Edit, type Tag, tagsOf, withAttribute } from './xml-tags'

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
  /** The format another cell gets; the same number for most. */
  readonly others: (format: number) => number
}

interface RowState {
  readonly tag: Tag
  readonly number: number
  /** Wanted columns not yet met, in order. */
  readonly left: number[]
}

const prefixed = (tag: Tag): string => `${tag.prefix}${tag.name}`
const formatOf = (tag: Tag): number => Number(attribute(tag.attributes, 's') ?? 0)

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
export function cellEdits(
  xml: string,
  wanted: ReadonlyMap<number, readonly number[]>,
  painter: CellPainter,
): readonly Edit[] {
  const edits: Edit[] = []
  const rowsLeft = [...wanted.keys()].sort((a, b) => a - b)
  const columnFormats: { readonly from: number; readonly to: number; readonly format: number }[] = []
  let state: RowState | null = null
  let [row, column] = [0, 0]

  const formatOfColumn = (number: number): number =>
    columnFormats.find(({ from, to }) => from <= number && number <= to)?.format ?? 0
  const newCell = (number: number, at: number, rowTag: Tag | null, prefix: string): string => {
    const own =
      rowTag !== null && attribute(rowTag.attributes, 'customFormat') === '1'
        ? formatOf(rowTag)
        : formatOfColumn(number)
    return `<${prefix}c r="${columnLetters(number)}${at}" s="${painter.marked(own)}"/>`
  }
  const sortedColumns = (number: number): number[] => [...new Set(wanted.get(number) ?? [])].sort((a, b) => a - b)
  const newRow = (number: number, prefix: string): string =>
    `<${prefix}row r="${number}">${sortedColumns(number)
      .map((one) => newCell(one, number, null, prefix))
      .join('')}</${prefix}row>`
  const rowsBefore = (limit: number, prefix: string): string => {
    let text = ''
    while (rowsLeft[0] !== undefined && rowsLeft[0] < limit) text += newRow(rowsLeft.shift() ?? 0, prefix)
    return text
  }
  const cellsBefore = (open: RowState, limit: number): string => {
    let text = ''
    while (open.left[0] !== undefined && open.left[0] < limit)
      text += newCell(open.left.shift() ?? 0, open.number, open.tag, open.tag.prefix)
    return text
  }

  for (const tag of tagsOf(xml)) {
    if (tag.name === 'col' && tag.kind !== 'close') {
      const style = attribute(tag.attributes, 'style')
      if (style !== null)
        columnFormats.push({
          from: Number(attribute(tag.attributes, 'min')),
          to: Number(attribute(tag.attributes, 'max')),
          format: Number(style),
        })
    } else if (tag.name === 'sheetData') {
      if (tag.kind === 'close') {
        edits.push({ at: tag.at, remove: 0, insert: rowsBefore(Number.POSITIVE_INFINITY, tag.prefix) })
        break
      }
      if (tag.kind === 'empty') {
        const rows = rowsBefore(Number.POSITIVE_INFINITY, tag.prefix)
        edits.push({ at: tag.at, remove: tag.end - tag.at, insert: `<${prefixed(tag)}>${rows}</${prefixed(tag)}>` })
        break
      }
    } else if (tag.name === 'row' && tag.kind !== 'close') {
      row = Number(attribute(tag.attributes, 'r') ?? row + 1)
      column = 0
      const before = rowsBefore(row, tag.prefix)
      if (before !== '') edits.push({ at: tag.at, remove: 0, insert: before })
      const isWanted = rowsLeft[0] === row
      if (isWanted) rowsLeft.shift()
      state = { tag, number: row, left: isWanted ? sortedColumns(row) : [] }
      if (tag.kind === 'empty' && isWanted) {
        const cells = cellsBefore(state, Number.POSITIVE_INFINITY)
        edits.push({
          at: tag.at,
          remove: tag.end - tag.at,
          insert: `<${prefixed(tag)}${tag.attributes}>${cells}</${prefixed(tag)}>`,
        })
      }
    } else if (tag.name === 'row' && state !== null) {
      const cells = cellsBefore(state, Number.POSITIVE_INFINITY)
      if (cells !== '') edits.push({ at: tag.at, remove: 0, insert: cells })
    } else if (tag.name === 'c' && tag.kind !== 'close' && state !== null) {
      const cell = attribute(tag.attributes, 'r')
      column = cell === null ? column + 1 : columnOfCell(cell)
      const cells = cellsBefore(state, column)
      if (cells !== '') edits.push({ at: tag.at, remove: 0, insert: cells })
      const isWanted = state.left[0] === column
      if (isWanted) state.left.shift()
      const before = formatOf(tag)
      const after = isWanted ? painter.marked(before) : painter.others(before)
      if (after !== before) {
        const attributes = withAttribute(tag.attributes, 's', String(after))
        const end = tag.kind === 'empty' ? '/>' : '>'
        edits.push({ at: tag.at, remove: tag.end - tag.at, insert: `<${prefixed(tag)}${attributes}${end}` })
      }
    }
  }
  return edits
}
