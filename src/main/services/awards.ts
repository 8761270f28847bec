import type { LocalDate } from '#domain/core/local-date'
import { err, ok, type Result } from '#domain/core/result'
import { type OfficeState, officeChange } from '#domain/office/change'
import type { Award } from '#domain/office/records'
import { foldForSearch } from '#domain/text/fold'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { AwardLine } from '#shared/ipc/views'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign, officeOf } from './campaign-lookup'
import { newestList } from './commendation-list'
import { commit, type ServiceContext } from './context'

/** The whole register, newest decision first. */
export const registerLines = (state: OfficeState): readonly AwardLine[] =>
  searchAwards(state, '').map((award) => ({ ...award, unitName: state.get('units', award.unit)?.name ?? award.unit }))

/** Commendations in the register whose name, unit, achievement, award or decision holds every word, without diacritics. */
export function searchAwards(state: OfficeState, text: string): readonly Award[] {
  const words = foldForSearch(text).split(/\s+/).filter(Boolean)
  const unitName = (code: string): string => state.get('units', code)?.name ?? code
  return state
    .all('awards')
    .filter((award) => {
      const all = foldForSearch(
        [award.name, unitName(award.unit), award.achievement, award.award, award.decision].join(' '),
      )
      return words.every((word) => all.includes(word))
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
}

/** Enters the frozen list in the register (sổ khen thưởng) under the decision's number and date; once for each list. */
export async function issueList(
  context: ServiceContext,
  campaignId: string,
  number: string,
  date: LocalDate,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const campaign = findCampaign(state, campaignId)
    if (!campaign.ok) return campaign
    const office = officeOf(state, campaign.value)
    if (!office.ok) return office
    const list = newestList(state, campaignId)
    if (list === null) return err({ code: 'LIST_NOT_FROZEN' })
    const decision = number.includes('/') ? number : `${number.padStart(2, '0')}/${office.value.symbols.decision}`
    const awards = list.entries.map(
      (entry): Award => ({
        id: `${list.id}|${entry.no}`,
        kind: entry.kind,
        name: entry.name,
        unit: entry.unit,
        award: entry.award,
        decision,
        date,
        achievement: entry.achievement,
        campaign: campaignId,
      }),
    )
    const action: Action = 'papers.issue'
    const records = awards.map((award) => officeChange('awards', state.get('awards', award.id), award))
    return ok({ action, reason: decision, records })
  })
  return done.ok ? ok(null) : err(done.error)
}
