import { Button, Input, Segmented, Tag } from 'antd'
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import type { Severity } from '#domain/core/finding'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { checkDraft, type DraftFinding } from '#domain/criteria/draft/check-draft'
import type { CriteriaDraft, DraftKey } from '#domain/criteria/draft/criteria-draft'
import { allLines, findLine } from '#domain/criteria/draft/draft-tree'
import { withExtra, withNewGroup } from '#domain/criteria/draft/edit-lines'
import { droppedAt } from '#domain/criteria/draft/move-lines'
import { ConfirmDialog } from '../../../components/confirm-dialog'
import { PageHeader } from '../../../components/page-header'
import { useRoomBelow } from '../../../components/use-room-below'
import { useUnsaved } from '../../../components/use-unsaved'
import { CriteriaTree } from './criteria-tree'
import { DraftFindings } from './draft-findings'
import { editorCommand } from './editor-keys'
import { foundLine } from './found-line'
import { LinePanel } from './line-panel'
import { LineTools } from './line-tools'
import { RulesPanel } from './rules-panel'
import { SaveSet } from './save-set'
import { treeRows } from './tree-rows'
import { UndoButtons } from './undo-buttons'
import { useDraftHistory } from './use-draft-history'
import { useTreeCommands } from './use-tree-commands'
import './criteria-editor.css'

export interface CriteriaEditorProps {
  readonly campaign: string
  readonly opened: CriteriaDraft
  /** What is being edited, when it is not the campaign's own set: "tệp bang-diem.xlsx". */
  readonly from: string | null
  /** The set in force with what stands on it; null: the campaign has none. */
  readonly inForce: CriteriaSet | null
  readonly version: number
  readonly used: boolean
  readonly scored: readonly string[]
  /** Code of the line to begin at. */
  readonly startAt: string | null
  readonly onSaved: (sentence: string) => void
  readonly onClose: () => void
}

/** By how many findings there are: none, one, more. */
const findingsHeights = [54, 82, 138] as const
const toolsHeight = 48

const gravest = (findings: readonly DraftFinding[]): ReadonlyMap<DraftKey, Severity> => {
  const marks = new Map<DraftKey, Severity>()
  for (const { line, severity } of findings) if (line !== null && marks.get(line) !== 'error') marks.set(line, severity)
  return marks
}

