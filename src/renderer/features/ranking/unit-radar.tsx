import { Select } from 'antd'
import { useState } from 'react'
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts'
import { type ClusterSeries, type ProfileSpoke, unitProfile } from '#domain/statistics/cluster-series'
import { matchesSearch } from '#domain/text/fold'
import { formatDecimal } from '../../messages/format'
import { ChartCard } from './chart-card'
import { PairBars } from './pair-bars'

export interface UnitRadarProps {
  readonly clusterName: string
  readonly source: string
  readonly series: ClusterSeries
  readonly onUnit: (unit: string) => void
}

const percent = (share: number | null): number | null => (share === null ? null : share * 100)

const pointsText = (points: string | null): string =>
  points === null ? '–' : points === 'N/A' ? 'KPS' : formatDecimal(points)

/** One unit beside the mean of its cluster, group by group; solid against dashed, with the figures in a table. */
export function UnitRadar({ clusterName, source, series, onUnit }: UnitRadarProps) {
  const [unit, setUnit] = useState(series.bars[0]?.unit ?? '')
  const name = series.bars.find((one) => one.unit === unit)?.name ?? ''
  const spokes = unitProfile(series.groups, unit)
  const open = (): void => onUnit(unit)
  return (
    <>
      <Select
        aria-label="Đơn vị"
        showSearch={{ filterOption: (query, option) => matchesSearch(String(option?.label ?? ''), query) }}
        style={{ width: 420, marginBottom: 12 }}
        value={unit}
        onChange={setUnit}
        options={series.bars.map((one) => ({ value: one.unit, label: one.name }))}
      />
      <ChartCard
        title={`${name} so với trung bình ${clusterName}`}
        note={`Mỗi nhóm tiêu chí tính theo phần trăm điểm tối đa của nhóm. ${source}`}
        hint="Bấm vào biểu đồ để xem vì sao có điểm này."
      >
        {(width) => (
          <div className="chart-side">
            {spokes.length < 3 ? (
              // two axes make no surface
              <PairBars
                title="So với trung bình"
                keys={['Đơn vị', 'Trung bình']}
                width={Math.min(width, 620)}
                axisText={(value) => `${value}%`}
                onRow={open}
                pairs={spokes.map(({ code, title, unit: own, cluster, points, mean }) => ({
                  key: code,
                  name: `${code}. ${title}`,
                  first: percent(own),
                  second: percent(cluster),
                  labels: [pointsText(points), pointsText(mean)],
                }))}
              />
            ) : (
              <ProfileRadar spokes={spokes} onOpen={open} />
            )}
            <ProfileTable spokes={spokes} />
          </div>
        )}
      </ChartCard>
    </>
  )
}

interface ProfileRadarProps {
  readonly spokes: readonly ProfileSpoke[]
  readonly onOpen: () => void
}

function ProfileRadar({ spokes, onOpen }: ProfileRadarProps) {
  const data = spokes.map(({ code, unit, cluster }) => ({ code, unit: percent(unit), mean: percent(cluster) }))
  return (
    <div>
      <RadarChart width={440} height={320} data={data} outerRadius={130} onClick={onOpen} style={{ cursor: 'pointer' }}>
        <PolarGrid stroke="#98a2b3" />
        <PolarAngleAxis dataKey="code" tick={{ fontSize: 14, fontWeight: 600, fill: '#101828' }} />
        <PolarRadiusAxis
          domain={[0, 100]}
          angle={90 - 180 / spokes.length}
          tickCount={6}
          tick={{ fontSize: 12.5, fill: '#475467' }}
        />
        <Radar
          dataKey="unit"
          stroke="#1d4e89"
          strokeWidth={2.5}
          fill="#1d4e89"
          fillOpacity={0.15}
          dot
          isAnimationActive={false}
        />
        <Radar
          dataKey="mean"
          stroke="#b42318"
          strokeWidth={2}
          strokeDasharray="6 4"
          fill="none"
          isAnimationActive={false}
        />
      </RadarChart>
      <ul className="chart-key" aria-label="Chú giải">
        <li>
          <svg width="36" height="10" aria-hidden>
            <line x1="0" x2="36" y1="5" y2="5" stroke="#1d4e89" strokeWidth="2.5" />
            <circle cx="18" cy="5" r="3.5" fill="#1d4e89" />
          </svg>
          Đơn vị
        </li>
        <li>
          <svg width="36" height="10" aria-hidden>
            <line x1="0" x2="36" y1="5" y2="5" stroke="#b42318" strokeWidth="2" strokeDasharray="6 4" />
          </svg>
          Trung bình
        </li>
      </ul>
    </div>
  )
}

const ProfileTable = ({ spokes }: { readonly spokes: readonly ProfileSpoke[] }) => (
  <div className="chart-table">
    <table aria-label="Điểm theo nhóm">
      <thead>
        <tr>
          <th scope="col">Nhóm</th>
          <th scope="col">Tối đa</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Trung bình</th>
        </tr>
      </thead>
      <tbody>
        {spokes.map(({ code, title, max, points, mean }) => (
          <tr key={code}>
            <th scope="row">
              {code}. {title}
            </th>
            <td>{pointsText(max)}</td>
            <td>{pointsText(points)}</td>
            <td>{pointsText(mean)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
