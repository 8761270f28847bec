import { type Face, tinosWidths, unitsPerEm } from './tinos-widths'

export const pointMm = 25.4 / 72

/** Parts of the em above and below the baseline that a line of Tinos takes. */
export const ascent = 1825 / unitsPerEm
export const descent = 443 / unitsPerEm

/** From one line to the next, in ems. */
export const lineHeight = 1.2

/** How many lines of this type a room of that height holds; a hair of rounding is forgiven. */
export const linesIn = (heightMm: number, points: number): number =>
  Math.floor((heightMm / (points * pointMm) - ascent - descent) / lineHeight + 1 + 1e-6)

const tables = new Map<Face, ReadonlyMap<string, number>>()

function widthsOf(face: Face): ReadonlyMap<string, number> {
  const kept = tables.get(face)
  if (kept !== undefined) return kept
  const table = new Map(tinosWidths[face].flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])))
  tables.set(face, table)
  return table
}

export const faceOf = ({ bold, italic }: { readonly bold: boolean; readonly italic: boolean }): Face =>
  bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular'

/** Width of a line in millimetres; a letter that the face lacks counts a whole em. */
export function widthMm(text: string, face: Face, points: number): number {
  const table = widthsOf(face)
  let units = 0
  for (const letter of text) units += table.get(letter) ?? unitsPerEm
  return (units / unitsPerEm) * points * pointMm
}

/** Letters of a text that the face lacks. */
export const lackingLetters = (text: string, face: Face): string[] => [
  ...new Set([...text].filter((letter) => letter !== '\n' && !widthsOf(face).has(letter))),
]
