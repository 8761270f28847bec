import { dateParts, type LocalDate } from '../core/local-date'
import type { NomineeKind } from '../office/records'
import type { LegalFinding } from './legal-finding'
import type { AwardDefinition, DecidingLevel, LegalProfile } from './profile'

const dayMs = 86_400_000
const warningDays = 180

const dayNumber = (date: LocalDate): number => {
  const { year, month, day } = dateParts(date)
  return Date.UTC(year, month - 1, day) / dayMs
}

/** Warns from half a year before a profile's decree expires by its own words, and after. */
export function sunsetFindings(profile: LegalProfile, day: LocalDate): LegalFinding[] {
  if (profile.sunset === null) return []
  const left = dayNumber(profile.sunset) - dayNumber(day)
  if (left > warningDays) return []
  const code = left > 0 ? 'SUNSET_NEAR' : 'SUNSET_PASSED'
  return [{ code, severity: 'warning', facts: { profile: profile.id, date: profile.sunset, days: Math.max(left, 0) } }]
}

/** Whether the signing level may decide the award, and the award be given to this kind of recipient. */
export function powerFindings(
  profile: LegalProfile,
  award: AwardDefinition,
  kind: NomineeKind,
  level: DecidingLevel,
  statedLevel: DecidingLevel | null = null,
): LegalFinding[] {
  const facts = { award: award.name, level, profile: profile.id }
  const findings: LegalFinding[] = []
  if (!award.levels.includes(level)) findings.push({ code: 'SIGNATORY_LACKS_POWER', severity: 'error', facts })
  else if (statedLevel !== null && statedLevel !== level) {
    findings.push({ code: 'AWARD_OF_OTHER_LEVEL', severity: 'error', facts: { ...facts, statedLevel } })
  }
  if (!award.recipients.includes(kind)) {
    findings.push({ code: 'RECIPIENT_NOT_ALLOWED', severity: 'error', facts: { ...facts, kind } })
  }
  return findings
}
