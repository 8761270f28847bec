/** What a number format makes of a number: a day (with or without time), a time or duration alone, or a number. */
export type FormatMeaning = 'date' | 'time' | 'number'

const ELAPSED = /\[(?:h+|m+|s+)\]/iu
/** Text in quotes, escaped or padded signs, and bracketed colours, conditions, currencies and locales mean nothing here. */
const NOISE = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/gsu

/** The meaning of a number format's code, as Excel would read it ("#,##0\ \m" is a number, "[h]:mm" a duration). */
export function meaningOfFormat(code: string): FormatMeaning {
  const section = firstSection(code)
  const isElapsed = ELAPSED.test(section.replace(/"[^"]*"?|\\./gsu, ''))
  const bare = section.replace(NOISE, '').toLowerCase().replaceAll('am/pm', 'h').replaceAll('a/p', 'h')
  if (/general|standard/u.test(bare)) return 'number'
  // Fractions of a second ("ss.00") are the only digits that a date or time may have.
  const hasDigits = /[0#?]/u.test(bare.replace(/s[.,]0+/gu, 's'))
  if (hasDigits && !isElapsed) return 'number'
  if (/[yd]|b{2}|gg?e/u.test(bare)) return 'date'
  if (isElapsed || /[hs]/u.test(bare)) return 'time'
  return /m/u.test(bare) ? 'date' : 'number'
}

/** The part for positive numbers: up to the first semicolon that is not quoted or escaped. */
function firstSection(code: string): string {
  for (let at = 0; at < code.length; at++) {
    const sign = code[at]
    if (sign === ';') return code.slice(0, at)
    if (sign === '\\') at++
    else if (sign === '"' || sign === '[') {
      const end = code.indexOf(sign === '"' ? '"' : ']', at + 1)
      if (end < 0) return code
      at = end
    }
  }
  return code
}

/** Excel's own formats, which a workbook names by number only; East Asian date formats stand as dates. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd/mm/yyyy h:mm'],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'dd/mm/yyyy'] as const),
  ...[32, 33, 34, 35].map((id) => [id, 'h:mm'] as const),
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [41, '#,##0'],
  [42, '#,##0'],
  [43, '#,##0.00'],
  [44, '#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
])

/** The code of a built-in format; null for General and for numbers that Excel has not defined. */
export const builtInFormat = (id: number): string | null => builtIn.get(id) ?? null
