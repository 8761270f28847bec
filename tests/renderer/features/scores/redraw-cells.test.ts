import type { GridApi, IRowNode, RefreshCellsParams } from 'ag-grid-community'
import { expect, it } from 'vitest'
import type { ScoreSheetRow } from '#shared/ipc/views'
import { redrawCells } from '../../../../src/renderer/features/scores/redraw-cells'

type Row = IRowNode<ScoreSheetRow>

/** Cells ("row|column") that are drawn again while one of them is being edited. */
function drawnWhile(editing: { readonly rowIndex: number; readonly colId: string } | null): readonly string[] {
  const drawn: string[] = []
  const api = {
    getEditingCells: () => (editing === null ? [] : [editing]),
    getColumns: () => ['a', 'b'].map((id) => ({ getColId: () => id })),
    refreshCells: ({ rowNodes = [], columns = [] }: RefreshCellsParams<ScoreSheetRow>) => {
      for (const { rowIndex } of rowNodes) drawn.push(...columns.map((column) => `${rowIndex}|${column}`))
    },
  } as unknown as GridApi<ScoreSheetRow>
  redrawCells(
    api,
    [0, 1].map((rowIndex) => ({ rowIndex }) as Row),
  )
  return drawn.sort()
}

it('draws every cell of the rows, and leaves the one being edited as it is', () => {
  expect(drawnWhile(null)).toEqual(['0|a', '0|b', '1|a', '1|b'])
  expect(drawnWhile({ rowIndex: 1, colId: 'b' })).toEqual(['0|a', '0|b', '1|a'])
  expect(drawnWhile({ rowIndex: 7, colId: 'a' })).toHaveLength(4)
})
