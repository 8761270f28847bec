import { err, ok, type Result } from '#domain/core/result'
import { allItems } from '#domain/criteria/walk-criteria'
import { campaignChange } from '#domain/office/change'
import type { ExplanationAnswer, UnitExplanation } from '#domain/office/records'
import type { GivenPoints, Score } from '#domain/scoring/score'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { criteriaInForce, findCampaign } from './campaign-lookup'
import { commit, type ServiceContext } from './context'
import { ScoreWriting } from './score-writing'

export interface ExplainedCell {
  readonly unit: string
  readonly criterion: string
}

const idOf = ({ unit, criterion }: ExplainedCell): string => `${unit}|${criterion}`

/** Records what a unit explains (giải trình) of one criterion; an empty text takes it away. A new text has no answer yet. */
export async function saveExplanation(
  context: ServiceContext,
  campaign: string,
  cell: ExplainedCell,
  text: string,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const set = criteriaInForce(state, campaign)
    if (!set.ok) return set
    if (state.get('units', cell.unit) === null) return err({ code: 'UNIT_NOT_FOUND', unit: cell.unit })
    if (!allItems(set.value).some(({ item }) => item.code === cell.criterion))
      return err({ code: 'CRITERION_NOT_FOUND', criterion: cell.criterion })
    const before = state.campaign(campaign).get('explanations', idOf(cell))
    const written = text.trim()
    const { who, now } = context.actor
    const after: UnitExplanation | null =
      written === '' ? null : { id: idOf(cell), campaign, ...cell, text: written, who, at: now(), answer: null }
    if (before === null && after === null) return err({ code: 'REASON_MISSING' })
    const action: Action = 'explanations.save'
    return ok({ action, records: [campaignChange(campaign, 'explanations', before, after)] })
  })
  return done.ok ? ok(null) : err(done.error)
}

/** What is answered; `points` null leaves the review as it stands. */
export interface Answer {
  readonly kind: ExplanationAnswer['kind']
  readonly reason: string
  readonly points: GivenPoints
}

/** Answers a unit's explanation with a reason; new review points are written in the same step. */
export async function answerExplanation(
  context: ServiceContext,
  campaign: string,
  cell: ExplainedCell,
  { kind, reason, points }: Answer,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const before = state.campaign(campaign).get('explanations', idOf(cell))
    if (before === null) return err({ code: 'RECORD_NOT_FOUND', what: cell.criterion })
    if (reason.trim() === '') return err({ code: 'REASON_MISSING' })
    const set = criteriaInForce(state, campaign)
    if (!set.ok) return set
    const { who, now } = context.actor
    const answer: ExplanationAnswer = { kind, reason: reason.trim(), points, who, at: now() }
    const records = [campaignChange(campaign, 'explanations', before, { ...before, answer })]
    const found = allItems(set.value).find(({ item }) => item.code === cell.criterion)
    if (kind === 'accepted' && points !== null && found !== undefined) {
      const writing = new ScoreWriting(state, campaign, context.actor, reason.trim())
      const change = writing.change({ ...cell, round: 'review', points })
      const wrong = change === null ? [] : writing.check(set.value, found.item, change.after as Score)
      const errors = wrong.filter(({ severity }) => severity === 'error')
      if (errors.length > 0) return err({ code: 'SCORES_INVALID', findings: errors })
      if (change !== null) records.push(change)
    }
    const action: Action = 'explanations.answer'
    return ok({ action, reason: reason.trim(), records })
  })
  return done.ok ? ok(null) : err(done.error)
}
