import type { LocalDate } from '../core/local-date'
import { matchAward } from '../legal/match-award'
import type { LegalData, LegalProfile } from '../legal/profile'
import type { Campaign, FrozenList, ListEntry, Meeting, NomineeKind, Office, Unit } from '../office/records'
import type { ListFact, Run } from './paper'
import { blankDate, longDate } from './paper-date'
import { areaOf, campaignPhrase, groupedMoney, lowerFirst } from './phrases'
import { fill, type PaperWording } from './wording'

/** The list as papers print it: a frozen list, or a draft with an empty code. */
export type PrintedList = Pick<
  FrozenList,
  'entries' | 'counts' | 'total' | 'totalInWords' | 'baseSalary' | 'decisionDate' | 'profile' | 'code' | 'version'
>

/** Number and date of a paper; null leaves room to write them. */
export interface PaperStamp {
  readonly number: string | null
  readonly date: LocalDate | null
}

/** Everything that the papers of one commendation list are made from. */
export interface PaperInput {
  readonly wording: PaperWording
  readonly office: Office
  readonly campaign: Campaign
  readonly legal: LegalData
  readonly list: PrintedList
  readonly units: readonly Pick<Unit, 'code' | 'name'>[]
  readonly decision: PaperStamp
  readonly proposal?: PaperStamp
  readonly meeting?: Meeting | null
}

/** Kinds of nominees in the order in which papers name them. */
export const kinds: readonly NomineeKind[] = ['collective', 'individual', 'household']

const factOf: Readonly<Record<NomineeKind, ListFact>> = {
  collective: 'collectives',
  individual: 'individuals',
  household: 'households',
}

/** A count as papers write it: below ten with a zero before it, so that no digit can be added. */
export const numberText = (count: number): string => (count > 0 && count < 10 ? `0${count}` : String(count))

/** "40 tập thể và 106 cá nhân", the numbers marked unless they count a part of the list. */
export function countRuns(
  counts: Readonly<Record<NomineeKind, number>>,
  wording: PaperWording,
  marked: 'marked' | 'plain' = 'marked',
): Run[] {
  const present = kinds.filter((kind) => counts[kind] > 0)
  return present.flatMap((kind, index): Run[] => {
    const joint = index === 0 ? '' : index === present.length - 1 ? wording.common.and : ', '
    const number: Run = { text: numberText(counts[kind]), ...(marked === 'marked' ? { mark: factOf[kind] } : {}) }
    return [...(joint === '' ? [] : [{ text: joint }]), number, { text: ` ${wording.common[kind]}` }]
  })
}

/** "tập thể, cá nhân": the kinds that the list holds. */
const kindNames = (input: PaperInput): string =>
  kinds
    .filter((kind) => input.list.counts[kind] > 0)
    .map((kind) => input.wording.common[kind])
    .join(', ')

/** The forms of commendation in a list, each once, in the order of the list. */
export const awardNames = (entries: readonly ListEntry[]): string[] => [...new Set(entries.map((entry) => entry.award))]

/** The legal profile by which the list was made; null when this version no longer has it. */
export const profileOf = (input: PaperInput): LegalProfile | null =>
  input.legal.profiles.find((profile) => profile.id === input.list.profile) ?? null

/** An award inside a sentence: a danh hiệu is quoted and named as such. */
export function awardPhrase(input: PaperInput, name: string): string {
  const profile = profileOf(input)
  const family = profile === null ? 'form' : matchAward(profile, name)?.award.family
  return family === 'title' ? fill(input.wording.common.title, { award: name }) : name
}

const awardsPhrase = (input: PaperInput): string =>
  awardNames(input.list.entries)
    .map((name) => awardPhrase(input, name))
    .join(', ')

/** "83.700.000 đồng (Bằng chữ: …)" with both figures marked. */
export const moneyRuns = (input: PaperInput): Readonly<Record<'total' | 'words', Run[]>> => ({
  total: [{ text: groupedMoney(input.list.total), mark: 'total' }],
  words: [{ text: input.list.totalInWords, mark: 'totalInWords' }],
})

/** Names that sentences of every paper use. */
export function namesOf(input: PaperInput) {
  const { office, wording } = input
  const area = areaOf(office, wording)
  return {
    agency: office.agency,
    area,
    department: office.department,
    chairman: fill(wording.common.chairmanOf, { agency: office.agency }),
    head: fill(wording.common.headOf, { department: lowerFirst(office.department) }),
    council: fill(wording.common.council, { area }),
    campaign: campaignPhrase(input.campaign.title),
    awards: awardsPhrase(input),
    kinds: kindNames(input),
    recipients: fill(wording.common.each, { kinds: kindNames(input) }),
    fund: office.fund,
  }
}

/** "ngày 06 tháng 6 năm 2023", or room for it in the year of the list's decision. */
export const dateText = (date: LocalDate | null, input: PaperInput): string =>
  date === null ? blankDate(Number(input.list.decisionDate.slice(0, 4))) : longDate(date)

/** "I", "II", "III" … for groups and annexes. */
export const roman = (n: number): string =>
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][n - 1] ?? String(n)

/** Rates in the list by award and kind, in list order: how many, at what amount. */
export interface RateGroup {
  readonly award: string
  readonly kind: NomineeKind
  readonly amount: number
  readonly amountUnrounded: number
  readonly count: number
}

/** Entries of the list by form, kind and rounded amount (đồng), with how many there are of each. */
export function rateGroups(entries: readonly ListEntry[]): RateGroup[] {
  const groups = new Map<string, RateGroup>()
  for (const { award, kind, amount, amountUnrounded } of entries) {
    const key = `${award}|${kind}|${amount}`
    const count = (groups.get(key)?.count ?? 0) + 1
    groups.set(key, { award, kind, amount, amountUnrounded, count })
  }
  return [...groups.values()]
}
