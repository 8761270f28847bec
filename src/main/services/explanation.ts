import { err, ok, type Result } from '#domain/core/result'
import type { OfficeState } from '#domain/office/change'
import { type Explanation, explainUnit } from '#domain/scoring/explanation'
import { notedExplanation } from '#domain/scoring/noted-explanation'
import type { ServiceError } from '#shared/errors/app-error'
import { rankingOf } from './ranking'
import { needsTwoPersons } from './scoring-rules'

/** Why a unit has its total, with what was said about its criteria beside the scores. */
export function explanationOf(state: OfficeState, campaign: string, unit: string): Result<Explanation, ServiceError> {
  const ranked = rankingOf(state, campaign)
  if (ranked === null) return err({ code: 'CRITERIA_MISSING' })
  const explained = explainUnit(ranked, unit)
  if (explained === null) return err({ code: 'UNIT_NOT_FOUND', unit })
  const inCampaign = state.campaign(campaign)
  return ok(
    notedExplanation(explained, {
      twoPersons: needsTwoPersons(state, campaign),
      explanations: inCampaign.all('explanations'),
      returns: inCampaign.all('returns'),
    }),
  )
}
