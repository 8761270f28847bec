import type { GridApi } from 'ag-grid-community'
import { type RefObject, useCallback, useRef, useState } from 'react'
import type { ScoreSheetRow } from '#shared/ipc/views'
import {
  type Block,
  type Bounds,
  boundsOf,
  extendBlock,
  type GridPoint,
  type GridSize,
  samePoint,
  singleCell,
} from './block'
import type { GridContext } from './grid-columns'
import { redrawCells } from './redraw-cells'

export interface BlockSelection {
  readonly block: Block | null
  /** The block as of this moment: keys pressed fast come before the grid has said that the focus moved. */
  readonly blockNow: () => Block | null
  readonly choose: (block: Block | null) => void
  /** To be called when the grid says that the focus moved; it says so later, when more keys may have been pressed. */
  readonly followFocus: () => void
  readonly extendTo: (head: GridPoint) => void
  readonly extendBy: (step: GridPoint, toEdge: boolean) => void
}

const focusKey = (api: RefObject<GridApi<ScoreSheetRow> | null>): string => {
  const focused = api.current?.getFocusedCell()
  return focused == null ? '' : `${focused.rowIndex}|${focused.column.getColId()}`
}

/** Draws the cells of a block again and no others: a whole screen of them takes too long for each press of a key. */
function redraw(
  api: GridApi<ScoreSheetRow> | null,
  { top, left, bottom, right }: Bounds,
  columnIds: readonly string[],
): void {
  if (api === null) return
  const [first, last] = [
    Math.max(top, api.getFirstDisplayedRowIndex()),
    Math.min(bottom, api.getLastDisplayedRowIndex()),
  ]
  const rowNodes = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    api.getDisplayedRowAtIndex(first + at),
  )
  const columns = columnIds.slice(left, right + 1)
  const drawn = rowNodes.filter((node) => node !== undefined)
  redrawCells(api, drawn, columns)
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
      const before = context.bounds
      current.current = next
      chosenAt.current = focusKey(api)
      context.bounds = next === null ? null : boundsOf(next)
      setBlock(next)
      for (const bounds of [before, context.bounds]) if (bounds !== null) redraw(api.current, bounds, columnIds)
    },
    [api, context, columnIds],
  )
  const extendTo = useCallback(
    (head: GridPoint): void => {
      const from = current.current
      choose(from === null ? singleCell(head) : { anchor: from.anchor, head })
    },
    [choose],
  )
  const focusedPoint = useCallback((): GridPoint | null => {
    const focused = api.current?.getFocusedCell()
    const column = focused == null ? undefined : context.indexOf.get(focused.column.getColId())
    return focused == null || column === undefined ? null : { row: focused.rowIndex, column }
  }, [api, context])
  const blockNow = useCallback((): Block | null => {
    if (focusKey(api) === chosenAt.current) return current.current
    const point = focusedPoint()
    return point === null ? null : singleCell(point)
  }, [api, focusedPoint])
  const followFocus = useCallback((): void => {
    const point = focusedPoint()
    const isBegunThere = point !== null && current.current !== null && samePoint(point, current.current.anchor)
    if (isBegunThere) chosenAt.current = focusKey(api)
    else choose(point === null ? null : singleCell(point))
  }, [api, choose, focusedPoint])
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
  return { block, blockNow, choose, followFocus, extendTo, extendBy }
}
