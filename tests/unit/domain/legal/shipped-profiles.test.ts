import { describe, expect, it } from 'vitest'
import { baseSalaryOn } from '#domain/legal/choose-profile'
import { legalData } from '#main/documents/legal-data'
import { legalDataFile } from '#shared/schemas/legal-data'
import profiles from '../../../../resources/legal/profiles.json'
import { day } from '../document/sample-papers'

const nextDay = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)

describe('the shipped legal profiles', () => {
  it.each(['profiles', 'baseSalaries'] as const)('cover every day once: %s', (table) => {
    const periods = legalData[table]
    const joints = periods.slice(1).map(({ from }, index) => [nextDay(periods[index]?.to ?? ''), from])
    expect(joints.every(([expected, from]) => expected === from)).toBe(true)
    expect([periods[0]?.from, periods.at(-1)?.to]).toEqual([null, null])
  })

  it('pay the five base salaries', () => {
    const days = ['2019-06-30', '2023-06-30', '2023-07-01', '2024-07-01', '2026-07-01']
    expect(days.map((date) => baseSalaryOn(legalData, day(date))?.value)).toEqual([
      1_390_000, 1_490_000, 1_800_000, 2_340_000, 2_530_000,
    ])
  })

  it('cite only instruments that they describe, and name their successors', () => {
    const known = new Set(legalData.instruments.map(({ id }) => id))
    const cited = legalData.profiles.flatMap(({ citations }) => citations)
    const inside = legalData.instruments.flatMap(({ subject }) =>
      [...subject.matchAll(/\{([^}]+)\}/g)].map(([, id]) => id),
    )
    expect([...cited, ...inside].filter((id) => !known.has(id ?? ''))).toEqual([])
    expect(legalData.profiles.map(({ id, successor }) => [id, successor])).toEqual([
      ['R1', 'R2'],
      ['R2', 'R3'],
      ['R3', 'R4'],
      ['R4', null],
    ])
  })

  it('mark R4 as unfinished and nothing in it as confirmed', () => {
    const [, , , r4] = legalData.profiles
    expect([r4?.completeness, r4?.note]).toEqual(['incomplete', 'chưa đầy đủ – cần rà soát'])
    const sure = r4?.awards.flatMap(({ rates }) => rates).filter(({ confidence }) => confidence.startsWith('verified'))
    expect(sure).toEqual([])
  })

  it('say "unknown" where they have no value, and only there', () => {
    const facts = legalData.profiles.flatMap(({ awards, multipliers }) => [
      ...awards.flatMap(({ rates }) => rates),
      multipliers.collective,
      multipliers.household,
    ])
    expect(facts.filter(({ value, confidence }) => (value === null) !== (confidence === 'unknown'))).toEqual([])
  })

  it('are refused when a date is no date or a coefficient is not in whole thousandths', () => {
    const [first, ...rest] = profiles.baseSalaries
    expect(
      legalDataFile.safeParse({ ...profiles, baseSalaries: [{ ...first, to: '2019-02-30' }, ...rest] }).success,
    ).toBe(false)
    expect(legalDataFile.safeParse({ ...profiles, baseSalaries: [{ ...first, value: 1.5 }, ...rest] }).success).toBe(
      false,
    )
    expect(legalDataFile.safeParse(profiles).success).toBe(true)
  })
})
