import { foldBare, foldHeader } from '#domain/text/fold'
import hints from '../../../../resources/synonyms/header-hints.json'

/** A family of header words, as in the synonyms. */
type HeaderFamily = keyof typeof hints.phrases

const abbreviations = new Map(
  Object.entries(hints.abbreviations).map(([family, words]) => [
    family,
    new Map(Object.entries(words).map(([short, long]) => [foldHeader(short), foldHeader(long)])),
  ]),
)

/** A folded header text with its usual abbreviations written out: "kqth" is "kết quả thực hiện". */
export function writtenOut(family: HeaderFamily, folded: string): string {
  const [own, all] = [abbreviations.get(family), abbreviations.get('all')]
  return folded
    .split(' ')
    .map((word) => own?.get(word) ?? all?.get(word) ?? word)
    .join(' ')
}

const roles = { own: hints.roles.own.map(foldHeader), review: hints.roles.review.map(foldHeader) }
const noise = new Set(hints.noise.map(foldHeader))

/** What is left of a folded text without years, days and the small words that a ward adds ("năm 2023", "trong đợt"). */
export const coreOf = (folded: string): string =>
  folded
    .split(' ')
    .filter((word) => !noise.has(word) && !/^\d+$/u.test(word))
    .join(' ')

interface Phrase {
  readonly field: string
  /** Each has to stand in the text. */
  readonly parts: readonly string[]
  readonly length: number
}

const phraseOf = (field: string, text: string): Phrase => {
  const parts = text.split(' & ').map(foldHeader)
  return { field, parts, length: parts.join(' ').length }
}
const phrases: ReadonlyMap<string, readonly Phrase[]> = new Map(
  Object.entries(hints.phrases).map(([family, entries]) => [
    family,
    entries.flatMap(([field = '', ...texts]) => texts.map((text) => phraseOf(field, text))),
  ]),
)

/** The field whose telling words stand in a longer header text; the first of the table decides. */
export function fieldOfPhrase(
  family: HeaderFamily,
  text: string,
): { readonly field: string; readonly share: number } | null {
  const padded = ` ${text} `
  const found = phrases.get(family)?.find(({ parts }) => parts.every((part) => padded.includes(` ${part} `)))
  return found === undefined ? null : { field: found.field, share: Math.min(1, found.length / text.length) }
}

/** Words that a header of a family may begin with, besides its known headers. */
export const phraseWords = (family: HeaderFamily): readonly string[] => [
  ...(phrases.get(family) ?? []).flatMap(({ parts }) => parts),
  ...[...(abbreviations.get(family)?.keys() ?? []), ...(abbreviations.get('all')?.keys() ?? [])],
  ...Object.values(roles).flat(),
]

const bareScores = new Set(hints.bareScore.map(foldHeader))
/** "Điểm" alone: whose points they are stands above it. */
export const isBareScore = (folded: string): boolean => bareScores.has(folded)

/** Whose part of a score sheet the texts above a column name: the unit's own, or that of those who examine it. */
export function roleOf(parents: readonly string[]): 'own' | 'review' | null {
  for (const parent of [...parents].reverse()) {
    const padded = ` ${foldHeader(parent)} `
    const names = (words: readonly string[]): boolean => words.some((word) => padded.includes(` ${word} `))
    if (names(roles.own)) return 'own'
    if (names(roles.review)) return 'review'
  }
  return null
}

const birthParts: Readonly<Record<string, string>> = { ngay: 'birthDay', thang: 'birthMonth', nam: 'birthYear' }
/** "Ngày", "Tháng", "Năm" as columns of one birth date. */
export const birthPart = (text: string): string | undefined => {
  const bare = foldBare(text).replace(/ sinh$/u, '')
  return foldHeader(text).startsWith('nam') ? undefined : birthParts[bare]
}

const magnitudes = Object.entries(hints.magnitudes).map(([name, words]) => ({ name, words: words.map(foldHeader) }))
/** How large the unit of an amount of money is ("triệu đồng" → triệu); null for other units. */
export function magnitudeOf(unit: string): string | null {
  const words = foldHeader(unit).split(' ')
  const named = magnitudes.filter((one) => one.words.some((word) => words.includes(word)))
  return named.at(-1)?.name ?? null
}
