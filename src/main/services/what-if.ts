import { randomUUID } from 'node:crypto'
import type { Finding } from '#domain/core/finding'
import { err, ok, type Result } from '#domain/core/result'
import { checkCriteriaSet } from '#domain/criteria/check-criteria-set'
import { findCriterion } from '#domain/criteria/walk-criteria'
import { campaignChange, type OfficeState } from '#domain/office/change'
import { checkScore } from '#domain/scoring/check-score'
import type { RankingInput } from '#domain/scoring/ranking-input'
import { compareVietnamese } from '#domain/text/vietnamese-sort'
import {
  type Draft,
  type DraftBase,
  type DraftChange,
  targetOf,
  withChange,
  withoutChange,
} from '#domain/what-if/draft'
import { changesNothing, draftInput, triedId } from '#domain/what-if/draft-input'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign } from './campaign-lookup'
import { commit, type ServiceContext } from './context'
import { frozenVersion } from './frozen-rankings'
import { currentInput } from './ranking-input'

/** Drafts of a campaign by name. */
export const draftsOf = (state: OfficeState, campaign: string): readonly Draft[] =>
  state
    .campaign(campaign)
    .all('drafts')
    .toSorted((a, b) => compareVietnamese(a.name, b.name))

/** The draft of that id. */
export function findDraft(state: OfficeState, campaign: string, id: string): Result<Draft, ServiceError> {
  const draft = state.campaign(campaign).get('drafts', id)
  return draft === null ? err({ code: 'DRAFT_UNKNOWN' }) : ok(draft)
}

/** What a draft starts from. */
export function baseInput(state: OfficeState, campaign: string, base: DraftBase): Result<RankingInput, ServiceError> {
  if (base.kind === 'frozen') {
    const version = frozenVersion(state, campaign, base.version)
    return version.ok ? ok(version.value.content) : version
  }
  const input = currentInput(state, campaign)
  return input === null ? err({ code: 'CRITERIA_MISSING' }) : ok(input)
}

/** Makes a draft with no change in it yet. */
export const createDraft = (
  context: ServiceContext,
  campaign: string,
  name: string,
  base: DraftBase,
): Promise<Result<Draft, AppError>> =>
  keep(context, campaign, 'drafts.create', (state) => {
    const from = baseInput(state, campaign, base)
    return from.ok ? ok({ before: null, after: { id: randomUUID(), name, base, changes: [] } }) : from
  })

export const renameDraft = (
  context: ServiceContext,
  campaign: string,
  id: string,
  name: string,
): Promise<Result<Draft, AppError>> =>
  keep(context, campaign, 'drafts.rename', (state) => {
    const draft = findDraft(state, campaign, id)
    return draft.ok ? ok({ before: draft.value, after: { ...draft.value, name } }) : draft
  })

/** Makes another draft with the same base and changes. */
export const duplicateDraft = (
  context: ServiceContext,
  campaign: string,
  id: string,
  name: string,
): Promise<Result<Draft, AppError>> =>
  keep(context, campaign, 'drafts.duplicate', (state) => {
    const draft = findDraft(state, campaign, id)
    return draft.ok ? ok({ before: null, after: { ...draft.value, id: randomUUID(), name } }) : draft
  })

/** Takes a draft away; undo brings it back. */
export async function removeDraft(
  context: ServiceContext,
  campaign: string,
  id: string,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const draft = findDraft(state, campaign, id)
    if (!draft.ok) return draft
    const action: Action = 'drafts.remove'
    return ok({ action, records: [campaignChange(campaign, 'drafts', draft.value, null)] })
  })
  return done.ok ? ok(null) : err(done.error)
}

