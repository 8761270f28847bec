import { Button, Flex, Select } from 'antd'
import { useState } from 'react'
import { LabelList, Line, LineChart, XAxis, YAxis } from 'recharts'
import { matchesSearch } from '#domain/text/fold'
import type { RankedCluster, TrendPoint } from '#shared/ipc/views'
import { useQuery } from '../../api/use-query'
import { EmptyState } from '../../components/empty-state'
import { Loaded } from '../../components/loading'
import { ExplanationDrawer } from '../../explanation/explanation-drawer'
import { formatDecimal } from '../../messages/format'
import { numberTick } from './bar-axes'
import { ChartCard } from './chart-card'

const percentText = (share: number): string => `${(Math.round(share * 1000) / 10).toString().replace('.', ',')}%`

/** One unit over the campaigns of the office: its total as a share of each campaign's scale, with its rank. */
export function TrendView({ cluster }: { readonly cluster: RankedCluster }) {
  const [unit, setUnit] = useState(cluster.units[0]?.unit ?? '')
  /** The campaign whose scores are asked about. */
  const [asked, setAsked] = useState<string | null>(null)
  const reply = useQuery('ranking.trend', { unit })
  const name = cluster.units.find((one) => one.unit === unit)?.name ?? ''
  return (
    <>
      <Select
        aria-label="Đơn vị"
        showSearch={{ filterOption: (query, option) => matchesSearch(String(option?.label ?? ''), query) }}
        style={{ width: 320, marginBottom: 12 }}
        value={unit}
        onChange={setUnit}
        options={cluster.units.map((one) => ({ value: one.unit, label: one.name }))}
      />
      <Loaded reply={reply}>
        {(points) =>
          points.length < 2 ? (
            <EmptyState title="Chưa so được giữa các đợt">
              Cần ít nhất hai đợt thi đua có điểm của {name}. Đơn vị được nhận ra theo mã đơn vị.
            </EmptyState>
          ) : (
            <ChartCard
              title={`${name} qua các đợt thi đua`}
              hint="Bấm vào một điểm để xem các điểm đứng sau của đợt đó."
              note="Tổng điểm tính theo phần trăm thang điểm của từng đợt, vì mỗi đợt có thang điểm riêng."
            >
              {(width) => <TrendChart points={points} width={Math.min(width, 620)} onAsk={setAsked} />}
            </ChartCard>
          )
        }
      </Loaded>
      {asked !== null && (
        <ExplanationDrawer campaign={asked} question={{ unit, place: null }} onClose={() => setAsked(null)} />
      )}
    </>
  )
}

interface TrendChartProps {
  readonly points: readonly TrendPoint[]
  readonly width: number
  readonly onAsk: (campaign: string) => void
}

function TrendChart({ points, width, onAsk }: TrendChartProps) {
  const data = points.map((point) => ({ ...point, percent: point.share * 100, label: percentText(point.share) }))
  return (
    <Flex gap="large" align="start" wrap>
      <LineChart width={width} height={300} data={data} margin={{ top: 28, right: 40, bottom: 8, left: 4 }}>
        <XAxis
          dataKey="short"
          interval={0}
          tick={{ fontSize: 13, fill: '#101828' }}
          padding={{ left: 50, right: 50 }}
        />
        <YAxis domain={[0, 100]} unit="%" tick={numberTick} stroke="#667085" />
        <Line
          dataKey="percent"
          stroke="#1d4e89"
          strokeWidth={2.5}
          activeDot={false}
          isAnimationActive={false}
          dot={({ cx, cy, payload }: { cx?: number; cy?: number; payload?: TrendPoint }) => (
            // A mouse's way only; the keyboard has the table beside the chart.
            // biome-ignore lint/a11y/noStaticElementInteractions: the buttons of the table do the same
            <circle
              key={payload?.campaign}
              className="trend-dot"
              cx={cx}
              cy={cy}
              r={7}
              fill="#1d4e89"
              cursor="pointer"
              onClick={() => payload !== undefined && onAsk(payload.campaign)}
            />
          )}
        >
          <LabelList dataKey="label" position="top" fontSize={13} fontWeight={600} fill="#101828" />
        </Line>
      </LineChart>
      <div className="chart-table">
        <table aria-label="Điểm qua các đợt">
          <thead>
            <tr>
              <th scope="col">Đợt</th>
              <th scope="col">Tổng điểm / thang điểm</th>
              <th scope="col">Hạng</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ campaign, title, short, total, scale, rank, of }) => (
              <tr key={campaign}>
                <th scope="row" title={title}>
                  <Button type="link" size="small" onClick={() => onAsk(campaign)}>
                    {short}
                  </Button>
                  {title}
                </th>
                <td>
                  {formatDecimal(total)} / {formatDecimal(scale)}
                </td>
                <td>{rank === null ? 'chưa xếp hạng' : `${rank} / ${of}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Flex>
  )
}
