import { randomUUID } from 'node:crypto'
import { listedNominee } from '#domain/campaign/listed-nominee'
import { err, ok, type Result } from '#domain/core/result'
import { campaignChange } from '#domain/office/change'
import type { Nominee, NotDuplicate } from '#domain/office/records'
import { statedBeside, statedFields } from '#domain/submission/nominee-fields'
import { matchIdentity } from '#domain/text/duplicates'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign } from './campaign-lookup'
import { commit, type ServiceContext } from './context'

export type NomineeInput = Pick<
  Nominee,
  'kind' | 'title' | 'name' | 'sex' | 'dob' | 'position' | 'unit' | 'workplace' | 'achievement' | 'award'
>

/** Adds a nomination, or changes the one with that id; where it was read from stays on record. */
export async function saveNominee(
  context: ServiceContext,
  campaign: string,
  id: string | null,
  input: NomineeInput,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    if (state.get('units', input.unit) === null) return err({ code: 'UNIT_NOT_FOUND', unit: input.unit })
    const inCampaign = state.campaign(campaign)
    const before = id === null ? null : inCampaign.get('nominees', id)
    if (id !== null && before === null) return err({ code: 'RECORD_NOT_FOUND', what: id })
    const order = inCampaign.all('nominees').reduce((last, { order }) => Math.max(last, order), 0) + 1
    const base = before ?? { id: randomUUID(), campaign, status: 'proposed' as const, reason: null, order }
    const action: Action = 'nominees.save'
    const after = before === null ? { ...base, ...input } : typedOver(before, { ...before, ...input })
    return ok({ action, records: [campaignChange(campaign, 'nominees', before, after)] })
  })
  return done.ok ? ok(null) : err(done.error)
}

/** The record as the officer typed it; what the unit's file states is kept beside it. */
function typedOver(before: Nominee, after: Nominee): Nominee {
  const { stated: _stated, ...rest } = after
  const stated = before.source === undefined ? null : statedBeside(after, statedFields(before))
  return stated === null ? rest : { ...rest, stated }
}

/** A decision of the office settles what a newer file had left to look at again. */
function decided(before: Nominee, status: Nominee['status'], reason: string | null): Nominee {
  const { recheck: _recheck, withdrawn: _withdrawn, ...rest } = before
  return { ...rest, status, reason }
}

/** Moves nominations to another status; holding and rejecting need a reason. */
export async function setNomineeStatus(
  context: ServiceContext,
  campaign: string,
  ids: readonly string[],
  status: Nominee['status'],
  reason: string | null,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    if ((status === 'held' || status === 'rejected') && (reason ?? '').trim() === '')
      return err({ code: 'REASON_MISSING' })
    const records = []
    for (const id of ids) {
      const before = state.campaign(campaign).get('nominees', id)
      if (before === null) return err({ code: 'RECORD_NOT_FOUND', what: id })
      records.push(campaignChange(campaign, 'nominees', before, decided(before, status, reason)))
    }
    const action: Action = 'nominees.status'
    return ok({ action, ...(reason === null ? {} : { reason }), records })
  })
  return done.ok ? ok(null) : err(done.error)
}

/** Takes nominations off; the journal keeps them and the reason. */
export async function removeNominees(
  context: ServiceContext,
  campaign: string,
  ids: readonly string[],
  reason: string,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const records = []
    for (const id of ids) {
      const before = state.campaign(campaign).get('nominees', id)
      if (before === null) return err({ code: 'RECORD_NOT_FOUND', what: id })
      records.push(campaignChange(campaign, 'nominees', before, null))
    }
    const action: Action = 'nominees.remove'
    return ok({ action, reason, records })
  })
  return done.ok ? ok(null) : err(done.error)
}

/** Remembers that two nominations are not the same person or collective. */
export async function rememberNotDuplicate(
  context: ServiceContext,
  campaign: string,
  pair: readonly [string, string],
): Promise<Result<null, AppError>> {
  const [first, second] = [...pair].sort()
  if (first === undefined || second === undefined) return err({ code: 'RECORD_NOT_FOUND', what: pair.join() })
  const done = await commit<ServiceError>(context, (state) => {
    const id = `${first}|${second}`
    const before = state.campaign(campaign).get('notDuplicates', id)
    const action: Action = 'nominees.notDuplicate'
    const nominees = state.campaign(campaign)
    const [one, other] = [nominees.get('nominees', first), nominees.get('nominees', second)]
    if (one === null || other === null) return err({ code: 'RECORD_NOT_FOUND', what: one === null ? first : second })
    const who: NotDuplicate['who'] = [matchIdentity(listedNominee(one)), matchIdentity(listedNominee(other))]
    const after: NotDuplicate = { id, campaign, pair: [first, second], who }
    return ok({ action, records: [campaignChange(campaign, 'notDuplicates', before, after)] })
  })
  return done.ok ? ok(null) : err(done.error)
}
