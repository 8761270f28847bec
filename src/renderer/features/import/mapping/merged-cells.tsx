import type { CellRange } from '#domain/workbook/grid'
import type { SheetLine } from '#domain/workbook/sheet-page'
import { gutterWidth, type Range, rowHeight } from './sheet-geometry'

export interface MergedCellsProps {
  readonly merges: readonly CellRange[]
  readonly shown: Range
  readonly line: (index: number) => SheetLine | undefined
  readonly edges: readonly number[]
  readonly headerRows: readonly number[]
}

/** Where each row number stands among the lines in view; merged areas are short, so some lines around are enough. */
function placesOf(shown: Range, line: MergedCellsProps['line']): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (let index = Math.max(0, shown.from - 60); index < shown.to + 60; index++) {
    const at = line(index)
    if (at?.kind === 'row') places.set(at.row, index)
  }
  return places
}

/** Merged areas over the rows, as Excel shows them. */
export function MergedCells({ merges, shown, line, edges, headerRows }: MergedCellsProps) {
  if (merges.length === 0) return null
  const places = placesOf(shown, line)
  return merges.map(({ top, left, bottom, right }) => {
    const [from, to] = [places.get(top), places.get(bottom)]
    if (from === undefined || to === undefined || to < shown.from || from > shown.to) return null
    const first = line(from)
    const cell = first?.kind === 'row' ? first.cells.find(({ column }) => column === left) : undefined
    if (cell === undefined) return null
    const start = edges[left - 1] ?? 0
    const end = edges[Math.min(right, edges.length - 1)] ?? start
    const isHeader = headerRows.includes(top)
    return (
      <div
        key={`${top}:${left}`}
        aria-hidden
        className={`mapping-merged${isHeader ? ' is-header' : ''}`}
        title={cell.text}
        style={{
          top: from * rowHeight,
          height: (to - from + 1) * rowHeight,
          left: gutterWidth + start,
          width: end - start,
        }}
      >
        {cell.text}
      </div>
    )
  })
}