/** Tries things otherwise; what does not fit the base, or would not be a criteria set, is refused. */
export const changeDraft = (
  context: ServiceContext,
  campaign: string,
  id: string,
  changes: readonly DraftChange[],
): Promise<Result<Draft, AppError>> =>
  keep(context, campaign, 'drafts.change', (state) => {
    const draft = findDraft(state, campaign, id)
    if (!draft.ok) return draft
    const base = baseInput(state, campaign, draft.value.base)
    if (!base.ok) return base
    const tried = { ...draft.value, changes: changes.reduce(withChange, draft.value.changes) }
    const refused = refusal(base.value, tried, changes)
    const idle = changes.filter((change) => changesNothing(base.value, change)).map(targetOf)
    const after = { ...tried, changes: idle.reduce(withoutChange, tried.changes) }
    return refused === null ? ok({ before: draft.value, after }) : err(refused)
  })

/** Takes changes back by their targets; null: all of them. */
export const resetDraft = (
  context: ServiceContext,
  campaign: string,
  id: string,
  targets: readonly string[] | null,
): Promise<Result<Draft, AppError>> =>
  keep(context, campaign, 'drafts.reset', (state) => {
    const draft = findDraft(state, campaign, id)
    if (!draft.ok) return draft
    const changes = targets === null ? [] : targets.reduce(withoutChange, draft.value.changes)
    return ok({ before: draft.value, after: { ...draft.value, changes } })
  })

type Kept = {
  readonly before: Draft | null
  readonly after: Pick<Draft, 'id' | 'name' | 'base' | 'changes'>
}

async function keep(
  context: ServiceContext,
  campaign: string,
  action: Action,
  decide: (state: OfficeState) => Result<Kept, ServiceError>,
): Promise<Result<Draft, AppError>> {
  let kept: Draft | null = null
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const decided = decide(state)
    if (!decided.ok) return decided
    const { before, after } = decided.value
    const name = after.name.trim()
    if (name === '') return err({ code: 'DRAFT_NAME_MISSING' })
    const taken = draftsOf(state, campaign).some((one) => one.id !== after.id && sameName(one.name, name))
    if (taken) return err({ code: 'DRAFT_NAME_TAKEN', name })
    const { who } = context.actor
    kept = { ...after, campaign, name, who, at: context.actor.now() }
    return ok({ action, records: [campaignChange(campaign, 'drafts', before, kept)] })
  })
  if (!done.ok) return err(done.error)
  if (kept === null) throw new Error('The draft was committed without having been made')
  return ok(kept)
}

const sameName = (a: string, b: string): boolean => a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi')

/** Why the changes cannot be tried; null when they can. Errors that the base has itself are not held against them. */
function refusal(base: RankingInput, draft: Kept['after'], changes: readonly DraftChange[]): ServiceError | null {
  const { input, lapsed } = draftInput(base, { ...draft, who: '', at: '' })
  if (changes.some((change) => lapsed.has(targetOf(change)))) return { code: 'DRAFT_CHANGE_UNFIT' }
  const known = new Set(errorsOf(base.set).map((finding) => JSON.stringify(finding)))
  const findings = [
    ...errorsOf(input.set).filter((finding) => !known.has(JSON.stringify(finding))),
    ...changes.flatMap((change) => scoreErrors(input, change)),
  ]
  return findings.length === 0 ? null : { code: 'DRAFT_CHANGE_INVALID', findings }
}

/** What would make nonsense of grades is refused as well, though an office may keep such a set. */
const errorsOf = (set: RankingInput['set']): readonly Finding[] =>
  checkCriteriaSet(set).filter(({ severity, code }) => severity === 'error' || code === 'CRITERIA_BANDS_NOT_DESCENDING')

function scoreErrors({ set, scores }: RankingInput, change: DraftChange): readonly Finding[] {
  if (change.kind !== 'score') return []
  const score = scores.find(({ id }) => id === triedId(change))
  const criterion = findCriterion(set, change.criterion)
  if (score === undefined || criterion === null) return []
  return checkScore(set, criterion, score, [], 'nháp').filter(({ severity }) => severity === 'error')
}
