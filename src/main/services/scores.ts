import type { Finding } from '#domain/core/finding'
import { err, ok, type Result } from '#domain/core/result'
import type { CriteriaSet, Criterion, DeductionItem } from '#domain/criteria/criteria-set'
import { allItems } from '#domain/criteria/walk-criteria'
import { campaignChange, type OfficeState, type RecordChange } from '#domain/office/change'
import { acceptedScore } from '#domain/scoring/accept-self'
import { checkScore } from '#domain/scoring/check-score'
import { type GivenPoints, type ReportedValue, type Round, rounds, type Score, scoreId } from '#domain/scoring/score'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { criteriaInForce, findCampaign } from './campaign-lookup'
import { commit, type ServiceContext } from './context'

/** A score as it is typed or read; what is left out stays as it was. */
export interface ScoreInput {
  readonly unit: string
  readonly criterion: string
  readonly round: Round
  readonly points?: GivenPoints
  readonly value?: ReportedValue | null
  readonly evidence?: string | null
}

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
    const records: RecordChange[] = []
    const checks: Finding[] = []
    for (const input of inputs) {
      const criterion = byCode.get(input.criterion)
      if (criterion === undefined) return err({ code: 'CRITERION_NOT_FOUND', criterion: input.criterion })
      if (state.get('units', input.unit) === null) return err({ code: 'UNIT_NOT_FOUND', unit: input.unit })
      const change = scoreChange(context, state, campaign, input, reason)
      if (change === null) continue
      records.push(change)
      checks.push(...checkOne(state, campaign, set.value, criterion, input, change, reason))
    }
    findings = checks
    const errors = checks.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) return err({ code: 'SCORES_INVALID', findings: errors })
    const named: Action = action
    return ok({ action: named, ...(reason === '' ? {} : { reason }), records })
  })
  return done.ok ? ok({ scores: inputs.length, findings }) : err(done.error)
}

/** The record after the input; null when there was nothing and nothing is given. */
function scoreChange(
  context: ServiceContext,
  state: OfficeState,
  campaign: string,
  input: ScoreInput,
  reason: string,
): RecordChange | null {
  const { unit, criterion, round } = input
  const id = scoreId(unit, criterion, round)
  const before = state.campaign(campaign).get('scores', id)
  const points =
    input.points === undefined ? (input.value === undefined ? (before?.points ?? null) : null) : input.points
  const value = input.value === undefined ? (input.points === undefined ? (before?.value ?? null) : null) : input.value
  const evidence =
    input.evidence === undefined ? (before?.evidence ?? previousEvidence(state, campaign, input)) : input.evidence
  if (points === null && value === null) {
    return before === null ? null : campaignChange(campaign, 'scores', before, null)
  }
  const after: Score = {
    id,
    campaign,
    unit,
    criterion,
    round,
    points,
    value,
    evidence,
    who: context.actor.who,
    at: context.actor.now(),
    reason: reason === '' ? null : reason,
    ...(before?.accepted === true && input.points === undefined && input.value === undefined ? { accepted: true } : {}),
    ...(before?.source === undefined ? {} : { source: before.source }),
  }
  return campaignChange(campaign, 'scores', before, after)
}

/** A later round sees the evidence that the unit gave, unless it says something else. */
function previousEvidence(state: OfficeState, campaign: string, { unit, criterion, round }: ScoreInput): string | null {
  const earlier = rounds.slice(0, rounds.indexOf(round)).reverse()
  const found = earlier.map((one) => state.campaign(campaign).get('scores', scoreId(unit, criterion, one)))
  return found.find((score) => score !== null)?.evidence ?? null
}

function checkOne(
  state: OfficeState,
  campaign: string,
  set: CriteriaSet,
  criterion: Criterion | DeductionItem,
  { unit, round }: ScoreInput,
  change: RecordChange,
  reason: string,
): readonly Finding[] {
  if (change.after === null) return []
  const earlier = rounds
    .slice(0, rounds.indexOf(round))
    .reverse()
    .map((one) => state.campaign(campaign).get('scores', scoreId(unit, criterion.code, one)))
    .find((score) => score !== null)
  return checkScore(set, criterion, change.after as Score, earlier ?? null, reason)
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
    for (const self of state.campaign(campaign).all('scores')) {
      if (self.round !== 'self' || (only !== null && !only.has(self.unit))) continue
      const id = scoreId(self.unit, self.criterion, 'appraisal')
      const criterion = byCode.get(self.criterion)
      if (criterion === undefined || state.campaign(campaign).get('scores', id) !== null) continue
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
