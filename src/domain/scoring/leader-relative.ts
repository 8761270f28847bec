import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  exactOf,
  isPositive,
  least,
  multiply,
  one,
  subtract,
  zero,
} from './exact'
import type { ReportedValue } from './score'

const half = exact(1, 2)

/** How a cluster stands at one `leaderRelative` criterion in one round. */
export interface LeaderStanding {
  /** L: the greatest A/T among units above target; null when nobody is. */
  readonly best: Exact | null
  /** Units at L. */
  readonly leaders: readonly string[]
  /** The greatest A among units without a target; null when there are none. */
  readonly bestWithoutTarget: Exact | null
}

const targetOf = ({ target }: ReportedValue): Exact | null => {
  const goal = target === undefined ? zero : exactOf(target)
  return isPositive(goal) ? goal : null
}

/** How the units of a cluster stand by what they report; units that report nothing take no part. */
export function leaderStanding(
  reported: readonly { readonly unit: string; readonly value: ReportedValue }[],
): LeaderStanding {
  let best: Exact | null = null
  let leaders: string[] = []
  let bestWithoutTarget: Exact | null = null
  for (const { unit, value } of reported) {
    if (value.actual === undefined || value.notApplicable === true) continue
    const actual = exactOf(value.actual)
    const target = targetOf(value)
    if (target === null) {
      bestWithoutTarget =
        bestWithoutTarget === null || compare(actual, bestWithoutTarget) > 0 ? actual : bestWithoutTarget
      continue
    }
    const ratio = divide(actual, target)
    if (compare(ratio, one) <= 0) continue
    const order = best === null ? 1 : compare(ratio, best)
    if (order > 0) [best, leaders] = [ratio, [unit]]
    else if (order === 0) leaders.push(unit)
  }
  return { best, leaders, bestWithoutTarget }
}

/** Points of one unit relative to the leader of its cluster (RS-1, spec of scoring §3); null without a result. */
export function leaderPoints(max: Exact, value: ReportedValue, standing: LeaderStanding): Exact | null {
  if (value.actual === undefined) return null
  const actual = exactOf(value.actual)
  const target = targetOf(value)
  if (target === null) {
    const { bestWithoutTarget } = standing
    if (bestWithoutTarget === null || !isPositive(bestWithoutTarget)) return zero
    return least(multiply(max, divide(actual, bestWithoutTarget)), max)
  }
  const ratio = divide(actual, target)
  const halfMax = multiply(half, max)
  if (compare(ratio, one) <= 0) return multiply(halfMax, ratio)
  if (standing.best === null || compare(ratio, standing.best) >= 0) return max
  const share = divide(subtract(ratio, one), subtract(standing.best, one))
  return multiply(halfMax, add(one, share))
}
