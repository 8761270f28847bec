import type { OverallPlace } from './overall-ranking'
import type { RankingInput } from './ranking-input'
import type { CampaignRanking, ClusterRanking } from './ranking-result'

/** What a frozen ranking keeps: every input, every total with its steps, and who led what. */
export interface FrozenContent extends RankingInput {
  readonly clusters: readonly Omit<ClusterRanking, 'scores'>[]
  /** Absent in rankings frozen by version 0.1. */
  readonly overall?: readonly OverallPlace[]
}

/** The content of a ranking that is about to be frozen. */
export const frozenContent = (
  { set, units, scores, councilOrders, awardLimits }: RankingInput,
  ranking: CampaignRanking,
  overall: readonly OverallPlace[],
): FrozenContent => ({
  set,
  units,
  scores,
  councilOrders,
  ...(awardLimits === undefined || awardLimits.length === 0 ? {} : { awardLimits }),
  clusters: ranking.clusters.map(({ scores: _scores, ...cluster }) => cluster),
  overall,
})

/** The content of a stored frozen ranking; null when it is not of a shape that this version knows. */
export function readFrozenContent(content: unknown): FrozenContent | null {
  if (typeof content !== 'object' || content === null) return null
  const { set, units, scores, councilOrders, clusters } = content as Partial<Record<keyof FrozenContent, unknown>>
  const isWhole =
    typeof set === 'object' &&
    set !== null &&
    [units, scores, councilOrders, clusters].every((part) => Array.isArray(part))
  return isWhole ? (content as FrozenContent) : null
}
