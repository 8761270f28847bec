import { Segmented } from 'antd'
import type { RankedCluster } from '#shared/ipc/views'
import { useKeptState } from '../../api/use-kept-state'
import type { Question } from '../../explanation/explanation-place'
import { ClusterChart, type ClusterChartKind } from './cluster-charts'
import { RatersView } from './raters-view'
import { TrendView } from './trend-view'

type Chart = ClusterChartKind | 'raters' | 'trend'

const charts: readonly { readonly value: Chart; readonly label: string }[] = [
  { value: 'bars', label: 'Tổng điểm' },
  { value: 'claims', label: 'Tự chấm và thẩm định' },
  { value: 'heat', label: 'Theo tiêu chí' },
  { value: 'radar', label: 'So với cụm' },
  { value: 'raters', label: 'Người chấm' },
  { value: 'trend', label: 'Qua các đợt' },
]

export interface ChartsTabProps {
  readonly campaign: string
  readonly cluster: RankedCluster
  /** What the charts say of where their figures are from. */
  readonly source: string
  readonly onAsk: (question: Question) => void
}

/** The charts of one cluster, one at a time; the choice stays when another cluster is opened. */
export function ChartsTab({ campaign, cluster, source, onAsk }: ChartsTabProps) {
  const [chart, setChart] = useKeptState<Chart>('ranking:chart', 'bars')
  return (
    <>
      <Segmented<Chart>
        aria-label="Loại biểu đồ"
        style={{ marginBottom: 12 }}
        value={chart}
        onChange={setChart}
        options={charts.filter(({ value }) => value !== 'trend' || cluster.units.length > 0)}
      />
      {chart === 'raters' ? (
        <RatersView campaign={campaign} />
      ) : chart === 'trend' ? (
        <TrendView cluster={cluster} />
      ) : (
        <ClusterChart campaign={campaign} cluster={cluster} kind={chart} source={source} onAsk={onAsk} />
      )}
    </>
  )
}
