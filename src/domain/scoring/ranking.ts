import type { Finding } from '../core/finding'
import type { CriteriaSet } from '../criteria/criteria-set'
import { compareVietnamese } from '../text/vietnamese-sort'
import { rankCompiled } from './cluster-ranking'
import { type CompiledSet, compileCriteria } from './compiled-criteria'
import type { CampaignRanking, ClusterRanking, CouncilOrdering, RankingInput, UnitToRank } from './ranking-result'
import type { Score } from './score'
import type { ScoringFindingCode } from './scoring-findings'

/** One cluster to rank; an edited cell needs only its own cluster ranked again. */
export interface ClusterInput {
  readonly set: CriteriaSet
  readonly cluster: string
  readonly units: readonly UnitToRank[]
  /** Scores of these units; others are ignored. */
  readonly scores: readonly Score[]
  readonly councilOrders: readonly CouncilOrdering[]
}

/** Scores and ranks one cluster. */
export const rankCluster = ({ set, ...input }: ClusterInput): ClusterRanking =>
  rankCompiled(compileCriteria(set), input)

/** Scores and ranks every cluster of a campaign, clusters in Vietnamese order of their ids, unplaced units last. */
export function rankCampaign({ set, units, scores, councilOrders }: RankingInput): CampaignRanking {
  const compiled = compileCriteria(set)
  const clusterOf = new Map(units.map(({ code, cluster }) => [code, cluster ?? '']))
  const members = grouped(units, ({ cluster }) => cluster ?? '')
  const scoresOf = grouped(scores, ({ unit }) => clusterOf.get(unit) ?? null)
  const names = [...members.keys()].sort((a, b) => Number(a === '') - Number(b === '') || compareVietnamese(a, b))
  const clusters = names.map((cluster) =>
    rankCompiled(compiled, {
      cluster,
      units: members.get(cluster) ?? [],
      scores: scoresOf.get(cluster) ?? [],
      councilOrders,
    }),
  )
  return { set, clusters, findings: leftAside(compiled, scores) }
}

/** The ranking with one cluster ranked anew, after a cell of it was edited. */
export const withCluster = (ranking: CampaignRanking, cluster: ClusterRanking): CampaignRanking => ({
  ...ranking,
  clusters: ranking.clusters.map((one) => (one.cluster === cluster.cluster ? cluster : one)),
})

/** Scores of criteria that the set does not have (any more): kept, but they count nowhere. */
function leftAside(compiled: CompiledSet, scores: readonly Score[]): readonly Finding<ScoringFindingCode>[] {
  const counts = new Map<string, number>()
  for (const { criterion } of scores)
    if (!compiled.indexByCode.has(criterion)) counts.set(criterion, (counts.get(criterion) ?? 0) + 1)
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([criterion, count]) => ({ code: 'SCORES_LEFT_ASIDE', severity: 'warning', criterion, facts: { count } }))
}

function grouped<T>(members: readonly T[], keyOf: (member: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const member of members) {
    const key = keyOf(member)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [member])
    else group.push(member)
  }
  return groups
}
