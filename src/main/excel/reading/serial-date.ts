import type { CellValue } from '#domain/workbook/grid'

type DateValue = Extract<CellValue, { readonly kind: 'date' }>

const DAY_SECONDS = 86_400
/** 1900-03-01 in the 1900 system: below it, Excel's calendar has a 29 February that never was. */
const FIRST_SERIAL = 61
const LAST_YEAR = 2100
/** Days between the 1900 and the 1904 system. */
export const DAYS_OF_1904 = 1462
/** Days from serial 0 of the 1900 system to 1970-01-01. */
const EPOCH = 25_569

/** The civil date of a serial number; null outside 1900-03-01 … 2100, where it is a finding instead. */
export function dateOfSerial(serial: number, is1904: boolean): DateValue | null {
  const whole = (is1904 ? serial + DAYS_OF_1904 : serial) * DAY_SECONDS
  const seconds = Math.round(whole)
  const days = Math.floor(seconds / DAY_SECONDS)
  if (!(days >= FIRST_SERIAL && days < 80_000)) return null
  const { year, month, day } = civilDate(days - EPOCH)
  return year > LAST_YEAR ? null : withTime({ kind: 'date', year, month, day }, seconds - days * DAY_SECONDS)
}

/** The date of an ISO text as strict OOXML and OpenDocument write it; null when it is none or out of range. */
export function dateOfIso(text: string): DateValue | null {
  const match =
    /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?\s*$/u.exec(
      text,
    )
  if (match === null) return null
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const time = new Date(Date.UTC(year, month - 1, day))
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === day
  const isInRange = (year > 1900 || (year === 1900 && month > 2)) && year <= LAST_YEAR
  if (!isReal || !isInRange) return null
  return withTime({ kind: 'date', year, month, day }, hours * 3600 + minutes * 60 + seconds)
}

function withTime(date: DateValue, seconds: number): DateValue {
  return seconds === 0 ? date : { ...date, time: clock(seconds) }
}

function clock(seconds: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0')
  const hoursAndMinutes = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}`
  return seconds % 60 === 0 ? hoursAndMinutes : `${hoursAndMinutes}:${pad(seconds % 60)}`
}

/** Year, month and day of a count of days since 1970-01-01: the calendar's 400-year cycle counted from a 1 March. */
function civilDate(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719_468
  const cycle = Math.floor(shifted / 146_097)
  const dayOfCycle = shifted - cycle * 146_097
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  )
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}
