import { foldBare, foldHeader } from '#domain/text/fold'
import { nearness } from '#domain/text/nearness'
import { coreOf, fieldOfPhrase, writtenOut } from './header-hints'
import { type HeaderFamily, type HeaderWord, headerWords } from './synonyms'

/** A field that a header text means, with how sure that is: 1 exact … 0.75 near; below that the officer is asked. */
export interface FieldMatch {
  readonly field: string
  readonly confidence: number
  /** Only the text above the column's own means it. */
  readonly byParent?: true
}

const LONGEST_HEADER = 160
/** Without what stands in brackets; a share in per cent is another thing than the number itself. */
const withoutBrackets = (text: string): string => text.replace(/[([{][^)\]}%]*[)\]}]/gu, ' ')

/** Short words ("Họ", "Nam", "Tên") mean something only when they stand alone. */
const isLongEnough = (word: string): boolean => word.length >= 6

/** The forms of one header text that are compared with the known words. */
interface Forms {
  readonly folded: string
  readonly bare: string
  readonly inner: string
  readonly long: string
  readonly core: string
}

function formsOf(family: HeaderFamily, text: string, folded: string): Forms {
  const inner = foldHeader(withoutBrackets(text)) || folded
  const long = writtenOut(family, inner)
  return { folded, bare: foldBare(text), inner, long, core: coreOf(long) }
}

function exactness(word: HeaderWord, { folded, bare, inner, long, core }: Forms): number {
  if (word.folded === folded) return 1
  if (word.folded === inner) return 0.95
  if (word.folded === long) return 0.93
  if (word.bare === bare) return 0.9
  return word.core !== '' && word.core === core ? 0.88 : 0
}

/** The known word begins the text, or stands in it. */
function containment(word: HeaderWord, { long }: Forms): number {
  if (!isLongEnough(word.folded)) return 0
  const share = word.folded.length / long.length
  if (` ${long} `.startsWith(` ${word.folded} `)) return 0.7 + 0.2 * share
  return ` ${long} `.includes(` ${word.folded} `) ? 0.6 + 0.2 * share : 0
}

/** A slip of the pen in a known word. */
function likeness(word: HeaderWord, { inner, bare }: Forms): number {
  if (!isLongEnough(word.folded)) return 0
  const near = nearness(word.folded, inner, 0.8)
  if (near > 0) return 0.6 + 0.25 * near
  const nearBare = nearness(word.bare, bare, 0.85)
  return nearBare > 0 ? 0.55 + 0.25 * nearBare : 0
}

/** The best of each field by one measure. */
function bestBy(family: HeaderFamily, measure: (word: HeaderWord) => number): Map<string, number> {
  const best = new Map<string, number>()
  for (const word of headerWords[family]) {
    const confidence = measure(word)
    if (confidence > (best.get(word.field) ?? 0)) best.set(word.field, confidence)
  }
  return best
}

function readMatches(family: HeaderFamily, forms: Forms): ReadonlyMap<string, number> {
  const exact = bestBy(family, (word) => exactness(word, forms))
  if (exact.size > 0) return exact
  const held = bestBy(family, (word) => containment(word, forms))
  // Words that tell a field stand above mere likeness: "Điểm do cơ quan, đơn vị tự chấm" is what the unit gives itself.
  const phrase = fieldOfPhrase(family, forms.long)
  if (phrase !== null) held.set(phrase.field, Math.max(held.get(phrase.field) ?? 0, 0.78 + 0.1 * phrase.share))
  return held.size > 0 ? held : bestBy(family, (word) => likeness(word, forms))
}

const MOST_KEPT = 4000
const caches = new Map<HeaderFamily, Map<string, readonly FieldMatch[]>>()

/** The fields of a family that a header text could mean, most likely first. */
export function matchHeader(family: HeaderFamily, text: string): readonly FieldMatch[] {
  const cache = caches.get(family) ?? new Map<string, readonly FieldMatch[]>()
  caches.set(family, cache)
  const known = cache.get(text)
  if (known !== undefined) return known
  const folded = text.length > LONGEST_HEADER ? '' : foldHeader(text)
  const isWords = folded !== '' && !/^[\d\s]+$/u.test(folded)
  const matches = [...(isWords ? readMatches(family, formsOf(family, text, folded)) : [])]
    .map(([field, confidence]) => ({ field, confidence: Math.round(confidence * 100) / 100 }))
    .sort((a, b) => b.confidence - a.confidence)
  if (cache.size < MOST_KEPT) cache.set(text, matches)
  return matches
}
