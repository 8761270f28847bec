import type { OfficeState } from '#domain/office/change'
import type { RankingInput } from '#domain/scoring/ranking-input'
import { newestCriteria } from './campaign-lookup'
import { unitsInOrder } from './units'

/** Everything that the campaign's ranking follows from today; null while it has no criteria. */
export function currentInput(state: OfficeState, campaign: string): RankingInput | null {
  const stored = newestCriteria(state, campaign)
  if (stored === null) return null
  const inCampaign = state.campaign(campaign)
  return {
    set: stored.set,
    units: unitsInOrder(state).map(({ code, name, cluster }) => ({ code, name, cluster })),
    scores: inCampaign.all('scores'),
    councilOrders: inCampaign.all('councilOrders'),
    awardLimits: inCampaign.get('awardLimits', 'award-limits')?.lines ?? [],
  }
}
