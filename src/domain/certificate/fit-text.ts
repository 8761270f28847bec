import type { FormField } from './blank-form'
import { faceOf, linesIn, widthMm } from './text-measure'
import type { Face } from './tinos-widths'

export type Room = Pick<FormField, 'width' | 'height' | 'size' | 'minSize' | 'whenLong' | 'bold' | 'italic'>

/** A text as it is printed: its size in points, and its lines. */
export interface FittedText {
  readonly size: number
  readonly lines: readonly string[]
}

const step = 0.5

/** Dates and ranges of dates stay on one line. */
const withUnbrokenDates = (text: string): string =>
  text.replace(/ngày \d+ tháng \d+ năm \d+|[\d/]+ [-–] [\d/]+/g, (date) => date.replaceAll(' ', '\u00a0'))

/** The words of one line over as many lines as the width asks for; null when a word alone is wider. */
function brokenTo(text: string, face: Face, points: number, width: number): string[] | null {
  const lines: string[] = []
  for (const word of text.split(' ').filter(Boolean)) {
    if (widthMm(word, face, points) > width) return null
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || widthMm(longer, face, points) > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

/** As few lines as the width allows, and those of about the same length. */
function balanced(text: string, face: Face, points: number, width: number): string[] | null {
  const widest = brokenTo(text, face, points, width)
  if (widest === null || widest.length < 2) return widest
  let [least, most] = [0, width]
  let best = widest
  while (most - least > 0.5) {
    const middle = (least + most) / 2
    const lines = brokenTo(text, face, points, middle)
    if (lines !== null && lines.length === widest.length) {
      best = lines
      most = middle
    } else least = middle
  }
  return best
}

function atSize(text: string, room: Room, points: number, most: number): FittedText | null {
  const lines: string[] = []
  for (const hard of text.split('\n')) {
    const broken = balanced(hard.trim(), faceOf(room), points, room.width)
    if (broken === null) return null
    lines.push(...broken)
  }
  return lines.length > Math.min(most, linesIn(room.height, points)) ? null : { size: points, lines }
}

function largest(text: string, room: Room, most: number): FittedText | null {
  for (let points = room.size; points > room.minSize - step; points -= step) {
    const fitted = atSize(text, room, Math.max(points, room.minSize), most)
    if (fitted !== null) return fitted
  }
  return null
}

/**
 * Lays a text into its room: a name shrinks before it wraps, an achievement wraps before it shrinks. Null when even the smallest
 * type does not go in; nothing is ever cut.
 */
export function fitText(text: string, room: Room): FittedText | null {
  const whole = withUnbrokenDates(text)
  if (room.whenLong === 'wrap') return largest(whole, room, Number.POSITIVE_INFINITY)
  for (let most = text.split('\n').length; most <= linesIn(room.height, room.minSize); most += 1) {
    const fitted = largest(whole, room, most)
    if (fitted !== null) return fitted
  }
  return null
}
