import { type Decimal, parseDecimal } from '#domain/core/decimal'
import { assertNever } from '#domain/core/result'
import type { GivenPoints } from '#domain/scoring/score'
import { comparePoints } from './compare-points'

/** Why what was typed is not taken as points; the typed text stays in the cell. */
export type TypedProblem =
  | { readonly kind: 'not-a-number'; readonly text: string }
  | { readonly kind: 'negative' }
  | { readonly kind: 'too-precise'; readonly text: string }
  | { readonly kind: 'above-maximum'; readonly maximum: Decimal }

export type TypedPoints =
  | { readonly kind: 'points'; readonly points: GivenPoints }
  | { readonly kind: 'problem'; readonly problem: TypedProblem }

const notApplicableWords = new Set(['n/a', 'na', 'kps', 'không ps', 'không phát sinh', 'khong phat sinh'])
const plain = /^\d*(?:[.,]\d*)?$/
const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)$/

const problem = (found: TypedProblem): TypedPoints => ({ kind: 'problem', problem: found })

/** Decimal text with a point, of "9,5", "9.5" or "1.234,5"; null when it is no such number. */
function decimalText(text: string): string | null {
  if (plain.test(text) && /\d/.test(text)) {
    const [whole = '', fraction = ''] = text.split(/[.,]/)
    return `${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`
  }
  if (!grouped.test(text)) return null
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  const whole = text.slice(0, at)
  return whole.includes(text.charAt(at)) ? null : `${whole.replace(/[.,]/g, '')}.${text.slice(at + 1)}`
}

/**
 * Points as officers type and paste them. Points are kept in hundredths, so three digits after one separator are
 * refused: "1.234" is a thousand to one and a fraction to another.
 */
export function readTypedPoints(typed: string, maximum: Decimal | null): TypedPoints {
  const text = typed
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  if (text === '') return { kind: 'points', points: null }
  if (notApplicableWords.has(text.toLocaleLowerCase('vi'))) return { kind: 'points', points: 'N/A' }
  const compact = text.replace(/ /g, '')
  const unsigned = compact.replace(/^[-−–+]/, '')
  const decimal = decimalText(unsigned)
  const value = decimal === null ? null : parseDecimal(decimal)
  if (decimal === null || value === null) return problem({ kind: 'not-a-number', text })
  if (/^[-−–]/.test(compact) && value !== '0') return problem({ kind: 'negative' })
  if ((value.split('.')[1] ?? '').length > 2 || (decimal.split('.')[1] ?? '').length > 2)
    return problem({ kind: 'too-precise', text })
  if (maximum !== null && comparePoints(value, maximum) > 0) return problem({ kind: 'above-maximum', maximum })
  return { kind: 'points', points: value }
}

const withComma = (decimal: string): string => decimal.replace('.', ',')

/** Points as they stand in a cell and on the clipboard: "9,5", "KPS", or nothing when not scored yet. */
export const pointsText = (points: GivenPoints): string =>
  points === null ? '' : points === 'N/A' ? 'KPS' : withComma(points)

export function problemSentence(found: TypedProblem): string {
  switch (found.kind) {
    case 'not-a-number':
      return `“${found.text}” không phải là số điểm. Gõ số như 9,5; gõ KPS nếu không phát sinh; để trống nếu chưa chấm.`
    case 'negative':
      return 'Điểm không ghi số âm. Điểm trừ cũng ghi số dương.'
    case 'too-precise':
      return `“${found.text}” có hơn hai chữ số thập phân. Gõ lại, ví dụ 9,25; nếu là hàng nghìn thì gõ liền 1234.`
    case 'above-maximum':
      return `Vượt điểm tối đa của tiêu chí (${withComma(found.maximum)}).`
    default:
      return assertNever(found)
  }
}
