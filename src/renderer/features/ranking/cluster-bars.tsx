import { useId } from 'react'
import { Bar, BarChart, Cell, LabelList, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { Band } from '#domain/criteria/criteria-set'
import type { RankedCluster } from '#shared/ipc/views'
import { BandPatterns, bandFill } from './band-patterns'
import { axisFrom, axisTicks, barsOf, cutOffsOf, type ScoreBar } from './bar-series'
import { NameTick } from './name-tick'

export interface ClusterBarsProps {
  readonly cluster: RankedCluster
  readonly bands: readonly Band[]
  readonly width: number
  readonly onUnit: (unit: string) => void
}

/** Totals of a cluster as bars in order of rank, with values at their ends and lines where the bands begin. */
export function ClusterBars({ cluster, bands, width, onUnit }: ClusterBarsProps) {
  const chart = useId().replace(/[^a-zA-Z0-9]/g, '')
  const bars = barsOf(cluster, bands)
  const from = axisFrom(bars)
  const cutOffs = cutOffsOf(bands).filter(({ at }) => at > from)
  const most = Math.max(...bars.map(({ length }) => length), ...cutOffs.map(({ at }) => at))
  const to = Math.ceil((most + 1) / 5) * 5
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={bars.length * 38 + 74}
      data={bars as ScoreBar[]}
      margin={{ top: 34, right: 150, bottom: 8, left: 4 }}
      barCategoryGap={8}
      title={`Tổng điểm của ${cluster.name}`}
    >
      <BandPatterns chart={chart} />
      <XAxis
        type="number"
        domain={[from, to]}
        ticks={[...axisTicks(from, to)]}
        allowDataOverflow
        tick={{ fontSize: 12 }}
        tickFormatter={(value: number) => String(value).replace('.', ',')}
        stroke="#667085"
      />
      <YAxis type="category" dataKey="name" width={224} interval={0} tick={<NameTick />} stroke="#667085" />
      {cutOffs.map(({ at, label }) => (
        <ReferenceLine
          key={label}
          x={at}
          stroke="#b42318"
          strokeDasharray="6 3"
          strokeWidth={1.5}
          label={{ value: label, position: 'top', fontSize: 12, fill: '#b42318' }}
        />
      ))}
      <Bar
        dataKey="length"
        isAnimationActive={false}
        stroke="#1d4e89"
        cursor="pointer"
        onClick={(_, index) => {
          const bar = bars[index]
          if (bar !== undefined) onUnit(bar.unit)
        }}
      >
        {bars.map((bar) => (
          <Cell
            key={bar.unit}
            fill={bandFill(bar.band, chart)}
            strokeDasharray={bar.rank === null ? '4 3' : undefined}
          />
        ))}
        <LabelList
          dataKey="label"
          position="right"
          fontSize={13}
          fontWeight={600}
          fill="#101828"
          style={{ paintOrder: 'stroke', stroke: '#ffffff', strokeWidth: 4 }}
        />
      </Bar>
    </BarChart>
  )
}
