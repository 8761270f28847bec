import { foldHeader } from '#domain/text/fold'
import type { GridRow } from '#domain/workbook/grid'
import { displayText, filledCells } from './cell-text'
import {
  awardsNamedIn,
  groupFillers,
  groupWords,
  type ListedKind,
  listedKinds,
  noteWords,
  signaturePrefixes,
  signatureWords,
  totalWords,
} from './synonyms'

const texts = (row: GridRow): readonly string[] => filledCells(row).map((cell) => displayText(cell.value))

/** True when every value of the row is an error: a pre-filled row whose look-ups found nothing. Running numbers do not count. */
export function isErrorRow(row: GridRow): boolean {
  const filled = filledCells(row)
  const errors = filled.filter(({ value }) => value.kind === 'error')
  const rest = filled.filter(({ value }) => value.kind !== 'error')
  return errors.length > 0 && rest.length <= 1 && rest.every(({ value }) => /^\d{0,4}$/u.test(displayText(value)))
}

/** A row of column numbers: 1 2 3, (1) (2) (3), A B 1 2. */
export function isNumberRow(row: GridRow): boolean {
  const words = texts(row).map((text) => text.replace(/[()[\]\s]/gu, ''))
  if (words.length < 3) return false
  const firstNumber = words.findIndex((word) => /^\d{1,2}$/u.test(word))
  if (firstNumber === -1 || firstNumber > 2) return false
  if (!words.slice(0, firstNumber).every((word) => /^[A-D]$/iu.test(word))) return false
  return words.slice(firstNumber).every((word, at) => {
    const number = /^(\d{1,2})(?:=.*)?$/u.exec(word)
    return number !== null && Number(number[1]) === at + 1
  })
}

const startsWithWord = (folded: string, words: readonly string[]): boolean =>
  words.some((word) => folded === word || folded.startsWith(`${word} `))

/** "Tổng cộng", "Cộng (I+II)", "Danh sách này có 2 tập thể": the words stand first in the row's first text. */
export function isTotalRow(row: GridRow): boolean {
  const first = texts(row).find((text) => /\p{L}{2}/u.test(text))
  if (first === undefined) return false
  const folded = foldHeader(first).replace(/^(?:[ivxlc]+|\d+|[a-z]) /u, '')
  return startsWithWord(folded, totalWords)
}

function isSignature(text: string): boolean {
  const folded = foldHeader(text)
  if (folded === '') return true
  if (signatureWords.has(folded)) return true
  if (/(?:^|,\s*)ngày\s*[\d.…]*\s*tháng\s*[\d.…]*\s*năm/iu.test(text)) return true
  if (/^\(?\s*(?:đã\s*)?ký[\s,)]/iu.test(text)) return true
  return /^(?:TM|T\/M|KT|TL|TUQ|Q)\s*\./u.test(text) || (startsWithWord(folded, signaturePrefixes) && folded.length > 3)
}

/** A row of a signature block: place and date, "NGƯỜI LẬP BIỂU | CHỦ TỊCH", "(Ký, đóng dấu)". */
export function isSignatureRow(row: GridRow): boolean {
  const all = texts(row)
  return all.length > 0 && all.length <= 4 && all.every(isSignature)
}

/** "Ghi chú: …", "* Lưu ý …". */
export function isNoteRow(row: GridRow): boolean {
  const all = texts(row)
  const [first = ''] = all
  if (all.length > 2) return false
  return /^[*(]+\s*\p{L}/u.test(first) && all.length === 1
    ? true
    : startsWithWord(foldHeader(first), noteWords) && all.length === 1
}

const NUMBERING = /^(?:phần\s+)?(?:[IVXLC]+|[A-Z]|[a-z]|\d{1,2})\s*[.)/:-]+\s*/u
const COUNT =
  /\s*(?:\(\s*\d+[^()]*\)|[:(–-]?\s*\d+\s*(?:tập thể|cá nhân|hộ(?: gia đình)?|đồng chí|người|đơn vị)?\s*\)?)\s*:?$/iu

/** The kind that a group row opens ("I. TẬP THỂ", "b) Cá nhân: 3"), or null. */
export function groupKind(text: string): ListedKind | null {
  const bare = foldHeader(text.replace(NUMBERING, '').replace(COUNT, ''))
  return listedKinds.find((kind) => groupWords[kind].has(bare)) ?? kindAmongFillers(bare)
}

const KIND_PHRASES: Readonly<Record<ListedKind, string>> = {
  collectives: 'tập thể',
  individuals: 'cá nhân',
  households: 'hộ gia đình',
}

/** "Khen thưởng tập thể đề nghị tặng Giấy khen": one kind, and nothing but what such rows say beside it. */
function kindAmongFillers(bare: string): ListedKind | null {
  const named = listedKinds.filter((kind) => ` ${bare} `.includes(` ${KIND_PHRASES[kind]} `))
  const [only] = named
  if (only === undefined || named.length > 1) return null
  const rest = awardsNamedIn(bare)
    .reduce(
      (left, award) => ` ${left} `.replace(` ${foldHeader(award)} `, ' '),
      ` ${bare} `.replace(` ${KIND_PHRASES[only]} `, ' '),
    )
    .split(' ')
    .filter((word) => word !== '')
  return rest.every((word) => groupFillers.has(word) || /^\d+$/u.test(word)) ? only : null
}

/** The text of a row without its numbering: "I | TẬP THỂ" → "TẬP THỂ"; empty when more than one text is left. */
export function headingText(row: GridRow): string {
  const words = texts(row)
  const [first = '', second] = words
  if (words.length === 1) return first
  const isNumbering = /^(?:[IVXLC]+|[A-ZĐ]|[a-zđ]|\d{1,2})[.)]?$/u.test(first)
  return words.length === 2 && isNumbering ? (second ?? '') : ''
}

/** True for the numbering of a heading: roman numbers, a letter, "a)". */
export const isHeadingNumber = (text: string): boolean => /^(?:[IVXLC]+|[A-ZĐ]|[a-zđ]\))[.)]?$/u.test(text.trim())
