import { readFileSync } from 'node:fs'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import type { FileReading, UnitName } from '#domain/workbook/file-reading'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import type { CampaignTemplate } from '#main/excel/templates/campaign-template'

const { set } = parseCriteriaSet(
  JSON.parse(readFileSync(new URL('../../../../resources/criteria/dot-75-nam.json', import.meta.url), 'utf8')),
)
if (set === null) throw new Error('The sample criteria set does not parse')

export const template: CampaignTemplate = {
  campaign: {
    id: 'dot-75-nam',
    title: 'Đợt thi đua đặc biệt chào mừng 75 năm Ngày Bác Hồ ra Lời kêu gọi thi đua ái quốc',
  },
  criteria: { version: 'dot-75-nam@2', set },
  awards: {
    collective: ['Giấy khen', 'Tập thể lao động tiên tiến'],
    individual: ['Giấy khen'],
    household: ['Giấy khen'],
  },
  place: 'Kiến An',
}

export const units: readonly UnitName[] = [
  { code: 'P-BS', name: 'Phường Bắc Sơn', aliases: [] },
  { code: 'P-NS', name: 'Phường Nam Sơn', aliases: [] },
  { code: 'P&T', name: 'Phòng Tài chính & Kế hoạch', aliases: [] },
]

/** Reads a workbook as the import does, with nothing said beside it. */
export function importWorkbook(bytes: Uint8Array, fileName: string): FileReading {
  const grid = readWorkbook(bytes, fileName)
  if (!grid.ok) throw new Error(JSON.stringify(grid.error))
  const { criteria, campaign } = template
  return recogniseWorkbook(grid.value, {
    fileName,
    campaign: campaign.id,
    units,
    criteriaSet: criteria.set,
    criteriaVersion: criteria.version,
  })
}
