import { YAxis } from 'recharts'
import { linesOfNames } from './bar-series'
import { LabelTick, type LabelTickProps } from './label-tick'
import { NameTick, nameWidth } from './name-tick'

/** Names on the left of a chart of bars that lie; a function, so that the chart finds the axis among its own parts. */
export const nameAxis = (rows: number) => (
  <YAxis
    type="category"
    dataKey="name"
    width={nameWidth}
    interval={0}
    tick={<NameTick lines={linesOfNames(rows)} />}
    stroke="#667085"
  />
)

/** What each row came to, on the right; `dataKey` tells the rows apart. */
export const labelAxis = (dataKey: string, labels: LabelTickProps['labels']) => (
  <YAxis
    yAxisId="label"
    orientation="right"
    type="category"
    dataKey={dataKey}
    width={150}
    interval={0}
    axisLine={false}
    tickLine={false}
    tick={<LabelTick labels={labels} />}
  />
)

/** The plain numbers below a chart. */
export const numberTick = { fontSize: 12.5 }
