import { Flex, Tabs } from 'antd'
import { useState } from 'react'
import type { Finding } from '#domain/core/finding'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { RankedCluster } from '#shared/ipc/views'
import { skip, useQuery } from '../../api/use-query'
import { Loaded } from '../../components/loading'
import type { ResultKind } from '../../explanation/explanation-place'
import { formatDecimal } from '../../messages/format'
import { axisFrom, barsOf } from './bar-series'
import { ChartCard } from './chart-card'
import { ClaimBars } from './claim-bars'
import { claimBars } from './claim-series'
import { ClusterBars } from './cluster-bars'
import { ClusterTable } from './cluster-table'
import { HeatMap } from './heat-map'
import { QuotaNote } from './quota-note'
import { RatersView } from './raters-view'
import { TieBoard } from './tie-board'
import { TieHistory } from './tie-history'
import { TrendView } from './trend-view'
import { UnitFindings } from './unit-findings'
import { UnitRadar } from './unit-radar'

type View = 'table' | 'bars' | 'claims' | 'heat' | 'radar' | 'raters' | 'trend' | 'findings' | 'ties'

export interface ClusterViewProps {
  readonly campaign: string
  readonly cluster: RankedCluster
  readonly set: CriteriaSet | null
  /** Of the whole campaign; those about units of other clusters are left to them. */
  readonly findings: readonly Finding[]
  readonly isSaving: boolean
  readonly onUnit: (unit: string) => void
  readonly onAsk: (unit: string, about: ResultKind) => void
  readonly onCouncilOrder: (units: readonly string[], reason: string) => void
}

/** One cluster as a table, as charts, and the ties that only the council can settle. */
export function ClusterView(props: ClusterViewProps) {
  const { campaign, cluster, set, findings, isSaving, onUnit, onAsk, onCouncilOrder } = props
  const [view, setView] = useState<View>('table')
  const needsSheet = view === 'claims' || view === 'heat'
  const sheet = useQuery('scores.sheet', needsSheet ? { campaign, cluster: cluster.cluster } : skip)
  const bands = set?.bands ?? []
  const bars = barsOf(cluster, bands)
  const from = bars.length === 0 ? 0 : axisFrom(bars)
  const byUnit = new Map(cluster.units.map((unit) => [unit.unit, unit]))
  const nameOf = (unit: string): string => byUnit.get(unit)?.name ?? unit
  const totalOf = (unit: string | undefined): string =>
    formatDecimal((unit === undefined ? null : byUnit.get(unit)?.total) ?? '')
  const ties = cluster.ties
  const boards = cluster.tieBoards ?? []
  const ours = findings.filter(({ unit }) => unit === undefined || byUnit.has(unit))
  const inRankOrder = new Map(cluster.units.map(({ unit }, index) => [unit, index]))
  return (
    <Tabs
      activeKey={view}
      onChange={(key) => setView(key as View)}
      destroyOnHidden
      items={[
        {
          key: 'table',
          label: 'Bảng xếp hạng',
          children: (
            <>
              {cluster.quota != null && <QuotaNote quota={cluster.quota} nameOf={nameOf} />}
              <ClusterTable cluster={cluster} onUnit={onUnit} onAsk={onAsk} />
            </>
          ),
        },
        {
          key: 'bars',
          label: 'Biểu đồ tổng điểm',
          children: (
            <ChartCard
              title={`Tổng điểm ${cluster.name}`}
              note={`${from === 0 ? '' : `Trục điểm bắt đầu từ ${from}. `}Bấm vào một cột để xem vì sao có điểm này.`}
            >
              {(width) => <ClusterBars cluster={cluster} bands={bands} width={width} onUnit={onUnit} />}
            </ChartCard>
          ),
        },
        {
          key: 'claims',
          label: 'Tự chấm và thẩm định',
          children: (
            <Loaded reply={sheet}>
              {(data) => (
                <ChartCard
                  title={`Điểm tự chấm và điểm thẩm định, ${cluster.name}`}
                  note="Chỉ cộng những tiêu chí đã có cả hai điểm. Trong ngoặc là mức tăng, giảm khi thẩm định."
                >
                  {(width) => (
                    <ClaimBars
                      bars={data.set === null ? [] : claimBars(data.set, data.rows)}
                      width={width}
                      onUnit={onUnit}
                    />
                  )}
                </ChartCard>
              )}
            </Loaded>
          ),
        },
        {
          key: 'heat',
          label: 'Theo tiêu chí',
          children: (
            <Loaded reply={sheet}>
              {(data) => (
                <div className="panel">
                  {data.set !== null && (
                    <HeatMap
                      set={data.set}
                      rows={data.rows.toSorted(
                        (a, b) => (inRankOrder.get(a.unit) ?? 0) - (inRankOrder.get(b.unit) ?? 0),
                      )}
                      onUnit={onUnit}
                    />
                  )}
                </div>
              )}
            </Loaded>
          ),
        },
        ...(set === null || cluster.units.length === 0
          ? []
          : [{ key: 'radar', label: 'So với cụm', children: <UnitRadar cluster={cluster} set={set} /> }]),
        { key: 'raters', label: 'Người chấm', children: <RatersView campaign={campaign} /> },
        ...(cluster.units.length === 0
          ? []
          : [{ key: 'trend', label: 'Qua các đợt', children: <TrendView cluster={cluster} /> }]),
        ...(ours.length === 0
          ? []
          : [
              {
                key: 'findings',
                label: `Cần xem (${ours.length})`,
                children: <UnitFindings findings={ours} nameOf={nameOf} onUnit={onUnit} />,
              },
            ]),
        ...(ties.length === 0 && boards.length === 0
          ? []
          : [
              {
                key: 'ties',
                label: ties.length === 0 ? 'Bằng điểm' : `Đồng hạng (${ties.length})`,
                children: (
                  <Flex vertical gap="middle">
                    {ties.map((tie) => (
                      <TieBoard
                        key={tie.join('|')}
                        tie={tie}
                        nameOf={nameOf}
                        total={totalOf(tie[0])}
                        saving={isSaving}
                        onSave={onCouncilOrder}
                      />
                    ))}
                    {boards.map((board) => (
                      <TieHistory key={board.units.join('|')} board={board} nameOf={nameOf} />
                    ))}
                  </Flex>
                ),
              },
            ]),
      ]}
    />
  )
}
