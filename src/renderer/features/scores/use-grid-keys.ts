import type { CellEditingStartedEvent, GridApi, SuppressKeyboardEventParams } from 'ag-grid-community'
import { type RefObject, useCallback, useRef } from 'react'
import type { ScoreSheetRow } from '#shared/ipc/views'
import { type CellText, clearBlock, fillDown, type GridPoint, type GridSize } from './block'
import { type GridKey, gridKey } from './grid-keys'
import type { BlockSelection } from './use-block-selection'

/** What the keys of the grid work with. */
interface KeyedGrid {
  readonly api: RefObject<GridApi<ScoreSheetRow> | null>
  readonly size: GridSize
  readonly columnIds: readonly string[]
  readonly selection: BlockSelection
  readonly textAt: (point: GridPoint) => string
  readonly enter: (cells: readonly CellText[]) => void
  /** "Vì sao điểm này?" of the cell in focus. */
  readonly why: () => void
}

interface GridKeys {
  /** True for keys that were acted on here and that the grid must leave alone. */
  readonly suppressKeyboardEvent: (params: SuppressKeyboardEventParams<ScoreSheetRow>) => boolean
  readonly editingStarted: (event: CellEditingStartedEvent<ScoreSheetRow>) => void
}

/** A key that begins a value: it overwrites what stands in the cell. */
const isTyped = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !altKey && !metaKey

/** The keys of Excel that the grid does not know by itself. */
export function useGridKeys({ api, size, columnIds, selection, textAt, enter, why }: KeyedGrid): GridKeys {
  /** Whether the value being edited was begun by typing, or by F2 and the mouse. */
  const typed = useRef(false)

  const moveFocus = (step: GridPoint): void => {
    const focused = api.current?.getFocusedCell()
    const column = columnIds.indexOf(focused?.column.getColId() ?? '')
    const [row, id] = [(focused?.rowIndex ?? 0) + step.row, columnIds[column + step.column]]
    if (focused == null || column < 0 || id === undefined || row < 0 || row >= size.rows) return
    api.current?.setFocusedCell(row, id)
    api.current?.ensureColumnVisible(id)
  }

  const goTo = ({ row, column }: GridPoint): void => {
    const id = columnIds[column]
    if (id === undefined || row < 0) return
    api.current?.ensureIndexVisible(row)
    api.current?.ensureColumnVisible(id)
    api.current?.setFocusedCell(row, id)
  }

  const act = (key: GridKey): void => {
    const at = selection.blockNow()
    if (key.kind === 'extend') selection.extendBy(key.step, key.toEdge)
    else if (key.kind === 'fill-down' && at !== null) enter(fillDown(at, textAt))
    else if (key.kind === 'go-to-end')
      goTo({
        row: !key.ofTable ? (api.current?.getFocusedCell()?.rowIndex ?? 0) : key.isFirst ? 0 : size.rows - 1,
        column: key.isFirst ? 0 : size.columns - 1,
      })
    else if (key.kind === 'clear' && at !== null) enter(clearBlock(at))
    else if (key.kind === 'choose-all')
      selection.choose({ anchor: { row: 0, column: 0 }, head: { row: size.rows - 1, column: size.columns - 1 } })
    else if (key.kind === 'why') why()
    else if (key.kind === 'finish-and-move') {
      api.current?.stopEditing()
      moveFocus(key.step)
    }
  }
  const latest = useRef(act)
  latest.current = act

  const suppressKeyboardEvent = useCallback((params: SuppressKeyboardEventParams<ScoreSheetRow>): boolean => {
    // The grid says later that the editing has started; the next key may come before.
    if (!params.editing) typed.current = isTyped(params.event)
    const key = gridKey(params.event, !params.editing ? 'no' : typed.current ? 'typed' : 'caret')
    if (key.kind === 'other') return false
    params.event.preventDefault()
    latest.current(key)
    return true
  }, [])
  const editingStarted = useCallback(({ event }: CellEditingStartedEvent<ScoreSheetRow>): void => {
    if (!(event instanceof KeyboardEvent)) typed.current = false
  }, [])
  return { suppressKeyboardEvent, editingStarted }
}
