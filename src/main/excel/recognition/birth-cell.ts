import { localDate } from '#domain/core/local-date'
import { parseTypedDate } from '#domain/text/typed-date'
import type { WorkbookNoticeCode } from '#domain/workbook/finding-codes'
import type { CellValue } from '#domain/workbook/grid'
import type { Facts } from './row-account'

/** A birth as read: a day, a year, or nothing; with what is odd about it. An error keeps the row waiting. */
export interface BirthReading {
  readonly dob: string | null
  readonly odd?: { readonly code: WorkbookNoticeCode; readonly severity: 'error' | 'warning'; readonly facts: Facts }
}

const NOTHING: BirthReading = { dob: null }
/** Day 0 of the 1900 date system; serials are days after it. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30)
const DAY = 86_400_000

const odd = (code: WorkbookNoticeCode, severity: 'error' | 'warning', facts: Facts) => ({ code, severity, facts })

function checked(dob: string, typed: string): BirthReading {
  const year = Number(dob.slice(0, 4))
  return year < 1920 || year > 2010 ? { dob, odd: odd('DATE_ODD', 'warning', { value: typed }) } : { dob }
}

function birthOfNumber(value: number): BirthReading {
  if (Number.isInteger(value) && value >= 1000 && value <= 2100) return checked(String(value), String(value))
  // A serial that lost its date format: 28490 is 31/12/1977.
  if (value < 3000 || value > 60_000) return { dob: null, odd: odd('DATE_ODD', 'error', { value: String(value) }) }
  const day = new Date(SERIAL_EPOCH + Math.floor(value) * DAY)
  const date = localDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
  return date === null ? NOTHING : { dob: date, odd: odd('DATE_ODD', 'warning', { value: String(value), taken: date }) }
}

function birthOfText(text: string, isMonthFirstColumn: boolean): BirthReading {
  const read = parseTypedDate(text)
  switch (read.kind) {
    case 'day':
      if (read.isSwappable && isMonthFirstColumn)
        return { dob: read.date, odd: odd('DATE_AMBIGUOUS', 'error', { value: text, taken: read.date }) }
      if (read.isShortYear)
        return { dob: read.date, odd: odd('DATE_AMBIGUOUS', 'warning', { value: text, taken: read.date }) }
      return checked(read.date, text)
    case 'year':
      return read.monthDropped
        ? { dob: String(read.year), odd: odd('DATE_ODD', 'warning', { value: text, taken: String(read.year) }) }
        : checked(String(read.year), text)
    case 'monthFirst':
      return { dob: null, odd: odd('DATE_AMBIGUOUS', 'error', { value: text }) }
    case 'none':
      return { dob: null, odd: odd('DATE_ODD', 'error', { value: text }) }
  }
}

/** Reads a birth cell; `isMonthFirstColumn` when another cell of its column can only be month first. */
export function readBirth(value: CellValue | null, isMonthFirstColumn: boolean): BirthReading {
  if (value === null) return NOTHING
  switch (value.kind) {
    case 'date': {
      const date = localDate(value.year, value.month, value.day)
      return date === null ? NOTHING : checked(date, date)
    }
    case 'number':
      return birthOfNumber(value.value)
    case 'text': {
      const text = value.text.trim()
      return text === '' || /^[-–—.…xX/]+$/u.test(text) ? NOTHING : birthOfText(text, isMonthFirstColumn)
    }
    case 'error':
      return { dob: null, odd: odd('CELL_ERR', 'error', { name: value.name }) }
    case 'boolean':
      return NOTHING
  }
}

/** True when some cell of the column can only be read month first, so that its neighbours are doubtful too. */
export const isMonthFirst = (values: readonly (CellValue | null)[]): boolean =>
  values.some((value) => value?.kind === 'text' && parseTypedDate(value.text).kind === 'monthFirst')
