import { type LocalDate, parseLocalDate } from '#domain/core/local-date'
import { err, ok, type Result } from '#domain/core/result'
import { legalData } from '#main/documents/legal-data'
import { criteriaPreset, criteriaPresets } from '#main/resources'
import { findCampaign, newestCriteria } from '#main/services/campaign-lookup'
import { type CampaignPlan, createCampaign, updateCampaign } from '#main/services/campaigns'
import { checkCriteria, criteriaUsed, makeCriteriaOfficial, storeCriteria } from '#main/services/criteria'
import { readinessOf } from '#main/services/readiness'
import type { AppError } from '#shared/errors/app-error'
import type { Api } from '#shared/ipc/api'
import type { Input } from '#shared/ipc/contract'
import type { CriteriaView } from '#shared/ipc/views'
import type { DesktopContext } from './desktop-context'

type Calls =
  | 'campaign.create'
  | 'campaign.get'
  | 'campaign.update'
  | 'campaign.readiness'
  | 'criteria.get'
  | 'criteria.presets'
  | 'criteria.usePreset'
  | 'criteria.import'
  | 'criteria.save'
  | 'criteria.check'
  | 'criteria.makeOfficial'

const day = (text: string | null): LocalDate | null => (text === null ? null : parseLocalDate(text))

const planOf = (input: Input<'campaign.create'>): CampaignPlan => ({
  ...input,
  from: day(input.from),
  to: day(input.to),
  plan: { number: input.plan.number, date: day(input.plan.date) },
})

/** Calls about a campaign's plan, its criteria and its readiness. */
export function campaignCalls(desktop: DesktopContext): Pick<Api, Calls> {
  const state = () => desktop.services().store.state
  const criteria = (campaign: string): Result<CriteriaView, AppError> => {
    const stored = newestCriteria(state(), campaign)
    const findings = stored === null ? [] : checkCriteria(stored.set).findings
    return ok({
      set: stored?.set ?? null,
      version: stored?.version ?? 0,
      used: criteriaUsed(state(), campaign),
      findings,
    })
  }
  const store = async (campaign: string, json: unknown, action: 'criteria.import' | 'criteria.save') => {
    const stored = await storeCriteria(desktop.services(), campaign, json, { action })
    return stored.ok ? criteria(campaign) : stored
  }
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
    'criteria.get': async ({ campaign }) => criteria(campaign),
    'criteria.presets': async () => ok(criteriaPresets()),
    'criteria.usePreset': async ({ campaign, preset }) => {
      const json = criteriaPreset(preset)
      return json === null ? err({ code: 'PRESET_UNKNOWN', preset }) : store(campaign, json, 'criteria.import')
    },
    'criteria.import': async ({ campaign, token }) => {
      const path = desktop.files.pathOf(token)
      if (path === null) return err({ code: 'FILE_NOT_CHOSEN' })
      const json = await desktop.workspace().readCriteria(path)
      return json.ok ? store(campaign, json.value, 'criteria.import') : json
    },
    'criteria.save': async ({ campaign, set }) => store(campaign, set, 'criteria.save'),
    'criteria.check': async ({ campaign, set }) => {
      const { set: checked, findings } = checkCriteria(set)
      const version = newestCriteria(state(), campaign)?.version ?? 0
      return ok({ set: checked, version, used: criteriaUsed(state(), campaign), findings })
    },
    'criteria.makeOfficial': async ({ campaign, reason }) => {
      const done = await makeCriteriaOfficial(desktop.services(), campaign, reason)
      return done.ok ? criteria(campaign) : done
    },
  }
}
