import preset from '../../../resources/presets/kien-an-2023.json'
import planJson from '../../../resources/sample/plan.json'
import { parseCriteriaSet } from '../../../src/domain/criteria/parse-criteria-set'
import type { Campaign, Cluster, Office, Unit } from '../../../src/domain/office/records'
import type { OfficeView } from '../../../src/shared/ipc/views'
import criteriaJson from './criteria.json'

export const office = preset.office as Office
export const units = preset.units as unknown as readonly Unit[]
export const clusters = preset.clusters as readonly Cluster[]
export const campaign = { ...planJson, agency: office, status: 'open' } as unknown as Campaign

const parsed = parseCriteriaSet(criteriaJson)
if (parsed.set === null) throw new Error(JSON.stringify(parsed.findings))
export const criteriaSet = parsed.set

export const officeView: OfficeView = {
  office,
  campaigns: [{ campaign, submissions: 14, units: units.length }],
  user: 'Phạm Thị Hoa',
  folder: 'D:\\So thi dua\\so-lieu',
  readOnlyReason: null,
  notices: [],
  profiles: [
    { id: 'R1', title: 'Luật Thi đua, khen thưởng năm 2003 và Nghị định số 91/2017/NĐ-CP', note: '' },
    { id: 'R2', title: 'Luật Thi đua, khen thưởng năm 2022 và Nghị định số 98/2023/NĐ-CP', note: '' },
    { id: 'R4', title: 'Luật số 06/2026/QH16 sửa đổi Luật Thi đua, khen thưởng', note: 'Chưa đầy đủ – cần rà soát.' },
  ],
}

/** An office before anything was entered. */
export const emptyOfficeView: OfficeView = { ...officeView, campaigns: [], user: '' }
