import type { CellEditRequestEvent, CellFocusedEvent, GridApi } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type ClipboardEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Round } from '#domain/scoring/score'
import type { ScoreSheetRow } from '#shared/ipc/views'
import type { Question } from '../../explanation/explanation-place'
import { questionAt, resultAt } from './asked-cell'
import { type CellText, cellCount, type GridPoint, placePasted, tableOf } from './block'
import { countedPoints } from './cell-state'
import { formatClipboardTable, parseClipboardTable } from './clipboard-table'
import { type GridContext, gridColumns } from './grid-columns'
import { gridTexts, gridTheme } from './grid-set-up'
import { changedEntries, type Entry, entryKey, type Pending } from './pending-entries'
import { redrawCells } from './redraw-cells'
import { type ColumnSection, columnId, type ScoreColumn, scoreColumns } from './sheet-columns'
import { pointsText } from './typed-points'
import { useBlockDragging } from './use-block-dragging'
import { useBlockSelection } from './use-block-selection'
import { useGridKeys } from './use-grid-keys'
import './score-grid.css'

export interface ActiveCell {
  readonly unit: string
  readonly column: ScoreColumn
}

export interface ScoreGridProps {
  readonly label: string
  readonly sections: readonly ColumnSection[]
  readonly rounds: readonly Round[]
  readonly rows: readonly ScoreSheetRow[]
  /** Appraisals need a second person's confirmation: those that have none are marked. */
  readonly twoPersons: boolean
  readonly pending: Pending
  readonly onEntries: (entries: readonly Entry[], outside: number) => void
  /** Grows each time a question that took the keyboard away has been answered. */
  readonly answered: number
  readonly onActive: (cell: ActiveCell | null, chosen: number) => void
  /** A unit's total, band or rank came into focus, or left it. */
  readonly onResult: (question: Question | null) => void
  /** "Vì sao điểm này?" was asked of a cell. */
  readonly onWhy: (question: Question) => void
}

/** Rows that are drawn above and below those in view: each costs its cells whenever a column comes into view. */
const rowsBeyond = 4

