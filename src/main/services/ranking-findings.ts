import type { Finding } from '#domain/core/finding'
import type { OfficeState } from '#domain/office/change'
import { unconfirmedFindings } from '#domain/scoring/confirmation'
import type { CampaignRanking } from '#domain/scoring/ranking-result'
import { needsTwoPersons } from './scoring-rules'
import { unitsInOrder } from './units'

/** Findings of the whole ranking: its own, its clusters', and appraisals that a second person has yet to confirm. */
export function rankingFindings(state: OfficeState, campaign: string, ranking: CampaignRanking): readonly Finding[] {
  const unconfirmed = needsTwoPersons(state, campaign)
    ? unconfirmedFindings(unitsInOrder(state), state.campaign(campaign).all('scores'))
    : []
  return [...ranking.findings, ...ranking.clusters.flatMap(({ findings }) => findings), ...unconfirmed]
}
