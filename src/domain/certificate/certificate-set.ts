import type { LocalDate } from '../core/local-date'
import { signatureOf } from '../document/heading'
import { positionOnPaper, unitNames } from '../document/list-annex'
import { blankDate, longDate, paperNumber } from '../document/paper-date'
import { campaignPhrase } from '../document/phrases'
import type { FrozenList, ListEntry, Office, Unit } from '../office/records'
import { foldHeader } from '../text/fold'
import { type BlankForm, type FieldName, filled, type Placeholder } from './blank-form'

/** How recipients are addressed, and openings that a text may bring itself. */
export interface CertificateWords {
  readonly collective: string
  readonly household: string
  readonly collectivePrefixes: readonly string[]
  readonly householdPrefixes: readonly string[]
  /** "Đã có thành tích", and "Đã" before an achievement that begins with "có" itself. */
  readonly achieved: string
  readonly achievedHaving: string
  readonly having: string
  readonly achievementPrefixes: readonly string[]
}

/** What certificates are made from: a frozen list and its decision; nothing in them is typed again. */
export interface CertificateSource {
  readonly words: CertificateWords
  readonly office: Pick<Office, 'agency' | 'place' | 'signatory' | 'symbols'>
  readonly campaignTitle: string
  readonly list: Pick<FrozenList, 'id' | 'version' | 'code' | 'entries' | 'decisionDate'>
  readonly units: readonly Pick<Unit, 'code' | 'name'>[]
  /** Number and date of the decision; null leaves room to write them. */
  readonly decision: { readonly number: string | null; readonly date: LocalDate | null }
  /** Number of the first sheet in the register of honours (sổ vàng); null leaves room to write it. */
  readonly firstNumber: number | null
}

/** One certificate: for whom, and what each field of the form says. */
export interface CertificateSheet {
  /** 1, 2, … in the order of the list: the number by which a sheet is printed again. */
  readonly sheet: number
  readonly entry: ListEntry
  readonly texts: Readonly<Record<FieldName, string>>
}

/** Entries of the list that are given the award of the form, in list order. */
export const entriesOnForm = (entries: readonly ListEntry[], form: Pick<BlankForm, 'award'>): readonly ListEntry[] =>
  entries.filter(({ award }) => foldHeader(award).startsWith(foldHeader(form.award)))

const opensWith = (text: string, openings: readonly string[]): boolean =>
  openings.some((opening) => text.toLowerCase().startsWith(opening))

/** "Ông Nguyễn Văn A", "Tập thể Phòng Tư pháp", "Hộ gia đình ông Nguyễn Văn A"; the name itself stays as it is on the list. */
export function recipientText({ kind, title, name }: ListEntry, words: CertificateWords): string {
  switch (kind) {
    case 'individual':
      return title === null ? name : `${title} ${name}`
    case 'collective':
      return opensWith(name, words.collectivePrefixes) ? name : `${words.collective} ${name}`
    case 'household':
      if (opensWith(name, words.householdPrefixes)) return name
      return [words.household, title?.toLowerCase(), name].filter(Boolean).join(' ')
  }
}

/** The achievement as it goes on after "Đã có thành tích". */
export function achievementText(achievement: string, words: CertificateWords): string {
  const text = achievement.trim().replace(/[.;]+$/, '')
  const opening = words.achievementPrefixes.find((one) => text.toLowerCase().startsWith(`${one} `))
  const rest = opening === undefined ? text : text.slice(opening.length).trim()
  // "UBND …" and other abbreviations keep their capitals
  return /^\p{Lu}\p{Ll}/u.test(rest) ? rest.charAt(0).toLowerCase() + rest.slice(1) : rest
}

/** "Đã có thành tích hoàn thành …", "Đã có sáng kiến …"; nothing where the list states no achievement. */
export function achievedText(achievement: string, words: CertificateWords): string {
  const text = achievementText(achievement, words)
  if (text === '') return ''
  return `${opensWith(text, [words.having]) ? words.achievedHaving : words.achieved} ${text}`
}

/** Where the recipient works or lives; a collective is not placed in itself. */
function positionText(entry: ListEntry, unitName: (code: string) => string): string {
  const text = positionOnPaper(entry, unitName)
  return foldHeader(text) === foldHeader(entry.name) ? '' : text
}

const gap = '\u00a0'.repeat(14)

/** The number of a sheet in the register of honours, counted on from the first. */
export const registerNumberOf = (firstNumber: number | null, sheet: number): number | null =>
  firstNumber === null ? null : firstNumber + sheet - 1

/** One sheet for each who is given the award of the form, in the order of the list. */
export function certificateSheets(source: CertificateSource, form: BlankForm): CertificateSheet[] {
  const { office, words, decision, list } = source
  const unitName = unitNames(source)
  const day = decision.date === null ? blankDate(Number(list.decisionDate.slice(0, 4))) : longDate(decision.date)
  const { lines, name } = signatureOf(office.signatory)
  const common = {
    agency: office.agency,
    campaign: campaignPhrase(source.campaignTitle),
    decision: paperNumber(decision.number, office.symbols.decision),
    decisionDate: day,
    place: office.place,
    date: day,
    signerPosition: lines.join('\n'),
    signerName: name,
  }
  return entriesOnForm(list.entries, form).map((entry, index) => {
    const number = registerNumberOf(source.firstNumber, index + 1)
    const values: Readonly<Record<Placeholder, string>> = {
      ...common,
      award: entry.award,
      recipient: recipientText(entry, words),
      position: positionText(entry, unitName),
      achieved: achievedText(entry.achievement, words),
      achievement: achievementText(entry.achievement, words),
      registerNumber: number === null ? gap : String(number).padStart(2, '0'),
    }
    const texts = Object.fromEntries(
      form.fields.map((field) => {
        const text = filled(field.text, values)
        return [field.name, field.caps ? text.toUpperCase() : text]
      }),
    ) as Readonly<Record<FieldName, string>>
    return { sheet: index + 1, entry, texts }
  })
}
