import { normaliseText } from './normalise'
import { splitTone, tones } from './vietnamese-letters'

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'

/** A syllable or number as two keys: its letters first, its tones second. */
interface WordKey {
  readonly letters: readonly number[]
  readonly tones: readonly number[]
  readonly number: number | null
}

function wordKey(word: string): WordKey {
  const parts = [...word.toLowerCase()].map(splitTone)
  return {
    letters: parts.map(({ letter }) => {
      const at = ALPHABET.indexOf(letter)
      return at === -1 ? (letter.codePointAt(0) ?? 0) - 0x110000 : at
    }),
    tones: parts.map(({ tone }) => tones.indexOf(tone)),
    number: /^\d+$/u.test(word) ? Number(word) : null,
  }
}

function compareLists(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((value, index) => value !== right[index])
  if (at === -1) return left.length - right.length
  return (left[at] ?? 0) - (right[at] ?? Number.NEGATIVE_INFINITY)
}

function compareWords(left: WordKey, right: WordKey): number {
  if (left.number !== null && right.number !== null) return left.number - right.number
  return compareLists(left.letters, right.letters) || compareLists(left.tones, right.tones)
}

const wordsOf = (text: string): readonly WordKey[] =>
  (normaliseText(text).match(/[\p{L}\p{M}']+|\d+/gu) ?? []).map(wordKey)

function compareKeys(left: readonly WordKey[], right: readonly WordKey[]): number {
  for (const [index, word] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    const order = compareWords(word, other)
    if (order !== 0) return order
  }
  return left.length - right.length
}

const byCode = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/**
 * Vietnamese order, syllable by syllable: the letters of a syllable (a ă â b c d đ e ê …), then its tone
 * (ngang huyền sắc hỏi ngã nặng), then the next syllable. Numbers go by value, before letters.
 */
export function compareVietnamese(left: string, right: string): number {
  return compareKeys(wordsOf(left), wordsOf(right)) || byCode(left, right)
}

/** The order of lists of persons: tên, then đệm, then họ. */
export function comparePersonNames(left: string, right: string): number {
  const [leftWords, rightWords] = [wordsOf(left), wordsOf(right)]
  const family = (words: readonly WordKey[]): readonly WordKey[] => (words.length > 1 ? words.slice(0, 1) : [])
  return (
    compareKeys(leftWords.slice(-1), rightWords.slice(-1)) ||
    compareKeys(leftWords.slice(1, -1), rightWords.slice(1, -1)) ||
    compareKeys(family(leftWords), family(rightWords)) ||
    byCode(left, right)
  )
}
