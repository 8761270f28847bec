import type { Decimal } from '#domain/core/decimal'
import type { GivenPoints } from '#domain/scoring/score'

const scaled = (decimal: Decimal, digits: number): bigint => {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.')
  const magnitude = BigInt(whole + fraction.padEnd(digits, '0'))
  return decimal.startsWith('-') ? -magnitude : magnitude
}

/** Exact order of two decimals: below zero, zero or above zero. */
export function comparePoints(left: Decimal, right: Decimal): number {
  const digits = Math.max((left.split('.')[1] ?? '').length, (right.split('.')[1] ?? '').length)
  const difference = scaled(left, digits) - scaled(right, digits)
  return difference === 0n ? 0 : difference > 0n ? 1 : -1
}

export const samePoints = (left: GivenPoints, right: GivenPoints): boolean =>
  left === right ||
  (left !== null && right !== null && left !== 'N/A' && right !== 'N/A' && comparePoints(left, right) === 0)
