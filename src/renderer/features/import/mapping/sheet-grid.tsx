import { useEffect, useState } from 'react'
import type { FileReading } from '#domain/workbook/file-reading'
import type { SheetView } from '#shared/ipc/views'
import { sentenceWithoutPlace } from '#shared/messages/unit-message'
import { skipWords } from '../../../messages/workbook-words'
import { MergedCells } from './merged-cells'
import { fatesOf, type ShownFate, wrongCellsByColumn } from './row-fates'
import { RowGutter } from './row-gutter'
import { columnEdges, columnsInView, gutterWidth, linesInView, rowHeight } from './sheet-geometry'
import { SheetHeads } from './sheet-heads'
import { rowKey } from './sheet-keys'
import { SheetRow } from './sheet-row'
import { lettersTo, type TableDraft } from './table-draft'
import type { SheetLines } from './use-sheet-lines'
import { useSheetPlace } from './use-sheet-place'
import './sheet-grid.css'

export interface SheetGridProps {
  readonly view: SheetView
  readonly lines: SheetLines
  readonly draft: TableDraft
  readonly reading: FileReading | null
  readonly onMeaning: (letter: string, field: string | null) => void
  readonly onHeaderRows: (first: number, count: number) => void
  /** The table has no column names and begins with this row. */
  readonly onNoHeader: (first: number) => void
}

const whyOf = (fate: ShownFate | null): string => {
  if (fate === null) return ''
  if (fate.fate === 'accepted') return 'Dòng này nhận được.'
  if (fate.fate === 'waiting' && fate.aside !== null)
    return `Dòng này sẽ chờ. ${fate.aside.findings.map(sentenceWithoutPlace).join(' ')}`
  return `Bỏ qua: ${skipWords(fate.code)}.`
}

/** The sheet as Excel shows it, only what is in view drawn; columns by meaning, rows by what becomes of them. */
export function SheetGrid({ view, lines, draft, reading, onMeaning, onHeaderRows, onNoHeader }: SheetGridProps) {
  const place = useSheetPlace()
  const [column, setColumn] = useState(0)
  const [row, setRow] = useState<number | null>(null)
  const [opened, setOpened] = useState<{ readonly column: number } | { readonly row: number } | null>(null)
  const edges = columnEdges(view.widths)
  const width = gutterWidth + (edges.at(-1) ?? 0)
  const shown = linesInView(place.top, place.height, view.lines)
  const columns = columnsInView(edges, place.left, place.width)
  const headerRows = draft.isHeadless || draft.kind === 'ignored' ? [] : draft.headerRows
  const fateOf = fatesOf(reading, { sheet: view.sheet, part: draft.part, headerRows })
  const letters = lettersTo(view.columns)
  const { look } = lines
  useEffect(() => look(shown.from, shown.to), [look, shown.from, shown.to])

  const goToColumn = (index: number): void => {
    place.showColumn(edges[index] ?? 0, edges[index + 1] ?? 0)
    setColumn(index)
    place.focus(`[data-column="${letters[index]}"]`)
  }
  const goToLine = (index: number): void => {
    const line = lines.line(index)
    place.showLine(index)
    if (line?.kind !== 'row') return
    setRow(line.row)
    place.focus(`[data-row="${line.row}"]`)
  }
  const openColumn = (index: number | null): void => {
    setOpened(index === null ? null : { column: index })
    setColumn(index ?? column)
    if (index === null) place.focus(`[data-column="${letters[column]}"]`)
  }
  const openRow = (number: number, isOpen: boolean): void => {
    setRow(number)
    setOpened(isOpen ? { row: number } : null)
    if (!isOpen) place.focus(`[data-row="${number}"]`)
  }
  const moveFrom = (index: number, key: string): boolean => {
    const to = rowKey(key, index, view.lines)
    if (to === null) return false
    // A folded run of empty rows is passed over.
    if (to === 'to-columns') goToColumn(column)
    else goToLine(lines.line(to)?.kind === 'gap' ? to + Math.sign(to - index) : to)
    return true
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows and cells are placed by hand, since only those in view are drawn
    <div
      className="mapping-sheet"
      role="grid"
      aria-label={`Trang tính ${view.sheet}`}
      aria-rowcount={view.lines}
      ref={place.box}
      onScroll={place.measure}
    >
      <SheetHeads
        view={view}
        draft={draft}
        edges={edges}
        shown={columns}
        width={width}
        wrongCells={wrongCellsByColumn(reading, view.sheet)}
        active={column}
        opened={opened !== null && 'column' in opened ? opened.column : null}
        onGo={goToColumn}
        onGoToRows={() => goToLine(Math.ceil(place.top / rowHeight))}
        onOpen={openColumn}
        onMeaning={onMeaning}
      />
      <div className="mapping-body" style={{ width, height: view.lines * rowHeight }}>
        {Array.from({ length: Math.max(0, shown.to - shown.from) }, (_, offset) => shown.from + offset).map((index) => {
          const line = lines.line(index)
          if (line?.kind !== 'row') {
            return (
              <div key={index} className="mapping-row is-gap" style={{ top: index * rowHeight, width }}>
                {line === undefined ? 'Đang lấy dòng…' : `Dòng ${line.from}–${line.to} để trống`}
              </div>
            )
          }
          const fate = fateOf(line.row, line.cells.length === 0)
          return (
            <SheetRow
              key={index}
              line={line}
              top={index * rowHeight}
              width={width}
              edges={edges}
              columns={columns}
              fate={fate}
              meanings={draft.meanings}
              isScore={draft.kind === 'scoreSheet' || draft.kind === 'criteria'}
              gutter={
                <RowGutter
                  row={line.row}
                  fate={fate}
                  why={whyOf(fate)}
                  isHidden={line.isHidden}
                  isActive={row === null ? index === shown.from : row === line.row}
                  isOpen={opened !== null && 'row' in opened && opened.row === line.row}
                  onOpen={(isOpen) => openRow(line.row, isOpen)}
                  onChoose={(count) => {
                    openRow(line.row, false)
                    if (count === 0) onNoHeader(line.row)
                    else onHeaderRows(line.row, count)
                  }}
                  onKey={(event) => {
                    if (moveFrom(index, event.key)) event.preventDefault()
                  }}
                />
              }
            />
          )
        })}
        <MergedCells merges={lines.merges} shown={shown} line={lines.line} edges={edges} headerRows={headerRows} />
      </div>
    </div>
  )
}
