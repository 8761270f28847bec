import type { CriteriaDraft, DraftGroup, DraftKey, DraftLine, DraftPart } from './criteria-draft'

/** Top groups of a draft with bonus and deductions, in the order of the table. */
export const draftRoots = (draft: CriteriaDraft): readonly DraftGroup[] => [
  ...draft.groups,
  ...(draft.bonus === null ? [] : [draft.bonus]),
  ...(draft.deductions === null ? [] : [draft.deductions]),
]

/** A line and all below it, in the order of the table. */
export const linesUnder = (line: DraftLine): readonly DraftLine[] =>
  line.kind === 'item' ? [line] : [line, ...line.children.flatMap(linesUnder)]

/** Every line of a draft, in the order of the table. */
export const allLines = (draft: CriteriaDraft): readonly DraftLine[] => draftRoots(draft).flatMap(linesUnder)

/** The line of that key; null when the draft has none. */
export const findLine = (draft: CriteriaDraft, key: DraftKey): DraftLine | null =>
  allLines(draft).find((line) => line.key === key) ?? null

/** Where a line stands: among what, below which group (null: a top group), in which part. */
export interface DraftPlace {
  readonly line: DraftLine
  readonly parent: DraftGroup | null
  readonly siblings: readonly DraftLine[]
  readonly index: number
  readonly part: DraftPart
  /** Groups around it, outermost first. */
  readonly path: readonly DraftGroup[]
}

function placeUnder(
  parent: DraftGroup,
  key: DraftKey,
  part: DraftPart,
  path: readonly DraftGroup[],
): DraftPlace | null {
  const here = [...path, parent]
  const index = parent.children.findIndex((child) => child.key === key)
  const line = parent.children[index]
  if (line !== undefined) return { line, parent, siblings: parent.children, index, part, path: here }
  for (const child of parent.children) {
    const place = child.kind === 'group' ? placeUnder(child, key, part, here) : null
    if (place !== null) return place
  }
  return null
}

/** The place of a line; null when the draft has none of that key. */
export function placeOf(draft: CriteriaDraft, key: DraftKey): DraftPlace | null {
  const index = draft.groups.findIndex((group) => group.key === key)
  const top = draft.groups[index]
  if (top !== undefined) return { line: top, parent: null, siblings: draft.groups, index, part: 'base', path: [] }
  for (const part of ['bonus', 'deductions'] as const) {
    const extra = draft[part]
    if (extra?.key === key) return { line: extra, parent: null, siblings: [extra], index: 0, part, path: [] }
  }
  for (const group of draft.groups) {
    const place = placeUnder(group, key, 'base', [])
    if (place !== null) return place
  }
  for (const part of ['bonus', 'deductions'] as const) {
    const extra = draft[part]
    const place = extra === null ? null : placeUnder(extra, key, part, [])
    if (place !== null) return place
  }
  return null
}

const changedIn = (group: DraftGroup, key: DraftKey, change: (line: DraftLine) => DraftLine): DraftGroup => {
  if (group.key === key) return change(group) as DraftGroup
  const children = group.children.map((child) =>
    child.kind === 'group' ? changedIn(child, key, change) : child.key === key ? change(child) : child,
  )
  return children.every((child, index) => child === group.children[index]) ? group : { ...group, children }
}

/** The draft with one line changed; a group stays a group, an item an item. */
export const withLine = (
  draft: CriteriaDraft,
  key: DraftKey,
  change: (line: DraftLine) => DraftLine,
): CriteriaDraft => ({
  ...draft,
  groups: draft.groups.map((group) => changedIn(group, key, change)),
  bonus: draft.bonus === null ? null : changedIn(draft.bonus, key, change),
  deductions: draft.deductions === null ? null : changedIn(draft.deductions, key, change),
})

/** The draft with other lines under a group, or other top groups for null. */
export const withChildren = (
  draft: CriteriaDraft,
  parent: DraftKey | null,
  children: readonly DraftLine[],
): CriteriaDraft =>
  parent === null
    ? { ...draft, groups: children.filter((child) => child.kind === 'group') }
    : withLine(draft, parent, (line) => (line.kind === 'group' ? { ...line, children } : line))

/** The lines right under a group; none under an item. */
export const childrenOf = (draft: CriteriaDraft, key: DraftKey): readonly DraftLine[] => {
  const line = findLine(draft, key)
  return line?.kind === 'group' ? line.children : []
}
