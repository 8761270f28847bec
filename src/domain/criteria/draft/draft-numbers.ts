import { type Decimal, parseDecimal } from '../../core/decimal'
import { add, exactOf, zero } from '../../scoring/exact'
import { pointsText, roundPoints, toHundredths } from '../../scoring/points'
import { parseTypedNumber } from '../../text/typed-number'

/** A number of points as typed ("2,5"); null when it is none, or when "1.000" could be one or a thousand. */
export function typedDecimal(text: string): Decimal | null {
  const bare = text.trim()
  if (/^\d{1,3}(?:\.\d{3})+$/u.test(bare)) return null
  const typed = parseTypedNumber(bare, 'points')
  return typed === null || typed.suffix !== undefined ? null : typed.value
}

/** A decimal as an officer types it. */
export const typedText = (decimal: Decimal | null | undefined): string => (decimal ?? '').replace('.', ',')

/** The decimal with its point moved to the right, or to the left for a negative number of places. */
export function pointMoved(decimal: Decimal, places: number): Decimal {
  const sign = decimal.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = decimal.slice(sign.length).split('.')
  const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${fraction}${'0'.repeat(Math.max(0, places))}`
  const at = Math.max(0, -places) + whole.length + places
  return parseDecimal(`${sign}${digits.slice(0, at)}.${digits.slice(at)}`) as Decimal
}

/** "0.8" → "80". */
export const percentText = (share: Decimal | undefined): string =>
  share === undefined ? '' : typedText(pointMoved(share, 2))

/** The sum of points. */
export const sumOfPoints = (amounts: readonly Decimal[]): Decimal =>
  pointsText(roundPoints(amounts.map(exactOf).reduce(add, zero), toHundredths))
