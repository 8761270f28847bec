import { Segmented } from 'antd'
import { useState } from 'react'
import type { ClusterSeries } from '#domain/statistics/cluster-series'
import type { Question } from '../../explanation/explanation-place'
import { ChartCard } from './chart-card'
import { HeatMap } from './heat-map'

type Level = 'criteria' | 'groups'

/** With more criteria than these the groups are shown first. */
const many = 40

export interface HeatViewProps {
  readonly title: string
  readonly source: string
  readonly series: ClusterSeries
  readonly onAsk: (question: Question) => void
}

/** How the cluster came out at every criterion, or at every group of criteria. */
export function HeatView({ title, source, series, onAsk }: HeatViewProps) {
  const [level, setLevel] = useState<Level>(series.criteria.length > many ? 'groups' : 'criteria')
  return (
    <ChartCard
      title={title}
      note={`Ô càng đậm, điểm càng gần mức tối đa ghi dưới mã. Ô trống là chưa chấm, KPS là không phát sinh. ${source}`}
      hint="Bấm vào ô hoặc tên đơn vị để xem vì sao có điểm này."
      tools={
        <Segmented<Level>
          aria-label="Mức xem"
          value={level}
          onChange={setLevel}
          options={[
            { value: 'groups', label: 'Nhóm tiêu chí' },
            { value: 'criteria', label: 'Từng tiêu chí' },
          ]}
        />
      }
    >
      {() => (
        <HeatMap
          spreads={series[level]}
          units={series.bars}
          onUnit={(unit) => onAsk({ unit, place: null })}
          onCell={(unit, criterion) =>
            onAsk({ unit, place: level === 'criteria' ? { kind: 'criterion', criterion } : null })
          }
        />
      )}
    </ChartCard>
  )
}