/** The whole set as a tree with the chosen line beside it, checked at every key; nothing is stored before it is saved. */
export function CriteriaEditor(props: CriteriaEditorProps) {
  const { campaign, opened, from, inForce, version, used, scored, startAt, onSaved, onClose } = props
  const { draft, edit, undo, redo, canUndo, canRedo } = useDraftHistory(opened)
  const [selected, setSelected] = useState<DraftKey | null>(
    () => allLines(opened).find(({ code }) => code === startAt)?.key ?? opened.groups[0]?.key ?? null,
  )
  const [folded, setFolded] = useState<ReadonlySet<DraftKey>>(new Set())
  const [view, setView] = useState<'lines' | 'rules'>('lines')
  const [query, setQuery] = useState('')
  const [isLeaving, setLeaving] = useState(false)
  const { ref, height } = useRoomBelow(true)
  const room = height + 42
  const panel = useRef<HTMLDivElement | null>(null)
  const tree = useRef<HTMLDivElement | null>(null)
  const checked = useMemo(() => checkDraft(draft), [draft])
  const marks = useMemo(() => gravest(checked.findings), [checked])
  const rows = useMemo(() => treeRows(draft, folded), [draft, folded])
  const below = findingsHeights[Math.min(2, checked.findings.length) as 0 | 1 | 2]
  const isDirty = draft !== opened || from !== null
  useUnsaved(isDirty, 'bộ tiêu chí')

  const focusLater = (find: () => HTMLElement | null | undefined): void => {
    setTimeout(() => find()?.focus(), 0)
  }
  const fill = (): void => focusLater(() => panel.current?.querySelector<HTMLElement>('#line-title'))
  const backToTree = (): void => focusLater(() => tree.current?.querySelector<HTMLElement>('[role="tree"]'))
  const commands = useTreeCommands({
    draft,
    rows,
    selected,
    folded,
    onEdit: edit,
    onSelect: setSelected,
    onFold: setFolded,
    onFill: fill,
  })
  const toggle = useCallback(
    (key: DraftKey) =>
      setFolded((now) => (now.has(key) ? new Set([...now].filter((one) => one !== key)) : new Set([...now, key]))),
    [],
  )
  const show = (key: DraftKey): void => {
    setView('lines')
    commands.open(draft, key)
    setSelected(key)
  }
  const search = (text: string, isNext: boolean): void => {
    setQuery(text)
    const found = foundLine(draft, text, selected, isNext)
    if (found !== null) show(found)
  }
  const press = (event: KeyboardEvent): void => {
    const command = editorCommand(event, panel.current)
    if (command === null) return
    if (command !== 'backToTree') event.preventDefault()
    const run = { undo, redo, backToTree, addItem: () => commands.run({ kind: 'addItem' }) }
    run[command]()
  }
  const line = selected === null ? null : findLine(draft, selected)
  const asked = commands.asked === null ? null : findLine(draft, commands.asked)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that count anywhere in the editor
    <div onKeyDown={press} className="criteria-editor">
      <PageHeader
        title="Sửa tiêu chí"
        note={
          <>
            <span className="criteria-set-title" title={draft.title}>
              {draft.title}
            </span>{' '}
            {from !== null && <Tag color="#8a5300">Chưa lưu: {from}</Tag>}
          </>
        }
        actions={
          <>
            <UndoButtons undo={undo} redo={redo} canUndo={canUndo} canRedo={canRedo} />
            <Button onClick={() => (isDirty ? setLeaving(true) : onClose())}>Đóng</Button>
            <SaveSet
              campaign={campaign}
              set={checked.set}
              isDirty={isDirty}
              errors={checked.findings.filter(({ severity }) => severity === 'error').length}
              inForce={inForce}
              version={version}
              used={used}
              scored={scored}
              onSaved={onSaved}
            />
          </>
        }
      />
      <div className="criteria-bar">
        <Segmented<'lines' | 'rules'>
          value={view}
          onChange={(next) => setView(next)}
          options={[
            { value: 'lines', label: 'Bảng tiêu chí' },
            { value: 'rules', label: 'Xếp loại, xếp hạng, làm tròn' },
          ]}
        />
        <Input
          data-list-search
          allowClear
          aria-label="Tìm trong bảng tiêu chí"
          placeholder="Tìm tiêu chí (không cần gõ dấu)"
          style={{ width: 260 }}
          value={query}
          onChange={(event) => search(event.target.value, false)}
          onPressEnter={() => search(query, true)}
        />
        <span className="quiet" role="status">
          {allLines(draft).filter(({ kind }) => kind === 'item').length} tiêu chí, thang {draft.scale} điểm
        </span>
      </div>
      <div ref={ref} className={`criteria-body is-${view}`} style={{ height: room }}>
        <div className="criteria-main" ref={tree}>
          {view === 'lines' ? (
            <>
              <LineTools
                draft={draft}
                selected={selected}
                onCommand={commands.run}
                onAddTop={() => commands.take(withNewGroup(draft, null))}
                onAddExtra={(part) =>
                  commands.take(withExtra(draft, part, part === 'bonus' ? 'Điểm thưởng' : 'Điểm trừ'))
                }
              />
              <CriteriaTree
                rows={rows}
                folded={folded}
                selected={selected}
                marks={marks}
                height={room - below - toolsHeight}
                onSelect={setSelected}
                onFold={toggle}
                onCommand={commands.run}
                mayDrop={(key, target, side) => droppedAt(draft, key, target, side) !== null}
                onDrop={commands.drop}
              />
            </>
          ) : (
            <div style={{ height: room - below, overflow: 'auto' }}>
              <RulesPanel draft={draft} onEdit={edit} />
            </div>
          )}
          <DraftFindings
            height={below - 10}
            findings={checked.findings}
            onGo={({ line: target }) => {
              if (target === null) setView('rules')
              else {
                show(target)
                fill()
              }
            }}
          />
        </div>
        {view === 'lines' && (
          <aside className="criteria-side" ref={panel} aria-label="Dòng đang chọn">
            {line === null ? (
              <p className="quiet">Chọn một dòng để sửa, hoặc thêm nhóm, thêm tiêu chí.</p>
            ) : (
              <LinePanel draft={draft} lineKey={line.key} findings={checked.findings} onEdit={edit} />
            )}
          </aside>
        )}
      </div>
      {asked?.kind === 'group' && (
        <ConfirmDialog
          title={`Xóa nhóm ${asked.code}?`}
          okText="Xóa nhóm"
          onConfirm={() => commands.remove(asked.key)}
          onClose={commands.stopAsking}
        >
          Nhóm “{asked.title}” có {asked.children.length} mục bên trong, sẽ bị xóa cùng nhóm. Ctrl+Z lấy lại được.
        </ConfirmDialog>
      )}
      {isLeaving && (
        <ConfirmDialog
          title="Đóng bảng sửa khi chưa lưu?"
          okText="Bỏ phần chưa lưu"
          cancelText="Ở lại"
          onConfirm={onClose}
          onClose={() => setLeaving(false)}
        >
          Những gì vừa sửa chưa được lưu và sẽ mất; bộ tiêu chí đang dùng vẫn còn nguyên.
        </ConfirmDialog>
      )}
    </div>
  )
}
