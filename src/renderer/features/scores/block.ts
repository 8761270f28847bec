import type { TextTable } from './clipboard-table'

export interface GridPoint {
  readonly row: number
  readonly column: number
}

/** A block of cells from where it was begun (`anchor`) to where it reaches (`head`), both included. */
export interface Block {
  readonly anchor: GridPoint
  readonly head: GridPoint
}

export interface Bounds {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Text to put in a cell, by its place in the grid. */
export interface CellText extends GridPoint {
  readonly text: string
}

export interface PlacedTexts {
  readonly cells: readonly CellText[]
  /** Cells of the clipboard that fell outside the grid. */
  readonly outside: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

export const boundsOf = ({ anchor, head }: Block): Bounds => ({
  top: Math.min(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  bottom: Math.max(anchor.row, head.row),
  right: Math.max(anchor.column, head.column),
})

export const samePoint = (left: GridPoint, right: GridPoint): boolean =>
  left.row === right.row && left.column === right.column

export const singleCell = (point: GridPoint): Block => ({ anchor: point, head: point })

export const contains = (bounds: Bounds, { row, column }: GridPoint): boolean =>
  row >= bounds.top && row <= bounds.bottom && column >= bounds.left && column <= bounds.right

export const cellCount = ({ top, left, bottom, right }: Bounds): number => (bottom - top + 1) * (right - left + 1)

export function pointsOf({ top, left, bottom, right }: Bounds): readonly GridPoint[] {
  const points: GridPoint[] = []
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) points.push({ row, column })
  return points
}

/** The block with its head moved by a step, kept inside the grid; `toEdge` goes as far as the grid does. */
export function extendBlock(block: Block, step: GridPoint, size: GridSize, toEdge: boolean): Block {
  const move = (at: number, by: number, count: number): number => {
    if (by === 0) return at
    if (toEdge) return by > 0 ? count - 1 : 0
    return Math.min(Math.max(at + by, 0), count - 1)
  }
  return {
    anchor: block.anchor,
    head: {
      row: move(block.head.row, step.row, size.rows),
      column: move(block.head.column, step.column, size.columns),
    },
  }
}

/** Where a pasted table goes, as in Excel: one cell fills the block, a table that divides the block repeats in it. */
export function placePasted(block: Block, table: TextTable, size: GridSize): PlacedTexts {
  const height = table.length
  const width = Math.max(0, ...table.map((row) => row.length))
  if (height === 0 || width === 0) return { cells: [], outside: 0 }
  const { top, left, bottom, right } = boundsOf(block)
  const [rows, columns] = [bottom - top + 1, right - left + 1]
  const repeats = rows % height === 0 && columns % width === 0
  const target: Bounds = repeats
    ? { top, left, bottom, right }
    : { top, left, bottom: top + height - 1, right: left + width - 1 }
  const placed = pointsOf(target).map(({ row, column }): CellText => {
    const text = table[(row - top) % height]?.[(column - left) % width] ?? ''
    return { row, column, text }
  })
  const cells = placed.filter(({ row, column }) => row < size.rows && column < size.columns)
  return { cells, outside: placed.length - cells.length }
}

/** Ctrl+D: the first row of the block goes to the rows under it; with one row, the row above is taken. */
export function fillDown(block: Block, textAt: (point: GridPoint) => string): readonly CellText[] {
  const { top, left, bottom, right } = boundsOf(block)
  const from = top === bottom ? top - 1 : top
  if (from < 0) return []
  return pointsOf({ top: from + 1, left, bottom, right }).map((point) => ({
    ...point,
    text: textAt({ row: from, column: point.column }),
  }))
}

export const clearBlock = (block: Block): readonly CellText[] =>
  pointsOf(boundsOf(block)).map((point) => ({ ...point, text: '' }))

/** The block's texts, row by row, for the clipboard. */
export function tableOf(block: Block, textAt: (point: GridPoint) => string): TextTable {
  const { top, left, bottom, right } = boundsOf(block)
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => textAt({ row: top + row, column: left + column })),
  )
}
