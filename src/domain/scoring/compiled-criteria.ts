import type { Decimal } from '../core/decimal'
import type { CriteriaGroup, CriteriaSet, Criterion, DeductionItem, Rounding } from '../criteria/criteria-set'
import { allItems, type CriterionPart } from '../criteria/walk-criteria'
import { type Exact, exactOf, multiply } from './exact'
import { hundredthsOf, type PointRounding, pointRounding, pointsText } from './points'

/** A criterion with its numbers ready for exact arithmetic. */
export interface CompiledItem {
  readonly index: number
  readonly part: CriterionPart
  readonly item: Criterion | DeductionItem
  /** Most points: the maximum, a deduction's cap; null without limit. */
  readonly max: Exact | null
  /** The most that may count after rounding, in hundredths; null without limit. */
  readonly most: number | null
  /** The maximum as it is shown. */
  readonly maxText: Decimal | null
  readonly per: Exact | null
  readonly cap: Exact | null
  readonly options: ReadonlyMap<string, Exact>
  readonly rounding: PointRounding
}

/** A group with its items by index and its numbers in hundredths. */
export interface CompiledGroup {
  readonly code: string
  readonly group: CriteriaGroup
  readonly max: number
  readonly floorShare: Exact | null
  readonly items: readonly number[]
  readonly groups: readonly CompiledGroup[]
}

/** A criteria set made ready once for scoring many units. */
export interface CompiledSet {
  readonly set: CriteriaSet
  readonly items: readonly CompiledItem[]
  readonly indexByCode: ReadonlyMap<string, number>
  readonly groups: readonly CompiledGroup[]
  readonly bonus: readonly number[]
  readonly deductions: readonly number[]
  readonly itemRounding: PointRounding
  readonly totalRounding: PointRounding
}

/** An option's label as it is compared: case and outer or doubled spaces do not matter. */
export const optionKey = (label: string): string => label.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()

function compiledItem(
  item: Criterion | DeductionItem,
  part: CriterionPart,
  index: number,
  fallback: PointRounding,
): CompiledItem {
  const limit = 'max' in item ? item.max : item.cap
  const max = limit === null ? null : exactOf(limit)
  const exceeds = item.type === 'ratio' && item.mayExceedMax
  const rounding = item.rounding === undefined ? fallback : pointRounding(item.rounding)
  return {
    index,
    part,
    item,
    max,
    most: limit === null || exceeds ? null : hundredthsOf(limit),
    maxText: limit === null ? null : pointsText(hundredthsOf(limit)),
    per: item.type === 'count' || item.type === 'minus' ? exactOf(item.per) : null,
    cap: item.type === 'ratio' ? exactOf(item.cap) : null,
    options: new Map(
      item.type === 'choice' ? item.options.map(({ label, points }) => [optionKey(label), exactOf(points)]) : [],
    ),
    rounding,
  }
}

/** Makes one criterion ready on its own; `fallback` is the rounding of its set. */
export const compileSingle = (item: Criterion | DeductionItem, fallback: Rounding): CompiledItem =>
  compiledItem(item, 'base', 0, pointRounding(fallback))

/** The most an item may bring before rounding: its maximum, or `cap` times that where it may exceed it. */
export const highestPoints = (item: CompiledItem): Exact | null =>
  item.item.type === 'ratio' && item.item.mayExceedMax && item.max !== null && item.cap !== null
    ? multiply(item.max, item.cap)
    : item.max

/** Makes a criteria set ready for scoring. */
export function compileCriteria(set: CriteriaSet): CompiledSet {
  const itemRounding = pointRounding(set.rounding.criterion)
  const items = allItems(set).map(({ item, part }, index) => compiledItem(item, part, index, itemRounding))
  const indexByCode = new Map(items.map(({ item, index }) => [item.code, index]))
  const indexOf = ({ code }: { readonly code: string }): number => indexByCode.get(code) ?? -1
  const compiledGroup = (group: CriteriaGroup): CompiledGroup => ({
    code: group.code,
    group,
    max: hundredthsOf(group.max),
    floorShare: group.floorShare === undefined ? null : exactOf(group.floorShare),
    items: group.items.map(indexOf),
    groups: group.groups.map(compiledGroup),
  })
  return {
    set,
    items,
    indexByCode,
    groups: set.groups.map(compiledGroup),
    bonus: (set.bonus?.items ?? []).map(indexOf),
    deductions: (set.deductions?.items ?? []).map(indexOf),
    itemRounding,
    totalRounding: pointRounding(set.rounding.total),
  }
}
