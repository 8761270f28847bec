import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cluster, Office, Unit } from '#domain/office/records'
import { campaignPlanFile } from '#shared/schemas/campaign-plan'
import sampleCriteria from '../../resources/criteria/dot-75-nam.json'
import rs1 from '../../resources/criteria/rs1-cong-an-cap-xa.json'
import rs2 from '../../resources/criteria/rs2-hdnd-cap-xa.json'
import rs3 from '../../resources/criteria/rs3-tphcm-bang-bieu-4.json'
import rs4 from '../../resources/criteria/rs4-khu-dan-cu-van-hoa.json'
import kienAn from '../../resources/presets/kien-an-2023.json'
import samplePlanFile from '../../resources/sample/plan.json'
import type { OfficePreset } from './services/office'

const presets: Readonly<Record<string, unknown>> = { 'kien-an-2023': kienAn }

/** An office to start from, by its name; null when there is none of that name. */
export function officePreset(name: string): OfficePreset | null {
  const preset = presets[name]
  if (preset === undefined) return null
  const { office, units, clusters } = preset as { office: Office; units: Unit[]; clusters: Cluster[] }
  return { office, units, clusters }
}

const criteriaFiles: readonly { readonly id: string; readonly title: string }[] = [sampleCriteria, rs1, rs2, rs3, rs4]

/** The criteria sets that ship as examples. */
export const criteriaPresets = (): readonly { readonly id: string; readonly title: string }[] =>
  criteriaFiles.map(({ id, title }) => ({ id, title }))

export const criteriaPreset = (id: string): unknown => criteriaFiles.find((file) => file.id === id) ?? null

export const sampleCriteriaSet: unknown = sampleCriteria

export const samplePlan = campaignPlanFile.parse(samplePlanFile)

/** Folder of what ships as files; it lies beside the built program. */
const resourcesFolder = join(import.meta.dirname, '../../resources')

/** Paths of the sample campaign's workbooks. */
export async function sampleWorkbooks(): Promise<readonly string[]> {
  const folder = join(resourcesFolder, 'sample', 'workbooks')
  return (await readdir(folder)).sort().map((name) => join(folder, name))
}

/** The officer's guide, which is also the in-app help. */
export const guidePath = join(import.meta.dirname, '../../docs/huong-dan-su-dung.md')
