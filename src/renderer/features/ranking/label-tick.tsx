export interface LabelTickProps {
  readonly x?: number
  readonly y?: number
  readonly index?: number
  /** Lines of each row, the last one bold. */
  readonly labels: readonly (readonly string[])[]
}

const lineHeight = 16

/** What a row of bars came to, in a column of its own so that no line of the chart crosses it. */
export function LabelTick({ x = 0, y = 0, index = 0, labels }: LabelTickProps) {
  const lines = labels[index] ?? []
  return (
    <text x={x + 2} y={y} fontSize={13} fill="#101828">
      {lines.map((line, at) => (
        <tspan
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
          key={at}
          x={x + 2}
          dy={at === 0 ? 4 - ((lines.length - 1) * lineHeight) / 2 : lineHeight}
          fontWeight={at === lines.length - 1 ? 600 : 400}
        >
          {line}
        </tspan>
      ))}
    </text>
  )
}
