const lineHeight = 16
const charactersPerLine = 32

/** A unit's name in at most two lines. */
export function nameLines(name: string): readonly string[] {
  const lines: string[] = ['']
  for (const word of name.split(' ')) {
    const last = lines[lines.length - 1] ?? ''
    if (last !== '' && last.length + word.length + 1 > charactersPerLine && lines.length < 2) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.map((line) => (line.length > charactersPerLine + 4 ? `${line.slice(0, charactersPerLine + 3)}…` : line))
}

/** A unit's name beside its bar. */
export function NameTick(props: {
  readonly x?: number
  readonly y?: number
  readonly payload?: { readonly value: string }
}) {
  const { x = 0, y = 0, payload } = props
  const lines = nameLines(payload?.value ?? '')
  return (
    <text x={x - 4} y={y} textAnchor="end" fontSize={13} fill="#101828">
      <title>{payload?.value}</title>
      {lines.map((line, index) => (
        <tspan key={line} x={x - 4} dy={index === 0 ? 4 - ((lines.length - 1) * lineHeight) / 2 : lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
