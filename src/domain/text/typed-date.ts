import { type LocalDate, localDate } from '../core/local-date'
import { normaliseText } from './normalise'

/** A date as typed by a person: a day, or a year alone. Day first, always. */
export type TypedDate =
  | {
      readonly kind: 'day'
      readonly date: LocalDate
      /** Could also be read month first (05/06/1986). */
      readonly isSwappable: boolean
      /** The year had two digits; the century is an assumption. */
      readonly isShortYear: boolean
    }
  | { readonly kind: 'year'; readonly year: number; readonly monthDropped: boolean }
  /** A month above 12: month first, or a slip; never swapped silently. */
  | { readonly kind: 'monthFirst'; readonly swapped: LocalDate }
  | { readonly kind: 'none' }

const NONE: TypedDate = { kind: 'none' }
const LEAD = /^(?:sinh\s*)?(?:ngày\s*|năm\s*)*(?:sinh\s*)?:?\s*/iu

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year <= 15 ? 2000 + year : 1900 + year
}

function dayDate(dayText: string, monthText: string, yearText: string): TypedDate {
  const [day, month, year] = [Number(dayText), Number(monthText), fullYear(yearText)]
  const date = localDate(year, month, day)
  if (date !== null) {
    const isSwappable = day <= 12 && month <= 12 && day !== month
    return { kind: 'day', date, isSwappable, isShortYear: yearText.length <= 2 }
  }
  const swapped = localDate(year, day, month)
  return swapped === null ? NONE : { kind: 'monthFirst', swapped }
}

/** Reads "15.6.2022", "15-6-2022", "5/5/1967", "15 tháng 6 năm 1978", "1978", "sinh năm 1978", "6/1978" (year kept), "1978-06-15". */
export function parseTypedDate(text: string): TypedDate {
  const clean = normaliseText(text)
    .replace(/^'/u, '')
    .replace(LEAD, '')
    .replace(/\s*\.$/u, '')
  const year = /^(\d{4})$/u.exec(clean)
  if (year !== null) return { kind: 'year', year: Number(year[1]), monthDropped: false }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/u.exec(clean)
  if (iso !== null) {
    const date = localDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    return date === null ? NONE : { kind: 'day', date, isSwappable: false, isShortYear: false }
  }
  const day =
    /^(\d{1,2})\s*[-/.,\s]\s*(\d{1,2})\s*[-/.,\s]\s*(\d{4}|\d{2})(?:\s+\d{1,2}:\d{2}.*)?$/u.exec(clean) ??
    /^(\d{1,2})\s*tháng\s*(\d{1,2})\s*,?\s*năm\s*(\d{4})$/iu.exec(clean)
  if (day !== null) return dayDate(day[1] ?? '', day[2] ?? '', day[3] ?? '')
  const month = /^(?:tháng\s*)?(\d{1,2})\s*(?:[-/.]|\s*năm\s*)\s*(\d{4})$/iu.exec(clean)
  if (month !== null && Number(month[1]) >= 1 && Number(month[1]) <= 12) {
    return { kind: 'year', year: Number(month[2]), monthDropped: true }
  }
  return NONE
}
