import type { CertificatePrint } from '../office/records'

/** Earlier files to print that hold some of these sheets of the list, the newest first. */
export const earlierPrints = (
  prints: readonly CertificatePrint[],
  list: string,
  from: number,
  to: number,
): readonly CertificatePrint[] =>
  prints
    .filter((print) => print.list === list && print.from <= to && from <= print.to)
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))

/** Whether a range of sheets can be printed: whole numbers, in order, within the set. */
export const isSheetRange = (from: number, to: number, count: number): boolean =>
  Number.isInteger(from) && Number.isInteger(to) && 1 <= from && from <= to && to <= count

export interface RegisterNumbers {
  readonly year: number
  readonly first: number
  readonly last: number
}

/** Numbers of the register of honours that other campaigns have taken in the same year and that meet these. */
export const takenNumbers = (wanted: RegisterNumbers, others: readonly RegisterNumbers[]): RegisterNumbers | null =>
  others.find(({ year, first, last }) => year === wanted.year && first <= wanted.last && wanted.first <= last) ?? null

/** The first number of the year that no other campaign has taken. */
export const nextNumber = (year: number, others: readonly RegisterNumbers[]): number =>
  others.reduce((next, one) => (one.year === year ? Math.max(next, one.last + 1) : next), 1)
