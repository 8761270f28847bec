import { err, ok, type Result } from '#domain/core/result'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { OfficeState } from '#domain/office/change'
import type { Campaign, Office, StoredCriteriaSet } from '#domain/office/records'
import type { ServiceError } from '#shared/errors/app-error'

/** The campaign of that id. */
export function findCampaign(state: OfficeState, id: string): Result<Campaign, ServiceError> {
  const campaign = state.get('campaigns', id)
  return campaign === null ? err({ code: 'CAMPAIGN_UNKNOWN', campaign: id }) : ok(campaign)
}

/** The campaign that is meant when none is named: the only one there is. */
export function onlyCampaign(state: OfficeState): Result<Campaign, ServiceError> {
  const [campaign, ...others] = state.all('campaigns')
  if (campaign === undefined || others.length > 0) {
    return err({ code: 'CAMPAIGN_NOT_NAMED', count: state.all('campaigns').length })
  }
  return ok(campaign)
}

/** The newest version of the campaign's criteria set; null when it has none yet. */
export function newestCriteria(state: OfficeState, campaign: string): StoredCriteriaSet | null {
  return state
    .campaign(campaign)
    .all('criteriaSets')
    .reduce<StoredCriteriaSet | null>(
      (newest, one) => (newest === null || one.version > newest.version ? one : newest),
      null,
    )
}

/** The criteria set in force; refused when the campaign has none. */
export function criteriaInForce(state: OfficeState, campaign: string): Result<CriteriaSet, ServiceError> {
  const stored = newestCriteria(state, campaign)
  return stored === null ? err({ code: 'CRITERIA_MISSING' }) : ok(stored.set)
}

/** The office as this campaign's papers name it: the campaign's own agency, or the office's present one. */
export function officeOf(state: OfficeState, campaign: Campaign): Result<Office, ServiceError> {
  const office = campaign.agency ?? state.get('office', 'office')
  return office === null ? err({ code: 'OFFICE_MISSING' }) : ok(office)
}
