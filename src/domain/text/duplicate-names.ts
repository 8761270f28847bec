import { foldToneStyle } from './fold'
import { normaliseText } from './normalise'
import { splitTitle } from './person-name'
import { splitTone, vowels } from './vietnamese-letters'

const SHORT_FORMS: Readonly<Record<string, string>> = {
  tdp: 'tổ dân phố',
  ubnd: 'ủy ban nhân dân',
  mttq: 'mặt trận tổ quốc',
  chqs: 'chỉ huy quân sự',
  bchqs: 'ban chỉ huy quân sự',
  ca: 'công an',
  hnd: 'hội nông dân',
  hccb: 'hội cựu chiến binh',
  thpt: 'trung học phổ thông',
  p: 'phường',
  x: 'xã',
  q: 'quận',
  ccb: 'cựu chiến binh',
  lhpn: 'liên hiệp phụ nữ',
  hlhpn: 'hội liên hiệp phụ nữ',
  mn: 'mầm non',
  thcs: 'trung học cơ sở',
  th: 'tiểu học',
}
const COLLECTIVE_NOISE =
  /^(?:tập thể )?(?:(?:cán bộ|lãnh đạo|nhân viên|công chức|viên chức|giáo viên|học sinh|người lao động|và|nhân dân) )*/u

/** Phrases of which the names of collectives that every ward has are made; what is left names one place. */
const COMMON_PHRASES = new RegExp(
  `(?<=^| )(?:${[
    'đoàn thanh niên cộng sản hồ chí minh',
    'mặt trận tổ quốc việt nam',
    'liên hiệp phụ nữ việt nam',
    'ban chỉ huy quân sự',
    'trung học phổ thông',
    'trung học cơ sở',
    'mặt trận tổ quốc',
    'liên hiệp phụ nữ',
    'ủy ban nhân dân',
    'đoàn thanh niên',
    'cựu chiến binh',
    'văn hóa thông tin',
    'câu lạc bộ',
    'tổ dân phố',
    'thể thao',
    'tiểu học',
    'mầm non',
    'nông dân',
    'công an',
    'văn phòng',
    'đảng bộ',
    'đảng ủy',
    'chi bộ',
    'trung tâm',
    'khu phố',
    'bảo vệ',
    'dân phòng',
    'y tế',
    'tiếp nhận và trả kết quả',
    'trung tâm phục vụ hành chính công',
    'chữ thập đỏ',
    'người cao tuổi',
    'khuyến học',
    'văn hóa',
    'thông tin',
    'xã hội',
    'tư pháp',
    'hộ tịch',
    'địa chính',
    'xây dựng',
    'môi trường',
    'tài chính',
    'kế toán',
    'thống kê',
    'hành chính',
    'một cửa',
    'quân sự',
    'dân quân',
    'tự vệ',
    'an ninh',
    'trật tự',
    'hòa giải',
    'công tác',
    'công đoàn',
    'chi hội',
    'chi đoàn',
    'liên đội',
    'phụ nữ',
    'bộ phận',
    'trường|trạm|phòng|phường|xã|thị trấn|quận|huyện|hội|thôn|khu|tổ|đội|ban|khối|cụm|số|và',
  ]
    .map(foldToneStyle)
    .join('|')})(?=$| )`,
  'gu',
)

/** True for a name that tells one collective of the whole office: "Trường Mầm non Bắc Sơn", not "Công an phường". */
export const namesOnePlace = (name: string): boolean =>
  collectiveKey(name)
    .replace(COMMON_PHRASES, ' ')
    .split(' ')
    .filter((word) => word.length > 1 && !/^\d/u.test(word)).length >= 2

/** The words of a collective's name, or of an address, without spelling styles, short forms and words that every name has. */
export function collectiveKey(name: string): string {
  const words = normaliseText(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const spelled = words.map((word) => SHORT_FORMS[word] ?? word.replace(/^0+(?=\d)/u, '')).join(' ')
  return foldToneStyle(spelled)
    .replace(COLLECTIVE_NOISE, '')
    .replace(/(?<=^| )số (?=\d)/gu, '')
}

/** A text without case and spelling style; tones are kept. */
export const plainKey = (name: string): string => foldToneStyle(normaliseText(name).toLowerCase())

/** "hộ ông …", "gia đình bà …" are the same household as the bare name. */
const HOUSEHOLD = /^(?:hộ gia đình|gia đình|hộ)\s+(?=\S)/iu

/** The name of a person or of a householder, without what stands before it. */
export const bareName = (name: string): string => splitTitle(normaliseText(name).replace(HOUSEHOLD, '')).name

/** The syllables of a name; "N.V.An" and "Ng.Văn An" are parted at their full stops, which mark what is abbreviated. */
export const syllables = (name: string): readonly string[] =>
  foldToneStyle(bareName(name).toLowerCase())
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/\.(?=\S)/gu, '. ')
    .split(' ')
    .filter((syllable) => syllable !== '.' && syllable !== '')

const isVowel = (letter: string): boolean => (vowels as readonly string[]).includes(splitTone(letter).letter)

/** True for "Ng.", "T" and "Ng": what ends in a full stop, a single letter, or consonants alone. */
const isShort = (syllable: string): boolean =>
  syllable.endsWith('.') || syllable.length === 1 || ![...syllable].some(isVowel)

/** Letters without tones; đ stays apart from d, and ê from e. */
const lettersOf = (syllable: string): string =>
  [...syllable.replace(/\.$/u, '')].map((letter) => splitTone(letter).letter).join('')

/** A syllable of a name with what its comparison needs. */
export interface Syllable {
  readonly text: string
  readonly isShort: boolean
  readonly letters: string
}

/** A syllable as names are compared by it. */
export const syllable = (text: string): Syllable => ({ text, isShort: isShort(text), letters: lettersOf(text) })

/** True when two syllables are one, or one of them is the other cut short. */
export const syllableFits = (a: Syllable, b: Syllable): boolean =>
  a.text === b.text || (a.isShort && b.letters.startsWith(a.letters)) || (b.isShort && a.letters.startsWith(b.letters))
