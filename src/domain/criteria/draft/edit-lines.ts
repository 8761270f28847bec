import type { CriteriaDraft, DraftGroup, DraftItem, DraftKey, DraftLine, DraftReference } from './criteria-draft'
import { allLines, childrenOf, draftRoots, linesUnder, placeOf, withChildren, withLine } from './draft-tree'
import { emptyGroup, emptyItem } from './empty-draft'
import { suggestCode } from './suggest-code'

/** A draft with the line that the edit was about. */
export interface Edited {
  readonly draft: CriteriaDraft
  readonly key: DraftKey
}

const inserted = (draft: CriteriaDraft, parent: DraftKey | null, index: number, line: DraftLine): CriteriaDraft => {
  const siblings = parent === null ? draft.groups : childrenOf(draft, parent)
  return withChildren(draft, parent, siblings.toSpliced(index, 0, line))
}

/** A new criterion: last in the chosen group, or right behind the chosen criterion. null when a top group is needed first. */
export function withNewItem(draft: CriteriaDraft, beside: DraftKey | null): Edited | null {
  const place = beside === null ? null : placeOf(draft, beside)
  const inside = place === null ? draft.groups.at(-1) : place.line.kind === 'group' ? place.line : place.parent
  if (inside === undefined || inside === null) return null
  const index = place?.line.kind === 'item' ? place.index + 1 : inside.children.length
  const key = `k${draft.nextKey}`
  const type = inside.key === draft.deductions?.key ? 'count' : 'manual'
  const item = emptyItem(key, suggestCode(draft, inside.key), type)
  return { draft: inserted({ ...draft, nextKey: draft.nextKey + 1 }, inside.key, index, item), key }
}

/** A new group inside the chosen group; null as parent: a top group. */
export function withNewGroup(draft: CriteriaDraft, parent: DraftKey | null): Edited {
  const key = `k${draft.nextKey}`
  const group = emptyGroup(key, suggestCode(draft, parent))
  const index = parent === null ? draft.groups.length : childrenOf(draft, parent).length
  return { draft: inserted({ ...draft, nextKey: draft.nextKey + 1 }, parent, index, group), key }
}

/** The draft with a bonus or deductions group of that title. */
export function withExtra(draft: CriteriaDraft, part: 'bonus' | 'deductions', title: string): Edited {
  const present = draft[part]
  if (present !== null) return { draft, key: present.key }
  const key = `k${draft.nextKey}`
  const used = new Set(draftRoots(draft).map(({ code }) => code))
  const code = (part === 'bonus' ? ['T', 'THUONG'] : ['P', 'TRU']).find((one) => !used.has(one)) ?? key
  return { draft: { ...draft, nextKey: draft.nextKey + 1, [part]: emptyGroup(key, code, title) }, key }
}

/** The draft with some fields of a line changed. */
export const withFields = (
  draft: CriteriaDraft,
  key: DraftKey,
  fields: Partial<Omit<DraftItem, 'kind' | 'key'>> | Partial<Omit<DraftGroup, 'kind' | 'key' | 'children'>>,
): CriteriaDraft => withLine(draft, key, (line) => ({ ...line, ...fields }) as DraftLine)

/** A copy of a line with all below it, right behind it, under codes of its own. */
export function withCopy(draft: CriteriaDraft, key: DraftKey): Edited | null {
  const place = placeOf(draft, key)
  if (place === null || draft.bonus?.key === key || draft.deductions?.key === key) return null
  const parent = place.parent?.key ?? null
  let nextKey = draft.nextKey
  const copied = (line: DraftLine, code: string): DraftLine => {
    const own = `k${nextKey++}`
    return line.kind === 'item'
      ? { ...line, key: own, code }
      : {
          ...line,
          key: own,
          code,
          children: line.children.map((child, index) => copied(child, `${code}.${index + 1}`)),
        }
  }
  const copy = copied(place.line, suggestCode(draft, parent))
  return { draft: inserted({ ...draft, nextKey }, parent, place.index + 1, copy), key: copy.key }
}

/** The draft without a line and all below it; what named them keeps the code, so that the check can say so. */
export function withoutLine(draft: CriteriaDraft, key: DraftKey): CriteriaDraft {
  const place = placeOf(draft, key)
  if (place === null) return draft
  const codes = new Map(linesUnder(place.line).map((line) => [line.key, line.code.trim()]))
  const left: CriteriaDraft =
    draft.bonus?.key === key
      ? { ...draft, bonus: null }
      : draft.deductions?.key === key
        ? { ...draft, deductions: null }
        : withChildren(
            draft,
            place.parent?.key ?? null,
            place.siblings.filter((line) => line.key !== key),
          )
  const loosened = (reference: DraftReference): DraftReference => {
    const code = 'key' in reference ? codes.get(reference.key) : undefined
    return code === undefined ? reference : { name: code }
  }
  return {
    ...left,
    tieBreak: left.tieBreak.map((entry) => ('of' in entry ? { ...entry, of: loosened(entry.of) } : entry)),
    conditions: left.conditions.map((condition) => ({
      ...condition,
      group: condition.group === null ? null : loosened(condition.group),
      item: condition.item === null ? null : loosened(condition.item),
    })),
  }
}

/** The draft with no points written at some criteria, for the office to write them. */
export function withBlankMax(draft: CriteriaDraft, codes: readonly string[]): CriteriaDraft {
  const keys = allLines(draft).flatMap(({ kind, key, code }) => (kind === 'item' && codes.includes(code) ? [key] : []))
  return keys.reduce((filled, key) => withFields(filled, key, { max: '' }), draft)
}
