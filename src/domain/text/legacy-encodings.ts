import { isVietnameseSyllable, vietnameseShare } from './syllable'
import { type Tone, withTone } from './vietnamese-letters'

/** The two 8-bit encodings of the years before Unicode that still sit in wards' files. */
export type LegacyEncoding = 'TCVN3' | 'VNI'

const TCVN3_PAIRS =
  'àµ ả¶ ã· á¸ ạ¹ ă¨ ằ» ẳ¼ ẵ½ ắ¾ ặÆ â© ầÇ ẩÈ ẫÉ ấÊ ậË đ® èÌ ẻÎ ẽÏ éÐ ẹÑ êª ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ òß ỏá õâ óã ọä ' +
  'ô« ồå ổæ ỗç ốè ộé ơ¬ ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ư\u00ad ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§'

const tcvn3 = new Map(
  TCVN3_PAIRS.split(' ').map((pair) => [pair.slice(1), pair.slice(0, 1)] as readonly [string, string]),
)

const WORD = /[^\s.,;:!?()[\]{}"'/\\–-]+/gu
const decodeSigns = (text: string): string => [...text].map((sign) => tcvn3.get(sign) ?? sign).join('')

/** A word of a heading: capitals whose toned letters have no capital code in TCVN3, or were typed in Unicode under its font. */
function decodeCapitalWord(word: string): string {
  const decoded = decodeSigns(word).toUpperCase()
  const kept = [...word]
    .map((sign) => (/[A-ZÀ-Ý]/u.test(sign) ? sign : decodeSigns(sign)))
    .join('')
    .toUpperCase()
  return isVietnameseSyllable(kept) || !isVietnameseSyllable(decoded) ? kept : decoded
}

/** TCVN3 (ABC) text as Unicode. `capitals` for a font whose name ends in H, which shows small codes as capitals. */
export function decodeTcvn3(text: string, { capitals = false }: { readonly capitals?: boolean } = {}): string {
  const composed = text.normalize('NFC')
  if (capitals) return decodeSigns(composed).toUpperCase()
  const isHeading = !/[a-z]/u.test(composed) && /[A-Z¡-§]{2}/u.test(composed)
  return composed.replace(WORD, (word) => {
    const isCapitalWord = !/[a-z]/u.test(word) && (isHeading || /[A-Z].*[A-Z]/u.test(word))
    return isCapitalWord ? decodeCapitalWord(word) : decodeSigns(word)
  })
}

const VNI_TONES: Readonly<Record<string, Tone>> = { ù: 'acute', ø: 'grave', û: 'hook', õ: 'tilde', ï: 'dot' }
/** The second code of ă (a breve with a tone) and of â, ê, ô (a circumflex with a tone). */
const VNI_BREVE: Readonly<Record<string, Tone>> = {
  ê: 'level',
  é: 'acute',
  è: 'grave',
  ú: 'hook',
  ü: 'tilde',
  ë: 'dot',
}
const VNI_CIRCUMFLEX: Readonly<Record<string, Tone>> = {
  â: 'level',
  á: 'acute',
  à: 'grave',
  å: 'hook',
  ã: 'tilde',
  ä: 'dot',
}
const VNI_SINGLE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

function vniTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>(Object.entries(VNI_SINGLE))
  const add = (first: string, seconds: Readonly<Record<string, Tone>>, letter: string): void => {
    for (const [second, tone] of Object.entries(seconds)) table.set(first + second, withTone(letter, tone))
  }
  for (const first of ['a', 'e', 'o', 'u', 'y']) add(first, VNI_TONES, first)
  add('ô', VNI_TONES, 'ơ')
  add('ö', VNI_TONES, 'ư')
  add('a', VNI_BREVE, 'ă')
  add('a', VNI_CIRCUMFLEX, 'â')
  add('e', VNI_CIRCUMFLEX, 'ê')
  add('o', VNI_CIRCUMFLEX, 'ô')
  return table
}
const vni = vniTable()

