import { foldBare, foldHeader } from '#domain/text/fold'
import { nearness } from '#domain/text/nearness'
import { type HeaderFamily, type HeaderWord, headerWords } from './synonyms'

/** A field that a header text means, with how sure that is: 1 exact … 0.75 near; below that the officer is asked. */
export interface FieldMatch {
  readonly field: string
  readonly confidence: number
}

const LONGEST_HEADER = 120
const withoutBrackets = (text: string): string => text.replace(/[([{][^)\]}]*[)\]}]/gu, ' ')

/** Short words ("Họ", "Nam", "Tên") mean something only when they stand alone. */
const isLongEnough = (word: string): boolean => word.length >= 6

function confidenceOf(word: HeaderWord, folded: string, bare: string, inner: string): number {
  if (word.folded === folded) return 1
  if (word.folded === inner) return 0.95
  if (word.bare === bare) return 0.9
  if (!isLongEnough(word.folded)) return 0
  if (` ${folded} `.startsWith(` ${word.folded} `)) return 0.7 + 0.2 * (word.folded.length / folded.length)
  if (` ${folded} `.includes(` ${word.folded} `)) return 0.6 + 0.2 * (word.folded.length / folded.length)
  const near = nearness(word.folded, inner, 0.8)
  if (near > 0) return 0.6 + 0.25 * near
  const nearBare = nearness(word.bare, bare, 0.85)
  return nearBare > 0 ? 0.55 + 0.25 * nearBare : 0
}

const cache = new Map<string, readonly FieldMatch[]>()

/** The fields of a family that a header text could mean, most likely first. */
export function matchHeader(family: HeaderFamily, text: string): readonly FieldMatch[] {
  const folded = foldHeader(text)
  if (folded === '' || text.length > LONGEST_HEADER || /^[\d\s]+$/u.test(folded)) return []
  const key = `${family} ${folded} ${text.includes('(') ? text : ''}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const bare = foldBare(text)
  const inner = foldHeader(withoutBrackets(text)) || folded
  const best = new Map<string, number>()
  for (const word of headerWords[family]) {
    const confidence = confidenceOf(word, folded, bare, inner)
    if (confidence > (best.get(word.field) ?? 0)) best.set(word.field, confidence)
  }
  const matches = [...best]
    .map(([field, confidence]) => ({ field, confidence: Math.round(confidence * 100) / 100 }))
    .sort((a, b) => b.confidence - a.confidence)
  if (cache.size < 2000) cache.set(key, matches)
  return matches
}
