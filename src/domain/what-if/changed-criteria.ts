import type { Decimal } from '../core/decimal'
import { assertNever } from '../core/result'
import type { CriteriaGroup, CriteriaSet, Criterion, DeductionItem } from '../criteria/criteria-set'
import { findCriterion } from '../criteria/walk-criteria'
import { hundredthsOf, pointsText } from '../scoring/points'
import type { ConditionTarget, DraftChange } from './draft'

/** A change to the rules, not to a score. */
export type RuleChange = Exclude<DraftChange, { readonly kind: 'score' }>

/** The set with the change in it; null when what it is about is not in the set (any more). */
export function changedCriteria(set: CriteriaSet, change: RuleChange): CriteriaSet | null {
  switch (change.kind) {
    case 'maximum':
      return withMaximum(set, change.criterion, change.max)
    case 'per':
      return withItem(set, change.criterion, (item) => ('per' in item ? { ...item, per: change.per } : null))
    case 'option':
      return withOption(set, change)
    case 'extraMaximum': {
      const extra = set[change.part]
      return extra === undefined ? null : { ...set, [change.part]: { ...extra, max: change.max } }
    }
    case 'band': {
      const at = set.bands.findIndex(({ name, atLeast }) => name === change.band && atLeast !== null)
      return at < 0 ? null : { ...set, bands: set.bands.with(at, { name: change.band, atLeast: change.atLeast }) }
    }
    case 'quota': {
      const { quota: _quota, ...rest } = set
      if (change.quota === null) return rest
      const { band, overflowTo } = change.quota
      const has = (name: string): boolean => set.bands.some((one) => one.name === name)
      return has(band) && has(overflowTo) ? { ...rest, quota: change.quota } : null
    }
    case 'condition':
      return withCondition(set, change.condition, change.asked)
    case 'floor':
      return withFloor(set, change.group, change.share)
    default:
      return assertNever(change)
  }
}

type Item = Criterion | DeductionItem
type Edit = (item: Item) => Item | null

/** The set with one item edited, and the maxima above a criterion of the base grown by as much as its own. */
function withItem(set: CriteriaSet, code: string, edit: Edit): CriteriaSet | null {
  const before = findCriterion(set, code)
  const after = before === null ? null : edit(before)
  if (before === null || after === null) return null
  const put = <I extends Item>(items: readonly I[]): readonly I[] =>
    items.map((item) => (item.code === code ? (after as I) : item))
  const bonus = set.bonus === undefined ? {} : { bonus: { ...set.bonus, items: put(set.bonus.items) } }
  const deductions =
    set.deductions === undefined ? {} : { deductions: { ...set.deductions, items: put(set.deductions.items) } }
  const growth = 'max' in before && 'max' in after ? hundredthsOf(after.max) - hundredthsOf(before.max) : 0
  const groups = set.groups.map((group) => grown(group, code, growth, put))
  const isInBase = groups.some((group, index) => group !== set.groups[index])
  return { ...set, groups, ...bonus, ...deductions, scale: isInBase ? plus(set.scale, growth) : set.scale }
}

const plus = (decimal: Decimal, hundredths: number): Decimal => pointsText(hundredthsOf(decimal) + hundredths)

function grown(
  group: CriteriaGroup,
  code: string,
  growth: number,
  put: <I extends Item>(items: readonly I[]) => readonly I[],
): CriteriaGroup {
  const max = plus(group.max, growth)
  if (group.items.some((item) => item.code === code)) return { ...group, max, items: put(group.items) }
  const groups = group.groups.map((child) => grown(child, code, growth, put))
  return groups.some((child, index) => child !== group.groups[index]) ? { ...group, max, groups } : group
}

/** A choice's maximum is its best option, so it is changed there. */
const withMaximum = (set: CriteriaSet, code: string, max: Decimal | null): CriteriaSet | null =>
  withItem(set, code, (item) => {
    if ('cap' in item && !('max' in item)) return { ...item, cap: max }
    return max === null || item.type === 'choice' || !('max' in item) ? null : { ...item, max }
  })

function withOption(
  set: CriteriaSet,
  { criterion, option, points }: Extract<DraftChange, { kind: 'option' }>,
): CriteriaSet | null {
  return withItem(set, criterion, (item) => {
    if (item.type !== 'choice' || !item.options.some(({ label }) => label === option)) return null
    const options = item.options.map((one) => (one.label === option ? { ...one, points } : one))
    const max = pointsText(Math.max(...options.map((one) => hundredthsOf(one.points))))
    return { ...item, options, max }
  })
}

function withCondition(set: CriteriaSet, target: ConditionTarget, asked: Decimal | null): CriteriaSet | null {
  const at = set.bandConditions.findIndex(
    ({ band, group, item }) => band === target.band && group === target.group && item === target.item,
  )
  const condition = set.bandConditions[at]
  if (condition === undefined) return null
  if (asked === null) return { ...set, bandConditions: set.bandConditions.toSpliced(at, 1) }
  const changed = target.item === undefined ? { ...condition, minShare: asked } : { ...condition, minCount: asked }
  return { ...set, bandConditions: set.bandConditions.with(at, changed) }
}

function withFloor(set: CriteriaSet, code: string, share: Decimal | null): CriteriaSet | null {
  const edit = (group: CriteriaGroup): CriteriaGroup => {
    if (group.code === code) {
      const { floorShare: _share, ...rest } = group
      return share === null ? rest : { ...rest, floorShare: share }
    }
    const groups = group.groups.map(edit)
    return groups.some((child, index) => child !== group.groups[index]) ? { ...group, groups } : group
  }
  const groups = set.groups.map(edit)
  return groups.some((group, index) => group !== set.groups[index]) ? { ...set, groups } : null
}
