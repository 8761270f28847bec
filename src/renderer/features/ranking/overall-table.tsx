import type { RankingView } from '#shared/ipc/views'
import { DataTable } from '../../components/data-table'
import type { TableColumn } from '../../components/table-rows'
import { WhyLink } from '../../explanation/why-link'
import { type AskResult, bandColumn, byRank, totalColumn } from './result-columns'

type Row = NonNullable<RankingView['overall']>[number]

const placed = (rank: number | null, shared: boolean): string =>
  rank === null ? '–' : shared ? `${rank} (đồng hạng)` : String(rank)

export interface OverallTableProps {
  readonly rows: readonly Row[]
  /** Points of some criteria depend on the others of the cluster. */
  readonly isRelative: boolean
  readonly onUnit: (unit: string) => void
  readonly onAsk: AskResult
}

const columnsFor = (onAsk: AskResult): readonly TableColumn<Row>[] => [
  {
    key: 'rank',
    title: 'Toàn đợt',
    width: 140,
    text: ({ rank, shared }) => placed(rank, shared),
    sort: (a, b) => byRank(a.rank, b.rank),
  },
  { key: 'name', title: 'Đơn vị', text: ({ name }) => name, opens: true },
  { key: 'cluster', title: 'Cụm, khối', width: 220, text: ({ clusterName }) => clusterName },
  {
    key: 'clusterRank',
    title: 'Hạng trong cụm, khối (chính thức)',
    width: 190,
    text: ({ clusterRank, clusterShared }) => placed(clusterRank, clusterShared),
    sort: (a, b) => byRank(a.clusterRank, b.clusterRank),
    render: ({ unit, clusterRank, clusterShared }) => (
      <WhyLink about="rank" onAsk={() => onAsk(unit, 'rank')}>
        <b>{placed(clusterRank, clusterShared)}</b>
      </WhyLink>
    ),
  },
  totalColumn(onAsk, 130),
  bandColumn(onAsk, 130),
]

/** All units of the campaign in one order; the official rank stands beside it. */
export function OverallTable({ rows, isRelative, onUnit, onAsk }: OverallTableProps) {
  return (
    <>
      <p className="quiet" style={{ margin: '0 0 12px' }}>
        Xếp chung mọi đơn vị theo tổng điểm và các tiêu chí phụ, để tham khảo.{' '}
        <b>Hạng chính thức là hạng trong cụm, khối.</b>
        {isRelative &&
          ' Bộ tiêu chí có điểm so với đơn vị dẫn đầu của cụm, khối, nên so giữa các cụm chỉ là tương đối.'}
      </p>
      <DataTable<Row>
        label="Xếp hạng toàn đợt (tham khảo)"
        rows={rows}
        columns={columnsFor(onAsk)}
        rowKey={({ unit }) => unit}
        onOpen={({ unit }) => onUnit(unit)}
        emptyText="Chưa có đơn vị nào."
      />
    </>
  )
}
