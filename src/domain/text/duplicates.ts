import { foldForSearch, foldToneStyle } from './fold'
import { normaliseText } from './normalise'
import { splitTitle } from './person-name'

/** A person or collective of a list, as far as the comparison needs it. */
export interface ListedName {
  readonly id: string
  readonly kind: 'person' | 'collective'
  readonly name: string
  /** "YYYY-MM-DD" or "YYYY". */
  readonly dob?: string | null
  readonly position?: string
  /** Unit as a code or a name; the same text is the same unit. */
  readonly unit?: string
}

/** Why two entries may be one. */
export type DuplicateReason =
  | 'sameName'
  | 'spelling'
  | 'initials'
  | 'wordNoise'
  | 'sameBirth'
  | 'compatibleBirth'
  | 'samePosition'
  | 'sameUnit'
  | 'otherUnit'

/** Two entries that may be one: `certain` when birth or unit agrees with an equal name, else `likely` or `possible`. */
export interface DuplicateMatch {
  readonly first: string
  readonly second: string
  /** The pair's key in the memory of "không trùng". */
  readonly pair: string
  readonly certainty: 'certain' | 'likely' | 'possible'
  readonly reasons: readonly DuplicateReason[]
}

/** The key under which "không trùng" is remembered; the order of the two does not matter. */
export const duplicatePair = (first: string, second: string): string => [first, second].sort().join('~')

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
    'trường|trạm|phòng|phường|xã|thị trấn|quận|huyện|hội|thôn|khu|tổ|đội|ban|khối|cụm|số|và',
  ]
    .map(foldToneStyle)
    .join('|')})(?=$| )`,
  'gu',
)

/** True for a name that tells one collective of the whole office: "Trường Mầm non Bắc Sơn", not "Công an phường". */
const namesOnePlace = (name: string): boolean =>
  collectiveKey(name)
    .replace(COMMON_PHRASES, ' ')
    .split(' ')
    .filter((word) => word.length > 1 && !/^\d/u.test(word)).length >= 2

function collectiveKey(name: string): string {
  const words = normaliseText(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const spelled = words.map((word) => SHORT_FORMS[word] ?? word.replace(/^0+(?=\d)/u, '')).join(' ')
  return foldToneStyle(spelled)
    .replace(COLLECTIVE_NOISE, '')
    .replace(/(?<=^| )số (?=\d)/gu, '')
}

const plainKey = (name: string): string => foldToneStyle(normaliseText(name).toLowerCase())

/** The syllables of a name; "N.V.An" and "Ng.Văn An" are parted at their full stops, which mark what is abbreviated. */
const syllables = (name: string): readonly string[] =>
  foldToneStyle(splitTitle(name).name.toLowerCase())
    .replace(/\.(?=\S)/gu, '. ')
    .split(' ')
    .filter((syllable) => syllable !== '.' && syllable !== '')

const isShort = (syllable: string): boolean => syllable.endsWith('.') || syllable.length === 1

function syllableFits(left: string, right: string): boolean {
  if (left === right) return true
  const [short, long] = isShort(left) ? [left, right] : [right, left]
  if (!isShort(short)) return false
  return foldForSearch(long).startsWith(foldForSearch(short.replace(/\.$/u, '')))
}

function nameReason(left: ListedName, right: ListedName): DuplicateReason | null {
  if (normaliseText(left.name) === normaliseText(right.name)) return 'sameName'
  if (left.kind === 'collective') {
    if (plainKey(left.name) === plainKey(right.name)) return 'spelling'
    return collectiveKey(left.name) === collectiveKey(right.name) ? 'wordNoise' : null
  }
  const [a, b] = [syllables(left.name), syllables(right.name)]
  if (a.join(' ') === b.join(' ')) {
    return splitTitle(left.name).name === splitTitle(right.name).name ? 'wordNoise' : 'spelling'
  }
  const sameGivenName = a.at(-1) === b.at(-1) && !isShort(a.at(-1) ?? '')
  return a.length === b.length && sameGivenName && a.every((syllable, index) => syllableFits(syllable, b[index] ?? ''))
    ? 'initials'
    : null
}

/** Same birth, births that do not contradict each other, or null when they do. */
function birthReason(left: ListedName, right: ListedName): 'sameBirth' | 'compatibleBirth' | 'unknown' | null {
  const [a, b] = [left.dob ?? '', right.dob ?? '']
  if (a === '' || b === '') return 'unknown'
  if (a === b) return a.length > 4 ? 'sameBirth' : 'compatibleBirth'
  return (a.length === 4 || b.length === 4) && a.slice(0, 4) === b.slice(0, 4) ? 'compatibleBirth' : null
}

const sameText = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && left !== '' && plainKey(left) === plainKey(right)

function compare(left: ListedName, right: ListedName): Omit<DuplicateMatch, 'first' | 'second' | 'pair'> | null {
  const byName = nameReason(left, right)
  if (byName === null) return null
  const isSameUnit = sameText(left.unit, right.unit)
  const isOtherUnit = !isSameUnit && (left.unit ?? '') !== '' && (right.unit ?? '') !== ''
  // "Công an phường" stands in every ward: such words in two units are two collectives.
  if (left.kind === 'collective') {
    if (isOtherUnit) return namesOnePlace(left.name) ? { certainty: 'possible', reasons: [byName, 'otherUnit'] } : null
    const certainty = byName === 'wordNoise' ? 'likely' : 'certain'
    return { certainty, reasons: isSameUnit ? [byName, 'sameUnit'] : [byName] }
  }
  const byBirth = birthReason(left, right)
  if (byBirth === null) return null
  const isSamePosition = sameText(left.position, right.position)
  const reasons: DuplicateReason[] = [
    byName,
    ...(byBirth === 'unknown' ? [] : [byBirth]),
    ...(isSamePosition ? ['samePosition' as const] : []),
    ...(isSameUnit ? ['sameUnit' as const] : []),
    ...(isOtherUnit ? ['otherUnit' as const] : []),
  ]
  if (byName === 'initials') return { certainty: byBirth === 'sameBirth' ? 'likely' : 'possible', reasons }
  if (byBirth === 'sameBirth') return { certainty: 'certain', reasons }
  const agrees = isSameUnit || isSamePosition
  return { certainty: agrees ? 'likely' : 'possible', reasons }
}

/** The part of a name that two matching names always share, to compare only within it. */
const block = (entry: ListedName): string =>
  entry.kind === 'person' ? `p ${syllables(entry.name).at(-1) ?? ''}` : `c ${collectiveKey(entry.name)}`

/**
 * Entries that may be the same person or collective. Tones are kept apart (Hoa ≠ Hòa), spelling styles folded
 * (Hoá = Hóa), births that contradict part them, and pairs in `notDuplicates` are left out.
 */
export function findDuplicates(
  entries: readonly ListedName[],
  notDuplicates: ReadonlySet<string> = new Set(),
): readonly DuplicateMatch[] {
  const blocks = new Map<string, ListedName[]>()
  for (const entry of entries) {
    const group = blocks.get(block(entry))
    if (group === undefined) blocks.set(block(entry), [entry])
    else group.push(entry)
  }
  const matches: DuplicateMatch[] = []
  for (const group of blocks.values()) {
    for (const [index, left] of group.entries()) {
      for (const right of group.slice(index + 1)) {
        const pair = duplicatePair(left.id, right.id)
        const found = notDuplicates.has(pair) ? null : compare(left, right)
        if (found !== null) matches.push({ first: left.id, second: right.id, pair, ...found })
      }
    }
  }
  return matches
}
