import { useState } from 'react'
import type { CriteriaDraft, DraftKey } from '#domain/criteria/draft/criteria-draft'
import { findLine, placeOf } from '#domain/criteria/draft/draft-tree'
import { type Edited, withCopy, withNewGroup, withNewItem, withoutLine } from '#domain/criteria/draft/edit-lines'
import { type DropSide, droppedAt, moved } from '#domain/criteria/draft/move-lines'
import type { TreeCommand } from './tree-keys'
import type { TreeRow } from './tree-rows'

interface Tree {
  readonly draft: CriteriaDraft
  readonly rows: readonly TreeRow[]
  readonly selected: DraftKey | null
  readonly folded: ReadonlySet<DraftKey>
  readonly onEdit: (draft: CriteriaDraft) => void
  readonly onSelect: (key: DraftKey | null) => void
  readonly onFold: (folded: ReadonlySet<DraftKey>) => void
  /** Puts the cursor where the chosen line is filled in. */
  readonly onFill: () => void
}

/** The line that is chosen once another has been taken away. */
function neighbour(draft: CriteriaDraft, key: DraftKey): DraftKey | null {
  const place = placeOf(draft, key)
  if (place === null) return null
  const { siblings, index, parent } = place
  return (siblings[index + 1] ?? siblings[index - 1] ?? parent)?.key ?? draft.groups[0]?.key ?? null
}

/** Carries out what keys and buttons ask of the tree; a group with lines in it is taken away only after a question. */
export function useTreeCommands(tree: Tree) {
  const { draft, rows, selected, folded, onEdit, onSelect, onFold, onFill } = tree
  const [asked, setAsked] = useState<DraftKey | null>(null)

  const take = (edited: Edited | null): void => {
    if (edited === null) return
    onEdit(edited.draft)
    open(edited.draft, edited.key)
    onSelect(edited.key)
    onFill()
  }
  const open = (within: CriteriaDraft, key: DraftKey): void => {
    const path = placeOf(within, key)?.path.map((group) => group.key) ?? []
    if (path.some((one) => folded.has(one))) onFold(new Set([...folded].filter((one) => !path.includes(one))))
  }
  const remove = (key: DraftKey): void => {
    setAsked(null)
    onSelect(neighbour(draft, key))
    onEdit(withoutLine(draft, key))
  }
  const select = (to: 'next' | 'previous' | 'first' | 'last'): void => {
    const at = rows.findIndex(({ line }) => line.key === selected)
    const target = { next: at + 1, previous: at === -1 ? rows.length - 1 : at - 1, first: 0, last: rows.length - 1 }[to]
    const row = rows[Math.min(Math.max(0, target), rows.length - 1)]
    if (row !== undefined) onSelect(row.line.key)
  }
  const fold = (isFolded: boolean): void => {
    const line = selected === null ? null : findLine(draft, selected)
    if (line === null) return
    const isOpen = line.kind === 'group' && !folded.has(line.key)
    if (isFolded && isOpen) onFold(new Set([...folded, line.key]))
    else if (isFolded) onSelect(placeOf(draft, line.key)?.parent?.key ?? line.key)
    else if (line.kind === 'group' && folded.has(line.key))
      onFold(new Set([...folded].filter((key) => key !== line.key)))
    else select('next')
  }
  const run = (command: TreeCommand): void => {
    const line = selected === null ? null : findLine(draft, selected)
    switch (command.kind) {
      case 'select':
        select(command.to)
        break
      case 'fold':
      case 'unfold':
        fold(command.kind === 'fold')
        break
      case 'move': {
        const next = selected === null ? null : moved(draft, selected, command.step)
        if (next === null || selected === null) break
        onEdit(next)
        open(next, selected)
        break
      }
      case 'addItem':
        take(withNewItem(draft, selected))
        break
      case 'addGroup': {
        const place = selected === null ? null : placeOf(draft, selected)
        const inside = place?.line.kind === 'group' ? place.line.key : (place?.parent?.key ?? null)
        take(withNewGroup(draft, place?.part === 'base' ? inside : null))
        break
      }
      case 'copy':
        take(selected === null ? null : withCopy(draft, selected))
        break
      case 'remove':
        if (line?.kind === 'group' && line.children.length > 0) setAsked(line.key)
        else if (line !== null) remove(line.key)
        break
      case 'fill':
        onFill()
        break
    }
  }
  const drop = (key: DraftKey, target: DraftKey, side: DropSide): void => {
    const next = droppedAt(draft, key, target, side)
    if (next === null) return
    onEdit(next)
    open(next, key)
    onSelect(key)
  }
  return { run, take, remove, drop, asked, stopAsking: () => setAsked(null), open }
}
