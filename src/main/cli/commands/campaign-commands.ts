import { ok } from '#domain/core/result'
import { readJsonAs } from '#main/json-file'
import { createCampaign, planOfFile } from '#main/services/campaigns'
import { storeCriteria } from '#main/services/criteria'
import { campaignPlanFile } from '#shared/schemas/campaign-plan'
import { ofCampaign } from '../campaign-command'
import { type Command, findingLines, refusedFor, shownFinding } from '../command'

const campaignCreate: Command = {
  usage: 'KẾ-HOẠCH.json',
  positionals: { least: 1, most: 1 },
  opens: 'write',
  run: async (call, workspace) => {
    const file = await readJsonAs(call.positionals[0] ?? '', campaignPlanFile)
    if (!file.ok) return file
    const office = workspace.context.store.state.get('office', 'office')
    const { plan, ...given } = planOfFile(file.value, office, workspace.defaultProfile())
    const created = await createCampaign(workspace.context, plan, given)
    if (!created.ok) return created
    return ok({
      value: { campaign: created.value.id },
      lines: [`Đã tạo đợt thi đua “${created.value.title}” (${created.value.id}).`],
    })
  },
}

const campaigns: Command = {
  usage: '',
  positionals: { least: 0, most: 0 },
  opens: 'read',
  run: async (_call, workspace) => {
    const value = workspace.context.store.state
      .all('campaigns')
      .map(({ id, title, from, to, legalProfile, status }) => ({
        campaign: id,
        title,
        from,
        to,
        legalProfile,
        status,
      }))
    return ok({ value, lines: value.map(({ campaign, title }) => `${campaign}\t${title}`) })
  },
}

const criteriaImport = ofCampaign({
  usage: 'BỘ-TIÊU-CHÍ(.json|.xlsx) [--official]',
  options: { official: { type: 'boolean' } },
  positionals: { least: 1, most: 1 },
  opens: 'write',
  run: async (call, workspace, campaign) => {
    const read = await workspace.readCriteria(call.positionals[0] ?? '')
    if (!read.ok) return read
    const stored = await storeCriteria(workspace.context, campaign, read.value.json, {
      official: call.flag('official'),
    })
    if (!stored.ok) {
      if (stored.error.code !== 'CRITERIA_INVALID') return stored
      return ok(refusedFor(stored.error, { criteriaSet: null, version: null, status: null }))
    }
    const { set, version, findings } = stored.value
    return ok({
      value: { criteriaSet: set.id, version, status: set.status, findings: findings.map(shownFinding) },
      lines: [`Đã nhận bộ tiêu chí “${set.title}”, bản ${version}.`, ...findingLines(findings)],
    })
  },
})

export const campaignCommands = { 'campaign-create': campaignCreate, campaigns, 'criteria-import': criteriaImport }
