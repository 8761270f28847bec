import { normaliseText } from './normalise'
import { splitTone, type Tone, vowels, withTone } from './vietnamese-letters'

/** Text for searching without diacritics: small letters, đ as d, one space between words. */
export function foldForSearch(text: string): string {
  return normaliseText(text).toLowerCase().replace(/đ/gu, 'd').normalize('NFD').replace(/\p{M}/gu, '')
}

/** True when every word of the query begins or stands inside the text, whatever the diacritics; typed diacritics must agree. */
export function matchesSearch(text: string, query: string): boolean {
  const plain = foldForSearch(text)
  const exact = foldToneStyle(normaliseText(text).toLowerCase())
  return normaliseText(query)
    .toLowerCase()
    .split(' ')
    .every((word) => {
      const bare = foldForSearch(word)
      return bare === word ? plain.includes(bare) : exact.includes(foldToneStyle(word))
    })
}

const isVowel = (letter: string): boolean => (vowels as readonly string[]).includes(letter)

/** Where the tone stands in the newer style (hòa → hoà): on the main vowel, which the folding always chooses. */
function mainVowel(letters: readonly string[]): number {
  const marked = letters.findLastIndex((letter) => /[ăâêôơư]/u.test(letter))
  if (marked !== -1) return marked
  const first = letters.findIndex(isVowel)
  const last = letters.findLastIndex(isVowel)
  const opens = letters.slice(0, first).join('').toLowerCase()
  const glide = (opens === 'q' && letters[first] === 'u') || (opens === 'g' && letters[first] === 'i' && last > first)
  const start = glide ? first + 1 : first
  const group = letters.slice(start, last + 1)
  if (group.length <= 1) return start
  if (group.length === 3) return start + 1
  const pair = group.join('')
  const isClosed = last < letters.length - 1
  return isClosed || pair === 'oa' || pair === 'oe' || pair === 'uy' ? start + 1 : start
}

function foldSyllable(syllable: string): string {
  const parts = [...syllable].map(splitTone)
  const toned = parts.filter(({ tone }) => tone !== 'level')
  if (toned.length !== 1) return syllable
  const tone: Tone = toned[0]?.tone ?? 'level'
  const letters = parts.map(({ letter }) => letter)
  const at = mainVowel(letters.map((letter) => letter.toLowerCase()))
  const isWhole = letters.every((letter) => /\p{L}/u.test(letter))
  if (at === -1 || !isWhole) return syllable
  return letters.map((letter, index) => (index === at ? withTone(letter, tone) : letter)).join('')
}

/** Vietnamese has some seven thousand syllables; folding each once is enough. */
const foldedSyllables = new Map<string, string>()
const MOST_KEPT = 20_000
const MOST_TEXTS = 4000

function foldOnce(syllable: string): string {
  const kept = foldedSyllables.get(syllable)
  if (kept !== undefined) return kept
  const folded = foldSyllable(syllable)
  if (foldedSyllables.size < MOST_KEPT) foldedSyllables.set(syllable, folded)
  return folded
}

/** One tone-mark style for all (hòa = hoà, thúy = thuý, ủy = uỷ); different tones stay different. */
export function foldToneStyle(text: string): string {
  return text.normalize('NFC').replace(/\p{L}+/gu, foldOnce)
}

/** Cells of a table are compared over and over with the words of headers, totals and titles, and many repeat each other. */
const foldedTexts = new Map<string, string>()
const LONGEST_KEPT = 160

/** Text of a header, a title or a label for comparing: case, spaces, punctuation, line breaks and tone style folded; tones kept. */
export function foldHeader(text: string): string {
  if (/^\d*$/u.test(text)) return text
  if (text.length > LONGEST_KEPT) return foldWords(text)
  const kept = foldedTexts.get(text)
  if (kept !== undefined) return kept
  const folded = foldWords(text)
  if (foldedTexts.size >= MOST_TEXTS) foldedTexts.clear()
  foldedTexts.set(text, folded)
  return folded
}

/** The first word of `foldHeader`, by which most texts are told from the words they are compared with. */
export function foldFirstWord(text: string): string {
  const clean = normaliseText(text)
  const end = clean.indexOf(' ')
  const first = end === -1 ? foldWordOnce(clean) : foldWordOnce(clean.slice(0, end)) || foldWords(clean)
  const more = first.indexOf(' ')
  return more === -1 ? first : first.slice(0, more)
}

const isWord = (folded: string): boolean => folded !== ''

function foldWords(text: string): string {
  const clean = normaliseText(text)
  return clean.includes(' ') ? clean.split(' ').map(foldWordOnce).filter(isWord).join(' ') : foldWordOnce(clean)
}

/** Even texts that differ are made of the same few words. */
const foldedWords = new Map<string, string>()

function foldWordOnce(word: string): string {
  const kept = foldedWords.get(word)
  if (kept !== undefined) return kept
  const folded = foldWord(word)
  if (foldedWords.size >= MOST_KEPT) foldedWords.clear()
  foldedWords.set(word, folded)
  return folded
}

/** What stands between two spaces; punctuation in it may make several words of it, or none. */
const foldWord = (word: string): string =>
  foldToneStyle(word.toLowerCase())
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()

/** `foldHeader` without diacritics, for the last, most forgiving comparison ("Ho va ten"). */
export const foldBare = (text: string): string => foldForSearch(foldHeader(text))
