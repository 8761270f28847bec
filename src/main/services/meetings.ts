import { err, ok, type Result } from '#domain/core/result'
import { ballotExceedsVoters } from '#domain/council/vote'
import { campaignChange, type OfficeState } from '#domain/office/change'
import type { Ballot, Meeting } from '#domain/office/records'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign } from './campaign-lookup'
import { commit, type ServiceContext } from './context'

/** The campaign's council meeting; one per campaign for now. */
export const meetingOf = (state: OfficeState, campaign: string): Meeting | null =>
  state.campaign(campaign).all('meetings')[0] ?? null

/** Records the council's meeting. */
export async function saveMeeting(
  context: ServiceContext,
  campaign: string,
  input: Omit<Meeting, 'id' | 'campaign'>,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    if (input.present > input.members)
      return err({ code: 'BALLOTS_INVALID', detail: `${input.present} > ${input.members}` })
    const before = meetingOf(state, campaign)
    const after: Meeting = { ...input, id: before?.id ?? `${campaign}-1`, campaign }
    const action: Action = 'meeting.save'
    return ok({ action, records: [campaignChange(campaign, 'meetings', before, after)] })
  })
  return done.ok ? ok(null) : err(done.error)
}

export type BallotInput = Pick<Ballot, 'nominee' | 'votesFor' | 'votesAgainst'>

/** Records the votes each nominee received at the meeting. */
export async function saveBallots(
  context: ServiceContext,
  campaign: string,
  inputs: readonly BallotInput[],
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const meeting = meetingOf(state, campaign)
    if (meeting === null) return err({ code: 'RECORD_NOT_FOUND', what: 'meeting' })
    const records = []
    for (const input of inputs) {
      const nominee = state.campaign(campaign).get('nominees', input.nominee)
      if (nominee === null) return err({ code: 'RECORD_NOT_FOUND', what: input.nominee })
      if (ballotExceedsVoters(meeting, input)) return err({ code: 'BALLOTS_INVALID', detail: nominee.name })
      const id = `${meeting.id}|${input.nominee}`
      const before = state.campaign(campaign).get('ballots', id)
      records.push(campaignChange(campaign, 'ballots', before, { ...input, id, campaign, meeting: meeting.id }))
    }
    const action: Action = 'ballots.save'
    return ok({ action, records })
  })
  return done.ok ? ok(null) : err(done.error)
}
