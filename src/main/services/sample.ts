import { err, ok, type Result } from '#domain/core/result'
import { officeChange } from '#domain/office/change'
import { legalData } from '#main/documents/legal-data'
import { officePreset, sampleCriteriaSet, samplePlan, sampleWorkbooks } from '#main/resources'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { createCampaign, planOfFile } from './campaigns'
import { commit, type ServiceContext } from './context'
import { storeCriteria } from './criteria'
import { applyFiles } from './submissions/apply-files'
import { findFiles } from './submissions/find-files'
import type { ReadFile } from './submissions/read-file'
import { readOneFile, type WorkbookReader } from './submissions/read-files'

const presetName = 'kien-an-2023'

/** Opens the sample campaign: its office and units where none are described yet, the plan, the criteria and the workbooks. */
export async function openSampleCampaign(
  context: ServiceContext,
  reader: WorkbookReader,
  onFile: (done: number, total: number, name: string) => void = () => undefined,
): Promise<Result<{ readonly campaign: string; readonly files: number }, AppError>> {
  const described = await describeOffice(context)
  if (!described.ok) return described
  const { plan, id, agency } = planOfFile(samplePlan, null, legalData.profiles[0]?.id ?? '')
  const isFree = id !== undefined && context.store.state.get('campaigns', id) === null
  const created = await createCampaign(context, plan, {
    ...(isFree ? { id } : {}),
    ...(agency === undefined ? {} : { agency }),
  })
  if (!created.ok) return created
  const campaign = created.value.id
  const criteria = await storeCriteria(context, campaign, sampleCriteriaSet)
  if (!criteria.ok) return criteria
  const { files } = await findFiles(await sampleWorkbooks())
  const read: ReadFile[] = []
  for (const [index, found] of files.entries()) {
    onFile(index, files.length, found.name)
    read.push(await readOneFile(reader, context.store.state, campaign, found, { unit: null, mappings: null }))
  }
  const applied = await applyFiles(context, campaign, read)
  if (!applied.ok) return applied
  return ok({ campaign, files: files.length })
}

/** The sample's office and units, where the folder has none; what the office wrote itself is never replaced. */
async function describeOffice(context: ServiceContext): Promise<Result<null, AppError>> {
  const preset = officePreset(presetName)
  if (preset === null) return err({ code: 'PRESET_UNKNOWN', preset: presetName })
  const done = await commit<ServiceError>(context, (state) => {
    const office = state.get('office', 'office')
    const action: Action = 'sample.open'
    const records = [
      ...(office === null || office.agency === '' ? [officeChange('office', office, preset.office)] : []),
      ...preset.clusters.flatMap((cluster) =>
        state.get('clusters', cluster.id) === null ? [officeChange('clusters', null, cluster)] : [],
      ),
      ...preset.units.flatMap((unit) =>
        state.get('units', unit.id) === null ? [officeChange('units', null, unit)] : [],
      ),
    ]
    return ok({ action, records })
  })
  return done.ok ? ok(null) : err(done.error)
}
