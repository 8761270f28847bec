import type { OfficeState } from '#domain/office/change'
import type { AwardLimit } from '#domain/scoring/award-limits'
import { rankCluster } from '#domain/scoring/ranking'
import type { CouncilOrdering, UnitToRank } from '#domain/scoring/ranking-input'
import type { ClusterRanking } from '#domain/scoring/ranking-result'
import type { Score } from '#domain/scoring/score'
import { newestCriteria } from './campaign-lookup'

/** What a cluster was ranked from; the same again means the same ranking. */
interface RankedFrom {
  readonly set: object
  readonly units: readonly UnitToRank[]
  readonly scores: readonly (readonly Score[])[]
  readonly orders: readonly CouncilOrdering[]
  readonly limits: readonly AwardLimit[] | null
  readonly ranking: ClusterRanking
}

/** What was last ranked of each campaign, so that an edited cell costs its own cluster only. */
const memories = new WeakMap<OfficeState, Map<string, RankedFrom>>()

const noOrders: readonly CouncilOrdering[] = []

/** The ranking of one cluster as its scores stand now; null while the campaign has no criteria. */
export function clusterRankingOf(state: OfficeState, campaign: string, cluster: string): ClusterRanking | null {
  const stored = newestCriteria(state, campaign)
  if (stored === null) return null
  const { set } = stored
  const inCampaign = state.campaign(campaign)
  const memory = memories.get(state) ?? new Map<string, RankedFrom>()
  memories.set(state, memory)
  const place = JSON.stringify([campaign, cluster])
  const units = state
    .all('units')
    .filter((unit) => unit.cluster === cluster)
    .map(({ code, name }): UnitToRank => ({ code, name, cluster }))
  const scoresOf = (unit: string) => inCampaign.ofUnit('scores', unit)
  const scores = units.map(({ code }) => scoresOf(code))
  const orders = inCampaign.all('councilOrders').filter((order) => order.cluster === cluster)
  const limits = inCampaign.get('awardLimits', 'award-limits')?.lines ?? null
  const last = memory.get(place)
  const from = { set, units, scores, orders: orders.length === 0 ? noOrders : orders, limits }
  if (last !== undefined && isSame(last, from)) return last.ranking
  const input = { set, cluster, units, scoresOf, councilOrders: orders }
  const ranking = rankCluster({ ...input, awardLimits: limits ?? [] }, last?.ranking ?? null)
  memory.set(place, { ...from, ranking })
  return ranking
}

const isSame = (last: RankedFrom, now: Omit<RankedFrom, 'ranking'>): boolean =>
  last.set === now.set &&
  last.limits === now.limits &&
  sameItems(last.orders, now.orders) &&
  sameItems(last.scores, now.scores) &&
  last.units.length === now.units.length &&
  last.units.every(({ code, name }, index) => code === now.units[index]?.code && name === now.units[index]?.name)

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])
