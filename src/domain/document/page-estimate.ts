import type { Block, Column, TableRow } from './paper'
import { textOf } from './wording'

/** Letters of Times on a millimetre at one point; a little fewer than there are, so that estimates err to more lines. */
const lettersPerMm = 6.4

const linesOf = (text: string, widthMm: number, points: number): number =>
  Math.max(1, Math.ceil((text.length * points) / (widthMm * lettersPerMm)))

const textWidth = 160
/** Points and line heights of a compact section, as its stylesheet has them. */
const compact = { text: 11, line: 4.7, between: 0.8, table: 9, tableLine: 3.4, tableRow: 0.65 } as const

const text = (content: string): number => linesOf(content, textWidth, compact.text) * compact.line + compact.between

function rowHeight(columns: readonly Column[], cells: readonly string[]): number {
  const lines = cells.map((content, index) => linesOf(content, (columns[index]?.widthMm ?? 20) - 2, compact.table))
  return Math.max(...lines) * compact.tableLine + compact.tableRow
}

const cellsOf = (row: TableRow): readonly string[] =>
  row.kind === 'data' ? row.cells : row.kind === 'group' ? [row.text] : [row.label]

/** About how high the blocks of a compact section stand on an upright page, in millimetres. */
export const estimatedHeight = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    switch (block.kind) {
      case 'heading':
        return sum + 21 + 5.5 * Math.max(block.agency.length + block.parent.length - 2, 0)
      case 'title':
        return sum + 9 + linesOf(block.subject, 135, 11) * 5
      case 'paragraph':
      case 'caption':
        return sum + text(textOf(block.runs))
      case 'point':
        return sum + text(`${block.label} ${textOf(block.runs)}`)
      case 'table': {
        const heads = rowHeight(
          block.columns,
          block.columns.map(({ title }) => title),
        )
        return sum + 2 + heads + block.rows.reduce((all, row) => all + rowHeight(block.columns, cellsOf(row)), 0)
      }
      default:
        return sum
    }
  }, 0)
