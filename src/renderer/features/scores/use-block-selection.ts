import type { GridApi } from 'ag-grid-community'
import { type RefObject, useCallback, useRef, useState } from 'react'
import type { ScoreSheetRow } from '#shared/ipc/views'
import { type Block, boundsOf, extendBlock, type GridPoint, type GridSize, singleCell } from './block'
import type { GridContext } from './grid-columns'

export interface BlockSelection {
  readonly block: Block | null
  /** The block as of this moment: keys pressed fast come before the grid has said that the focus moved. */
  readonly blockNow: () => Block | null
  readonly choose: (block: Block | null) => void
  readonly extendTo: (head: GridPoint) => void
  readonly extendBy: (step: GridPoint, toEdge: boolean) => void
}

const focusKey = (api: RefObject<GridApi<ScoreSheetRow> | null>): string => {
  const focused = api.current?.getFocusedCell()
  return focused == null ? '' : `${focused.rowIndex}|${focused.column.getColId()}`
}

/** The chosen block: held here for what depends on it, and put in the grid's context so that the cells can show it. */
export function useBlockSelection(
  api: RefObject<GridApi<ScoreSheetRow> | null>,
  context: GridContext,
  size: GridSize,
  columnIds: readonly string[],
): BlockSelection {
  const [block, setBlock] = useState<Block | null>(null)
  const current = useRef<Block | null>(null)
  const chosenAt = useRef('')

  const choose = useCallback(
    (next: Block | null): void => {
      current.current = next
      chosenAt.current = focusKey(api)
      context.bounds = next === null ? null : boundsOf(next)
      setBlock(next)
      api.current?.refreshCells({ force: true, suppressFlash: true })
    },
    [api, context],
  )
  const extendTo = useCallback(
    (head: GridPoint): void => {
      const from = current.current
      choose(from === null ? singleCell(head) : { anchor: from.anchor, head })
    },
    [choose],
  )
  const blockNow = useCallback((): Block | null => {
    if (focusKey(api) === chosenAt.current) return current.current
    const focused = api.current?.getFocusedCell()
    const column = focused == null ? undefined : context.indexOf.get(focused.column.getColId())
    return focused == null || column === undefined ? null : singleCell({ row: focused.rowIndex, column })
  }, [api, context])
  const extendBy = useCallback(
    (step: GridPoint, toEdge: boolean): void => {
      const from = blockNow()
      if (from === null) return
      const next = extendBlock(from, step, size, toEdge)
      choose(next)
      const column = columnIds[next.head.column]
      api.current?.ensureIndexVisible(next.head.row)
      if (column !== undefined) api.current?.ensureColumnVisible(column)
    },
    [api, blockNow, choose, columnIds, size],
  )
  return { block, blockNow, choose, extendTo, extendBy }
}
