import { describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import type { RankedCluster, ScoreCell, ScoreSheetRow } from '#shared/ipc/views'
import { axisFrom, axisTicks, barsOf, cutOffsOf } from '../../../../src/renderer/features/ranking/bar-series'
import { claimBars, heatRows, hundredthsText } from '../../../../src/renderer/features/ranking/claim-series'
import { withNames } from '../../../../src/renderer/features/ranking/finding-names'
import { nameLines } from '../../../../src/renderer/features/ranking/name-tick'
import { radarCorners } from '../../../../src/renderer/features/ranking/radar-series'
import { criteriaSet } from '../../support/sample-office'

const bands = [
  { name: 'Xuất sắc', atLeast: '90' as Decimal },
  { name: 'Tốt', atLeast: '80.5' as Decimal },
  { name: 'Yếu', atLeast: null },
]
const unit = {
  unit: 'P01',
  name: 'Phường Bắc Sơn',
  rank: 1,
  shared: false,
  official: true,
  base: '90',
  bonus: '0',
  deductions: '0',
  total: '96.85',
  band: 'Xuất sắc',
  groups: {},
  notes: [],
}

describe('bars of a cluster', () => {
  it('carry rank, exact total and grade, and leave out units without a total', () => {
    const cluster = {
      cluster: 'c',
      name: 'Cụm',
      ties: [],
      units: [
        unit,
        { ...unit, unit: 'P02', name: 'Phường Đồng Hòa', rank: null, official: false, total: '70', band: null },
        { ...unit, unit: 'P03', total: null },
      ],
    }
    expect(barsOf(cluster, bands)).toEqual([
      {
        unit: 'P01',
        name: '1. Phường Bắc Sơn',
        rank: 1,
        length: 96.85,
        label: '96,85 – Xuất sắc',
        band: 0,
        bandName: 'Xuất sắc',
      },
      {
        unit: 'P02',
        name: 'Phường Đồng Hòa',
        rank: null,
        length: 70,
        label: '70 – tạm tính',
        band: -1,
        bandName: null,
      },
    ])
  })

  it('have a line where each grade begins, and round numbers on the axis', () => {
    expect(cutOffsOf(bands)).toEqual([
      { at: 90, label: 'Xuất sắc ≥ 90' },
      { at: 80.5, label: 'Tốt ≥ 80,5' },
    ])
    expect(axisTicks(70, 100)).toEqual([70, 75, 80, 85, 90, 95, 100])
    expect(axisTicks(0, 1000)).toEqual([0, 200, 400, 600, 800, 1000])
  })

  it('begin near the least total, and at zero or below where it is small', () => {
    const bar = (length: number) => ({ unit: '', name: '', rank: 1, length, label: '', band: 0, bandName: null })
    expect(axisFrom([bar(96), bar(82.8)])).toBe(70)
    expect(axisFrom([bar(96), bar(12)])).toBe(0)
    expect(axisFrom([bar(-3.5)])).toBe(-4)
  })

  it('break a long name into two lines', () => {
    expect(nameLines('4. Trung tâm Văn hóa - Thông tin và Thể thao quận Kiến An')).toEqual([
      '4. Trung tâm Văn hóa - Thông tin',
      'và Thể thao quận Kiến An',
    ])
  })
})

describe('claimed against given', () => {
  const cell = (points: string | null, part: Partial<ScoreCell> = {}): ScoreCell => ({
    points: points as ScoreCell['points'],
    value: null,
    evidence: null,
    who: '',
    at: '',
    reason: null,
    ...part,
  })
  const row: ScoreSheetRow = {
    unit: 'P01',
    name: 'Phường Bắc Sơn',
    total: null,
    band: null,
    rank: null,
    official: false,
    cells: {
      'A.1': {
        self: cell('10', { computed: '9.25' as Decimal }),
        appraisal: cell(null, { counted: '9.25' as Decimal }),
      },
      'A.2': { self: cell('9.9'), appraisal: cell('9.9') },
      'A.3': { self: cell('8') },
      'A.5': { self: cell('N/A'), appraisal: cell('N/A') },
      'P.1': { self: cell('0'), appraisal: cell('2') },
    },
  }

  it('adds up exactly what has both, with deductions against', () => {
    expect(claimBars(criteriaSet, [row])).toEqual([
      { unit: 'P01', name: 'Phường Bắc Sơn', self: 1990, official: 1715, difference: '−2,75' },
    ])
    expect([950, 5, -275, 0].map(hundredthsText)).toEqual(['9,5', '0,05', '−2,75', '0'])
  })

  it('shades by the share of the maximum and keeps blank, KPS and zero apart', () => {
    const leaves = [
      { code: 'A.1', title: '', max: '10' as Decimal, sign: 1 as const },
      { code: 'A.4', title: '', max: '5' as Decimal, sign: 1 as const },
      { code: 'A.5', title: '', max: '5' as Decimal, sign: 1 as const },
    ]
    expect(heatRows(leaves, [row])[0]?.cells).toEqual([
      { code: 'A.1', text: '9,25', share: 0.925 },
      { code: 'A.4', text: '', share: null },
      { code: 'A.5', text: 'KPS', share: null },
    ])
  })
})

describe('one unit beside its cluster', () => {
  it('is a share of each group’s maximum, with N/A and unscored left out of the mean', () => {
    const cluster: RankedCluster = {
      cluster: 'c',
      name: 'Cụm',
      ties: [],
      units: [
        { ...unit, groups: { A: '36', B: 'N/A' } },
        { ...unit, unit: 'P02', groups: { A: '38', B: '20' } },
        { ...unit, unit: 'P03', groups: { A: null } },
      ],
    }
    const [first, second] = radarCorners(cluster, criteriaSet, 'P01')
    expect(first).toMatchObject({ code: 'A', max: '40', unit: 90, mean: 92.5, unitText: '36', meanText: '37' })
    expect(second).toMatchObject({ code: 'B', unit: null, mean: 80, unitText: 'KPS', meanText: '20' })
  })
})

it('names the units of a finding', () => {
  const tie = { code: 'QUOTA_TIE', severity: 'error' as const, facts: { units: 'P01, P09', limit: 2 } }
  expect(withNames(tie, new Map([['P01', 'Phường Bắc Sơn']])).facts).toEqual({
    units: 'Phường Bắc Sơn, P09',
    limit: 2,
  })
})
