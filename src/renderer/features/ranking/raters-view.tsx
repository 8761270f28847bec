import { Button } from 'antd'
import { useId, useState } from 'react'
import { Bar, BarChart, Cell, LabelList, ReferenceLine, XAxis } from 'recharts'
import type { Leniency, RaterRow } from '#domain/statistics/rater-series'
import { useQuery } from '../../api/use-query'
import { DataTable } from '../../components/data-table'
import { EmptyState } from '../../components/empty-state'
import { Loaded } from '../../components/loading'
import type { TableColumn } from '../../components/table-rows'
import { formatDecimal } from '../../messages/format'
import { useNavigation } from '../../navigation'
import { campaignScreen } from '../../screen'
import { BandPatterns, bandFill } from './band-patterns'
import { nameAxis, numberTick } from './bar-axes'
import { ChartCard } from './chart-card'

const roundWords = { review: 'cụm, khối chấm', appraisal: 'thẩm định' } as const

const keyOf = ({ scorer, round }: Pick<Leniency, 'scorer' | 'round'>): string => `${round}|${scorer}`
const signed = (percent: number): string =>
  `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${String(Math.abs(percent)).replace('.', ',')}%`

/** How each person scores beside the self-scores, and the scores behind a bar. */
export function RatersView({ campaign }: { readonly campaign: string }) {
  const reply = useQuery('ranking.raters', { campaign })
  const [chosen, setChosen] = useState<string | null>(null)
  const { go } = useNavigation()
  return (
    <Loaded reply={reply}>
      {({ leniencies, rows }) => {
        const one = leniencies.find((rater) => keyOf(rater) === chosen)
        return leniencies.length === 0 ? (
          <EmptyState title="Chưa có điểm để so">
            Biểu đồ này so điểm cụm, khối chấm và điểm thẩm định với điểm đơn vị tự chấm.
          </EmptyState>
        ) : (
          <>
            <ChartCard
              title="Mức chặt, nới của từng người chấm, cả đợt"
              note="Chênh lệch trung bình so với điểm tự chấm, theo phần trăm điểm tối đa của tiêu chí: bên trái là chặt hơn, bên phải là nới hơn."
              hint="Bấm vào một cột để xem các điểm đã chấm khác."
            >
              {(width) => (
                <RaterBars leniencies={leniencies} width={width} onRater={(rater) => setChosen(keyOf(rater))} />
              )}
            </ChartCard>
            {one !== undefined && (
              <section className="panel" style={{ marginTop: 12 }}>
                <h2 style={{ fontSize: 16, margin: '0 0 8px' }}>
                  {one.scorer} ({roundWords[one.round]}): các điểm khác điểm tự chấm
                </h2>
                <DataTable<RaterRow>
                  label="Các điểm chấm khác điểm tự chấm"
                  rows={rows.filter((row) => keyOf(row) === chosen)}
                  columns={rowColumns}
                  rowKey={({ unit, criterion }) => `${unit}|${criterion}`}
                />
                <Button style={{ marginTop: 8 }} onClick={() => go(campaignScreen(campaign, 'scores'))}>
                  Đến bảng chấm điểm
                </Button>
              </section>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

const rowColumns: readonly TableColumn<RaterRow>[] = [
  { key: 'unit', title: 'Đơn vị', width: 260, text: ({ name }) => name },
  { key: 'criterion', title: 'Tiêu chí', text: ({ criterion, title }) => `${criterion} ${title}` },
  { key: 'self', title: 'Tự chấm', width: 110, text: ({ self }) => formatDecimal(self) },
  { key: 'given', title: 'Đã chấm', width: 110, text: ({ given }) => formatDecimal(given) },
]

interface RaterBarsProps {
  readonly leniencies: readonly Leniency[]
  readonly width: number
  readonly onRater: (rater: Leniency) => void
}

function RaterBars({ leniencies, width, onRater }: RaterBarsProps) {
  const chart = useId().replace(/[^a-zA-Z0-9]/g, '')
  const bars = leniencies.map((rater) => ({
    ...rater,
    name: `${rater.scorer} (${roundWords[rater.round]})`,
    percent: Math.round(rater.meanDifference * 1000) / 10,
  }))
  const most = Math.max(1, ...bars.map(({ percent }) => Math.ceil(Math.abs(percent) * 1.3)))
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={bars.length * 40 + 50}
      data={bars}
      margin={{ top: 8, right: 60, bottom: 8, left: 4 }}
      title="Mức chặt, nới của từng người chấm"
    >
      <BandPatterns chart={chart} />
      <XAxis type="number" domain={[-most, most]} tickFormatter={signed} tick={numberTick} stroke="#667085" />
      {nameAxis(bars.length)}
      <ReferenceLine x={0} stroke="#101828" strokeWidth={1.5} />
      <Bar
        dataKey="percent"
        stroke="#1d4e89"
        cursor="pointer"
        minPointSize={3}
        isAnimationActive={false}
        onClick={(_, index) => {
          const rater = leniencies[index]
          if (rater !== undefined) onRater(rater)
        }}
      >
        {bars.map((bar) => (
          <Cell key={keyOf(bar)} fill={bandFill(bar.round === 'appraisal' ? 0 : 1, chart)} />
        ))}
        <LabelList
          position="right"
          fontSize={13}
          fontWeight={600}
          fill="#101828"
          valueAccessor={(_, index) => {
            const bar = bars[index]
            return bar === undefined ? '' : `${signed(bar.percent)} (${bar.criteria} điểm)`
          }}
          style={{ paintOrder: 'stroke', stroke: '#ffffff', strokeWidth: 4 }}
        />
      </Bar>
    </BarChart>
  )
}
