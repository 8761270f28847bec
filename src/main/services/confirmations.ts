import { err, ok, type Result } from '#domain/core/result'
import { campaignChange } from '#domain/office/change'
import { awaitsConfirmation, mayConfirm } from '#domain/scoring/confirmation'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign } from './campaign-lookup'
import { commit, type ServiceContext } from './context'
import { needsTwoPersons } from './scoring-rules'

export interface Confirmed {
  readonly confirmed: number
  /** Scores that still wait, since the person entered them. */
  readonly own: number
}

/** Confirms the appraisals that another person entered, of the units given or of all (null). */
export async function confirmScores(
  context: ServiceContext,
  campaign: string,
  only: ReadonlySet<string> | null,
): Promise<Result<Confirmed, AppError>> {
  let result: Confirmed = { confirmed: 0, own: 0 }
  const { who, now } = context.actor
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    if (!needsTwoPersons(state, campaign)) return err({ code: 'CONFIRMATION_NOT_ASKED' })
    const waiting = state
      .campaign(campaign)
      .all('scores')
      .filter((score) => awaitsConfirmation(score) && (only === null || only.has(score.unit)))
    if (waiting.length === 0) return err({ code: 'NOTHING_TO_CONFIRM' })
    const others = waiting.filter((score) => mayConfirm(score, who))
    result = { confirmed: others.length, own: waiting.length - others.length }
    if (others.length === 0) return err({ code: 'CONFIRMS_OWN_SCORES', who, scores: waiting.length })
    const at = now()
    const action: Action = 'scores.confirm'
    const records = others.map((score) =>
      campaignChange(campaign, 'scores', score, { ...score, confirmed: { who, at } }),
    )
    return ok({ action, records })
  })
  return done.ok ? ok(result) : err(done.error)
}
