import { foldBare, foldHeader } from '#domain/text/fold'
import awards from '../../../../resources/synonyms/awards.json'
import cellValues from '../../../../resources/synonyms/cell-values.json'
import headers from '../../../../resources/synonyms/headers.json'
import rowWords from '../../../../resources/synonyms/row-words.json'
import titleAbbreviations from '../../../../resources/synonyms/title-abbreviations.json'
import { coreOf } from './header-hints'

/** What a table is about, as far as its header words tell. */
export type HeaderFamily = keyof typeof headers
export const headerFamilies = Object.keys(headers) as readonly HeaderFamily[]

/** One header word of a field, folded for comparing. */
export interface HeaderWord {
  readonly field: string
  readonly folded: string
  readonly bare: string
  readonly core: string
}

const wordsOfFamily = (fields: Readonly<Record<string, readonly string[]>>): readonly HeaderWord[] =>
  Object.entries(fields).flatMap(([field, words]) =>
    words.map((word) => ({ field, folded: foldHeader(word), bare: foldBare(word), core: coreOf(foldHeader(word)) })),
  )

export const headerWords: Readonly<Record<HeaderFamily, readonly HeaderWord[]>> = {
  score: wordsOfFamily(headers.score),
  list: wordsOfFamily(headers.list),
  exemplar: wordsOfFamily(headers.exemplar),
  activity: wordsOfFamily(headers.activity),
  unit: wordsOfFamily(headers.unit),
  criteria: wordsOfFamily(headers.criteria),
}

export const headerFields = (family: HeaderFamily): readonly string[] => Object.keys(headers[family])

/** A field by its most usual header, for questions to the officer. */
export function fieldLabel(family: HeaderFamily, field: string): string {
  const words: Readonly<Record<string, readonly string[]>> = headers[family]
  return words[field]?.[0] ?? field
}

const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldHeader))

export const totalWords: readonly string[] = rowWords.total.map(foldHeader)
export const signatureWords = foldedSet(rowWords.signature)
export const signaturePrefixes: readonly string[] = rowWords.signaturePrefix.map(foldHeader)
export const noteWords: readonly string[] = rowWords.note.map(foldHeader)
export const collectiveStarts: readonly string[] = rowWords.collectiveStarts.map(foldHeader)
export const householdStarts: readonly string[] = rowWords.householdStarts.map(foldHeader)

export type ListedKind = 'collectives' | 'individuals' | 'households'
export const listedKinds: readonly ListedKind[] = ['collectives', 'individuals', 'households']

export const groupWords: Readonly<Record<ListedKind, ReadonlySet<string>>> = {
  collectives: foldedSet(rowWords.groups.collectives),
  individuals: foldedSet(rowWords.groups.individuals),
  households: foldedSet(rowWords.groups.households),
}
/** Words that may stand beside the kind in a group's row. */
export const groupFillers = foldedSet(rowWords.groupFillers)
export const kindWords: Readonly<Record<ListedKind, ReadonlySet<string>>> = {
  collectives: foldedSet(rowWords.kinds.collectives),
  individuals: foldedSet(rowWords.kinds.individuals),
  households: foldedSet(rowWords.kinds.households),
}

/** What a kind column's cells say and hardly any other column's. */
export const kindCellWords = foldedSet(rowWords.kindCells)

/** Value words keep their signs ("-", "✓"), which header folding would drop. */
const valueKey = (text: string): string => foldHeader(text) || text.trim()
const valueSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(valueKey))
const values = {
  yes: valueSet(cellValues.yes),
  no: valueSet(cellValues.no),
  notApplicable: valueSet(cellValues.notApplicable),
  noTarget: valueSet(cellValues.noTarget),
  none: valueSet(cellValues.none),
  ditto: valueSet(cellValues.ditto),
}

/** True when a cell's text is one of the words for yes, no, không phát sinh, no target, none, or the same as above. */
export const says = (text: string, meaning: keyof typeof values): boolean => values[meaning].has(valueKey(text))

const notApplicableStarts = cellValues.notApplicableStarts.map(foldHeader)
/** "Không phát sinh", also with what did not arise: "Không phát sinh đơn thư nào". */
export const saysNotApplicable = (text: string): boolean =>
  says(text, 'notApplicable') || notApplicableStarts.some((start) => `${foldHeader(text)} `.startsWith(`${start} `))

const longTitles = new Map(
  Object.entries(titleAbbreviations).map(([short, long]) => [foldHeader(short), foldHeader(long)]),
)
/** A criterion's title, folded, with the usual abbreviations written out ("TTHC" is "thủ tục hành chính"). */
export const titleWrittenOut = (text: string): string =>
  foldHeader(text)
    .split(' ')
    .map((word) => longTitles.get(word) ?? word)
    .join(' ')

const awardByWord = new Map(
  Object.entries(awards).flatMap(([award, words]) => words.map((word) => [foldHeader(word), award] as const)),
)

/** The award that a text names alone ("GK", "Bằng khen"), or null. */
export const knownAward = (text: string): string | null => awardByWord.get(foldHeader(text)) ?? null

/** The award's full name for an abbreviation or other spelling ("GK", "GIẤY KHEN"); other texts as they are. */
export function awardName(text: string): string {
  const known = namesOfAwards.get(text) ?? awardByWord.get(foldHeader(text)) ?? text
  if (namesOfAwards.size < 1000) namesOfAwards.set(text, known)
  return known
}
const namesOfAwards = new Map<string, string>()

/** The awards that a longer text names, longest first ("Đề nghị tặng Giấy khen" names Giấy khen). */
export function awardsNamedIn(text: string): readonly string[] {
  const folded = ` ${foldHeader(text)} `
  const named = [...awardByWord]
    .filter(([word]) => folded.includes(` ${word} `))
    .sort((a, b) => b[0].length - a[0].length)
  return [...new Set(named.map(([, award]) => award))]
}
