import type { Decimal } from '../core/decimal'
import type { Rounding } from '../criteria/criteria-set'
import { type Exact, exactOf } from './exact'
import type { GivenPoints } from './score'

/** Points in hundredths after rounding (9,5 điểm is 950), "N/A" (không phát sinh) or null (chưa chấm). */
export type Mark = number | 'N/A' | null

/** A rounding whose step is counted in hundredths. */
export interface PointRounding {
  readonly step: number
  readonly mode: Rounding['mode']
}

/** To two decimals, the half up. */
export const toHundredths: PointRounding = { step: 1, mode: 'half-up' }
/** To whole points. */
export const toUnits = (mode: Rounding['mode']): PointRounding => ({ step: 100, mode })

/** A rounding rule as the engine uses it. */
export const pointRounding = (rounding: Rounding): PointRounding => ({
  step: roundPoints(exactOf(rounding.step), toHundredths),
  mode: rounding.mode,
})

const roundsUp = (mode: Rounding['mode'], hasRest: boolean, isHalf: boolean): boolean =>
  mode === 'up' ? hasRest : mode === 'half-up' && isHalf

/** The hundredths of the multiple of `step` that the mode picks: `down` towards zero, `up` and `half-up` away from it. */
export function roundPoints(value: Exact, { step, mode }: PointRounding): number {
  if (!value.big) {
    const [n, d] = [Math.abs(value.n) * 100, value.d * step]
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) {
      const rest = n % d
      const whole = (n - rest) / d + (roundsUp(mode, rest > 0, rest * 2 >= d) ? 1 : 0)
      return value.n < 0 && whole !== 0 ? -whole * step : whole * step
    }
  }
  const isNegative = value.n < 0
  const [n, d] = [BigInt(value.n) * (isNegative ? -100n : 100n), BigInt(value.d) * BigInt(step)]
  const rest = n % d
  const whole = Number(n / d) + (roundsUp(mode, rest > 0n, rest * 2n >= d) ? 1 : 0)
  return isNegative && whole !== 0 ? -whole * step : whole * step
}

/** A decimal's points in hundredths, cut by half-up where it has more digits. */
export const hundredthsOf = (decimal: Decimal): number => roundPoints(exactOf(decimal), toHundredths)

/** The texts of the points that nearly every criterion has, each made once. */
const usualUpTo = 10_000
const usualTexts = new Array<Decimal | undefined>(usualUpTo + 1).fill(undefined)

/** Hundredths as a decimal: 950 → "9.5". */
export function pointsText(hundredths: number): Decimal {
  if (!(hundredths >= 0 && hundredths <= usualUpTo)) return textOf(hundredths)
  const known = usualTexts[hundredths]
  if (known !== undefined) return known
  const text = textOf(hundredths)
  usualTexts[hundredths] = text
  return text
}

function textOf(hundredths: number): Decimal {
  const size = Math.abs(hundredths)
  const whole = Math.floor(size / 100)
  const cents = size % 100
  const fraction = cents === 0 ? '' : cents % 10 === 0 ? `.${cents / 10}` : `.${cents < 10 ? '0' : ''}${cents}`
  return `${hundredths < 0 ? '-' : ''}${whole}${fraction}` as Decimal
}

/** A mark as it is handed out: a decimal, "N/A" or null. */
export const givenPoints = (mark: Mark): GivenPoints => (typeof mark === 'number' ? pointsText(mark) : mark)
