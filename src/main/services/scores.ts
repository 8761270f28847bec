import type { Finding } from '#domain/core/finding'
import { err, ok, type Result } from '#domain/core/result'
import { allItems } from '#domain/criteria/walk-criteria'
import { campaignChange, type RecordChange } from '#domain/office/change'
import { acceptedScore } from '#domain/scoring/accept-self'
import { valueFindings } from '#domain/scoring/check-score'
import { misplacedScores } from '#domain/scoring/misplaced-scores'
import { type Score, scoreId } from '#domain/scoring/score'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { criteriaInForce, findCampaign } from './campaign-lookup'
import { commit, type ServiceContext } from './context'
import { type ScoreInput, ScoreWriting } from './score-writing'

export interface ScoresWritten {
  readonly scores: number
  readonly findings: readonly Finding[]
}

/** Writes scores, all or none; one that differs from the round before it needs the reason. */
export async function setScores(
  context: ServiceContext,
  campaign: string,
  inputs: readonly ScoreInput[],
  reason: string,
  action: 'scores.set' | 'scores.appraise' = 'scores.set',
): Promise<Result<ScoresWritten, AppError>> {
  let findings: readonly Finding[] = []
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const set = criteriaInForce(state, campaign)
    if (!set.ok) return set
    const byCode = new Map(allItems(set.value).map(({ item }) => [item.code, item]))
    const writing = new ScoreWriting(state, campaign, context.actor, reason)
    const records: RecordChange[] = []
    const checks: Finding[] = [...misplacedScores(inputs, byCode, (unit) => state.get('units', unit) !== null)]
    for (const input of checks.length > 0 ? [] : inputs) {
      const criterion = byCode.get(input.criterion)
      const change = criterion === undefined ? null : writing.change(input)
      if (criterion === undefined || change === null) continue
      records.push(change)
      const after = change.after as Score | null
      if (after === null) continue
      checks.push(...writing.check(set.value, criterion, after))
      if (action === 'scores.appraise') checks.push(...valueFindings(set.value, criterion, after))
    }
    findings = checks
    const errors = checks.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) return err({ code: 'SCORES_INVALID', findings: errors })
    const named: Action = action
    return ok({ action: named, ...(reason === '' ? {} : { reason }), records })
  })
  return done.ok ? ok({ scores: inputs.length, findings }) : err(done.error)
}

/** Fills the appraisal of every self-score that is not appraised yet ("Chấp nhận điểm tự chấm"), on record. */
export async function acceptSelfScores(
  context: ServiceContext,
  campaign: string,
  reason: string,
  only: ReadonlySet<string> | null,
): Promise<Result<{ readonly units: number; readonly scores: number }, AppError>> {
  let written = { units: 0, scores: 0 }
  const done = await commit<ServiceError>(context, (state) => {
    if (reason.trim() === '') return err({ code: 'REASON_MISSING' })
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const set = criteriaInForce(state, campaign)
    if (!set.ok) return set
    const records: RecordChange[] = []
    const units = new Set<string>()
    const byCode = new Map(allItems(set.value).map(({ item }) => [item.code, item]))
    const writing = new ScoreWriting(state, campaign, context.actor, reason)
    for (const self of state.campaign(campaign).all('scores')) {
      if (self.round !== 'self' || (only !== null && !only.has(self.unit))) continue
      const id = scoreId(self.unit, self.criterion, 'appraisal')
      const criterion = byCode.get(self.criterion)
      if (criterion === undefined || writing.scoresOf({ ...self, round: 'appraisal' }).length > 0) continue
      const accepted = acceptedScore(criterion, self)
      if (accepted === null) continue
      units.add(self.unit)
      const { who } = context.actor
      const after: Score = {
        ...accepted,
        id,
        campaign,
        unit: self.unit,
        criterion: self.criterion,
        round: 'appraisal',
        who,
        at: context.actor.now(),
        reason,
      }
      records.push(campaignChange(campaign, 'scores', null, after))
    }
    written = { units: units.size, scores: records.length }
    const action: Action = 'scores.acceptSelf'
    return ok({ action, reason, records })
  })
  return done.ok ? ok(written) : err(done.error)
}
