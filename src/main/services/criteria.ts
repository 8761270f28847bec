import type { Finding } from '#domain/core/finding'
import { err, ok, type Result } from '#domain/core/result'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { campaignChange, type OfficeState } from '#domain/office/change'
import type { StoredCriteriaSet } from '#domain/office/records'
import type { AppError, ServiceError } from '#shared/errors/app-error'
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

/** Findings of a set without storing it. */
export const checkCriteria = (
  json: unknown,
): { readonly set: CriteriaSet | null; readonly findings: readonly Finding[] } => parseCriteriaSet(json)

/** Checks a set and stores it as the campaign's newest version; a set with errors is refused and the present one stays. */
export async function storeCriteria(
  context: ServiceContext,
  campaign: string,
  json: unknown,
  options: { readonly official?: boolean; readonly action?: 'criteria.import' | 'criteria.save' } = {},
): Promise<Result<StoredCriteria, AppError>> {
  const { set, findings } = parseCriteriaSet(json)
  if (set === null || findings.some(({ severity }) => severity === 'error'))
    return err({ code: 'CRITERIA_INVALID', findings })
  const stored: CriteriaSet = options.official === true ? { ...set, status: 'official' } : set
  let version = 0
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const newest = newestCriteria(state, campaign)
    const replace = newest !== null && !criteriaUsed(state, campaign)
    version = replace ? newest.version : (newest?.version ?? 0) + 1
    const after: StoredCriteriaSet = { id: `${campaign}@${version}`, campaign, version, set: stored }
    const action: Action = options.action ?? 'criteria.import'
    return ok({ action, records: [campaignChange(campaign, 'criteriaSets', replace ? newest : null, after)] })
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
