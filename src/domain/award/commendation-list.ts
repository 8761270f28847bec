import type { LocalDate } from '../core/local-date'
import { powerFindings, sunsetFindings } from '../legal/checks'
import { baseSalaryOn, chooseProfile } from '../legal/choose-profile'
import type { LegalFinding } from '../legal/legal-finding'
import { matchAward } from '../legal/match-award'
import type { LegalData, LegalProfile } from '../legal/profile'
import type { FrozenList, ListEntry, Nominee, NomineeKind, Office } from '../office/records'
import { amountInWords } from './money-words'
import { rewardFor } from './reward'

export interface CommendationInput {
  /** Those to be commended, in the order of nomination. */
  readonly nominees: readonly Nominee[]
  /** Unit codes in the order of the list. */
  readonly unitOrder: readonly string[]
  readonly level: Office['level']
  readonly legal: LegalData
  readonly decisionDate: LocalDate
  readonly receivedDate?: LocalDate | null
  /** The campaign's profile; null or empty lets the dates choose. */
  readonly profile?: string | null
}

/** The commendation list (danh sách khen thưởng) with its money; it may be frozen when no finding is an error. */
export interface CommendationList
  extends Pick<
    FrozenList,
    'entries' | 'counts' | 'total' | 'totalInWords' | 'baseSalary' | 'profile' | 'decisionDate'
  > {
  readonly findings: readonly LegalFinding[]
}

const kindOrder: Readonly<Record<NomineeKind, number>> = { collective: 0, individual: 1, household: 2 }

/** Collectives, individuals, households; within each by the order of units, then of nomination. */
function inListOrder(nominees: readonly Nominee[], unitOrder: readonly string[]): Nominee[] {
  const places = new Map(unitOrder.map((code, index) => [code, index]))
  const place = (code: string): number => places.get(code) ?? unitOrder.length
  const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return nominees.toSorted(
    (a, b) =>
      kindOrder[a.kind] - kindOrder[b.kind] ||
      place(a.unit) - place(b.unit) ||
      byCode(a.unit, b.unit) ||
      a.order - b.order,
  )
}

/** Makes the list. Where an amount cannot be known it is 0 and a finding of severity error says why. */
export function commendationList(input: CommendationInput): CommendationList {
  const { legal, decisionDate, level } = input
  const chosen = chooseProfile(legal, { ...input, wanted: input.profile ?? null })
  const salary = baseSalaryOn(legal, decisionDate)
  const findings: LegalFinding[] = [...(chosen?.findings ?? [])]
  if (chosen === null) {
    findings.push({ code: 'PROFILE_UNKNOWN', severity: 'error', facts: { profile: input.profile ?? '' } })
  } else findings.push(...sunsetFindings(chosen.profile, decisionDate))
  if (salary === null) findings.push({ code: 'BASE_SALARY_UNKNOWN', severity: 'error', facts: { date: decisionDate } })

  const baseSalary = salary?.value ?? 0
  const entries = inListOrder(input.nominees, input.unitOrder).map((nominee, index): ListEntry => {
    const money = chosen === null ? null : moneyOf(nominee, chosen.profile, level, baseSalary)
    findings.push(...(money?.findings ?? []))
    return {
      no: index + 1,
      nominee: nominee.id,
      kind: nominee.kind,
      title: nominee.title,
      name: nominee.name,
      position: nominee.position,
      unit: nominee.unit,
      workplace: nominee.workplace,
      achievement: nominee.achievement,
      award: money?.award ?? nominee.award,
      amount: money?.amount ?? 0,
      amountUnrounded: money?.amountUnrounded ?? 0,
    }
  })
  const count = (kind: NomineeKind): number => entries.filter((entry) => entry.kind === kind).length
  const total = entries.reduce((sum, entry) => sum + entry.amount, 0)
  return {
    entries,
    counts: { collective: count('collective'), individual: count('individual'), household: count('household') },
    total,
    totalInWords: amountInWords(total),
    baseSalary,
    decisionDate,
    profile: chosen?.profile.id ?? '',
    findings: withoutRepeats(findings),
  }
}

interface EntryMoney {
  readonly award: string
  readonly amount: number
  readonly amountUnrounded: number
  readonly findings: readonly LegalFinding[]
}

function moneyOf(nominee: Nominee, profile: LegalProfile, level: Office['level'], baseSalary: number): EntryMoney {
  const matched = matchAward(profile, nominee.award)
  if (matched === null) {
    const facts = { nominee: nominee.id, name: nominee.name, award: nominee.award }
    const finding: LegalFinding = { code: 'AWARD_UNKNOWN', severity: 'error', unit: nominee.unit, facts }
    return { award: nominee.award, amount: 0, amountUnrounded: 0, findings: [finding] }
  }
  const { award, statedLevel } = matched
  const power = powerFindings(profile, award, nominee.kind, level, statedLevel)
  if (power.length > 0) {
    const named = power.map((finding) => ({
      ...finding,
      unit: nominee.unit,
      facts: { ...finding.facts, nominee: nominee.id, name: nominee.name },
    }))
    return { award: award.name, amount: 0, amountUnrounded: 0, findings: named }
  }
  const facts = { award: award.name, kind: nominee.kind, profile: profile.id }
  const reward = rewardFor(profile, award, nominee.kind, level, baseSalary)
  if (!reward.ok) {
    const { code } = reward.error
    return { award: award.name, amount: 0, amountUnrounded: 0, findings: [{ code, severity: 'error', facts }] }
  }
  const isUnsure = (confidence: string): boolean => confidence === 'recalled' || confidence === 'unknown'
  const findings: LegalFinding[] = []
  const [rate = 'unknown', multiplier = 'unknown'] = reward.value.confidence
  if (isUnsure(rate)) findings.push({ code: 'RATE_UNCONFIRMED', severity: 'warning', facts })
  if (isUnsure(multiplier)) findings.push({ code: 'MULTIPLIER_UNCONFIRMED', severity: 'warning', facts })
  const { amount, amountUnrounded } = reward.value
  return { award: award.name, amount, amountUnrounded, findings }
}

/** One finding for each award and kind, however many entries share it. */
function withoutRepeats(findings: readonly LegalFinding[]): LegalFinding[] {
  const byText = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  return [...byText.values()]
}
