import { createHash } from 'node:crypto'
import { type CommendationList, commendationList } from '#domain/award/commendation-list'
import type { Finding } from '#domain/core/finding'
import type { LocalDate } from '#domain/core/local-date'
import { err, ok, type Result } from '#domain/core/result'
import { passedNominees } from '#domain/council/vote'
import type { LegalData } from '#domain/legal/profile'
import { campaignChange, type OfficeState } from '#domain/office/change'
import type { Campaign, FrozenList, Nominee } from '#domain/office/records'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign, newestCriteria, officeOf } from './campaign-lookup'
import { commit, type ServiceContext } from './context'
import { meetingOf } from './meetings'
import { nomineeFindings } from './nominee-findings'
import { unitsInOrder } from './units'

/** The list as it would be frozen now, with everything found on the way; errors block freezing. */
export interface DraftList {
  readonly list: CommendationList
  readonly findings: readonly Finding[]
}

/** The newest frozen list; null when none was frozen. */
export const newestList = (state: OfficeState, campaign: string): FrozenList | null =>
  state
    .campaign(campaign)
    .all('lists')
    .reduce<FrozenList | null>((newest, one) => (newest === null || one.version > newest.version ? one : newest), null)

/**
 * The day whose base salary counts when none is named: the frozen list's, else the campaign's last day, else today, kept
 * within the campaign's legal profile.
 */
export function defaultDecisionDate(
  state: OfficeState,
  campaign: Campaign,
  legal: LegalData,
  today: LocalDate,
): LocalDate {
  const frozen = newestList(state, campaign.id)
  if (frozen !== null) return frozen.decisionDate
  const day = campaign.to ?? today
  const profile = legal.profiles.find(({ id }) => id === campaign.legalProfile)
  if (profile === undefined) return day
  if (profile.to !== null && day > profile.to) return profile.to
  if (profile.from !== null && day < profile.from) return profile.from
  return day
}

interface Chosen {
  readonly nominees: readonly Nominee[]
  readonly findings: readonly Finding[]
}

/** Nominations neither held nor rejected; once the council has voted, only those that passed. */
function nomineesForList(state: OfficeState, campaign: string): Chosen {
  const inCampaign = state.campaign(campaign)
  const standing = inCampaign.all('nominees').filter(({ status }) => status === 'proposed' || status === 'approved')
  const meeting = meetingOf(state, campaign)
  const ballots = inCampaign.all('ballots')
  if (meeting === null || ballots.length === 0)
    return { nominees: standing, findings: [{ code: 'MEETING_ABSENT', severity: 'warning' }] }
  const voted = new Set(ballots.map(({ nominee }) => nominee))
  const passed = new Set(passedNominees(meeting, ballots))
  const unvoted = standing.filter(({ id }) => !voted.has(id))
  return {
    nominees: standing.filter(({ id }) => passed.has(id)),
    findings: unvoted.map(({ id, name, unit }) => ({
      code: 'BALLOT_MISSING',
      severity: 'error',
      unit,
      facts: { nominee: id, name },
    })),
  }
}

/** Makes the list as it stands now; refused while the criteria are only illustrative or there is nobody to commend. */
export function draftList(
  state: OfficeState,
  campaignId: string,
  legal: LegalData,
  decisionDate: LocalDate,
): Result<DraftList, ServiceError> {
  const campaign = findCampaign(state, campaignId)
  if (!campaign.ok) return campaign
  const office = officeOf(state, campaign.value)
  if (!office.ok) return office
  const criteria = newestCriteria(state, campaignId)
  if (criteria !== null && criteria.set.status === 'illustrative') {
    return err({ code: 'LIST_BLOCKED', findings: [{ code: 'CRITERIA_ILLUSTRATIVE', severity: 'error' }] })
  }
  const chosen = nomineesForList(state, campaignId)
  if (chosen.nominees.length === 0) {
    return err({ code: 'LIST_BLOCKED', findings: [...chosen.findings, { code: 'NOMINEES_ABSENT', severity: 'error' }] })
  }
  const list = commendationList({
    nominees: chosen.nominees,
    unitOrder: unitsInOrder(state).map(({ code }) => code),
    level: office.value.level,
    legal,
    decisionDate,
    profile: campaign.value.legalProfile,
  })
  const onList = new Set(chosen.nominees.map(({ id }) => id))
  const checks = nomineeFindings(state, campaignId).filter(({ facts }) => onList.has(String(facts?.nominee ?? '')))
  return ok({ list, findings: [...chosen.findings, ...list.findings, ...checks] })
}

const hashOf = (list: CommendationList): string => {
  const { findings: _findings, ...content } = list
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** True when the nominations, votes or money have changed since the list was frozen. */
export function isListStale(state: OfficeState, frozen: FrozenList, legal: LegalData): boolean {
  const now = draftList(state, frozen.campaign, legal, frozen.decisionDate)
  return !now.ok || hashOf(now.value.list) !== frozen.inputsHash
}

/** Freezes the list (chốt danh sách) as a new version; errors in it block. */
export async function freezeList(
  context: ServiceContext,
  campaign: string,
  legal: LegalData,
  decisionDate: LocalDate,
): Promise<Result<FrozenList, AppError>> {
  let frozen: FrozenList | null = null
  const done = await commit<ServiceError>(context, (state) => {
    const draft = draftList(state, campaign, legal, decisionDate)
    if (!draft.ok) return draft
    const errors = draft.value.findings.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) return err({ code: 'LIST_BLOCKED', findings: errors })
    const version = (newestList(state, campaign)?.version ?? 0) + 1
    const inputsHash = hashOf(draft.value.list)
    const { findings: _findings, ...content } = draft.value.list
    frozen = {
      id: `${campaign}@${version}`,
      campaign,
      version,
      code: inputsHash.slice(0, 8).toUpperCase(),
      at: context.actor.now(),
      who: context.actor.who,
      inputsHash,
      ...content,
    }
    const action: Action = 'list.freeze'
    return ok({ action, records: [campaignChange(campaign, 'lists', null, frozen)] })
  })
  if (!done.ok) return err(done.error)
  if (frozen === null) throw new Error('The list was committed without having been made')
  return ok(frozen)
}
