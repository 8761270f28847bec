import { CaretDownOutlined, CaretRightOutlined, CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import {
  type DragEvent,
  type KeyboardEvent,
  memo,
  type RefObject,
  type UIEvent,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { Severity } from '#domain/core/finding'
import type { DraftKey, DraftLine } from '#domain/criteria/draft/criteria-draft'
import type { DropSide } from '#domain/criteria/draft/move-lines'
import { colours } from '../../../theme'
import { typeWords } from '../criteria-words'
import { type TreeCommand, treeCommand } from './tree-keys'
import type { TreeRow } from './tree-rows'

export interface CriteriaTreeProps {
  readonly rows: readonly TreeRow[]
  readonly folded: ReadonlySet<DraftKey>
  readonly selected: DraftKey | null
  /** The gravest finding of a line. */
  readonly marks: ReadonlyMap<DraftKey, Severity>
  readonly height: number
  readonly onSelect: (key: DraftKey) => void
  readonly onFold: (key: DraftKey) => void
  readonly onCommand: (command: TreeCommand) => void
  /** Whether a dragged line may be let go there. */
  readonly mayDrop: (key: DraftKey, target: DraftKey, side: DropSide) => boolean
  readonly onDrop: (key: DraftKey, target: DraftKey, side: DropSide) => void
}

interface Drop {
  readonly target: DraftKey
  readonly side: DropSide
}

/** The upper or lower part of a line; the middle of a group is its inside. */
function sideAt(event: DragEvent, isGroup: boolean): DropSide {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  const part = (event.clientY - top) / (height || rowHeight)
  if (isGroup && part > 0.28 && part < 0.72) return 'into'
  return part < 0.5 ? 'before' : 'after'
}

const rowHeight = 38
/** Rows drawn above and below what is in view. */
const spare = 8

/** The tree of groups and criteria; only the lines in view are drawn, so that hundreds stay fluid. */
export function CriteriaTree(props: CriteriaTreeProps) {
  const { rows, folded, selected, marks, height, onSelect, onFold, onCommand, mayDrop, onDrop } = props
  const box = useRef<HTMLDivElement | null>(null)
  const [top, setTop] = useState(0)
  const chosen = rows.findIndex(({ line }) => line.key === selected)

  useEffect(() => {
    const element = box.current
    if (element === null || chosen === -1) return
    const from = chosen * rowHeight
    if (from < element.scrollTop) element.scrollTop = from
    else if (from + rowHeight > element.scrollTop + height) element.scrollTop = from + rowHeight - height
  }, [chosen, height])

  const press = (event: KeyboardEvent): void => {
    const command = treeCommand(event)
    if (command === null) return
    event.preventDefault()
    onCommand(command)
  }
  const dragged = useRef<DraftKey | null>(null)
  const [drop, setDrop] = useState<Drop | null>(null)
  const endDrag = (): void => {
    dragged.current = null
    setDrop(null)
  }
  const drag = {
    onDragStart: (event: DragEvent, key: DraftKey): void => {
      dragged.current = key
      event.dataTransfer?.setData('text/plain', key)
      onSelect(key)
    },
    onDragOver: (event: DragEvent, line: DraftLine): void => {
      const side = sideAt(event, line.kind === 'group')
      const may = dragged.current !== null && mayDrop(dragged.current, line.key, side)
      if (may) event.preventDefault()
      if (!may) setDrop(null)
      else if (drop?.target !== line.key || drop.side !== side) setDrop({ target: line.key, side })
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault()
      if (dragged.current !== null && drop !== null) onDrop(dragged.current, drop.target, drop.side)
      endDrag()
    },
    onDragEnd: endDrag,
  }
  const latest = useRef(drag)
  latest.current = drag
  const first = Math.max(0, Math.floor(top / rowHeight) - spare)
  const last = Math.min(rows.length, Math.ceil((top + height) / rowHeight) + spare)
  return (
    <div
      ref={box}
      className="criteria-tree"
      role="tree"
      aria-label="Cây tiêu chí"
      aria-activedescendant={selected === null ? undefined : `line-${selected}`}
      tabIndex={0}
      style={{ height }}
      onKeyDown={press}
      onScroll={(event: UIEvent) => setTop(event.currentTarget.scrollTop)}
    >
      <div style={{ height: rows.length * rowHeight, position: 'relative' }}>
        {rows.slice(first, last).map((row, index) => (
          <Row
            key={row.line.key}
            row={row}
            top={(first + index) * rowHeight}
            isFolded={folded.has(row.line.key)}
            isSelected={row.line.key === selected}
            mark={marks.get(row.line.key) ?? null}
            onSelect={onSelect}
            onFold={onFold}
            drop={drop?.target === row.line.key ? drop.side : null}
            drag={latest}
          />
        ))}
      </div>
    </div>
  )
}

interface RowProps {
  readonly row: TreeRow
  readonly top: number
  readonly isFolded: boolean
  readonly isSelected: boolean
  readonly mark: Severity | null
  readonly onSelect: (key: DraftKey) => void
  readonly onFold: (key: DraftKey) => void
  readonly drop: DropSide | null
  readonly drag: RefObject<{
    readonly onDragStart: (event: DragEvent, key: DraftKey) => void
    readonly onDragOver: (event: DragEvent, line: DraftLine) => void
    readonly onDrop: (event: DragEvent) => void
    readonly onDragEnd: () => void
  }>
}

const signs = { base: '', bonus: '+', deductions: '−' } as const

const Row = memo(
  function Row({ row, top, isFolded, isSelected, mark, onSelect, onFold, drop, drag }: RowProps) {
    const { line, part, depth, position, siblings, offSum } = row
    const isGroup = line.kind === 'group'
    const max = line.max.trim()
    const title = line.title.trim()
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself takes the keys
      // biome-ignore lint/a11y/useFocusableInteractive: the tree keeps the focus and names its active line
      <div
        id={`line-${line.key}`}
        role="treeitem"
        aria-level={depth + 1}
        aria-posinset={position}
        aria-setsize={siblings}
        aria-selected={isSelected}
        aria-expanded={isGroup ? !isFolded : undefined}
        className={`criteria-line${isGroup ? ' is-group' : ''}${isSelected ? ' is-selected' : ''}${drop === null ? '' : ` is-drop-${drop}`}`}
        style={{ top, height: rowHeight, paddingLeft: 8 + depth * 20 }}
        onClick={() => onSelect(line.key)}
        draggable
        onDragStart={(event) => drag.current.onDragStart(event, line.key)}
        onDragOver={(event) => drag.current.onDragOver(event, line)}
        onDrop={(event) => drag.current.onDrop(event)}
        onDragEnd={() => drag.current.onDragEnd()}
      >
        <span className="criteria-fold">
          {isGroup && line.children.length > 0 && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={isFolded ? `Mở ${line.code}` : `Thu gọn ${line.code}`}
              onClick={(event) => {
                event.stopPropagation()
                onFold(line.key)
              }}
            >
              {isFolded ? <CaretRightOutlined aria-hidden /> : <CaretDownOutlined aria-hidden />}
            </button>
          )}
        </span>
        <span className="criteria-code">{line.code}</span>
        <span className="criteria-title" title={title}>
          {title === '' ? <i className="quiet">chưa ghi nội dung</i> : title}
        </span>
        {mark === 'error' && <CloseCircleFilled aria-label="Có lỗi" style={{ color: colours.wrong }} />}
        {mark === 'warning' && (
          <ExclamationCircleFilled aria-label="Cần xem lại" style={{ color: colours.attention }} />
        )}
        <span className="criteria-type quiet">
          {isGroup ? '' : part === 'deductions' ? 'Điểm trừ' : typeWords[line.type]}
        </span>
        <span className="criteria-max">
          {max === '' ? (part === 'base' ? '?' : 'không hạn chế') : `${signs[part]}${max}`}
          {offSum !== null && <em> ≠ {offSum}</em>}
        </span>
      </div>
    )
  },
  (before, after) =>
    before.row.line === after.row.line &&
    before.top === after.top &&
    before.isFolded === after.isFolded &&
    before.isSelected === after.isSelected &&
    before.mark === after.mark &&
    before.drop === after.drop &&
    before.row.offSum === after.row.offSum &&
    before.row.depth === after.row.depth &&
    before.row.position === after.row.position &&
    before.row.siblings === after.row.siblings,
)
