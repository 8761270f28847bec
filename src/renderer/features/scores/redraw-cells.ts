import type { GridApi, IRowNode } from 'ag-grid-community'
import type { ScoreSheetRow } from '#shared/ipc/views'

/**
 * Draws cells again, never the one being edited: drawing it would open its editor anew, and what was typed into the
 * first would be lost. The grid draws that cell itself when the editing ends.
 */
export function redrawCells(
  api: GridApi<ScoreSheetRow>,
  rowNodes: readonly IRowNode<ScoreSheetRow>[],
  columnIds: readonly string[] = api.getColumns()?.map((column) => column.getColId()) ?? [],
): void {
  const edited = api.getEditingCells()
  const redraw = (rows: readonly IRowNode<ScoreSheetRow>[], columns: readonly string[]): void => {
    if (rows.length > 0 && columns.length > 0)
      api.refreshCells({ force: true, suppressFlash: true, rowNodes: [...rows], columns: [...columns] })
  }
  const editedIn = (row: IRowNode<ScoreSheetRow>): readonly string[] =>
    edited.filter(({ rowIndex }) => rowIndex === row.rowIndex).map(({ colId }) => colId)
  redraw(
    rowNodes.filter((row) => editedIn(row).length === 0),
    columnIds,
  )
  for (const row of rowNodes) {
    const own = editedIn(row)
    if (own.length > 0)
      redraw(
        [row],
        columnIds.filter((id) => !own.includes(id)),
      )
  }
}
