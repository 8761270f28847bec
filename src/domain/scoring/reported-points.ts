import { assertNever } from '../core/result'
import type { Criterion, DeductionItem, Rounding } from '../criteria/criteria-set'
import { type CompiledItem, compileSingle, highestPoints, optionKey } from './compiled-criteria'
import {
  compare,
  divide,
  type Exact,
  exact,
  exactOf,
  greatest,
  isPositive,
  least,
  multiply,
  one,
  subtract,
  zero,
} from './exact'
import { type LeaderStanding, leaderPoints } from './leader-relative'
import { givenPoints, roundPoints } from './points'
import type { GivenPoints, ReportedValue } from './score'

/** Points before rounding, "N/A" (không phát sinh, không giao chỉ tiêu), or null when the value says nothing. */
export type RawPoints = Exact | 'N/A' | null

/**
 * The exact points that a reported value gives, before the one rounding of its criterion (spec of scoring §2, §3).
 * `leaderRelative` needs how the cluster stands; without it the value gives nothing yet.
 */
export function rawPoints(item: CompiledItem, value: ReportedValue | null, standing: LeaderStanding | null): RawPoints {
  if (value === null) return null
  if (value.notApplicable === true) return 'N/A'
  const { item: criterion, max } = item
  switch (criterion.type) {
    case 'manual':
      return null
    case 'boolean':
      return value.yes === undefined ? null : value.yes ? max : zero
    case 'choice':
      return value.option === undefined ? null : (item.options.get(optionKey(value.option)) ?? null)
    case 'ratio':
      return ratioPoints(item, value)
    case 'leaderRelative':
      return standing === null || max === null ? null : leaderPoints(max, value, standing)
    case 'count': {
      if (value.count === undefined || item.per === null) return null
      const points = multiply(exactOf(value.count), item.per)
      return max === null ? points : least(points, max)
    }
    case 'minus':
      if (value.count === undefined || item.per === null || max === null) return null
      return subtract(max, multiply(exactOf(value.count), item.per))
    default:
      return assertNever(criterion)
  }
}

function ratioPoints({ item, max, cap }: CompiledItem, { target, actual }: ReportedValue): RawPoints {
  const goal = target === undefined ? zero : exactOf(target)
  if (!isPositive(goal)) return target === undefined && actual === undefined ? null : 'N/A'
  if (actual === undefined || max === null) return null
  const points = multiply(least(divide(exactOf(actual), goal), cap ?? one), max)
  return item.type === 'ratio' && item.mayExceedMax ? points : least(points, max)
}

/** Rounds by the criterion's rule, then holds the points between nothing and the most it may bring. */
export function settle(item: CompiledItem, points: Exact): number {
  const rounded = roundPoints(points, item.rounding)
  return item.most === null ? Math.max(0, rounded) : Math.min(Math.max(0, rounded), item.most)
}

/** True for points that a scorer may not give: below zero, or above the most that the criterion brings. */
export function isOutOfRange(item: CompiledItem, points: Exact): boolean {
  const highest = highestPoints(item)
  return compare(points, zero) < 0 || (highest !== null && compare(points, highest) > 0)
}

/** Given points held within what the criterion may bring, before rounding. */
export function withinRange(item: CompiledItem, points: Exact): Exact {
  const highest = highestPoints(item)
  if (compare(points, zero) < 0) return zero
  return highest === null ? points : least(points, highest)
}

/** What a reported value gives for one criterion on its own; null for `leaderRelative`, which needs the cluster. */
export function pointsOf(
  criterion: Criterion | DeductionItem,
  value: ReportedValue | null,
  rounding: Rounding,
): GivenPoints {
  const item = compileSingle(criterion, rounding)
  const raw = rawPoints(item, value, null)
  return raw === null || raw === 'N/A' ? raw : givenPoints(settle(item, raw))
}

/** How many times, for sanctions and conditions: the reported count, else what the points imply; null if it has none. */
export function countOf(item: CompiledItem, value: ReportedValue | null, points: number): Exact | null {
  const { item: criterion, per, max } = item
  if (criterion.type === 'boolean') return points > 0 ? one : zero
  if (criterion.type !== 'count' && criterion.type !== 'minus') return null
  if (value?.count !== undefined) return exactOf(value.count)
  if (per === null || !isPositive(per)) return points > 0 ? one : zero
  const given = exact(points, 100)
  const implied = divide(criterion.type === 'count' || max === null ? given : subtract(max, given), per)
  return isPositive(implied) ? greatest(implied, one) : zero
}
