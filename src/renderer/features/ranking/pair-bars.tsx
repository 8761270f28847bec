import { useId } from 'react'
import { Bar, BarChart, XAxis } from 'recharts'
import { BandPatterns, bandFill } from './band-patterns'
import { labelAxis, nameAxis, numberTick } from './bar-axes'
import { rowHeight } from './bar-series'

/** Two lengths side by side with what is said of each; null has no bar. */
export interface Pair {
  readonly key: string
  readonly name: string
  readonly first: number | null
  readonly second: number | null
  readonly labels: readonly [string, string]
}

export interface PairBarsProps {
  readonly title: string
  readonly keys: readonly [string, string]
  readonly pairs: readonly Pair[]
  readonly width: number
  readonly axisText: (value: number) => string
  readonly onRow: (key: string) => void
}

const KeyPatch = ({ chart, band }: { readonly chart: string; readonly band: number }) => (
  <svg width="26" height="14" aria-hidden>
    <BandPatterns chart={`${chart}k${band}`} />
    <rect x="0.5" y="0.5" width="25" height="13" fill={bandFill(band, `${chart}k${band}`)} stroke="#1d4e89" />
  </svg>
)

/** Pairs of bars: hatched above, solid below, told apart without colour. */
export function PairBars({ title, keys, pairs, width, axisText, onRow }: PairBarsProps) {
  const chart = useId().replace(/[^a-zA-Z0-9]/g, '')
  const bar = (dataKey: 'first' | 'second', band: number) => (
    <Bar
      dataKey={dataKey}
      fill={bandFill(band, chart)}
      stroke="#1d4e89"
      isAnimationActive={false}
      cursor="pointer"
      onClick={({ payload }) => onRow(payload.key)}
    />
  )
  return (
    <>
      <ul className="chart-key" aria-label="Chú giải">
        <li>
          <KeyPatch chart={chart} band={1} /> {keys[0]}
        </li>
        <li>
          <KeyPatch chart={chart} band={0} /> {keys[1]}
        </li>
      </ul>
      <BarChart
        layout="vertical"
        width={width}
        height={pairs.length * rowHeight(pairs.length, 2) + 46}
        data={[...pairs]}
        margin={{ top: 4, right: 8, bottom: 8, left: 4 }}
        barGap={0}
        barCategoryGap="14%"
        title={title}
      >
        <BandPatterns chart={chart} />
        <XAxis type="number" tick={numberTick} tickFormatter={axisText} stroke="#667085" />
        {nameAxis(pairs.length)}
        {labelAxis(
          'key',
          pairs.map(({ labels }) => labels),
        )}
        {bar('first', 1)}
        {bar('second', 0)}
      </BarChart>
    </>
  )
}
