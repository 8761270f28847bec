import { foldToneStyle } from './fold'
import { personNameCase } from './name-case'
import { normaliseText } from './normalise'

export type PersonTitle = 'Ông' | 'Bà'

/** A name cell split into the title that stands in it, if any, and the name. */
export interface TitledName {
  readonly title: PersonTitle | null
  readonly name: string
}

/** "Ông Thị Mai" is of the family Ông: no man's name begins with Thị. */
const TITLE = /^(?!ông\s+thị\s)(ông|bà)(?:\s*[:.]\s*|\s+)(?=\S)/iu
const ADDRESS = /^(?:(?:đồng chí|đ\/c|đc|anh|chị)\s*[:.]?\s+)(?=\p{Lu})/iu

/** "Bà Trần Thị Hương" → Bà + Trần Thị Hương. A title is only read, never concluded from the name. */
export function splitTitle(text: string): TitledName {
  const clean = normaliseText(text)
  const match = TITLE.exec(clean)
  if (match === null) return { title: null, name: clean.replace(ADDRESS, '') }
  const title = (match[1] ?? '').toLowerCase() === 'bà' ? 'Bà' : 'Ông'
  return { title, name: clean.slice(match[0].length) }
}

const COMMON_FAMILIES = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm phùng mai tô hà tạ ' +
    'lưu cao thái chu châu lương tăng quách tống triệu hứa doãn khổng nghiêm thân từ la kiều giáp mạc lại bạch vi nông hoa'
  ).split(' '),
)

/** True for a name that begins with one of the families that most people have. */
export const hasCommonFamily = (name: string): boolean =>
  COMMON_FAMILIES.has(normaliseText(name).toLowerCase().split(' ')[0] ?? '')

/**
 * True for "Ông Văn Bình" in a list whose other names have no title before them: the family Ông, not a man without a family
 * name. "Ông Nguyễn Văn Bình" stays a title wherever it stands.
 */
export function isFamilyOng(text: string): boolean {
  const { title, name } = splitTitle(text)
  return title === 'Ông' && /^[\p{L} ]+$/u.test(name) && !hasCommonFamily(name)
}

/** Reads a cell that holds a title alone: "Ông", "bà", "ÔNG."; null for anything else ("Ông/Bà", "Thượng tá"). */
export function readTitle(text: string): PersonTitle | null {
  if (text === '') return null
  const word = normaliseText(text).toLowerCase().replace(/[.:]$/u, '')
  return word === 'ông' ? 'Ông' : word === 'bà' ? 'Bà' : null
}

/** Reads "Nam", "nữ", "Nu", "M"/"F" are not read; null when it is neither. */
export function readSex(text: string): 'Nam' | 'Nữ' | null {
  if (text === '') return null
  const word = foldToneStyle(normaliseText(text).toLowerCase()).replace(/[.:]$/u, '')
  return word === 'nam' ? 'Nam' : word === 'nữ' || word === 'nu' ? 'Nữ' : null
}

/** The name as proposed for the register, and whether its case was changed. */
export function proposeName(name: string): { readonly name: string; readonly changed: boolean } {
  const proposed = personNameCase(name)
  return { name: proposed, changed: proposed !== normaliseText(name) }
}

const NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}][\p{L}\p{M}'’.-]*){0,7}$/u

/** True for what could be a person's name: 1–8 words of letters (K'Brêu, "Ng. Văn An", Đàm A Páo), no digits. */
export function looksLikePersonName(name: string): boolean {
  return NAME.test(normaliseText(name))
}
