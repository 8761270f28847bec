import { Flex, Select } from 'antd'
import { useState } from 'react'
import { Legend, PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { RankedCluster } from '#shared/ipc/views'
import { ChartCard } from './chart-card'
import { radarCorners } from './radar-series'
import './tie-history.css'

export interface UnitRadarProps {
  readonly cluster: RankedCluster
  readonly set: CriteriaSet
}

/** One unit beside the mean of its cluster, group by group; solid against dashed, with the figures in a table. */
export function UnitRadar({ cluster, set }: UnitRadarProps) {
  const [unit, setUnit] = useState(cluster.units[0]?.unit ?? '')
  const name = cluster.units.find((one) => one.unit === unit)?.name ?? ''
  const corners = radarCorners(cluster, set, unit)
  return (
    <>
      <Select
        aria-label="Đơn vị"
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 320, marginBottom: 12 }}
        value={unit}
        onChange={setUnit}
        options={cluster.units.map((one) => ({ value: one.unit, label: one.name }))}
      />
      <ChartCard
        title={`${name} so với trung bình ${cluster.name}`}
        note="Mỗi trục là một nhóm tiêu chí, tính theo phần trăm điểm tối đa của nhóm."
      >
        {() => (
          <Flex gap="large" align="center">
            <RadarChart width={540} height={400} data={[...corners]} outerRadius={150}>
              <PolarGrid stroke="#98a2b3" />
              <PolarAngleAxis dataKey="code" tick={{ fontSize: 14, fontWeight: 600, fill: '#101828' }} />
              <PolarRadiusAxis domain={[0, 100]} angle={90} tickCount={6} tick={{ fontSize: 11, fill: '#475467' }} />
              <Radar
                name={name}
                dataKey="unit"
                stroke="#1d4e89"
                strokeWidth={2.5}
                fill="#1d4e89"
                fillOpacity={0.15}
                dot
                isAnimationActive={false}
              />
              <Radar
                name={`Trung bình ${cluster.name}`}
                dataKey="mean"
                stroke="#b42318"
                strokeWidth={2}
                strokeDasharray="6 4"
                fill="none"
                isAnimationActive={false}
              />
              <Legend />
            </RadarChart>
            <div className="tie-history">
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
                  {corners.map(({ code, title, max, unitText, meanText }) => (
                    <tr key={code}>
                      <th scope="row">
                        {code}. {title}
                      </th>
                      <td>{max.replace('.', ',')}</td>
                      <td>{unitText}</td>
                      <td>{meanText}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Flex>
        )}
      </ChartCard>
    </>
  )
}
