/** Room for names beside bars. */
export const nameWidth = 232
const lineHeight = 16
const charactersPerLine = 32

/** The words that fit from the start, and how many they are. */
function fitting(words: readonly string[], room: number): readonly string[] {
  const taken: string[] = []
  for (const word of words) {
    if (taken.length > 0 && [...taken, word].join(' ').length > room) break
    taken.push(word)
  }
  return taken
}

/** A unit's name in so many lines; of one that is longer, the beginning and the end, by which units are told apart. */
export function nameLines(name: string, most: 1 | 2 = 2): readonly string[] {
  const words = name.split(' ')
  const first = fitting(words, charactersPerLine)
  const rest = words.slice(first.length)
  if (rest.length === 0) return [first.join(' ')]
  const end = (room: number): string => `… ${[...fitting([...rest].reverse(), room)].reverse().join(' ')}`
  if (most === 1) return [`${fitting(words, charactersPerLine - 12).join(' ')} ${end(8)}`]
  const second = fitting(rest, charactersPerLine)
  return [first.join(' '), second.length === rest.length ? second.join(' ') : end(charactersPerLine - 2)]
}

export interface NameTickProps {
  readonly x?: number
  readonly y?: number
  readonly payload?: { readonly value: string }
  readonly lines?: 1 | 2
}

/** A unit's name beside its bar. */
export function NameTick({ x = 0, y = 0, payload, lines: most = 2 }: NameTickProps) {
  const lines = nameLines(payload?.value ?? '', most)
  return (
    <text x={x - 4} y={y} textAnchor="end" fontSize={12.5} fill="#101828">
      <title>{payload?.value}</title>
      {lines.map((line, index) => (
        <tspan key={line} x={x - 4} dy={index === 0 ? 4 - ((lines.length - 1) * lineHeight) / 2 : lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
