declare const brand: unique symbol

/** A day of record, "2026-01-31": a civil date without a time zone. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' }

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0

/** The date of a year, a month (1–12) and a day; null when the calendar has no such day. */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  const isDay = Number.isInteger(year) && year >= 1 && year <= 9999 && day >= 1 && day <= daysIn(year, month)
  if (!isDay) return null
  const pad = (value: number, width: number): string => String(value).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate
}

/** Reads "YYYY-MM-DD"; null when it is not a day of the calendar. */
export function parseLocalDate(text: string): LocalDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match === null ? null : localDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Year, month and day of a date of record. */
export function dateParts(date: LocalDate): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}
