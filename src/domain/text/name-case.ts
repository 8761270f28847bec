import { normaliseText } from './normalise'

/** Abbreviations that stay in capitals wherever they stand. */
const ACRONYMS = new Set(
  (
    'UBND HĐND MTTQ TĐKT LĐTT CSTĐ CSTĐCS TTLĐTT TTLĐXS HTXSNV THCS THPT TH MN GDTX GDĐT GD&ĐT LĐLĐ LĐTBXH LĐ-TB&XH TDP BCH BTV BCHQS CHQS ' +
    'CA CAND QĐND ĐTN TNCS HCM LHPN HLHPN CCB HND CNTT CCHC TTHC DVC VHTT TTVH TTYT TT BHXH KHHGĐ ATGT PCCC ANTT QLĐT TNMT TCKH VP UVBTV ' +
    'TNHH CP HTX TW TP CBCC CBCCVC NTM BQL KT XH VH KP NVH'
  ).split(' '),
)
const ROMAN = /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u

/** True when the text has letters and all of them are capitals. */
export function isAllCaps(text: string): boolean {
  if (/[a-z]/u.test(text)) return false
  const letters = text.normalize('NFC').replace(/[^\p{L}]/gu, '')
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

const capitalised = (syllable: string): string => {
  const [first = '', ...rest] = [...syllable]
  return first.toUpperCase() + rest.join('').toLowerCase()
}

/** "K'BRÊU" → "K'Brêu", "H'HEN" → "H'Hen", "A-MA" → "A-Ma". */
const syllableCase = (word: string): string => word.replace(/\p{L}\p{M}*[\p{L}\p{M}]*/gu, capitalised)

/** A person's name in name case: capitals brought down (ĐOÀN THỊ → Đoàn Thị), small first letters raised (Thị ỷ → Thị Ỷ). */
export function personNameCase(name: string): string {
  const clean = normaliseText(name)
  if (isAllCaps(clean)) return clean.split(' ').map(syllableCase).join(' ')
  return clean.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase())
}

/** Any other text in capitals, every syllable capitalised; abbreviations (UBND, THCS) and roman numbers untouched. */
export function titleNameCase(text: string): string {
  const clean = normaliseText(text)
  if (!isAllCaps(clean)) return clean
  return clean
    .split(' ')
    .map((word) => {
      const bare = word.replace(/[^\p{L}&-]/gu, '')
      return ACRONYMS.has(bare) || ROMAN.test(bare) ? word : syllableCase(word)
    })
    .join(' ')
}
