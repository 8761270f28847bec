import type { LocalDate } from '../core/local-date'
import type { Office, Signatory } from '../office/records'
import type { Block, SignatureBlock } from './paper'
import { blankDate, longDate, paperNumber } from './paper-date'
import { dateText, type PaperInput } from './paper-input'
import { agencyLines, agencyShort } from './phrases'
import { fill, type PaperWording } from './wording'

type Heading = Extract<Block, { kind: 'heading' }>

const nationOf = (wording: PaperWording) => ({ nation: wording.common.nation, motto: wording.common.motto })

/** “Kiến An, ngày 11 tháng 6 năm 2023”, blanks for a day not known yet (Nghị định 30/2020). */
export const placeAndDate = (
  office: Office,
  wording: PaperWording,
  date: LocalDate | null,
  year: number | null,
): string =>
  fill(wording.common.placeAndDate, { place: office.place, date: date === null ? blankDate(year) : longDate(date) })

/** Heading of a paper of the People's Committee itself. */
export function agencyHeading(input: PaperInput): Heading {
  const { office, wording, decision } = input
  return {
    kind: 'heading',
    ...nationOf(wording),
    parent: [],
    agency: agencyLines(office, wording),
    number: fill(wording.common.number, { number: paperNumber(decision.number, office.symbols.decision) }),
    placeAndDate: fill(wording.common.placeAndDate, { place: office.place, date: dateText(decision.date, input) }),
  }
}

/** Heading of a body under the agency: its department, or its council (which has no place and date on minutes). */
export function bodyHeading(
  office: Office,
  wording: PaperWording,
  body: readonly string[],
  number: string,
  dateLine: string | null,
): Heading {
  return {
    kind: 'heading',
    ...nationOf(wording),
    parent: [agencyShort(office, wording)],
    agency: body.map((line) => line.toUpperCase()),
    number: number === '' ? '' : fill(wording.common.number, { number }),
    placeAndDate: dateLine,
  }
}

/** A signature: authority prefix and position above the room to sign, the name below. */
export const signatureOf = (signatory: Signatory): SignatureBlock => ({
  lines: [signatory.prefix, signatory.position].map((line) => line.trim()).filter(Boolean),
  name: signatory.name,
})
