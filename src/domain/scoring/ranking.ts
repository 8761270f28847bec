import type { Finding } from '../core/finding'
import type { CriteriaSet } from '../criteria/criteria-set'
import { compareVietnamese } from '../text/vietnamese-sort'
import type { AwardLimit } from './award-limits'
import { rankCompiled } from './cluster-ranking'
import { compileCriteria } from './compiled-criteria'
import type { CouncilOrdering, RankingInput, UnitToRank } from './ranking-input'
import type { CampaignRanking, ClusterRanking } from './ranking-result'
import type { Score } from './score'
import { type ScoreTable, tabulate, tabulateUnits } from './score-table'
import type { ScoringFindingCode } from './scoring-findings'

/** One cluster to rank; an edited cell needs only its own cluster ranked again. */
export interface ClusterInput {
  readonly set: CriteriaSet
  readonly cluster: string
  readonly units: readonly UnitToRank[]
  /** A unit's own scores; the very same list means that none of them has changed. */
  readonly scoresOf: (unit: string) => readonly Score[]
  readonly councilOrders: readonly CouncilOrdering[]
  readonly awardLimits?: readonly AwardLimit[]
}

/** Scores and ranks one cluster. `previous` saves scoring units again of which no score has changed. */
export function rankCluster(
  { set, cluster, units, scoresOf, councilOrders, awardLimits = [] }: ClusterInput,
  previous: ClusterRanking | null = null,
): ClusterRanking {
  const known = previous?.scores.compiled
  const compiled = known !== undefined && known.set === set ? known : compileCriteria(set)
  const table = tabulateUnits(compiled, units, scoresOf)
  return rankCompiled(compiled, { cluster, units, table, councilOrders, awardLimits }, previous?.scores ?? null)
}

/**
 * Scores and ranks every cluster of a campaign, clusters in Vietnamese order of their ids, unplaced units last.
 * `previous` saves scoring units again of which no score has changed.
 */
export function rankCampaign(
  { set, units, scores, councilOrders, awardLimits = [] }: RankingInput,
  previous: CampaignRanking | null = null,
): CampaignRanking {
  const known = previous?.clusters[0]?.scores.compiled
  const compiled = known !== undefined && known.set === set ? known : compileCriteria(set)
  const table = tabulate(compiled, units, scores)
  const before = new Map(previous?.clusters.map(({ cluster, scores: kept }) => [cluster, kept]))
  const members = new Map<string, UnitToRank[]>()
  for (const unit of units) {
    const cluster = members.get(unit.cluster ?? '')
    if (cluster === undefined) members.set(unit.cluster ?? '', [unit])
    else cluster.push(unit)
  }
  const clusters = [...members]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || compareVietnamese(a, b))
    .map(([cluster, inCluster]) =>
      rankCompiled(
        compiled,
        { cluster, units: inCluster, table, councilOrders, awardLimits },
        before.get(cluster) ?? null,
      ),
    )
  return { set, clusters, findings: leftAside(table) }
}

/** Scores of criteria that the set does not have (any more): kept, but they count nowhere. */
const leftAside = ({ unknown }: ScoreTable): readonly Finding<ScoringFindingCode>[] =>
  [...unknown]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([criterion, count]) => ({ code: 'SCORES_LEFT_ASIDE', severity: 'warning', criterion, facts: { count } }))
