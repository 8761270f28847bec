const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\n\v\f ]+/gu
/** Formatting signs, control characters but line breaks and tabs, and halves of letters: none of them shows. */
const INVISIBLE = /(?![\t-\r])\p{Cc}|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\p{Cs}]/gu

/** Words of precomposed letters with single spaces between: nothing to clean. Most cells are, and this test is cheap. */
const CLEAN = /^[!-~À-ÏÑ-ïñ-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ–—‘’“”…]+(?: [!-~À-ÏÑ-ïñ-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ–—‘’“”…]+)*$/u

/** Text to NFC, with the Icelandic Eth that some keyboards give turned into Đ, đ and invisible characters removed. */
function normaliseLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00d0/gu, 'Đ')
    .replace(/\u00f0/gu, 'đ')
    .replace(INVISIBLE, '')
}

/** One line of clean text: `normaliseLetters`, every run of spaces and line breaks one space, none at the ends. */
export function normaliseText(text: string): string {
  if (CLEAN.test(text)) return text
  return normaliseLetters(text).replace(SPACES, ' ').trim()
}

/** Clean text that keeps its line breaks: spaces are folded inside each line. */
export function normaliseLines(text: string): string {
  return normaliseLetters(text)
    .split(/\r\n|\r|\n|\v/u)
    .map((line) => line.replace(SPACES, ' ').trim())
    .join('\n')
    .trim()
}