/** VNI-Windows text as Unicode; the case of a two-code letter is that of its first code. */
export function decodeVni(text: string): string {
  const signs = [...text.normalize('NFC')]
  let decoded = ''
  for (let at = 0; at < signs.length; at++) {
    const first = signs[at] ?? ''
    const small = first.toLowerCase()
    const pair = vni.get(small + (signs[at + 1] ?? '\u0000').toLowerCase())
    const letter = pair ?? vni.get(small) ?? small
    if (pair !== undefined) at++
    decoded += first === small ? letter : letter.toUpperCase()
  }
  return decoded
}

/** The encoding that a font's name tells: ".VnTime", "VnTimes" → TCVN3; "VNI-Times" → VNI; null for Unicode fonts. */
export function legacyEncodingOfFont(fontName: string): LegacyEncoding | null {
  const name = fontName.trim()
  if (/^VNI[- ]/iu.test(name)) return 'VNI'
  if (/^\.\s?Vn/iu.test(name) || /^Vn(?=[A-Z])/u.test(name)) return 'TCVN3'
  return null
}

/** True for the TCVN3 fonts that hold capitals only (".VnTimeH"). */
export const isCapitalFont = (fontName: string): boolean =>
  legacyEncodingOfFont(fontName) === 'TCVN3' && /[a-z]H(?:\s|$)/u.test(fontName.trim())

/** Decodes by an encoding already known. */
export const decodeLegacy = (
  text: string,
  encoding: LegacyEncoding,
  options: { readonly capitals?: boolean } = {},
): string => (encoding === 'VNI' ? decodeVni(text) : decodeTcvn3(text, options))

/** Signs that, touching a letter, no Unicode text has: the codes of TCVN3 that are symbols in Latin-1. */
const SYMBOL_IN_WORD = /\p{L}[µ¶·¸»¼½¾®©ª«¬¡¢£¤¥¦§×÷¨]|[µ¶·¸¹»¼½¾®©ª«¬¡¢£¤¥¦§×÷¨]\p{L}/u
/** Letters of other languages that Vietnamese never has; they tell only where no Vietnamese letter stands beside them. */
const FOREIGN_LETTER = /[ÆÇËÎÏÑÖØÜÞßäåæçëîïñöøûüþ\u00ad]|\p{L}¹/u
/** A vowel followed by a VNI tone code, where no Vietnamese syllable has these two letters side by side. */
const VNI_PAIR = /[ñö]|a[ùøûõïêéèúüëâáàåãä]|e[ùøûõïâáàåãä]|o[ùøûõïåäâ]|[uyôö][ùøûõï]/iu
const PROPER_VIETNAMESE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u

/** The encoding a text must have because of characters that Vietnamese never has; null when nothing is impossible. */
export function looksLikeLegacy(text: string): LegacyEncoding | null {
  const letters = text.normalize('NFC')
  if (SYMBOL_IN_WORD.test(letters)) return 'TCVN3'
  if (PROPER_VIETNAMESE.test(letters)) return null
  const share = {
    plain: vietnameseShare(letters),
    vni: VNI_PAIR.test(letters) ? vietnameseShare(decodeVni(letters)) : 0,
    tcvn3: FOREIGN_LETTER.test(letters) ? vietnameseShare(decodeTcvn3(letters)) : 0,
  }
  if (share.vni > Math.max(0.5, share.plain) && share.vni >= share.tcvn3) return 'VNI'
  return share.tcvn3 > Math.max(0.5, share.plain) ? 'TCVN3' : null
}

/** The encoding of a whole workbook, sheet or column without font information: most telling texts decide, null when few tell. */
export function legacyEncodingOfTexts(texts: Iterable<string>): LegacyEncoding | null {
  const votes = { TCVN3: 0, VNI: 0 }
  let proper = 0
  for (const text of texts) {
    const encoding = looksLikeLegacy(text)
    if (encoding !== null) votes[encoding]++
    else if (PROPER_VIETNAMESE.test(text) && /[a-z]/u.test(text)) proper++
  }
  const encoding: LegacyEncoding = votes.VNI > votes.TCVN3 ? 'VNI' : 'TCVN3'
  return votes[encoding] >= 2 && votes[encoding] > proper ? encoding : null
}
