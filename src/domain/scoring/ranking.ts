import type { CriteriaSet } from '../criteria/criteria-set'
import type { CampaignRanking, ClusterRanking, CouncilOrdering, RankingInput, UnitToRank } from './ranking-result'
import type { Score } from './score'

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
export function rankCluster(_input: ClusterInput): ClusterRanking {
  throw new Error('Not built yet')
}

/** Scores and ranks every cluster of a campaign, clusters in Vietnamese order of their ids. */
export function rankCampaign(_input: RankingInput): CampaignRanking {
  throw new Error('Not built yet')
}
