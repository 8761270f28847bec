import type { Decimal } from '../core/decimal'
import { compareVietnamese } from '../text/vietnamese-sort'
import { placesOf, rankKeys } from './cluster-ranking'
import { rankOrder } from './rank-order'
import type { CouncilOrdering } from './ranking-input'
import type { CampaignRanking, RankedUnit } from './ranking-result'

/** A unit among all units of the campaign; the official rank is the one in its cluster. */
export interface OverallPlace {
  readonly unit: string
  readonly name: string
  readonly cluster: string
  readonly rank: number | null
  readonly shared: boolean
  readonly clusterRank: number | null
  readonly clusterShared: boolean
  readonly official: boolean
  readonly total: Decimal | null
  readonly band: string | null
}

/** All units by total and the declared tie-breaks, those without an official score last. For information only. */
export function overallRanking(
  { clusters }: Pick<CampaignRanking, 'clusters'>,
  councilOrders: readonly CouncilOrdering[],
): readonly OverallPlace[] {
  const compiled = clusters[0]?.scores.compiled
  if (compiled === undefined) return []
  const keys = clusters.flatMap(({ units, scores }) =>
    units.flatMap(({ unit, official }) => {
      const scored = official ? scores.units.get(unit) : undefined
      return scored === undefined ? [] : [rankKeys(compiled, scored)]
    }),
  )
  const places = placesOf(rankOrder(keys, compiled, councilOrders).classes)
  const place = (cluster: string, unit: RankedUnit): OverallPlace => ({
    unit: unit.unit,
    name: unit.name,
    cluster,
    rank: places.get(unit.unit)?.rank ?? null,
    shared: places.get(unit.unit)?.shared ?? false,
    clusterRank: unit.rank,
    clusterShared: unit.shared,
    official: unit.official,
    total: unit.total,
    band: unit.band,
  })
  return clusters
    .flatMap(({ cluster, units }) => units.map((unit) => place(cluster, unit)))
    .toSorted(
      (a, b) =>
        (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
        compareVietnamese(a.name, b.name) ||
        (a.unit < b.unit ? -1 : 1),
    )
}
