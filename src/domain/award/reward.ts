import { assertNever, err, ok, type Result } from '../core/result'
import type { AwardDefinition, Confidence, DecidingLevel, LegalProfile, MoneyRounding } from '../legal/profile'
import type { NomineeKind } from '../office/records'

const million = 1_000_000

/** A reward (tiền thưởng) in đồng, with the factors it was made from. */
export interface Reward {
  readonly amount: number
  /** Before rounding. Where the product is not a whole đồng, the part below one đồng is left out here, never in `amount`. */
  readonly amountUnrounded: number
  readonly isWhole: boolean
  /** In thousandths. */
  readonly coefficient: number
  readonly multiplier: number
  readonly confidence: readonly Confidence[]
}

export type RewardError =
  | { readonly code: 'RECIPIENT_NOT_ALLOWED' }
  | { readonly code: 'RATE_UNKNOWN' }
  | { readonly code: 'MULTIPLIER_UNKNOWN' }

/** Rounds an exact amount of `parts` / 1,000,000 đồng once, up or half up, to the unit. */
export function roundMoney(parts: bigint, rounding: MoneyRounding): number {
  const step = BigInt(rounding.unit) * BigInt(million)
  switch (rounding.mode) {
    case 'up':
      return Number((parts + step - 1n) / step) * rounding.unit
    case 'half-up':
      return Number((2n * parts + step) / (2n * step)) * rounding.unit
    default:
      return assertNever(rounding.mode)
  }
}

/** Coefficient × multiplier (thousandths each) × base salary: exact, rounded once. */
export function rewardOf(coefficient: number, multiplier: number, baseSalary: number, rounding: MoneyRounding) {
  const parts = BigInt(coefficient) * BigInt(multiplier) * BigInt(baseSalary)
  return {
    amount: roundMoney(parts, rounding),
    amountUnrounded: Number(parts / BigInt(million)),
    isWhole: parts % BigInt(million) === 0n,
  }
}

/** The reward of an award for a kind of recipient at a deciding level. */
export function rewardFor(
  profile: LegalProfile,
  award: AwardDefinition,
  kind: NomineeKind,
  level: DecidingLevel,
  baseSalary: number,
): Result<Reward, RewardError> {
  if (!award.recipients.includes(kind)) return err({ code: 'RECIPIENT_NOT_ALLOWED' })
  const rate = award.rates.find((each) => each.level === level)
  if (rate === undefined || rate.value === null) return err({ code: 'RATE_UNKNOWN' })
  const multiplier = multiplierFor(profile, award, kind)
  if (multiplier.value === null) return err({ code: 'MULTIPLIER_UNKNOWN' })
  return ok({
    ...rewardOf(rate.value, multiplier.value, baseSalary, profile.rounding),
    coefficient: rate.value,
    multiplier: multiplier.value,
    confidence: [rate.confidence, multiplier.confidence],
  })
}

function multiplierFor(profile: LegalProfile, award: AwardDefinition, kind: NomineeKind) {
  const one = { value: 1000, confidence: 'verified' as const }
  if (award.family === 'title') return one
  switch (kind) {
    case 'individual':
      return one
    case 'collective':
      return profile.multipliers.collective
    case 'household':
      return profile.multipliers.household
    default:
      return assertNever(kind)
  }
}
