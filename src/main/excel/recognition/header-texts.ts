import type { CellRange, GridRow, SheetGrid } from '#domain/workbook/grid'
import { displayText } from './cell-text'

/** Texts of one column's header, from the upper row to the lower; a text merged over several cells stands once per column. */
export interface ColumnHeader {
  readonly column: number
  /** The texts above the own one, from the top down. */
  readonly parents: readonly string[]
  readonly own: string
  /** The left edge of the merged area that the own text came from, when it is spread over several columns. */
  readonly spreadFrom: number | null
}

/** Merged areas by the rows they touch; only low areas matter for headers. */
export type MergesByRow = ReadonlyMap<number, readonly CellRange[]>

const HIGHEST_HEADER_MERGE = 6

export function mergesByRow(sheet: SheetGrid): MergesByRow {
  const byRow = new Map<number, CellRange[]>()
  for (const merge of sheet.merges) {
    if (merge.bottom - merge.top >= HIGHEST_HEADER_MERGE) continue
    for (let row = merge.top; row <= merge.bottom; row++) {
      const there = byRow.get(row)
      if (there === undefined) byRow.set(row, [merge])
      else there.push(merge)
    }
  }
  return byRow
}

interface Spread {
  readonly text: string
  readonly from: number
}
type RowTexts = ReadonlyMap<number, Spread>

/** Every column's text in one row, merged texts spread to the right and downwards. */
function rowTexts(rows: readonly GridRow[], at: GridRow, merges: MergesByRow): RowTexts {
  const texts = new Map<number, Spread>()
  for (const cell of at.cells) {
    if (cell.value.kind !== 'error') texts.set(cell.column, { text: displayText(cell.value), from: cell.column })
  }
  for (const merge of merges.get(at.row) ?? []) {
    const first = rows.find((row) => row.row === merge.top)?.cells.find((cell) => cell.column === merge.left)
    if (first === undefined || first.value.kind === 'error') continue
    const spread = { text: displayText(first.value), from: merge.left }
    for (let column = merge.left; column <= merge.right && column < merge.left + 64; column++) texts.set(column, spread)
  }
  return texts
}

const above = (levels: readonly RowTexts[], column: number): readonly string[] =>
  levels.map((level) => level.get(column)?.text ?? '')

/**
 * Without merges (CSV, HTML, texts centred across cells) a parent's text stands only over its first child: the columns to
 * its right that say nothing in that row are its children too, as far as they stand under the same texts.
 */
function withSpreadParents(levels: readonly RowTexts[], columns: readonly number[]): readonly RowTexts[] {
  const done: RowTexts[] = []
  for (const [at, level] of levels.entries()) {
    const lower = levels.slice(at + 1)
    if (lower.length === 0) return [...done, level]
    const below = (column: number): string | undefined => lower.find((one) => one.has(column))?.get(column)?.text
    const spread = new Map(level)
    let parent: Spread | null = null
    let parentAbove = ''
    for (const column of columns) {
      const own = level.get(column)
      const upper = above(done, column).join('\n')
      const child = below(column)
      const hasChild = child !== undefined && child !== own?.text
      if (own !== undefined) parent = hasChild ? own : null
      else if (child === undefined || (parent !== null && upper !== parentAbove)) parent = null
      else if (parent !== null) spread.set(column, parent)
      if (own !== undefined) parentAbove = upper
    }
    done.push(spread)
  }
  return done
}

/** The header texts of one row, or of several rows read as one header. */
export function headerTexts(rows: readonly GridRow[], merges: MergesByRow): readonly ColumnHeader[] {
  const plain = rows.map((row) => rowTexts(rows, row, merges))
  const columns = [...new Set(plain.flatMap((level) => [...level.keys()]))].sort((a, b) => a - b)
  const levels = plain.length === 1 ? plain : withSpreadParents(plain, columns)
  return columns.map((column) => {
    const path = levels.flatMap((level) => level.get(column) ?? [])
    const own = path.at(-1)
    const texts = path.map(({ text }) => text).filter((text, at, all) => text !== all[at - 1])
    return {
      column,
      parents: texts.slice(0, -1),
      own: texts.at(-1) ?? '',
      spreadFrom: own === undefined || own.from === column ? null : own.from,
    }
  })
}
