import { ok, type Result } from '#domain/core/result'
import { findCampaign, onlyCampaign } from '#main/services/campaign-lookup'
import type { Workspace } from '#main/workspace'
import type { AppError } from '#shared/errors/app-error'
import type { Call, Command, Opening, Outcome } from './command'

interface CampaignCommand extends Pick<Command, 'options' | 'requires'> {
  readonly usage?: string
  readonly positionals?: Command['positionals']
  readonly opens: Opening
  readonly run: (call: Call, workspace: Workspace, campaign: string) => Promise<Outcome>
}

/** The id of the campaign that `--campaign` names, or of the only one there is. */
function campaignOf(call: Call, { context }: Workspace): Result<string, AppError> {
  const named = call.option('campaign')
  const found = named === null ? onlyCampaign(context.store.state) : findCampaign(context.store.state, named)
  return found.ok ? ok(found.value.id) : found
}

/** A command that works on one campaign. */
export const ofCampaign = ({ usage, options, run, ...command }: CampaignCommand): Command => ({
  positionals: { least: 0, most: 0 },
  ...command,
  usage: usage === undefined ? '[--campaign ĐỢT]' : `${usage} [--campaign ĐỢT]`,
  options: { ...options, campaign: { type: 'string' } },
  run: async (call: Call, workspace: Workspace): Promise<Outcome> => {
    const campaign = campaignOf(call, workspace)
    return campaign.ok ? run(call, workspace, campaign.value) : campaign
  },
})
