import { randomUUID } from 'node:crypto'
import { parseLocalDate } from '#domain/core/local-date'
import { err, ok, type Result } from '#domain/core/result'
import { allItems } from '#domain/criteria/walk-criteria'
import { campaignChange } from '#domain/office/change'
import type { ReturnRequest } from '#domain/office/records'
import { openReturnOf } from '#domain/submission/returned-criteria'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { criteriaInForce, findCampaign } from './campaign-lookup'
import { commit, type ServiceContext } from './context'

export interface ReturnInput {
  readonly unit: string
  readonly items: ReturnRequest['items']
  readonly note: string
  readonly deadline: string | null
}

/** Asks a unit for more (trả lại để bổ sung), criterion by criterion; an open request of the unit is changed. */
export async function openReturn(
  context: ServiceContext,
  campaign: string,
  { unit, items, note, deadline }: ReturnInput,
): Promise<Result<ReturnRequest, AppError>> {
  let opened: ReturnRequest | null = null
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const set = criteriaInForce(state, campaign)
    if (!set.ok) return set
    if (state.get('units', unit) === null) return err({ code: 'UNIT_NOT_FOUND', unit })
    const known = new Set(allItems(set.value).map(({ item }) => item.code))
    const unknown = items.find(({ criterion }) => !known.has(criterion))
    if (unknown !== undefined) return err({ code: 'CRITERION_NOT_FOUND', criterion: unknown.criterion })
    const day = deadline === null ? null : parseLocalDate(deadline)
    if (deadline !== null && day === null) return err({ code: 'DATE_INVALID', date: deadline })
    const before = openReturnOf(state.campaign(campaign), unit)
    opened = {
      id: before?.id ?? randomUUID(),
      campaign,
      unit,
      items,
      note,
      deadline: day,
      who: context.actor.who,
      at: context.actor.now(),
      status: 'open',
      settled: null,
    }
    const action: Action = 'returns.open'
    return ok({ action, records: [campaignChange(campaign, 'returns', before, opened)] })
  })
  if (!done.ok) return err(done.error)
  if (opened === null) throw new Error('The request was committed without having been made')
  return ok(opened)
}

/** Ends a request without a new file, with the reason. */
export async function withdrawReturn(
  context: ServiceContext,
  campaign: string,
  id: string,
  reason: string,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const before = state.campaign(campaign).get('returns', id)
    if (before === null || before.status !== 'open') return err({ code: 'RECORD_NOT_FOUND', what: id })
    if (reason.trim() === '') return err({ code: 'REASON_MISSING' })
    const settled = { submission: null, reason, at: context.actor.now() }
    const action: Action = 'returns.settle'
    const after: ReturnRequest = { ...before, status: 'withdrawn', settled }
    return ok({ action, reason, records: [campaignChange(campaign, 'returns', before, after)] })
  })
  return done.ok ? ok(null) : err(done.error)
}