/** Units × criteria as in Excel: type to overwrite, F2, Enter, Tab, Delete, Ctrl+C, Ctrl+V, Ctrl+D, F8, Shift+arrows. */
export function ScoreGrid({
  label,
  sections,
  rounds,
  rows,
  twoPersons,
  pending,
  onEntries,
  answered,
  onActive,
  onResult,
  onWhy,
}: ScoreGridProps) {
  const api = useRef<GridApi<ScoreSheetRow> | null>(null)
  const columns = useMemo(() => scoreColumns(sections, rounds), [sections, rounds])
  const columnIds = useMemo(() => columns.map(({ criterion, round }) => columnId(criterion.code, round)), [columns])
  const columnDefs = useMemo(() => gridColumns(sections, rounds), [sections, rounds])
  const size = useMemo(() => ({ rows: rows.length, columns: columns.length }), [rows.length, columns.length])
  const context = useRef<GridContext>({ pending, twoPersons, bounds: null, indexOf: new Map() }).current
  context.indexOf = useMemo(() => new Map(columnIds.map((id, index) => [id, index])), [columnIds])
  const selection = useBlockSelection(api, context, size, columnIds)
  const { block, blockNow, followFocus } = selection

  const drawn = useRef(rows)
  useEffect(() => {
    const entries = changedEntries(context.pending, pending)
    const renewed = rows.filter((row, index) => row !== drawn.current[index])
    const all = context.twoPersons !== twoPersons
    context.pending = pending
    context.twoPersons = twoPersons
    drawn.current = rows
    const units = new Set([...entries, ...renewed].map(({ unit }) => unit))
    const rowNodes = [...units].flatMap((unit) => api.current?.getRowNode(unit) ?? [])
    if (api.current !== null) redrawCells(api.current, all ? api.current.getRenderedNodes() : rowNodes)
  }, [context, pending, twoPersons, rows])

  useEffect(() => {
    const cell = answered === 0 ? null : api.current?.getFocusedCell()
    if (cell != null) api.current?.setFocusedCell(cell.rowIndex, cell.column)
  }, [answered])

  const pointOf = (rowIndex: number | null, id: string | undefined): GridPoint | null => {
    const column = id === undefined ? undefined : context.indexOf.get(id)
    return rowIndex === null || column === undefined ? null : { row: rowIndex, column }
  }

  const textAt = useCallback(
    ({ row, column }: GridPoint): string => {
      const unit = rows[row]
      const at = columns[column]
      if (unit === undefined || at === undefined) return ''
      const waiting = pending.get(entryKey({ unit: unit.unit, criterion: at.criterion, round: at.round }))
      return waiting?.text ?? pointsText(countedPoints(unit.cells[at.criterion.code]?.[at.round]))
    },
    [rows, columns, pending],
  )

  const enter = (cells: readonly CellText[], outside = 0): void => {
    const entries = cells.flatMap(({ row, column, text }): readonly Entry[] => {
      const unit = rows[row]
      const at = columns[column]
      return unit === undefined || at === undefined ? [] : [{ unit: unit.unit, ...at, text }]
    })
    if (entries.length > 0 || outside > 0) onEntries(entries, outside)
  }

  const why = (): void => {
    const cell = api.current?.getFocusedCell()
    const asked = questionAt(rows, columns, cell?.rowIndex ?? null, cell?.column.getColId())
    if (asked !== null) onWhy(asked)
  }
  const { suppressKeyboardEvent, editingStarted } = useGridKeys({ api, size, columnIds, selection, textAt, enter, why })
  const defaultColDef = useMemo(
    () => ({ sortable: false, suppressMovable: true, suppressHeaderMenuButton: true, suppressKeyboardEvent }),
    [suppressKeyboardEvent],
  )

  const focused = ({ rowIndex, column }: CellFocusedEvent<ScoreSheetRow>): void => {
    const id = typeof column === 'string' ? column : column?.getColId()
    followFocus()
    onResult(resultAt(rows, rowIndex, id))
  }
  const { pressed, dragged } = useBlockDragging(selection, pointOf)
  const edited = ({ rowIndex, column, newValue }: CellEditRequestEvent<ScoreSheetRow, string>): void => {
    const at = pointOf(rowIndex, column.getColId())
    if (at !== null) enter([{ ...at, text: newValue ?? '' }])
  }

  const isEditing = (event: ClipboardEvent): boolean => event.target instanceof HTMLInputElement
  const copy = (event: ClipboardEvent): void => {
    const at = blockNow()
    if (at === null || isEditing(event)) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', formatClipboardTable(tableOf(at, textAt)))
  }
  const paste = (event: ClipboardEvent): void => {
    const at = blockNow()
    if (at === null || isEditing(event)) return
    event.preventDefault()
    const placed = placePasted(at, parseClipboardTable(event.clipboardData.getData('text/plain')), size)
    enter(placed.cells, placed.outside)
  }

  useEffect(() => {
    const unit = block === null ? undefined : rows[block.anchor.row]
    const column = block === null ? undefined : columns[block.anchor.column]
    const { bounds } = context
    onActive(
      unit === undefined || column === undefined ? null : { unit: unit.unit, column },
      bounds === null ? 0 : cellCount(bounds),
    )
  }, [block, rows, columns, context, onActive])

  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid inside is the widget; this region only names it
    <div
      className="score-grid"
      role="region"
      aria-label={label}
      onCopy={copy}
      onPaste={paste}
      onPointerDownCapture={pressed}
      onMouseMove={dragged}
    >
      <AgGridReact<ScoreSheetRow>
        className={rounds.length === 1 ? 'one-round' : 'all-rounds'}
        theme={gridTheme}
        localeText={gridTexts}
        context={context}
        columnDefs={columnDefs}
        defaultColDef={defaultColDef}
        rowData={rows as ScoreSheetRow[]}
        getRowId={({ data }) => data.unit}
        groupHeaderHeight={rounds.length === 1 ? 30 : 42}
        headerHeight={rounds.length === 1 ? 62 : 30}
        readOnlyEdit
        rowBuffer={rowsBeyond}
        suppressTouch
        enterNavigatesVertically
        enterNavigatesVerticallyAfterEdit
        stopEditingWhenCellsLoseFocus
        enableBrowserTooltips
        onGridReady={(event) => {
          api.current = event.api
        }}
        onCellFocused={focused}
        onCellDoubleClicked={({ rowIndex, column }) => {
          const asked = resultAt(rows, rowIndex, column.getColId())
          if (asked !== null) onWhy(asked)
        }}
        onCellEditRequest={edited}
        onCellEditingStarted={editingStarted}
      />
    </div>
  )
}
