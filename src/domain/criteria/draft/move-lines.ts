import type { CriteriaDraft, DraftGroup, DraftKey, DraftLine } from './criteria-draft'
import { allLines, childrenOf, findLine, linesUnder, placeOf, withChildren } from './draft-tree'

/** Ways a line can be moved by one step. */
export type MoveStep = 'up' | 'down' | 'into' | 'out'

const swapped = (lines: readonly DraftLine[], at: number, to: number): readonly DraftLine[] => {
  const [one, other] = [lines[at], lines[to]]
  return one === undefined || other === undefined ? lines : lines.with(at, other).with(to, one)
}

/** True where such a line may stand: the top holds groups, bonus and deductions hold items, nothing holds itself. */
export function mayStand(draft: CriteriaDraft, line: DraftLine, parent: DraftKey | null): boolean {
  if (parent === null) return line.kind === 'group'
  if (linesUnder(line).some(({ key }) => key === parent)) return false
  if (findLine(draft, parent)?.kind !== 'group') return false
  return (
    line.kind === 'item' ||
    ![draft.bonus?.key, draft.deductions?.key].includes(placeOf(draft, parent)?.path[0]?.key ?? parent)
  )
}

/**
 * A line one place up or down among those beside it, into the group above it (as its last), or out of its group (behind
 * it); null where there is no such place. Into and then out, or up and then down, changes nothing.
 */
export function moved(draft: CriteriaDraft, key: DraftKey, step: MoveStep): CriteriaDraft | null {
  const place = placeOf(draft, key)
  if (place === null || draft.bonus?.key === key || draft.deductions?.key === key) return null
  const { line, parent, siblings, index, path } = place
  if (step === 'up' || step === 'down') {
    const to = index + (step === 'up' ? -1 : 1)
    return siblings[to] === undefined ? null : withChildren(draft, parent?.key ?? null, swapped(siblings, index, to))
  }
  if (step === 'into') {
    const before = siblings[index - 1]
    return before?.kind !== 'group' ? null : movedTo(draft, key, before.key, before.children.length)
  }
  if (parent === null) return null
  const outer = path.at(-2)?.key ?? null
  const above = outer === null ? draft.groups : (path.at(-2)?.children ?? [])
  const at = above.findIndex((sibling) => sibling.key === parent.key)
  return at === -1 || !mayStand(draft, line, outer) ? null : movedTo(draft, key, outer, at + 1)
}

/** A line taken to a place under a group (null: among the top groups); null where it may not stand. */
export function movedTo(
  draft: CriteriaDraft,
  key: DraftKey,
  parent: DraftKey | null,
  index: number,
): CriteriaDraft | null {
  const place = placeOf(draft, key)
  if (place === null || !mayStand(draft, place.line, parent)) return null
  if (draft.bonus?.key === key || draft.deductions?.key === key) return null
  const from = place.parent?.key ?? null
  const without = withChildren(
    draft,
    from,
    place.siblings.filter((sibling) => sibling.key !== key),
  )
  const target = parent === null ? without.groups : childrenOf(without, parent)
  const at = from === parent && place.index < index ? index - 1 : index
  return withChildren(without, parent, target.toSpliced(at, 0, place.line))
}

/** Where a dragged line is let go: before or behind another line, or into a group as its last. */
export type DropSide = 'before' | 'into' | 'after'

/** A line let go at another; null where it may not stand. */
export function droppedAt(draft: CriteriaDraft, key: DraftKey, target: DraftKey, side: DropSide): CriteriaDraft | null {
  const place = placeOf(draft, target)
  if (place === null || key === target) return null
  const { line, parent, index } = place
  if (side === 'into') return line.kind === 'group' ? movedTo(draft, key, target, line.children.length) : null
  if (draft.bonus?.key === target || draft.deductions?.key === target) return null
  return movedTo(draft, key, parent?.key ?? null, side === 'before' ? index : index + 1)
}

/** Groups into which a line may be moved. */
export const targetsOf = (draft: CriteriaDraft, line: DraftLine): readonly DraftGroup[] =>
  allLines(draft).filter((one): one is DraftGroup => one.kind === 'group' && mayStand(draft, line, one.key))
