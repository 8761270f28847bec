import { Flex, Tabs } from 'antd'
import { useState } from 'react'
import type { Finding } from '#domain/core/finding'
import type { RankedCluster } from '#shared/ipc/views'
import type { Question, ResultKind } from '../../explanation/explanation-place'
import { formatDecimal } from '../../messages/format'
import { ChartsTab } from './charts-tab'
import { ClusterTable } from './cluster-table'
import { QuotaNote } from './quota-note'
import { TieBoard } from './tie-board'
import { TieHistory } from './tie-history'
import { UnitFindings } from './unit-findings'

type View = 'table' | 'charts' | 'findings' | 'ties'

export interface ClusterViewProps {
  readonly campaign: string
  readonly cluster: RankedCluster
  /** What the charts say of where their figures are from. */
  readonly source: string
  /** Of the whole campaign; those about units of other clusters are left to them. */
  readonly findings: readonly Finding[]
  readonly isSaving: boolean
  readonly onUnit: (unit: string) => void
  readonly onResult: (unit: string, about: ResultKind) => void
  readonly onAsk: (question: Question) => void
  readonly onCouncilOrder: (units: readonly string[], reason: string) => void
}

/** One cluster as a table, as charts, and the ties that only the council can settle. */
export function ClusterView(props: ClusterViewProps) {
  const { campaign, cluster, source, findings, isSaving, onUnit, onResult, onAsk, onCouncilOrder } = props
  const [view, setView] = useState<View>('table')
  const byUnit = new Map(cluster.units.map((unit) => [unit.unit, unit]))
  const nameOf = (unit: string): string => byUnit.get(unit)?.name ?? unit
  const totalOf = (unit: string | undefined): string =>
    formatDecimal((unit === undefined ? null : byUnit.get(unit)?.total) ?? '')
  const ties = cluster.ties
  const boards = cluster.tieBoards ?? []
  const ours = findings.filter(({ unit }) => unit === undefined || byUnit.has(unit))
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
              <ClusterTable cluster={cluster} onUnit={onUnit} onAsk={onResult} />
            </>
          ),
        },
        {
          key: 'charts',
          label: 'Biểu đồ',
          children: <ChartsTab campaign={campaign} cluster={cluster} source={source} onAsk={onAsk} />,
        },
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
