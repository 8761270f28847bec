import type { SheetView } from '#shared/ipc/views'
import { ColumnHead } from './column-head'
import { gutterWidth, headHeight, type Range } from './sheet-geometry'
import { columnKey } from './sheet-keys'
import { lettersTo, problemsOf, type TableDraft } from './table-draft'

export interface SheetHeadsProps {
  readonly view: SheetView
  readonly draft: TableDraft
  readonly edges: readonly number[]
  readonly shown: Range
  readonly width: number
  readonly wrongCells: ReadonlyMap<string, number>
  /** Index of the column that has the keyboard, or had it last. */
  readonly active: number
  /** Index of the column whose choice is open. */
  readonly opened: number | null
  readonly onGo: (index: number) => void
  readonly onGoToRows: () => void
  readonly onOpen: (index: number | null) => void
  readonly onMeaning: (letter: string, field: string | null) => void
}

/** The heads of the columns in view: letter, meaning, and how sure it is. */
export function SheetHeads(props: SheetHeadsProps) {
  const { view, draft, edges, shown, width, wrongCells, active, opened, onGo, onGoToRows, onOpen, onMeaning } = props
  const letters = lettersTo(view.columns)
  const twice = new Set(problemsOf(draft).flatMap((one) => (one.code === 'FIELD_TWICE' ? one.columns : [])))
  const reachable = active >= shown.from && active < shown.to ? active : shown.from
  return (
    // biome-ignore lint/a11y/useSemanticElements: heads are placed by hand, since only those in view are drawn
    // biome-ignore lint/a11y/useFocusableInteractive: the heads themselves are buttons
    <div className="mapping-heads" role="row" style={{ width, height: headHeight }}>
      <div className="mapping-corner" style={{ width: gutterWidth }} />
      <div className="mapping-head-room">
        {letters.slice(shown.from, shown.to).map((letter, offset) => {
          const at = shown.from + offset
          return (
            <ColumnHead
              key={letter}
              letter={letter}
              kind={draft.kind}
              field={draft.meanings[letter]}
              confidence={draft.confidence[letter]}
              fields={draft.kind === null ? [] : view.fields[draft.kind]}
              isTwice={twice.has(letter)}
              wrongCells={wrongCells.get(letter) ?? 0}
              isHidden={view.hiddenColumns.includes(at + 1)}
              isActive={at === reachable}
              isOpen={at === opened}
              left={edges[at] ?? 0}
              width={(edges[at + 1] ?? 0) - (edges[at] ?? 0)}
              onOpen={() => onOpen(at)}
              onClose={() => onOpen(null)}
              onChoose={(field) => {
                onOpen(null)
                onMeaning(letter, field)
              }}
              onKey={(event) => {
                const key = columnKey(event.key, event.altKey, at, letters.length)
                if (key.kind === 'other') return
                event.preventDefault()
                if (key.kind === 'go') onGo(key.to)
                else if (key.kind === 'to-rows') onGoToRows()
                else if (key.kind === 'open') onOpen(at)
                else onMeaning(letter, null)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}
