import { useId } from 'react'
import { Bar, BarChart, LabelList, Legend, XAxis, YAxis } from 'recharts'
import { BandPatterns, bandFill } from './band-patterns'
import { type ClaimBar, hundredthsText } from './claim-series'
import { NameTick } from './name-tick'

export interface ClaimBarsProps {
  readonly bars: readonly ClaimBar[]
  readonly width: number
  readonly onUnit: (unit: string) => void
}

/** What each unit claimed beside what it was given; the difference stands at the end of the lower bar. */
export function ClaimBars({ bars, width, onUnit }: ClaimBarsProps) {
  const chart = useId().replace(/[^a-zA-Z0-9]/g, '')
  const open = (_: unknown, index: number): void => {
    const bar = bars[index]
    if (bar !== undefined) onUnit(bar.unit)
  }
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={bars.length * 52 + 76}
      data={bars as ClaimBar[]}
      margin={{ top: 8, right: 110, bottom: 8, left: 4 }}
      barGap={0}
      title="Điểm tự chấm và điểm thẩm định"
    >
      <BandPatterns chart={chart} />
      <XAxis type="number" tick={{ fontSize: 12 }} tickFormatter={hundredthsText} stroke="#667085" />
      <YAxis type="category" dataKey="name" width={224} interval={0} tick={<NameTick />} stroke="#667085" />
      <Legend verticalAlign="top" />
      <Bar
        dataKey="self"
        name="Tự chấm"
        fill={bandFill(1, chart)}
        stroke="#1d4e89"
        isAnimationActive={false}
        onClick={open}
        cursor="pointer"
      >
        <LabelList
          dataKey="self"
          position="right"
          fontSize={12}
          fill="#101828"
          formatter={(value) => hundredthsText(Number(value))}
        />
      </Bar>
      <Bar
        dataKey="official"
        name="Thẩm định"
        fill="#1d4e89"
        stroke="#1d4e89"
        isAnimationActive={false}
        onClick={open}
        cursor="pointer"
      >
        <LabelList
          position="right"
          fontSize={12}
          fontWeight={600}
          fill="#101828"
          valueAccessor={(_, index) => {
            const bar = bars[index]
            return bar === undefined ? '' : `${hundredthsText(bar.official)} (${bar.difference})`
          }}
        />
      </Bar>
    </BarChart>
  )
}
