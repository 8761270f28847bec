import {
  decodeLegacy,
  isCapitalFont,
  type LegacyEncoding,
  legacyEncodingOfFont,
  looksLikeLegacy,
} from '#domain/text/legacy-encodings'
import { normaliseLines } from '#domain/text/normalise'
import { isVietnameseSyllable, vietnameseShare } from '#domain/text/syllable'
import type { CellValue } from '#domain/workbook/grid'

export type TextValue = Extract<CellValue, { readonly kind: 'text' }>

const OTHER = 0
const CLEAN = 1
/** Signs that Unicode Vietnamese never needs but TCVN3 and VNI use for letters. */
const LEGACY_SIGN = 2
const SPACE = 3
/** What a letter becomes in a code page that does not have it: a question mark, or a low line. */
const STAND_IN = 4

const classes = new Uint8Array(0x2100)
classes.fill(CLEAN, 0x21, 0x7f)
classes[0x20] = SPACE
classes[0x3f] = STAND_IN
classes[0x5f] = STAND_IN
classes.fill(LEGACY_SIGN, 0xa1, 0xc0)
classes[0xad] = OTHER
classes.fill(CLEAN, 0xc0, 0x100)
for (const sign of 'ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ') classes[sign.charCodeAt(0)] = LEGACY_SIGN
classes[0xd0] = OTHER
classes[0xf0] = OTHER
for (const letter of 'ĂăĐđĨĩŨũƠơƯư–—‘’“”…•₫') classes[letter.charCodeAt(0)] = CLEAN
classes.fill(CLEAN, 0x1ea0, 0x1efa)

/** Makes cell texts of raw ones, and remembers whether any of them could be of a legacy encoding. */
export class CellTexts {
  /** True once a text held signs that only legacy encodings need. */
  mayBeLegacy = false
  /** True once a text was repaired by its font. */
  hasRepaired = false
  /** The length of the longest text. */
  longest = 0
  /** True once a text held a sign that may stand for a lost letter. */
  mayHaveLostLetters = false

  /** The clean text; what stood in the file is kept beside it where that differs. */
  value(raw: string): TextValue {
    if (raw.length > this.longest) this.longest = raw.length
    let isClean = true
    let wasSpace = true
    for (let at = 0; at < raw.length; at++) {
      const code = raw.charCodeAt(at)
      const kind = code < classes.length ? classes[code] : OTHER
      if (kind === CLEAN) wasSpace = false
      else if (kind === SPACE) {
        if (wasSpace) isClean = false
        wasSpace = true
      } else if (kind === LEGACY_SIGN || kind === STAND_IN) {
        if (kind === LEGACY_SIGN) this.mayBeLegacy = true
        else this.mayHaveLostLetters = true
        wasSpace = false
      } else {
        isClean = false
        if (code === 0xad || code === 0xd0 || code === 0xf0) this.mayBeLegacy = true
        else if (code === 0xfffd) this.mayHaveLostLetters = true
      }
    }
    return isClean && (!wasSpace || raw === '') ? { kind: 'text', text: raw } : cleaned(raw, raw)
  }

  /** The same for a cell whose font is known; legacy fonts turn into Unicode. */
  valueInFont(raw: string, font: string | null): TextValue {
    const encoding = font === null ? null : legacyEncodingOfFont(font)
    if (font === null || encoding === null) return this.value(raw)
    const decoded = decodeCell(raw, encoding, isCapitalFont(font))
    if (decoded === null) return this.value(raw)
    this.hasRepaired = true
    return { ...cleaned(decoded, raw), legacyFont: encoding }
  }

  /** A piece of rich text in Unicode, its spaces untouched. */
  piece(raw: string, font: string | null): { readonly text: string; readonly legacyFont?: LegacyEncoding } {
    const encoding = font === null ? null : legacyEncodingOfFont(font)
    const decoded = font === null || encoding === null ? null : decodeCell(raw, encoding, isCapitalFont(font))
    if (decoded === null || encoding === null) return { text: raw }
    this.hasRepaired = true
    return { text: decoded, legacyFont: encoding }
  }
}

function cleaned(text: string, typed: string): TextValue {
  const clean = normaliseLines(text)
  return clean === typed ? { kind: 'text', text: clean } : { kind: 'text', text: clean, typed }
}

/** Letters that an 8-bit font cannot hold: typed in Unicode, whatever the font says, unless legacy codes stand beside them. */
const BEYOND_8_BITS = /[\u0100-\u024f\u1ea0-\u1eff]|[\u0300-\u036f]/u

/** A letter that TCVN3 has no code for. */
const NEVER_TCVN3 = /à/u

/** Of a text that is partly Unicode, the words that make sense only in the legacy encoding. */
function decodeWords(raw: string, encoding: LegacyEncoding): string | null {
  const decoded = raw.replace(/[\p{L}\p{M}\u00a1-\u00be\u00d7\u00f7]+/gu, (word) => {
    const read = decodeLegacy(word, encoding)
    return !isVietnameseSyllable(word) && isVietnameseSyllable(read) ? read : word
  })
  return decoded === raw ? null : decoded
}

/** What a legacy text says in Unicode; null when it is Unicode already, or says the same in both. */
export function decodeCell(raw: string, encoding: LegacyEncoding, capitals = false): string | null {
  const isMixed = BEYOND_8_BITS.test(raw) || (encoding === 'TCVN3' && NEVER_TCVN3.test(raw))
  if (isMixed && looksLikeLegacy(raw) !== encoding) return decodeWords(raw, encoding)
  const decoded = decodeLegacy(raw, encoding, { capitals })
  if (decoded === raw || vietnameseShare(raw) > vietnameseShare(decoded)) return null
  return decoded
}
