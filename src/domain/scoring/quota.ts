import type { Quota } from '../criteria/criteria-set'
import { exact, exactOf, multiply } from './exact'
import { roundPoints, toUnits } from './points'
import { councilPositions } from './rank-order'
import type { CouncilOrdering } from './ranking-input'
import type { QuotaResult } from './ranking-result'

/** A unit as the quota sees it; `keeps` tells whether its grade before the quota is the limited one. */
export interface QuotaCandidate {
  readonly unit: string
  readonly keeps: boolean
}

/** How many of a number of units may keep the band. */
export const quotaLimit = ({ share, mode }: Quota, units: number): number =>
  roundPoints(multiply(exactOf(share), exact(units, 1)), toUnits(mode)) / 100

/**
 * Who keeps the limited band, best first by the ranking's classes of equals. Units tied across the limit are settled by
 * the council's recorded order; until there is one none of them keeps the band, since the limit must not be passed.
 */
export function applyQuota(
  quota: Quota,
  units: number,
  classes: readonly (readonly QuotaCandidate[])[],
  orders: readonly CouncilOrdering[],
): QuotaResult {
  const limit = quotaLimit(quota, units)
  const kept: string[] = []
  const overflowed: string[] = []
  const tied: string[] = []
  for (const equal of classes) {
    const codes = equal.filter(({ keeps }) => keeps).map(({ unit }) => unit)
    const room = tied.length > 0 ? 0 : limit - kept.length
    if (codes.length <= room) {
      kept.push(...codes)
      continue
    }
    const positions = room > 0 ? councilPositions(codes, orders) : null
    const inOrder =
      positions === null ? codes : [...codes].sort((a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0))
    if (room > 0 && positions === null) tied.push(...[...codes].sort())
    kept.push(...(positions === null ? [] : inOrder.slice(0, room)))
    overflowed.push(...(positions === null ? codes : inOrder.slice(room)))
  }
  return { band: quota.band, limit, candidates: kept.length + overflowed.length, kept, overflowed, tied }
}
