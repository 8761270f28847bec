import type { Decimal } from '../core/decimal'
import type { ClusterRanking, RankedUnit } from '../scoring/ranking-result'

/** A unit that comes out otherwise in a second ranking: a what-if draft, or today beside what was frozen. */
export interface RankingChange {
  readonly cluster: string
  readonly unit: string
  readonly name: string
  readonly total: { readonly from: Decimal | null; readonly to: Decimal | null }
  readonly rank: { readonly from: number | null; readonly to: number | null }
  readonly band: { readonly from: string | null; readonly to: string | null }
}

/** The places of a ranking, without the scores behind them: a frozen ranking is one too. */
export interface PlacesByCluster {
  readonly clusters: readonly Pick<ClusterRanking, 'cluster' | 'units'>[]
}

/** Units whose total, rank or grade differs between two rankings, in the order of the second; those that left it last. */
export function rankingChanges(before: PlacesByCluster, after: PlacesByCluster): readonly RankingChange[] {
  const earlier = new Map(before.clusters.flatMap(({ units }) => units.map((unit) => [unit.unit, unit])))
  const present = new Set(after.clusters.flatMap(({ units }) => units.map(({ unit }) => unit)))
  const left = before.clusters.flatMap(({ cluster, units }) =>
    units.filter(({ unit }) => !present.has(unit)).map((unit) => gone(cluster, unit)),
  )
  const changed = after.clusters.flatMap(({ cluster, units }) =>
    units.flatMap((unit): readonly RankingChange[] => {
      const change = changeOf(cluster, earlier.get(unit.unit), unit)
      const isSame = [change.total, change.rank, change.band].every(({ from, to }) => from === to)
      return isSame && earlier.has(unit.unit) ? [] : [change]
    }),
  )
  return [...changed, ...left]
}

const gone = (cluster: string, { unit, name, total, rank, band }: RankedUnit): RankingChange => ({
  cluster,
  unit,
  name,
  total: { from: total, to: null },
  rank: { from: rank, to: null },
  band: { from: band, to: null },
})

const changeOf = (cluster: string, from: RankedUnit | undefined, to: RankedUnit): RankingChange => ({
  cluster,
  unit: to.unit,
  name: to.name,
  total: { from: from?.total ?? null, to: to.total },
  rank: { from: from?.rank ?? null, to: to.rank },
  band: { from: from?.band ?? null, to: to.band },
})
