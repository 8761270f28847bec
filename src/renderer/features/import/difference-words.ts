import { formatDecimal } from '../../messages/format'

const reported: readonly (readonly [string, string])[] = [
  ['target=', 'chỉ tiêu '],
  ['actual=', 'thực hiện '],
  ['option=', 'mức '],
  ['count=', 'số lượng '],
  ['yes=true', 'có'],
  ['yes=false', 'không'],
  ['notApplicable=true', 'không phát sinh'],
  ['repeat=true', 'tái phạm'],
]

const NUMBER = /^-?\d+(?:\.\d+)?$/
const YEAR = /^(?:19|20)\d{2}$/
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** One part of a line as it is kept → words; what a unit typed stays as it typed it. */
function partInWords(part: string): string {
  // A year alone is a birth; points never reach four digits.
  if (NUMBER.test(part)) return YEAR.test(part) ? part : formatDecimal(part)
  const day = DAY.exec(part)
  if (day !== null) return `${day[3]}/${day[2]}/${day[1]}`
  if (!reported.some(([stored]) => part.startsWith(stored))) return part
  return part
    .split(', ')
    .map((value) => {
      const [stored, words] = reported.find(([start]) => value.startsWith(start)) ?? ['', '']
      const rest = value.slice(stored.length)
      return words + (NUMBER.test(rest) ? formatDecimal(rest) : rest)
    })
    .join(', ')
}

/** "9.5 | target=2400" or "Bà | 1979-07-20" as kept → words for the officer. */
export const differenceInWords = (text: string | null): string => (text ?? '').split(' | ').map(partInWords).join(' | ')
