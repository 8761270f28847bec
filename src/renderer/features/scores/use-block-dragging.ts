import { type MouseEvent, type PointerEvent, useRef } from 'react'
import { type GridPoint, samePoint, singleCell } from './block'
import type { BlockSelection } from './use-block-selection'

/** Choosing a block with the mouse: press and drag, or Shift and press. */
export function useBlockDragging(
  { block, choose, extendTo }: BlockSelection,
  pointOf: (rowIndex: number | null, columnId: string | undefined) => GridPoint | null,
): { readonly pressed: (event: PointerEvent) => void; readonly dragged: (event: MouseEvent) => void } {
  const dragging = useRef(false)
  const pointUnder = (target: EventTarget): GridPoint | null => {
    const cell = target instanceof Element ? target.closest('.ag-cell') : null
    const row = cell?.closest('[row-index]')?.getAttribute('row-index')
    return row == null ? null : pointOf(Number(row), cell?.getAttribute('col-id') ?? undefined)
  }
  return {
    pressed: (event) => {
      const at = event.button === 0 ? pointUnder(event.target) : null
      if (at === null || event.target instanceof HTMLInputElement) return
      dragging.current = true
      if (!event.shiftKey) choose(singleCell(at))
      if (!event.shiftKey || block === null) return
      event.preventDefault()
      event.stopPropagation()
      extendTo(at)
    },
    dragged: (event) => {
      if (event.buttons !== 1) dragging.current = false
      const at = dragging.current ? pointUnder(event.target) : null
      if (at !== null && (block === null || !samePoint(at, block.head))) extendTo(at)
    },
  }
}
