import { useId } from 'react'
import { Bar, BarChart, Cell, ReferenceLine, XAxis } from 'recharts'
import type { ClusterSeries } from '#domain/statistics/cluster-series'
import { formatDecimal } from '../../messages/format'
import { BandPatterns, bandFill } from './band-patterns'
import { labelAxis, nameAxis, numberTick } from './bar-axes'
import { axisFrom, axisTicks, barLabel, barName, rowHeight } from './bar-series'

export interface ClusterBarsProps {
  readonly series: Pick<ClusterSeries, 'bars' | 'cutOffs'>
  readonly width: number
  readonly onUnit: (unit: string) => void
}

/** Where the axis begins: what no bar needs is left out. */
export const startOf = ({ bars }: ClusterBarsProps['series']): number => {
  const lengths = bars.flatMap(({ total, length }) => (total === null ? [] : [length]))
  return lengths.length === 0 ? 0 : axisFrom(lengths)
}

/** Totals of a cluster as bars in order of rank, with values in a column beside them and lines where the bands begin. */
export function ClusterBars({ series, width, onUnit }: ClusterBarsProps) {
  const chart = useId().replace(/[^a-zA-Z0-9]/g, '')
  const { bars } = series
  const from = startOf(series)
  const bandPlace = new Map(series.cutOffs.map(({ band }, index) => [band, index]))
  const placeOf = (band: string | null): number => (band === null ? -1 : (bandPlace.get(band) ?? series.cutOffs.length))
  const cutOffs = series.cutOffs
    .map(({ band, at }) => ({ at: Number(at), label: `${band} ≥ ${formatDecimal(at)}` }))
    .filter(({ at }) => at > from)
    .toSorted((a, b) => a.at - b.at)
  const most = Math.max(from, ...bars.map(({ length }) => length), ...cutOffs.map(({ at }) => at))
  const to = Math.ceil((most + 1) / 5) * 5
  const data = bars.map((bar) => ({ ...bar, name: barName(bar), length: bar.total === null ? from : bar.length }))
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={bars.length * rowHeight(bars.length, 1) + 90}
      data={data}
      margin={{ top: 42, right: 8, bottom: 8, left: 4 }}
      barCategoryGap="16%"
      title="Tổng điểm theo thứ hạng"
    >
      <BandPatterns chart={chart} />
      <XAxis
        type="number"
        domain={[from, to]}
        ticks={[...axisTicks(from, to)]}
        allowDataOverflow
        tick={numberTick}
        tickFormatter={(value: number) => formatDecimal(String(value))}
        stroke="#667085"
      />
      {nameAxis(bars.length)}
      {labelAxis(
        'unit',
        bars.map((bar) => [barLabel(bar)]),
      )}
      {cutOffs.map(({ at, label }, index) => (
        <ReferenceLine
          key={label}
          x={at}
          stroke="#b42318"
          strokeDasharray="6 3"
          strokeWidth={1.5}
          // lines that stand close together take turns on two heights
          label={{ value: label, position: 'top', fontSize: 12.5, fill: '#b42318', dy: index % 2 === 0 ? 0 : -17 }}
        />
      ))}
      <Bar
        dataKey="length"
        isAnimationActive={false}
        stroke="#1d4e89"
        cursor="pointer"
        onClick={({ payload }) => onUnit(payload.unit)}
      >
        {bars.map(({ unit, band, rank }) => (
          <Cell key={unit} fill={bandFill(placeOf(band), chart)} strokeDasharray={rank === null ? '4 3' : undefined} />
        ))}
      </Bar>
    </BarChart>
  )
}
