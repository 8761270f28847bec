import type { GridRow, SheetGrid, WorkbookGrid } from '#domain/workbook/grid'
import { isFixList } from '../annotation/fix-list-words'
import { filledCells, rowsWithValues } from './cell-text'
import { account, asideRows, emptyContent, type TableContent } from './read-table'
import { aboutRow, type RowOutcome, type SkipReason, skipped } from './row-account'
import type { TableLayout } from './table-layout'

const nowhere = { headerRows: [], columns: {}, confidence: {} } as const

function contentOf(sheet: SheetGrid, outcomes: readonly (readonly [GridRow, RowOutcome<never>])[]): TableContent {
  return {
    ...emptyContent,
    layout: null,
    table: account(sheet.name, 'unknown', outcomes, nowhere),
    aside: asideRows(sheet.name, outcomes),
  }
}

/** Rows that could be data: three in all with three texts each. */
const looksTabular = (rows: readonly GridRow[]): boolean =>
  rows.filter((row) => filledCells(row).length >= 3).length >= 3

/** Why all rows of a sheet are no data; null when they could be. */
function notData(sheet: SheetGrid, rows: readonly GridRow[]): SkipReason | null {
  if (sheet.visibility !== 'visible') return 'HIDDEN_SHEET'
  if (isFixList(sheet)) return 'OUR_LIST'
  return looksTabular(rows) ? null : 'NOTE'
}

/** Sheets without a recognised table: their rows wait when they look like a table, and are notes when they do not. */
export function leftoverTables(grid: WorkbookGrid, layouts: readonly TableLayout[]): readonly TableContent[] {
  return grid.sheets.flatMap((sheet): readonly TableContent[] => {
    const rows = rowsWithValues(sheet)
    if (rows.length === 0 || layouts.some((layout) => layout.sheet.name === sheet.name)) return []
    const reason = notData(sheet, rows)
    if (reason !== null)
      return [
        contentOf(
          sheet,
          rows.map((row) => [row, skipped(reason)] as const),
        ),
      ]
    const waiting = rows.map((row): readonly [GridRow, RowOutcome<never>] =>
      filledCells(row).length < 3
        ? [row, skipped('NOTE')]
        : [row, { fate: 'waiting', code: 'NO_TABLE', findings: [aboutRow(sheet.name, row, 'NO_TABLE', 'error')] }],
    )
    const content = contentOf(sheet, waiting)
    return [{ ...content, findings: [{ code: 'NO_TABLE', severity: 'warning', sheet: sheet.name }] }]
  })
}
