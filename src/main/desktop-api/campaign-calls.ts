import { type LocalDate, parseLocalDate } from '#domain/core/local-date'
import { ok } from '#domain/core/result'
import { legalData } from '#main/documents/legal-data'
import { findCampaign } from '#main/services/campaign-lookup'
import { type CampaignPlan, createCampaign, updateCampaign } from '#main/services/campaigns'
import { readinessOf } from '#main/services/readiness'
import type { Api } from '#shared/ipc/api'
import type { Input } from '#shared/ipc/contract'
import type { DesktopContext } from './desktop-context'

type Calls = 'campaign.create' | 'campaign.get' | 'campaign.update' | 'campaign.readiness'

const day = (text: string | null): LocalDate | null => (text === null ? null : parseLocalDate(text))

const planOf = (input: Input<'campaign.create'>): CampaignPlan => ({
  ...input,
  from: day(input.from),
  to: day(input.to),
  plan: { number: input.plan.number, date: day(input.plan.date) },
})

/** Calls about a campaign's plan and its readiness. */
export function campaignCalls(desktop: DesktopContext): Pick<Api, Calls> {
  const state = () => desktop.services().store.state
  return {
    'campaign.create': async (input) => {
      const created = await createCampaign(desktop.services(), planOf(input))
      return created.ok ? ok({ campaign: created.value }) : created
    },
    'campaign.get': async ({ campaign }) => {
      const found = findCampaign(state(), campaign)
      return found.ok ? ok({ campaign: found.value }) : found
    },
    'campaign.update': async ({ campaign, plan }) => {
      const updated = await updateCampaign(desktop.services(), campaign, planOf(plan))
      return updated.ok ? ok({ campaign: updated.value }) : updated
    },
    'campaign.readiness': async ({ campaign }) => {
      const found = findCampaign(state(), campaign)
      if (!found.ok) return found
      return ok({
        campaign: found.value,
        lines: readinessOf(state(), found.value, legalData, desktop.services().today()),
      })
    },
  }
}
