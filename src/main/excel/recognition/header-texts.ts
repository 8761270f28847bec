import type { CellRange, GridRow, SheetGrid } from '#domain/workbook/grid'
import { displayText } from './cell-text'

/** Texts of one column's header, from the upper row to the lower; a text merged over several cells stands once per column. */
export interface ColumnHeader {
  readonly column: number
  readonly parent: string
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

/** Every column's text in one row, merged texts spread to the right and downwards. */
function rowTexts(rows: readonly GridRow[], at: GridRow, merges: MergesByRow): ReadonlyMap<number, Spread> {
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

/** The header texts of one row, or of two rows read as one header. */
export function headerTexts(rows: readonly GridRow[], merges: MergesByRow): readonly ColumnHeader[] {
  const [first, ...others] = rows
  const last = others.at(-1)
  if (first === undefined) return []
  const upper = rowTexts(rows, first, merges)
  if (last === undefined) {
    return [...upper]
      .sort(([a], [b]) => a - b)
      .map(([column, { text, from }]) => ({ column, parent: '', own: text, spreadFrom: from === column ? null : from }))
  }
  const lower = rowTexts(rows, last, merges)
  const columns = [...new Set([...upper.keys(), ...lower.keys()])].sort((a, b) => a - b)
  let leftParent = ''
  return columns.map((column) => {
    const above = upper.get(column)
    const below = lower.get(column)
    if (above !== undefined) leftParent = above.text
    if (below === undefined) return { column, parent: '', own: above?.text ?? '', spreadFrom: null }
    // Without merges (CSV, HTML) a parent's text stands only over its first child.
    const parent = above?.text ?? leftParent
    const spreadFrom = below.from === column ? null : below.from
    return below.text === parent
      ? { column, parent: '', own: parent, spreadFrom }
      : { column, parent, own: below.text, spreadFrom }
  })
}
