import { type CommendationList, commendationList } from '#domain/award/commendation-list'
import type { Decimal } from '#domain/core/decimal'
import { type LocalDate, parseLocalDate } from '#domain/core/local-date'
import type { CouncilVote, MinutesInput } from '#domain/document/minutes'
import type { PaperInput } from '#domain/document/paper-input'
import type { RankedLine } from '#domain/document/ranked-columns'
import type { RankingPaperInput } from '#domain/document/ranking-table'
import type { Campaign, Cluster, Meeting, Nominee, NomineeKind, Office, Unit } from '#domain/office/records'
import { legalData } from '#main/documents/legal-data'
import { paperWording } from '#main/documents/paper-wording'
import { campaignPlanFile } from '#shared/schemas/campaign-plan'
import preset from '../../../../resources/presets/kien-an-2023.json'
import plan from '../../../../resources/sample/plan.json'

export const day = (text: string): LocalDate => {
  const parsed = parseLocalDate(text)
  if (parsed === null) throw new Error(`Not a date: ${text}`)
  return parsed
}

export const office = {
  ...preset.office,
  departmentHead: { prefix: '', position: 'TRƯỞNG PHÒNG', name: 'Trần Thị Thanh Thủy' },
} as Office
const units = preset.units as unknown as Unit[]
const clusters = preset.clusters as unknown as Cluster[]

export const campaign = {
  ...campaignPlanFile.parse(plan),
  id: 'dot-75-nam',
  agency: null,
  status: 'open',
} as unknown as Campaign

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô']
const middles = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Thanh', 'Hữu', 'Quỳnh']
const givens = ['Quân', 'Hà', 'Thủy', 'Dũng', 'Ưởng', 'Nguyệt', 'Ổn', 'Kiều', 'Phượng', 'Lực', 'Ẩn', 'Duẩn', 'Thạch']
const achievements = [
  'hoàn thành xuất sắc nhiệm vụ giữ gìn an ninh trật tự',
  'vận động Nhân dân hiến đất mở đường, chỉnh trang đô thị',
  'tiêu biểu trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
]
const positions = [
  'Chủ tịch Hội Cựu chiến binh',
  'Công chức Địa chính - Xây dựng',
  'Tổ trưởng Tổ dân phố số 5',
  'Giáo viên',
]

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

export function nominee(kind: NomineeKind, index: number, more: Partial<Nominee> = {}): Nominee {
  const unit = pick(units, index * 7)
  const isWoman = index % 3 === 1
  const person = `${pick(families, index)} ${pick(middles, index * 3 + 1)} ${pick(givens, index * 5)}`
  const byKind = {
    individual: { title: isWoman ? ('Bà' as const) : ('Ông' as const), name: person, position: pick(positions, index) },
    collective: { title: null, name: `Tổ dân phố số ${index + 1}`, position: '' },
    household: { title: null, name: `Gia đình ông ${person}`, position: '' },
  }[kind]
  return {
    id: `${kind}-${index}`,
    campaign: 'dot-75-nam',
    kind,
    sex: null,
    dob: null,
    unit: unit.code,
    workplace: unit.name,
    achievement: pick(achievements, index),
    award: 'Giấy khen',
    status: 'approved',
    reason: null,
    order: index,
    ...byKind,
    ...more,
  }
}

export const nominees = (collectives: number, individuals: number): Nominee[] => [
  ...Array.from({ length: collectives }, (_, index) => nominee('collective', index)),
  ...Array.from({ length: individuals }, (_, index) => nominee('individual', index)),
]

export const listOf = (some: readonly Nominee[], decisionDate = '2023-06-06'): CommendationList =>
  commendationList({
    nominees: some,
    unitOrder: units.map(({ code }) => code),
    level: 'district',
    legal: legalData,
    decisionDate: day(decisionDate),
    profile: 'R1',
  })

export const meeting: Meeting = {
  id: 'hop-1',
  campaign: 'dot-75-nam',
  date: day('2023-06-02'),
  place: 'Phòng họp số 1, trụ sở Ủy ban nhân dân quận Kiến An',
  startedAt: '14:00',
  endedAt: '16:30',
  chair: 'Ông Nguyễn Trường Sơn, Chủ tịch Ủy ban nhân dân quận, Chủ tịch Hội đồng',
  secretary: 'Bà Trần Thị Thanh Thủy, Trưởng phòng Nội vụ',
  members: 15,
  present: 13,
  method: 'phiếu kín',
  threshold: '0.7' as Decimal,
  denominator: 'members',
}

export function paperInput(some: readonly Nominee[] = nominees(12, 48), more: Partial<PaperInput> = {}): PaperInput {
  return {
    wording: paperWording,
    office,
    campaign,
    legal: legalData,
    list: { ...listOf(some), code: '8F2A10C4', version: 1 },
    units,
    decision: { number: '5', date: day('2023-06-06') },
    proposal: { number: '12', date: day('2023-06-05') },
    meeting,
    ...more,
  }
}

export function minutesInput(some: readonly Nominee[] = nominees(12, 48)): MinutesInput {
  const lost = nominee('individual', 90)
  const votes = [...some, lost].map(
    (one): CouncilVote => ({
      nominee: one.id,
      kind: one.kind,
      title: one.title,
      name: one.name,
      position: one.position,
      workplace: one.workplace,
      unit: one.unit,
      votesFor: one === lost ? 9 : 13,
      votesAgainst: one === lost ? 4 : 0,
      passed: one !== lost,
    }),
  )
  return { ...paperInput(some), meeting, minutesNumber: '3', votes }
}

const rankingRow = (name: string, index: number): RankedLine => ({
  unit: `P${index}`,
  name,
  groups: { A: '38.5', B: '24', C: '19.97', D: '14.5' },
  base: '96.97',
  bonus: '1',
  deductions: '0',
  total: `${97 - index}.97`,
  band: 'Xuất sắc',
  rank: index + 1,
  notes: index === 3 ? ['Hạ bậc do vi phạm'] : [],
})

export function rankingInput(): RankingPaperInput {
  return {
    wording: paperWording,
    office,
    campaign,
    groups: [
      { code: 'A', title: 'Kết quả nhiệm vụ chính trị trọng tâm' },
      { code: 'B', title: 'Tổ chức, phát động và hưởng ứng đợt thi đua' },
      { code: 'C', title: 'Chỉnh trang đô thị, thu hút đầu tư, chuyển đổi số' },
      { code: 'D', title: 'Điển hình tiên tiến, mô hình mới' },
    ],
    clusters: clusters.map((cluster) => ({
      name: cluster.name,
      rows: units.filter((unit) => unit.cluster === cluster.id).map((unit, index) => rankingRow(unit.name, index)),
    })),
    isIllustrative: true,
    frozen: { code: '19AB77F0', version: 2 },
    date: day('2023-06-01'),
    year: 2023,
  }
}
