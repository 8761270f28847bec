import { resolve } from 'node:path'
import { ok } from '#domain/core/result'
import { legalData } from '#main/documents/legal-data'
import { writeClusterBooks } from '#main/services/cluster-books'
import { writeTemplates } from '#main/services/templates'
import { ofCampaign } from '../campaign-command'

const templates = ofCampaign({
  usage: '--out THƯ-MỤC',
  options: { out: { type: 'string' } },
  requires: ['out'],
  opens: 'read',
  run: async (call, workspace, campaign) => {
    const out = resolve(call.option('out') ?? '')
    const { store, today } = workspace.context
    const saved = await writeTemplates(store.state, campaign, out, { legal: legalData, today: today() })
    if (!saved.ok) return saved
    return ok({
      value: { files: saved.value, findings: [] },
      lines: [...saved.value.map(({ unit, path }) => `${unit}\t${path}`), `Đã tạo ${saved.value.length} biểu mẫu.`],
    })
  },
})

const clusterWorkbooks = ofCampaign({
  usage: '--out THƯ-MỤC',
  options: { out: { type: 'string' } },
  requires: ['out'],
  opens: 'read',
  run: async (call, workspace, campaign) => {
    const out = resolve(call.option('out') ?? '')
    const saved = await writeClusterBooks(workspace.context.store.state, campaign, out)
    if (!saved.ok) return saved
    return ok({
      value: { files: saved.value, findings: [] },
      lines: [
        ...saved.value.map(({ cluster, path }) => `${cluster}\t${path}`),
        `Đã tạo ${saved.value.length} bảng chấm điểm của cụm, khối.`,
      ],
    })
  },
})

export const templateCommands = { templates, 'cluster-workbooks': clusterWorkbooks }
