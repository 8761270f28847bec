import type { CellRange, CellValue, SheetGrid, WorkbookGrid } from '#domain/workbook/grid'

export type Typed = string | number | boolean | null | CellValue

const cellValue = (typed: Exclude<Typed, null>): CellValue => {
  if (typeof typed === 'object') return typed
  if (typeof typed === 'number') return { kind: 'number', value: typed }
  if (typeof typed === 'boolean') return { kind: 'boolean', value: typed }
  return typed.startsWith('#') ? { kind: 'error', name: typed } : { kind: 'text', text: typed }
}

export interface MadeSheet {
  readonly name?: string
  readonly rows: readonly (readonly Typed[])[]
  readonly merges?: readonly CellRange[]
  readonly visibility?: SheetGrid['visibility']
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
}

/** A sheet as the reader would give it: empty cells and rows are absent, rows count from 1. */
function madeSheet({ name, rows, merges, visibility, hiddenRows, hiddenColumns }: MadeSheet): SheetGrid {
  const read = rows.flatMap((cells, index) => {
    const filled = cells.flatMap((typed, at) =>
      typed === null || typed === '' ? [] : [{ column: at + 1, value: cellValue(typed) }],
    )
    const row = index + 1
    return filled.length === 0 ? [] : [{ row, hidden: hiddenRows?.includes(row) ?? false, cells: filled }]
  })
  return {
    name: name ?? 'Sheet1',
    visibility: visibility ?? 'visible',
    rows: read,
    merges: merges ?? [],
    hiddenColumns: hiddenColumns ?? [],
  }
}

export function madeGrid(sheets: readonly MadeSheet[], more: Partial<WorkbookGrid> = {}): WorkbookGrid {
  return { format: 'xlsx', sheets: sheets.map(madeSheet), properties: {}, findings: [], ...more }
}

/** A merged area by its corners: "A6:C7". */
export function merged(area: string): CellRange {
  const match = /^([A-Z])(\d+):([A-Z])(\d+)$/u.exec(area)
  const letter = (at: number): number => (match?.[at]?.charCodeAt(0) ?? 64) - 64
  return { left: letter(1), top: Number(match?.[2]), right: letter(3), bottom: Number(match?.[4]) }
}
