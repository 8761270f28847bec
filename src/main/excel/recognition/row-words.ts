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

/** True when every value of the row is an error: a pre-filled row whose look-ups found nothing. Running numbers do not count. */
export function isErrorRow(row: GridRow): boolean {
  const filled = filledCells(row)
  const errors = filled.filter(({ value }) => value.kind === 'error')
  const rest = filled.filter(({ value }) => value.kind !== 'error')
  return errors.length > 0 && rest.length <= 1 && rest.every(({ value }) => /^\d{0,4}$/u.test(displayText(value)))
}

/** A row of column numbers: 1 2 3, (1) (2) (3), A B 1 2. */
export function isNumberRow(row: GridRow): boolean {
  const filled = filledCells(row)
  if (filled.length < 3) return false
  let last = 0
  for (const [at, { value }] of filled.entries()) {
    const word = displayText(value).replace(/[()[\]\s]/gu, '')
    if (last === 0 && at < 2 && /^[A-D]$/iu.test(word)) continue
    const number = (last === 0 ? /^(\d{1,2})$/u : /^(\d{1,2})(?:=.*)?$/u).exec(word)
    if (number === null || Number(number[1]) !== last + 1) return false
    last += 1
  }
  return last > 0
}

const startsWithWord = (folded: string, words: readonly string[]): boolean =>
  words.some((word) => folded === word || folded.startsWith(`${word} `))

/** The first text of a row that is more than a number or a letter. */
function firstWords(row: GridRow): string | null {
  for (const { value } of row.cells) {
    if (value.kind === 'number' || value.kind === 'date') continue
    const text = displayText(value)
    if (/\p{L}{2}/u.test(text)) return text
  }
  return null
}

/** "Tổng cộng", "Cộng (I+II)", "Danh sách này có 2 tập thể": the words stand first in the row's first text. */
export function isTotalRow(row: GridRow): boolean {
  const first = firstWords(row)
  if (first === null) return false
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
  const filled = filledCells(row)
  return filled.length > 0 && filled.length <= 4 && filled.every(({ value }) => isSignature(displayText(value)))
}

/** "Ghi chú: …", "* Lưu ý …". */
export function isNoteRow(row: GridRow): boolean {
  const [only, ...others] = filledCells(row)
  if (only === undefined || others.length > 0) return false
  const text = displayText(only.value)
  return /^[*(]+\s*\p{L}/u.test(text) || startsWithWord(foldHeader(text), noteWords)
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
  const filled = filledCells(row)
  if (filled.length > 2) return ''
  const [first = '', second] = filled.map(({ value }) => displayText(value))
  if (filled.length === 1) return first
  const isNumbering = /^(?:[IVXLC]+|[A-ZĐ]|[a-zđ]|\d{1,2})[.)]?$/u.test(first)
  return isNumbering ? (second ?? '') : ''
}

/** True for the numbering of a heading: roman numbers, a letter, "a)". */
export const isHeadingNumber = (text: string): boolean => /^(?:[IVXLC]+|[A-ZĐ]|[a-zđ]\))[.)]?$/u.test(text.trim())
