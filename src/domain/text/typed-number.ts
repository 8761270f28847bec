import { type Decimal, parseDecimal } from '../core/decimal'
import { normaliseText } from './normalise'

/** What a column holds, which decides how "3.600" is meant: `whole` thousands, `points` and `share` a decimal fraction. */
export type NumberColumn = 'whole' | 'points' | 'share' | 'any'

/** A number as typed by a person. `doubt`: the point or comma could have meant the other thing, or the style is English. */
export interface TypedNumber {
  readonly value: Decimal
  readonly doubt?: 'separator'
  /** What stood after the number ("%", "vụ", "triệu đồng"). */
  readonly suffix?: string
}

const SHAPE = /^([+-]?)\s*(\d[\d.,\s]*|[.,]\d+)\s*(%|[^\d\s.,][^\d]*)?$/u

const groupsOfThree = (parts: readonly string[]): boolean =>
  parts.length > 1 && /^[1-9]\d{0,2}$/u.test(parts[0] ?? '') && parts.slice(1).every((part) => /^\d{3}$/u.test(part))

/** The digits as whole and fraction, or null when the separators make no number. */
function readDigits(digits: string, column: NumberColumn): { readonly plain: string; readonly doubt: boolean } | null {
  const separators = [...digits].filter((sign) => sign === '.' || sign === ',')
  const last = separators.at(-1)
  if (last === undefined) return { plain: digits, doubt: false }
  const kinds = new Set(separators)
  if (kinds.size === 2) {
    const thousands = last === ',' ? '.' : ','
    const [whole = '', fraction = '', ...more] = digits.split(last)
    const isSound = more.length === 0 && (groupsOfThree(whole.split(thousands)) || !whole.includes(thousands))
    return isSound ? { plain: `${whole.replaceAll(thousands, '')}.${fraction}`, doubt: last === '.' } : null
  }
  const parts = digits.split(last)
  if (separators.length > 1) return groupsOfThree(parts) ? { plain: parts.join(''), doubt: last === ',' } : null
  const [whole = '', fraction = ''] = parts
  const couldBeThousands = groupsOfThree(parts)
  if (!couldBeThousands) return { plain: `${whole || '0'}.${fraction}`, doubt: false }
  const isThousands = column === 'whole' || (column === 'any' && last === '.')
  return {
    plain: isThousands ? parts.join('') : `${whole}.${fraction}`,
    // A share of "1.200" per cent is as odd read one way as the other; "97.250" can only be 97,25.
    doubt: column === 'any' || (column === 'whole' && last === ',') || (column === 'share' && whole.length === 1),
  }
}

/**
 * A number as Vietnamese offices type it: "1.490.000" is 1490000, "97,5" and "97.5" are 97.5;
 * "3.600" is 3600 among whole numbers and 3.6 among points. null when the text is no number.
 */
export function parseTypedNumber(text: string, column: NumberColumn = 'any'): TypedNumber | null {
  const match = SHAPE.exec(normaliseText(text))
  if (match === null) return null
  const [, sign = '', rawDigits = '', rawSuffix = ''] = match
  const digits = rawDigits.trim().replace(/[.,]$/u, '')
  const isSpaced = /\s/u.test(digits)
  if (isSpaced && !groupsOfThree(digits.split(/[.,]/u)[0]?.split(/\s+/u) ?? [])) return null
  const read = readDigits(digits.replace(/\s/gu, ''), column)
  const value = read === null ? null : parseDecimal(sign + read.plain.replace(/^\./u, '0.'))
  if (read === null || value === null) return null
  const suffix = rawSuffix.trim()
  return { value, ...(read.doubt ? { doubt: 'separator' as const } : {}), ...(suffix === '' ? {} : { suffix }) }
}
