import { describe, expect, it } from 'vitest'
import { rewardFor, rewardOf, roundMoney } from '#domain/award/reward'
import { baseSalaryOn, chooseProfile } from '#domain/legal/choose-profile'
import { matchAward } from '#domain/legal/match-award'
import type { AwardDefinition, DecidingLevel, LegalProfile } from '#domain/legal/profile'
import type { NomineeKind } from '#domain/office/records'
import { legalData } from '#main/documents/legal-data'
import { day } from '../document/sample-papers'

function profileOn(date: string): LegalProfile {
  const chosen = chooseProfile(legalData, { decisionDate: day(date) })
  if (chosen === null) throw new Error(`No profile on ${date}`)
  return chosen.profile
}

function award(profile: LegalProfile, name: string): AwardDefinition {
  const matched = matchAward(profile, name)
  if (matched === null) throw new Error(`No award ${name}`)
  return matched.award
}

function amounts(
  date: string,
  name: string,
  kind: NomineeKind,
  level: DecidingLevel,
): readonly [number, number] | string {
  const profile = profileOn(date)
  const base = baseSalaryOn(legalData, day(date))?.value ?? 0
  const reward = rewardFor(profile, award(profile, name), kind, level, base)
  return reward.ok ? [reward.value.amountUnrounded, reward.value.amount] : reward.error.code
}

describe('rewardFor', () => {
  it.each([
    // base 1.490.000
    ['2023-06-06', 'individual', 'district', 447_000, 450_000],
    ['2023-06-06', 'collective', 'district', 894_000, 900_000],
    ['2023-06-06', 'individual', 'commune', 223_500, 230_000],
    ['2023-06-06', 'collective', 'commune', 447_000, 450_000],
    // base 1.800.000
    ['2023-07-01', 'individual', 'district', 540_000, 540_000],
    ['2023-07-01', 'collective', 'district', 1_080_000, 1_080_000],
    ['2023-07-01', 'individual', 'commune', 270_000, 270_000],
    ['2023-07-01', 'collective', 'commune', 540_000, 540_000],
    // base 2.340.000, xã 0,15
    ['2025-06-30', 'individual', 'district', 702_000, 710_000],
    ['2025-06-30', 'collective', 'district', 1_404_000, 1_410_000],
    ['2025-06-30', 'individual', 'commune', 351_000, 360_000],
    ['2025-06-30', 'collective', 'commune', 702_000, 710_000],
    // base 2.340.000, xã 0,3
    ['2025-07-01', 'individual', 'commune', 702_000, 710_000],
    ['2025-07-01', 'collective', 'commune', 1_404_000, 1_410_000],
    ['2025-07-01', 'household', 'commune', 1_053_000, 1_060_000],
    // base 2.530.000
    ['2026-07-01', 'individual', 'commune', 759_000, 760_000],
    ['2026-07-01', 'collective', 'commune', 1_518_000, 1_520_000],
    ['2026-07-01', 'household', 'commune', 1_138_500, 1_140_000],
  ] as const)(
    'gives a Giấy khen of %s to %s at %s: %d before rounding, %d after',
    (date, kind, level, before, after) => {
      expect(amounts(date, 'Giấy khen', kind, level)).toEqual([before, after])
    },
  )

  it.each([
    ['2023-06-06', 'CSTĐCS', 'individual', 'district', 1_490_000],
    ['2023-07-01', 'CSTĐCS', 'individual', 'district', 1_800_000],
    ['2025-07-01', 'CSTĐCS', 'individual', 'commune', 2_340_000],
    ['2026-07-01', 'CSTĐCS', 'individual', 'commune', 2_530_000],
    ['2023-06-06', 'LĐTT', 'individual', 'district', 450_000],
    ['2023-07-01', 'LĐTT', 'individual', 'district', 540_000],
    ['2025-07-01', 'LĐTT', 'individual', 'commune', 710_000],
    ['2026-07-01', 'LĐTT', 'individual', 'commune', 760_000],
    ['2023-06-06', 'TTLĐTT', 'collective', 'district', 1_200_000],
    ['2026-07-01', 'TTLĐTT', 'collective', 'commune', 2_030_000],
    ['2023-06-06', 'TTLĐXS', 'collective', 'province', 2_240_000],
  ] as const)('gives the title of %s %s to %s at %s: %d', (date, name, kind, level, after) => {
    const found = amounts(date, name, kind, level)
    expect(typeof found === 'string' ? found : found[1]).toBe(after)
  })

  it.each([
    ['2023-06-06', 'Giấy khen', 'household', 'district', 'MULTIPLIER_UNKNOWN'],
    ['2025-01-01', 'Giấy khen', 'household', 'commune', 'MULTIPLIER_UNKNOWN'],
    ['2025-07-01', 'Giấy khen', 'individual', 'district', 'RATE_UNKNOWN'],
    ['2025-07-01', 'Gia đình văn hóa', 'household', 'commune', 'RATE_UNKNOWN'],
    ['2023-06-06', 'LĐTT', 'collective', 'district', 'RECIPIENT_NOT_ALLOWED'],
  ] as const)('does not invent an amount: %s %s, %s, %s is %s', (date, name, kind, level, code) => {
    expect(amounts(date, name, kind, level)).toBe(code)
  })
})

describe('rounding money', () => {
  it('rounds up once, after the whole product', () => {
    expect(rewardOf(150, 1_500, 1_490_000, { unit: 10_000, mode: 'up' })).toEqual({
      amount: 340_000,
      amountUnrounded: 335_250,
      isWhole: true,
    })
  })

  it.each([
    ['up', 223_500, 230_000],
    ['half-up', 223_500, 220_000],
    ['half-up', 225_000, 230_000],
    ['half-up', 224_999, 220_000],
    ['up', 220_000, 220_000],
    ['up', 220_001, 230_000],
  ] as const)('%s: %d becomes %d', (mode, before, after) => {
    expect(roundMoney(BigInt(before) * 1_000_000n, { unit: 10_000, mode })).toBe(after)
  })

  it('rounds the exact product, also the part below one đồng', () => {
    expect(rewardOf(1, 1, 10_000_000_001, { unit: 10_000, mode: 'up' })).toEqual({
      amount: 20_000,
      amountUnrounded: 10_000,
      isWhole: false,
    })
  })
})
