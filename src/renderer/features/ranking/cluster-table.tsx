import type { RankedCluster, RankedUnitView } from '#shared/ipc/views'
import { rankingNoteText } from '#shared/messages/scoring-sentences'
import { DataTable } from '../../components/data-table'
import type { TableColumn } from '../../components/table-rows'
import { WhyLink } from '../../explanation/why-link'
import { type AskResult, bandColumn, byPoints, byRank, pointsOrNothing, totalColumn } from './result-columns'

/** Said by the table itself, or true of every unit. */
const needless: ReadonlySet<string> = new Set(['RANK_SHARED', 'TOTAL_ROUNDED', 'BAND_BY_TOTAL'])

const notesOf = ({ notes }: RankedUnitView): readonly string[] =>
  notes.filter((note) => !needless.has(note)).map(rankingNoteText)

export interface ClusterTableProps {
  readonly cluster: RankedCluster
  readonly onUnit: (unit: string) => void
  readonly onAsk: AskResult
}

const columnsFor = (onAsk: AskResult): readonly TableColumn<RankedUnitView>[] => [
  {
    key: 'rank',
    title: 'Hạng',
    width: 92,
    text: ({ rank, shared }) => (rank === null ? null : shared ? `${rank} (đồng hạng)` : rank),
    sort: (a, b) => byRank(a.rank, b.rank),
    render: ({ unit, rank, shared }) => (
      <WhyLink about="rank" onAsk={() => onAsk(unit, 'rank')}>
        {rank === null ? '–' : <b>{rank}</b>}
        {rank !== null && shared && <div className="quiet">đồng hạng</div>}
      </WhyLink>
    ),
  },
  { key: 'name', title: 'Đơn vị', width: 200, text: ({ name }) => name, opens: true },
  totalColumn(onAsk, 100),
  {
    key: 'base',
    title: 'Điểm nhóm',
    width: 100,
    align: 'right',
    text: ({ base }) => pointsOrNothing(base),
    sort: (a, b) => byPoints(a.base, b.base),
  },
  {
    key: 'bonus',
    title: 'Thưởng',
    width: 108,
    align: 'right',
    text: ({ bonus }) => pointsOrNothing(bonus),
    sort: (a, b) => byPoints(a.bonus, b.bonus),
  },
  {
    key: 'deductions',
    title: 'Trừ',
    width: 84,
    align: 'right',
    text: ({ deductions }) => pointsOrNothing(deductions),
    sort: (a, b) => byPoints(a.deductions, b.deductions),
  },
  bandColumn(onAsk, 116),
  {
    key: 'notes',
    title: 'Ghi chú',
    text: (unit) => notesOf(unit).join('; '),
    render: (unit) => notesOf(unit).map((note) => <div key={note}>{note}</div>),
  },
]

/** Ranks, totals and grades of a cluster; the name opens "Vì sao điểm này?", a rank, total or grade the steps that made it. */
export function ClusterTable({ cluster, onUnit, onAsk }: ClusterTableProps) {
  return (
    <DataTable<RankedUnitView>
      label={`Xếp hạng ${cluster.name}`}
      rows={cluster.units}
      columns={columnsFor(onAsk)}
      rowKey={({ unit }) => unit}
      onOpen={({ unit }) => onUnit(unit)}
      emptyText="Cụm, khối này chưa có đơn vị nào."
    />
  )
}
