import { err, ok, type Result } from '#domain/core/result'
import { campaignChange } from '#domain/office/change'
import type { AwardLimits } from '#domain/office/records'
import { type AwardLimit, awardLimitProblem } from '#domain/scoring/award-limits'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign } from './campaign-lookup'
import { commit, type ServiceContext } from './context'

/** Keeps the campaign's table of awards by rank; an empty table takes it away. */
export async function saveAwardLimits(
  context: ServiceContext,
  campaign: string,
  lines: readonly AwardLimit[],
): Promise<Result<null, AppError>> {
  const tidy = lines.map((line) => ({ ...line, award: line.award.trim() }))
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const problem = awardLimitProblem(tidy)
    if (problem !== null) return err({ code: 'AWARD_LIMITS_INVALID', ...problem })
    const before = state.campaign(campaign).get('awardLimits', 'award-limits')
    const after: AwardLimits | null = tidy.length === 0 ? null : { id: 'award-limits', campaign, lines: tidy }
    const action: Action = 'ranking.awardLimits'
    if (before === null && after === null) return ok({ action, records: [] })
    return ok({ action, records: [campaignChange(campaign, 'awardLimits', before, after)] })
  })
  return done.ok ? ok(null) : err(done.error)
}
