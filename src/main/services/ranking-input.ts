import type { OfficeState } from '#domain/office/change'
import type { RankingInput } from '#domain/scoring/ranking-input'
import { newestCriteria } from './campaign-lookup'
import { unitsInOrder } from './units'

/** The lists of records that a ranking follows from: while they are the very same, so is what is made of them. */
function rankedFrom(state: OfficeState, campaign: string): readonly unknown[] {
  const { all } = state.campaign(campaign)
  const inCampaign = [all('criteriaSets'), all('scores'), all('councilOrders'), all('awardLimits')]
  return [state.all('units'), state.all('clusters'), ...inCampaign]
}

/** What goes over all scores of a campaign is made once, and again only when something that it follows from has changed. */
export function madeOnce<T>(
  make: (input: RankingInput, last: T | null) => T,
): (state: OfficeState, campaign: string) => T | null {
  const made = new WeakMap<OfficeState, Map<string, { readonly from: readonly unknown[]; readonly value: T }>>()
  return (state, campaign) => {
    const ofState = made.get(state) ?? new Map<string, { readonly from: readonly unknown[]; readonly value: T }>()
    made.set(state, ofState)
    const from = rankedFrom(state, campaign)
    const last = ofState.get(campaign)
    if (last?.from.every((list, index) => list === from[index]) === true) return last.value
    const input = currentInput(state, campaign)
    if (input === null) return null
    const value = make(input, last?.value ?? null)
    ofState.set(campaign, { from, value })
    return value
  }
}

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
