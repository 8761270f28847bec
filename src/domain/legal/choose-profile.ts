import type { LocalDate } from '../core/local-date'
import type { LegalFinding } from './legal-finding'
import type { BaseSalaryPeriod, LegalData, LegalProfile } from './profile'

interface Period {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/** Whether a day lies in a period; both ends count, and an open end has no limit. */
export const isInForce = (period: Period, day: LocalDate): boolean =>
  (period.from === null || period.from <= day) && (period.to === null || day <= period.to)

export interface ProfileDates {
  readonly decisionDate: LocalDate
  /** Ngày nhận hồ sơ: decides between a profile and its successor where the law says so. */
  readonly receivedDate?: LocalDate | null
  /** The profile that the campaign names; null or empty lets the dates choose. */
  readonly wanted?: string | null
}

export interface ChosenProfile {
  readonly profile: LegalProfile
  /** Which rule chose it. */
  readonly rule: 'decisionDate' | 'receivedDate' | 'campaign'
  readonly findings: readonly LegalFinding[]
}

/**
 * The profile for a decision, and which rule chose it; null when no profile covers the day. A profile that the campaign
 * names is kept even when it is not in force, with a finding of severity error.
 */
export function chooseProfile(data: LegalData, dates: ProfileDates): ChosenProfile | null {
  const wanted = dates.wanted || null
  const named = wanted === null ? undefined : data.profiles.find((profile) => profile.id === wanted)
  const chosen = choiceByDates(data, dates, named)
  if (wanted === null || named?.id === chosen?.profile.id) return chosen
  if (named === undefined) {
    const unknown: LegalFinding = { code: 'PROFILE_UNKNOWN', severity: 'error', facts: { profile: wanted } }
    return chosen && { ...chosen, findings: [unknown, ...chosen.findings] }
  }
  const facts = { profile: named.id, inForce: chosen?.profile.id ?? '', date: dates.decisionDate }
  return withState(named, 'campaign', [{ code: 'PROFILE_NOT_IN_FORCE', severity: 'error', facts }])
}

function choiceByDates(data: LegalData, dates: ProfileDates, named: LegalProfile | undefined): ChosenProfile | null {
  const inForce = data.profiles.find((profile) => isInForce(profile, dates.decisionDate))
  if (inForce === undefined) return null
  const limit = inForce.receivedFrom
  const previous = data.profiles.find((profile) => profile.successor === inForce.id)
  if (limit === null || previous === undefined) return withState(inForce, 'decisionDate')
  const received = dates.receivedDate ?? null
  if (received === null) {
    const profile = named === previous ? previous : inForce
    const facts = { profile: profile.id, date: limit }
    return withState(profile, 'decisionDate', [{ code: 'RECEIVED_DATE_MISSING', severity: 'warning', facts }])
  }
  if (received >= limit) return withState(inForce, 'receivedDate')
  const facts = { profile: previous.id, successor: inForce.id, date: limit }
  return withState(previous, 'receivedDate', [{ code: 'PROFILE_BY_RECEIVED_DATE', severity: 'info', facts }])
}

function withState(
  profile: LegalProfile,
  rule: ChosenProfile['rule'],
  findings: readonly LegalFinding[] = [],
): ChosenProfile {
  if (profile.completeness === 'complete') return { profile, rule, findings }
  const facts = { profile: profile.id, note: profile.note }
  return { profile, rule, findings: [...findings, { code: 'PROFILE_INCOMPLETE', severity: 'warning', facts }] }
}

/** Lương cơ sở in force on the day of the decision; null when the table has a gap there. */
export const baseSalaryOn = (data: LegalData, day: LocalDate): BaseSalaryPeriod | null =>
  data.baseSalaries.find((period) => isInForce(period, day)) ?? null
