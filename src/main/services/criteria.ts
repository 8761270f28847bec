import type { Finding } from '#domain/core/finding'
import { err, ok, type Result } from '#domain/core/result'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { campaignChange, type OfficeState } from '#domain/office/change'
import type { StoredCriteriaSet } from '#domain/office/records'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { CriteriaVersionsView } from '#shared/ipc/views'
import type { Action } from '#shared/messages/action-labels'
import { criteriaInForce, findCampaign, newestCriteria } from './campaign-lookup'
import { commit, type ServiceContext } from './context'

export interface StoredCriteria {
  readonly set: CriteriaSet
  readonly version: number
  readonly findings: readonly Finding[]
}

/** True once scores or a frozen ranking stand on the campaign's criteria. */
export const criteriaUsed = (state: OfficeState, campaign: string): boolean =>
  state.campaign(campaign).all('scores').length > 0 || state.campaign(campaign).all('rankings').length > 0

/** Codes of criteria that have a score in any round. */
export const scoredCriteria = (state: OfficeState, campaign: string): readonly string[] => [
  ...new Set(
    state
      .campaign(campaign)
      .all('scores')
      .map(({ criterion }) => criterion),
  ),
]

/** Findings of a set without storing it. */
export const checkCriteria = (
  json: unknown,
): { readonly set: CriteriaSet | null; readonly findings: readonly Finding[] } => parseCriteriaSet(json)

/** Checks a set and stores it as the campaign's newest version; a set with errors is refused and the present one stays. */
export async function storeCriteria(
  context: ServiceContext,
  campaign: string,
  json: unknown,
  options: { readonly official?: boolean } = {},
): Promise<Result<StoredCriteria, AppError>> {
  const { set, findings } = parseCriteriaSet(json)
  if (set === null || findings.some(({ severity }) => severity === 'error'))
    return err({ code: 'CRITERIA_INVALID', findings })
  const stored: CriteriaSet = options.official === true ? { ...set, status: 'official' } : set
  return commitCriteria(context, campaign, stored, findings, { action: 'criteria.import' })
}

/**
 * Stores a set as edited. It is official only on the basis given with this edit: an approval stands for the set that was
 * approved, not for what it became.
 */
export async function saveCriteria(
  context: ServiceContext,
  campaign: string,
  json: unknown,
  basis: string | null,
): Promise<Result<StoredCriteria, AppError>> {
  const { set, findings } = parseCriteriaSet(json)
  if (set === null || findings.some(({ severity }) => severity === 'error'))
    return err({ code: 'CRITERIA_INVALID', findings })
  const reason = basis?.trim() ?? ''
  const edited: CriteriaSet = { ...set, status: reason === '' ? 'illustrative' : 'official' }
  const how =
    reason === '' ? ({ action: 'criteria.save' } as const) : ({ action: 'criteria.saveOfficial', reason } as const)
  return commitCriteria(context, campaign, edited, findings, how)
}

async function commitCriteria(
  context: ServiceContext,
  campaign: string,
  stored: CriteriaSet,
  findings: readonly Finding[],
  how: { readonly action: Action; readonly reason?: string },
): Promise<Result<StoredCriteria, AppError>> {
  let version = 0
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const newest = newestCriteria(state, campaign)
    const replace = newest !== null && !criteriaUsed(state, campaign)
    version = replace ? newest.version : (newest?.version ?? 0) + 1
    const after: StoredCriteriaSet = { id: `${campaign}@${version}`, campaign, version, set: stored }
    return ok({ ...how, records: [campaignChange(campaign, 'criteriaSets', replace ? newest : null, after)] })
  })
  return done.ok ? ok({ set: stored, version, findings }) : err(done.error)
}

/** Makes the set in force official (phê duyệt dùng chính thức), on record with a reason. */
export async function makeCriteriaOfficial(
  context: ServiceContext,
  campaign: string,
  reason: string,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const inForce = criteriaInForce(state, campaign)
    if (!inForce.ok) return inForce
    const before = newestCriteria(state, campaign)
    if (before === null) return err({ code: 'CRITERIA_MISSING' })
    const action: Action = 'criteria.official'
    const after: StoredCriteriaSet = { ...before, set: { ...before.set, status: 'official' } }
    return ok({ action, reason, records: [campaignChange(campaign, 'criteriaSets', before, after)] })
  })
  return done.ok ? ok(null) : err(done.error)
}

/** How far back the journal is looked through for who saved a version and when. */
const versionDepth = 20_000

/** Every version of the campaign's criteria, newest first, each with who saved or approved it and when. */
export async function criteriaVersions(
  context: ServiceContext,
  campaign: string,
): Promise<Result<CriteriaVersionsView, AppError>> {
  const { state } = context.store
  const found = findCampaign(state, campaign)
  if (!found.ok) return found
  const entries = await context.store.entries(versionDepth)
  if (!entries.ok) return entries
  const savedOf = (id: string) =>
    entries.value
      .filter(({ change }) => change.records.some((record) => record.collection === 'criteriaSets' && record.id === id))
      .map(({ at, who, change: { action, reason } }) => ({ at, who, action, reason: reason ?? null }))
  const versions = [...state.campaign(campaign).all('criteriaSets')]
    .sort((a, b) => b.version - a.version)
    .map(({ id, version, set }) => ({ version, set, saved: savedOf(id) }))
  return ok({ versions })
}
