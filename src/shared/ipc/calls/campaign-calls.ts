import { z } from 'zod'
import type {
  CampaignView,
  CriteriaReadView,
  CriteriaVersionsView,
  CriteriaView,
  ReadinessView,
  SavedFiles,
} from '../views'
import { type Calls, call, date, id, inCampaign, line, lines, nothing, text } from './call'

const campaignInput = z.object({
  title: line.min(1),
  slogan: text,
  theme: text,
  from: date.nullable(),
  to: date.nullable(),
  legalProfile: id,
  legalBasis: lines,
  parentPlan: text,
  purposes: lines,
  requirements: lines,
  contents: lines,
  movements: lines,
  activities: lines,
  tasks: z.array(z.object({ unit: line, tasks: lines })).max(200),
  budgetNote: text,
  recipients: lines,
  plan: z.object({ number: line, date: date.nullable() }),
})

export const campaignCalls = {
  'campaign.create': call<CampaignView>()(campaignInput),
  'campaign.get': call<CampaignView>()(inCampaign),
  'campaign.update': call<CampaignView>()(z.object({ campaign: id, plan: campaignInput })),
  'campaign.readiness': call<ReadinessView>()(inCampaign),
  'criteria.get': call<CriteriaView>()(inCampaign),
  'criteria.presets': call<readonly { readonly id: string; readonly title: string }[]>()(nothing),
  'criteria.usePreset': call<CriteriaView>()(z.object({ campaign: id, preset: id })),
  /** A set as it stands in an office's own file, with what is in doubt; nothing is stored. */
  'criteria.readFile': call<CriteriaReadView>()(z.object({ token: id })),
  /**
   * A whole set as JSON; stored as a new version when the present one is used. Official only on the basis given with it:
   * without one it is a sample until the office approves it again.
   */
  'criteria.save': call<CriteriaView>()(z.object({ campaign: id, set: z.unknown(), basis: line.nullable() })),
  /** Asks where, then saves the set as a file that can be read in again. */
  'criteria.saveJson': call<SavedFiles | null>()(z.object({ set: z.unknown() })),
  'criteria.versions': call<CriteriaVersionsView>()(inCampaign),
  'criteria.makeOfficial': call<CriteriaView>()(z.object({ campaign: id, reason: line })),
} as const satisfies Calls
