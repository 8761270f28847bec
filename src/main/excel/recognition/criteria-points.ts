import type { Decimal } from '#domain/core/decimal'
import { parseTypedNumber } from '#domain/text/typed-number'

/** Points as an office writes them; `isEach`: for every time, as deductions are. */
export interface WrittenPoints {
  readonly points: Decimal
  readonly isEach: boolean
}

const leading = /^(?:tối đa|không quá|nhiều nhất|cao nhất|trừ|cộng|thưởng|từ)\s+/iu
const range = /^\d+(?:[.,]\d+)?\s*(?:-|–|đến)\s*(?=\d)/u
const each = /(?:\/|mỗi|một)\s*(?:lần|vụ|việc|người|trường hợp|lượt|ngày|văn bản|đơn)/iu

/** "10", "10 điểm", "Tối đa 10đ", "0-10", "-2 điểm/lần"; null when no points are written. */
export function pointsIn(text: string): WrittenPoints | null {
  const bare = text
    .normalize('NFC')
    .trim()
    .replace(/^\((.*)\)$/su, '$1')
  let rest = bare
  while (leading.test(rest)) rest = rest.replace(leading, '')
  const typed = parseTypedNumber(rest.replace(/^[+–-]\s*/u, '').replace(range, ''), 'points')
  if (typed === null || typed.value.startsWith('-') || typed.suffix === '%') return null
  return { points: typed.value, isEach: each.test(bare) }
}

const atEnd = /\s*[([]\s*((?:tối đa|không quá|thang)?\s*\d[\d.,]*\s*(?:điểm|đ))\s*[)\]]\s*[.:]?$/iu

/** The title without the points at its end, "Nhiệm vụ chính trị (40 điểm)", and those points. */
export function titleAndPoints(title: string): { readonly title: string; readonly written: WrittenPoints | null } {
  const match = atEnd.exec(title.normalize('NFC'))
  const written = match === null ? null : pointsIn((match[1] ?? '').replace(/^thang\s*/iu, ''))
  return written === null || match === null
    ? { title, written: null }
    : { title: title.normalize('NFC').slice(0, match.index).trim(), written }
}
