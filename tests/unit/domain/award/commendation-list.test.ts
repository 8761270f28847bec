import { describe, expect, it } from 'vitest'
import { commendationList } from '#domain/award/commendation-list'
import { legalData } from '#main/documents/legal-data'
import { day, listOf, nominee } from '../document/sample-papers'

const short = ({ entries }: ReturnType<typeof listOf>) =>
  entries.map(({ no, kind, name, unit, award, amount, amountUnrounded }) => [
    no,
    kind,
    name,
    unit,
    award,
    amount,
    amountUnrounded,
  ])

const seed = { unitOrder: ['P01', 'P02'], level: 'district', legal: legalData, profile: 'R1' } as const

describe('commendationList', () => {
  it('puts collectives before individuals, by unit order and then nomination, and sums exactly', () => {
    const list = commendationList({
      ...seed,
      decisionDate: day('2023-06-06'),
      nominees: [
        nominee('individual', 1, { name: 'Hai', unit: 'P02', order: 0, award: 'GK' }),
        nominee('individual', 2, { name: 'Ba', unit: 'P01', order: 9, award: 'Giấy khen của Chủ tịch UBND quận' }),
        nominee('individual', 3, { name: 'Một', unit: 'P01', order: 4, award: 'giấy khen' }),
        nominee('collective', 4, { name: 'Tổ 1', unit: 'P02', order: 1 }),
      ],
    })
    expect(short(list)).toEqual([
      [1, 'collective', 'Tổ 1', 'P02', 'Giấy khen', 900_000, 894_000],
      [2, 'individual', 'Một', 'P01', 'Giấy khen', 450_000, 447_000],
      [3, 'individual', 'Ba', 'P01', 'Giấy khen', 450_000, 447_000],
      [4, 'individual', 'Hai', 'P02', 'Giấy khen', 450_000, 447_000],
    ])
    expect({ ...list, entries: [] }).toEqual({
      entries: [],
      counts: { collective: 1, individual: 3, household: 0 },
      total: 2_250_000,
      totalInWords: 'Hai triệu hai trăm năm mươi nghìn đồng',
      baseSalary: 1_490_000,
      decisionDate: '2023-06-06',
      profile: 'R1',
      findings: [],
    })
  })

  it('takes the base salary of the day of the decision', () => {
    const before = listOf([nominee('individual', 1)], '2023-06-30')
    const after = listOf([nominee('individual', 1)], '2023-07-01')
    expect([before.baseSalary, before.total, after.baseSalary, after.total]).toEqual([
      1_490_000, 450_000, 1_800_000, 540_000,
    ])
  })

  it('puts units that are not in the order last', () => {
    const list = commendationList({
      ...seed,
      decisionDate: day('2023-06-06'),
      nominees: [nominee('individual', 1, { unit: 'X9' }), nominee('individual', 2, { unit: 'P02' })],
    })
    expect(list.entries.map(({ unit }) => unit)).toEqual(['P02', 'X9'])
  })

  it('refuses a household before NĐ 152 instead of inventing its money', () => {
    const list = listOf([nominee('household', 1), nominee('household', 2)])
    expect(list.findings).toEqual([
      {
        code: 'MULTIPLIER_UNKNOWN',
        severity: 'error',
        facts: { award: 'Giấy khen', kind: 'household', profile: 'R1' },
      },
    ])
    expect(list.total).toBe(0)
  })

  it('refuses a district decision after 1/7/2025', () => {
    const list = commendationList({
      ...seed,
      profile: null,
      decisionDate: day('2025-07-01'),
      nominees: [nominee('individual', 1, { name: 'An' })],
    })
    expect(list.findings).toEqual([
      {
        code: 'SIGNATORY_LACKS_POWER',
        severity: 'error',
        unit: list.entries[0]?.unit,
        facts: { award: 'Giấy khen', level: 'district', profile: 'R3', nominee: 'individual-1', name: 'An' },
      },
    ])
    expect(list.entries.map(({ amount }) => amount)).toEqual([0])
  })

  it.each([
    ['Bằng khen của Thủ tướng', 'SIGNATORY_LACKS_POWER'],
    ['Giấy khen của Chủ tịch UBND phường', 'AWARD_OF_OTHER_LEVEL'],
    ['Huy chương', 'AWARD_UNKNOWN'],
    ['Tập thể lao động tiên tiến', 'RECIPIENT_NOT_ALLOWED'],
  ])('refuses an individual with "%s": %s', (award, code) => {
    const { findings } = listOf([nominee('individual', 1, { award })])
    expect(findings.map((finding) => [finding.code, finding.severity])).toEqual([[code, 'error']])
  })

  it('warns of a rate that nobody confirmed', () => {
    const list = commendationList({
      ...seed,
      profile: 'R2',
      decisionDate: day('2024-05-01'),
      nominees: [nominee('individual', 1), nominee('individual', 2)],
    })
    expect(list.findings).toEqual([
      {
        code: 'RATE_UNCONFIRMED',
        severity: 'warning',
        facts: { award: 'Giấy khen', kind: 'individual', profile: 'R2' },
      },
    ])
  })

  it('gives an empty list no money', () => {
    expect(listOf([])).toMatchObject({ entries: [], total: 0, totalInWords: 'Không đồng' })
  })
})
