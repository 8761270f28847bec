import type { ClusterSeries } from '#domain/statistics/cluster-series'
import type { RankedCluster } from '#shared/ipc/views'
import { useQuery } from '../../api/use-query'
import { EmptyState } from '../../components/empty-state'
import { Loaded } from '../../components/loading'
import type { Question } from '../../explanation/explanation-place'
import { ChartCard } from './chart-card'
import { ClaimBars } from './claim-bars'
import { ClusterBars, startOf } from './cluster-bars'
import { HeatView } from './heat-view'
import { UnitRadar } from './unit-radar'

export type ClusterChartKind = 'bars' | 'claims' | 'heat' | 'radar'

export interface ClusterChartProps {
  readonly campaign: string
  readonly cluster: Pick<RankedCluster, 'cluster' | 'name'>
  readonly kind: ClusterChartKind
  /** What the figures are: of which frozen ranking, or not frozen yet. */
  readonly source: string
  readonly onAsk: (question: Question) => void
}

/** One of the charts of a cluster; a click shows why a unit has its points. */
export function ClusterChart(props: ClusterChartProps) {
  const { campaign, cluster } = props
  const reply = useQuery('ranking.charts', { campaign, cluster: cluster.cluster })
  return (
    <Loaded reply={reply}>
      {(series) =>
        series.bars.every(({ total }) => total === null) ? (
          <EmptyState title="Chưa có điểm để vẽ biểu đồ">
            Biểu đồ hiện khi {cluster.name} có đơn vị được chấm điểm.
          </EmptyState>
        ) : (
          <Chart {...props} series={series} />
        )
      }
    </Loaded>
  )
}

function Chart({ cluster, kind, source, series, onAsk }: ClusterChartProps & { readonly series: ClusterSeries }) {
  const onUnit = (unit: string): void => onAsk({ unit, place: null })
  switch (kind) {
    case 'bars': {
      const from = startOf(series)
      return (
        <ChartCard
          title={`Tổng điểm ${cluster.name}`}
          note={`${from === 0 ? '' : `Trục điểm bắt đầu từ ${from}. `}${source}`}
          hint="Bấm vào một cột để xem vì sao có điểm này."
        >
          {(width) => <ClusterBars series={series} width={width} onUnit={onUnit} />}
        </ChartCard>
      )
    }
    case 'claims': {
      const left = series.bars.length - series.claims.length
      if (series.claims.length === 0)
        return (
          <EmptyState title="Chưa so được tự chấm với thẩm định">
            Cần có tiêu chí vừa được đơn vị tự chấm, vừa được thẩm định.
          </EmptyState>
        )
      return (
        <ChartCard
          title={`Điểm tự chấm và điểm thẩm định, ${cluster.name}`}
          note={`Chỉ cộng những tiêu chí đã có cả hai điểm${left === 0 ? '' : `; ${left} đơn vị chưa có`}. Trong ngoặc là mức tăng, giảm khi thẩm định. ${source}`}
          hint="Bấm vào một cột để xem từng tiêu chí."
        >
          {(width) => <ClaimBars claims={series.claims} width={width} onUnit={onUnit} />}
        </ChartCard>
      )
    }
    case 'heat':
      return <HeatView title={`Mức đạt theo tiêu chí, ${cluster.name}`} source={source} series={series} onAsk={onAsk} />
    case 'radar':
      return <UnitRadar clusterName={cluster.name} source={source} series={series} onUnit={onUnit} />
  }
}
