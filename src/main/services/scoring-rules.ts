import { randomUUID } from 'node:crypto'
import { err, ok, type Result } from '#domain/core/result'
import { campaignChange, type OfficeState, officeChange } from '#domain/office/change'
import type { Scorer, ScoringRules } from '#domain/office/records'
import { isSamePerson } from '#domain/scoring/scorers'
import { compareVietnamese } from '#domain/text/vietnamese-sort'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign } from './campaign-lookup'
import { commit, type ServiceContext } from './context'

/** True when the campaign asks that a second person confirms every appraisal. */
export const needsTwoPersons = (state: OfficeState, campaign: string): boolean =>
  state.campaign(campaign).get('scoringRules', 'rules')?.twoPersons === true

/** Those who score, by name. */
export const scorersInOrder = (state: OfficeState): readonly Scorer[] =>
  state.all('scorers').toSorted((a, b) => compareVietnamese(a.name, b.name))

/** Changes how the campaign is scored. */
export async function saveScoringRules(
  context: ServiceContext,
  campaign: string,
  rules: Pick<ScoringRules, 'twoPersons'>,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const before = state.campaign(campaign).get('scoringRules', 'rules')
    const action: Action = 'scoring.rules'
    const after: ScoringRules = { id: 'rules', campaign, ...rules }
    return ok({ action, records: [campaignChange(campaign, 'scoringRules', before, after)] })
  })
  return done.ok ? ok(null) : err(done.error)
}

/** Adds a scorer (`id` null) or changes one; two people of one name could not be told apart. */
export async function saveScorer(
  context: ServiceContext,
  id: string | null,
  scorer: Omit<Scorer, 'id'>,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const before = id === null ? null : state.get('scorers', id)
    if (id !== null && before === null) return err({ code: 'RECORD_NOT_FOUND', what: scorer.name })
    if (scorer.unit !== null && state.get('units', scorer.unit) === null)
      return err({ code: 'UNIT_NOT_FOUND', unit: scorer.unit })
    if (state.all('scorers').some((one) => one.id !== id && isSamePerson(one.name, scorer.name)))
      return err({ code: 'SCORER_EXISTS', name: scorer.name })
    const action: Action = 'scorers.save'
    return ok({ action, records: [officeChange('scorers', before, { id: id ?? randomUUID(), ...scorer })] })
  })
  return done.ok ? ok(null) : err(done.error)
}

/** Takes a scorer off the list; the scores given in that name stay as they are. */
export async function removeScorer(context: ServiceContext, id: string): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const before = state.get('scorers', id)
    if (before === null) return err({ code: 'RECORD_NOT_FOUND', what: id })
    const action: Action = 'scorers.remove'
    return ok({ action, records: [officeChange('scorers', before, null)] })
  })
  return done.ok ? ok(null) : err(done.error)
}
