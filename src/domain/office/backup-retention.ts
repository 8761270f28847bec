import type { LocalDate } from '../core/local-date'

const dayNumber = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000

const dayOf = (name: string): string | null => /^(\d{4}-\d{2}-\d{2})\./.exec(name)?.[1] ?? null

/**
 * Automatic backups that may go: kept are all of the last 14 days, the newest of each month of the last year, and the
 * newest of each year before. Names that do not start with a day are never touched.
 */
export function backupsToDelete(names: readonly string[], today: LocalDate): readonly string[] {
  const kept = new Set<string>()
  return [...names]
    .filter((name) => dayOf(name) !== null)
    .sort()
    .reverse()
    .filter((name) => {
      const day = dayOf(name) ?? ''
      const age = dayNumber(today) - dayNumber(day)
      if (age <= 14) return false
      const period = age <= 366 ? day.slice(0, 7) : day.slice(0, 4)
      if (kept.has(period)) return true
      kept.add(period)
      return false
    })
}
