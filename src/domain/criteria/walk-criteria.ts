import type { CriteriaGroup, CriteriaSet, Criterion, DeductionItem } from './criteria-set'

/** Where a criterion stands in its set. */
export type CriterionPart = 'base' | 'bonus' | 'deductions'

/** Items and groups right under a group, in the order of the table. */
export function childrenOf({ items, groups }: CriteriaGroup): readonly (Criterion | CriteriaGroup)[] {
  const children: (Criterion | CriteriaGroup)[] = []
  let placed = 0
  for (const group of groups) {
    const before = Math.max(placed, group.itemsBefore ?? items.length)
    children.push(...items.slice(placed, before), group)
    placed = before
  }
  return [...children, ...items.slice(placed)]
}

/** Items under a group, in the order of the table. */
export const itemsOfGroup = (group: CriteriaGroup): readonly Criterion[] =>
  childrenOf(group).flatMap((child) => ('type' in child ? [child] : itemsOfGroup(child)))

/** Groups under and including a group. */
export const groupsOfGroup = (group: CriteriaGroup): readonly CriteriaGroup[] => [
  group,
  ...group.groups.flatMap(groupsOfGroup),
]

/** Every group of the base, to any depth. */
export const allGroups = (set: CriteriaSet): readonly CriteriaGroup[] => set.groups.flatMap(groupsOfGroup)

/** Every criterion of a set, with its part. */
export const allItems = (
  set: CriteriaSet,
): readonly { readonly part: CriterionPart; readonly item: Criterion | DeductionItem }[] => [
  ...set.groups.flatMap(itemsOfGroup).map((item) => ({ part: 'base' as const, item })),
  ...(set.bonus?.items ?? []).map((item) => ({ part: 'bonus' as const, item })),
  ...(set.deductions?.items ?? []).map((item) => ({ part: 'deductions' as const, item })),
]

/** The criterion of that code; null when the set has none. */
export const findCriterion = (set: CriteriaSet, code: string): Criterion | DeductionItem | null =>
  allItems(set).find(({ item }) => item.code === code)?.item ?? null
