import { dateParts, type LocalDate, parseLocalDate } from '../core/local-date'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** A date in running text by NĐ 30/2020: a leading zero on days below 10 and on months 1 and 2 only ("ngày 06 tháng 6 năm 2023"). */
export function longDate(date: LocalDate): string {
  const { year, month, day } = dateParts(date)
  return `ngày ${twoDigits(day)} tháng ${month <= 2 ? twoDigits(month) : month} năm ${year}`
}

/** Dates of issue in running text as NĐ 30/2020 writes them: "ngày 16/7/2021" → "ngày 16 tháng 7 năm 2021". */
export const datesInWords = (text: string): string =>
  text.replace(/ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/gi, (typed, day: string, month: string, year: string) => {
    const date = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    return date === null ? typed : longDate(date)
  })

const gap = '\u00a0'.repeat(6)

/** The date line of a paper that is not signed yet: room to write the day and the month, and the year when it is known. */
export const blankDate = (year: number | null): string => `ngày${gap}tháng${gap}năm ${year === null ? gap : year}`

/** A date in a table, "06/06/2023". */
export function shortDate(date: LocalDate): string {
  const { year, month, day } = dateParts(date)
  return `${twoDigits(day)}/${twoDigits(month)}/${year}`
}

/** "5" and "QĐ-UBND" → "05/QĐ-UBND": numbers below 10 get a zero; a number that brings its own code keeps it; none leaves room to write. */
export function paperNumber(number: string | null, symbol: string): string {
  const given = (number ?? '').trim().replace(/^số:?\s*/i, '')
  if (given === '') return `${gap}/${symbol}`
  const [, digits = '', rest = ''] = /^(\d*)(.*)$/.exec(given) ?? []
  const padded = digits === '' ? '' : digits.replace(/^0+(?=\d)/, '').padStart(2, '0')
  return padded + (rest === '' || rest === '/' ? `/${symbol}` : rest)
}
