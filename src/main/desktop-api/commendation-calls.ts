import { parseDecimal } from '#domain/core/decimal'
import { type LocalDate, parseLocalDate } from '#domain/core/local-date'
import { err, ok, type Result } from '#domain/core/result'
import { passedNominees } from '#domain/council/vote'
import { legalData } from '#main/documents/legal-data'
import { findCampaign } from '#main/services/campaign-lookup'
import { defaultDecisionDate, draftList, freezeList, isListStale, newestList } from '#main/services/commendation-list'
import { meetingOf, saveBallots, saveMeeting } from '#main/services/meetings'
import { duplicatePairs, findingsByNominee } from '#main/services/nominee-findings'
import { rememberNotDuplicate, removeNominees, saveNominee, setNomineeStatus } from '#main/services/nominees'
import type { AppError } from '#shared/errors/app-error'
import type { Api } from '#shared/ipc/api'
import type { ListView, MeetingView, NomineesView } from '#shared/ipc/views'
import type { DesktopContext } from './desktop-context'

type Calls =
  | 'nominees.list'
  | 'nominees.save'
  | 'nominees.setStatus'
  | 'nominees.remove'
  | 'nominees.notDuplicate'
  | 'meeting.get'
  | 'meeting.save'
  | 'ballots.save'
  | 'list.get'
  | 'list.freeze'

/** Calls from the nominations to the frozen list. */
export function commendationCalls(desktop: DesktopContext): Pick<Api, Calls> {
  const state = () => desktop.services().store.state

  const nominees = (campaign: string): Result<NomineesView, AppError> => {
    const found = findCampaign(state(), campaign)
    if (!found.ok) return found
    const all = [...state().campaign(campaign).all('nominees')].sort((a, b) => a.order - b.order)
    return ok({
      nominees: all,
      findings: findingsByNominee(state(), campaign),
      duplicates: duplicatePairs(state(), campaign),
    })
  }

  const meeting = (campaign: string): Result<MeetingView, AppError> => {
    const found = findCampaign(state(), campaign)
    if (!found.ok) return found
    const held = meetingOf(state(), campaign)
    const ballots = state().campaign(campaign).all('ballots')
    return ok({ meeting: held, ballots, passed: held === null ? [] : passedNominees(held, ballots) })
  }

  const list = (campaign: string, wanted: string | null): Result<ListView, AppError> => {
    const found = findCampaign(state(), campaign)
    if (!found.ok) return found
    const frozen = newestList(state(), campaign)
    const today = desktop.services().today()
    const date =
      (wanted === null ? null : parseLocalDate(wanted)) ?? defaultDecisionDate(state(), found.value, legalData, today)
    const draft = draftList(state(), campaign, legalData, date)
    const blocked = !draft.ok && draft.error.code === 'LIST_BLOCKED' ? draft.error.findings : []
    if (!draft.ok && draft.error.code !== 'LIST_BLOCKED') return draft
    return ok({
      frozen,
      stale: frozen !== null && isListStale(state(), frozen, legalData),
      draft: draft.ok ? draft.value.list : null,
      findings: draft.ok ? draft.value.findings : blocked,
      issued: state().campaign(campaign).all('documents'),
    })
  }

  const after = async <T>(
    done: Promise<Result<null, AppError>>,
    view: () => Result<T, AppError>,
  ): Promise<Result<T, AppError>> => {
    const result = await done
    return result.ok ? view() : result
  }

  return {
    'nominees.list': async ({ campaign }) => nominees(campaign),
    'nominees.save': async ({ campaign, id, nominee }) =>
      after(saveNominee(desktop.services(), campaign, id, nominee), () => nominees(campaign)),
    'nominees.setStatus': async ({ campaign, ids, status, reason }) =>
      after(setNomineeStatus(desktop.services(), campaign, ids, status, reason), () => nominees(campaign)),
    'nominees.remove': async ({ campaign, ids, reason }) =>
      after(removeNominees(desktop.services(), campaign, ids, reason), () => nominees(campaign)),
    'nominees.notDuplicate': async ({ campaign, pair }) =>
      after(rememberNotDuplicate(desktop.services(), campaign, pair), () => nominees(campaign)),
    'meeting.get': async ({ campaign }) => meeting(campaign),
    'meeting.save': async ({ campaign, meeting: input }) => {
      const threshold = parseDecimal(input.threshold)
      if (threshold === null) return err({ code: 'REQUEST_INVALID', channel: 'meeting.save' })
      const saved = saveMeeting(desktop.services(), campaign, { ...input, threshold, date: input.date as LocalDate })
      return after(saved, () => meeting(campaign))
    },
    'ballots.save': async ({ campaign, ballots }) =>
      after(saveBallots(desktop.services(), campaign, ballots), () => meeting(campaign)),
    'list.get': async ({ campaign, decisionDate }) => list(campaign, decisionDate),
    'list.freeze': async ({ campaign, decisionDate }) => {
      const date = parseLocalDate(decisionDate)
      if (date === null) return err({ code: 'REQUEST_INVALID', channel: 'list.freeze' })
      const frozen = await freezeList(desktop.services(), campaign, legalData, date)
      return frozen.ok ? list(campaign, decisionDate) : frozen
    },
  }
}
