import { type LocalDate, parseLocalDate } from '#domain/core/local-date'
import { err, ok, type Result } from '#domain/core/result'
import { officeChange } from '#domain/office/change'
import type { Campaign, Office } from '#domain/office/records'
import { foldForSearch } from '#domain/text/fold'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import type { CampaignPlanFile } from '#shared/schemas/campaign-plan'
import { commit, type ServiceContext } from './context'
import { blankOffice } from './office'

/** What the officer writes of a campaign; everything but what the program itself keeps. */
export type CampaignPlan = Omit<Campaign, 'id' | 'agency' | 'status'>

const idOf = (title: string): string =>
  foldForSearch(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '') || 'dot-thi-dua'

function freeId(title: string, taken: (id: string) => boolean): string {
  const base = idOf(title)
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!taken(id)) return id
  }
}

/** Opens a campaign in the register; its id is made from its title unless the plan names one. */
export async function createCampaign(
  context: ServiceContext,
  plan: CampaignPlan,
  given: { readonly id?: string; readonly agency?: Office } = {},
): Promise<Result<Campaign, AppError>> {
  let created: Campaign | null = null
  const done = await commit<ServiceError>(context, (state) => {
    const taken = (id: string): boolean => state.get('campaigns', id) !== null
    if (given.id !== undefined && taken(given.id)) return err({ code: 'CAMPAIGN_EXISTS', campaign: given.id })
    const id = given.id ?? freeId(plan.title, taken)
    created = { ...plan, id, agency: given.agency ?? null, status: 'open' }
    const action: Action = 'campaign.create'
    return ok({ action, records: [officeChange('campaigns', null, created)] })
  })
  if (!done.ok) return err(done.error)
  if (created === null) throw new Error('The campaign was committed without having been made')
  return ok(created)
}

/** Changes the plan of a campaign. */
export async function updateCampaign(
  context: ServiceContext,
  id: string,
  plan: CampaignPlan,
): Promise<Result<Campaign, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const before = state.get('campaigns', id)
    if (before === null) return err({ code: 'CAMPAIGN_UNKNOWN', campaign: id })
    const action: Action = 'campaign.update'
    return ok({ action, records: [officeChange('campaigns', before, { ...before, ...plan })] })
  })
  if (!done.ok) return err(done.error)
  const campaign = context.store.state.get('campaigns', id)
  return campaign === null ? err({ code: 'CAMPAIGN_UNKNOWN', campaign: id }) : ok(campaign)
}

const day = (text: string | null): LocalDate | null => (text === null ? null : parseLocalDate(text))

/** A campaign's plan and agency from its checked plan file; what the agency leaves out is taken from `office`. */
export function planOfFile(
  file: CampaignPlanFile,
  office: Office | null,
  defaultProfile: string,
): { readonly plan: CampaignPlan; readonly id?: string; readonly agency?: Office } {
  const { id, agency, from, to, legalProfile, plan, ...rest } = file
  const base = office ?? blankOffice
  return {
    plan: {
      ...rest,
      from: day(from),
      to: day(to),
      legalProfile: legalProfile ?? defaultProfile,
      plan: { number: plan.number, date: day(plan.date) },
    },
    ...(id === undefined ? {} : { id }),
    ...(agency === undefined
      ? {}
      : {
          agency: {
            ...base,
            ...agency,
            id: 'office' as const,
            agency: agency.agency ?? agency.name ?? base.agency,
            symbols: { ...base.symbols, ...agency.symbols },
          },
        }),
  }
}
