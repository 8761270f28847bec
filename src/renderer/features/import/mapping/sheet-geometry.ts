/** Sizes on the screen, in pixels. */
export const rowHeight = 26
export const headHeight = 76
export const gutterWidth = 74
const characterWidth = 8
const padding = 14
/** A column's head needs room for its meaning. */
const leastWidth = 116

/** Left edges of the columns, and after them the right edge of the last. */
export function columnEdges(widths: readonly number[]): readonly number[] {
  const edges = [0]
  for (const width of widths) {
    edges.push((edges.at(-1) ?? 0) + Math.max(leastWidth, Math.round(width * characterWidth) + padding))
  }
  return edges
}

export interface Range {
  readonly from: number
  /** Not included. */
  readonly to: number
}

/** Lines in view, with some above and below so that scrolling shows no white. */
export const linesInView = (scrollTop: number, height: number, lines: number, spare = 12): Range => ({
  from: Math.max(0, Math.floor(scrollTop / rowHeight) - spare),
  to: Math.min(lines, Math.ceil((scrollTop + height) / rowHeight) + spare),
})

/** Columns in view, with one to each side. */
export function columnsInView(edges: readonly number[], scrollLeft: number, width: number): Range {
  const count = edges.length - 1
  const first = edges.findIndex((edge, at) => at > 0 && edge > scrollLeft)
  const last = edges.findIndex((edge) => edge >= scrollLeft + width)
  return {
    from: Math.max(0, (first === -1 ? count : first) - 2),
    to: Math.min(count, (last === -1 ? count : last) + 2),
  }
}

/** How far a text may run: to the next cell that holds something, as in Excel. */
export function textReach(columns: readonly number[], at: number, edges: readonly number[]): number {
  const column = columns[at] ?? 1
  const next = columns[at + 1] ?? edges.length
  return (edges[next - 1] ?? edges.at(-1) ?? 0) - (edges[column - 1] ?? 0)
}
