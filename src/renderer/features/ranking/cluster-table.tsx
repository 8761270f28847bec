import type { RankedCluster, RankedUnitView } from '#shared/ipc/views'
import { rankingNoteText } from '#shared/messages/scoring-sentences'
import { DataTable } from '../../components/data-table'
import type { TableColumn } from '../../components/table-rows'
import type { ResultKind } from '../../explanation/explanation-place'
import { WhyLink } from '../../explanation/why-link'
import { formatDecimal } from '../../messages/format'

const points = (value: string | null): string => (value === null ? '' : formatDecimal(value))
const byPoints =
  (of: (unit: RankedUnitView) => string | null) =>
  (a: RankedUnitView, b: RankedUnitView): number =>
    Number(of(a) ?? -1e9) - Number(of(b) ?? -1e9)

/** Said by the table itself, or true of every unit. */
const needless: ReadonlySet<string> = new Set(['RANK_SHARED', 'TOTAL_ROUNDED', 'BAND_BY_TOTAL'])

const notesOf = ({ notes }: RankedUnitView): readonly string[] =>
  notes.filter((note) => !needless.has(note)).map(rankingNoteText)

export interface ClusterTableProps {
  readonly cluster: RankedCluster
  readonly onUnit: (unit: string) => void
  readonly onAsk: (unit: string, about: ResultKind) => void
}

const columnsFor = (onAsk: ClusterTableProps['onAsk']): readonly TableColumn<RankedUnitView>[] => [
  {
    key: 'rank',
    title: 'Hạng',
    width: 92,
    text: ({ rank, shared }) => (rank === null ? null : shared ? `${rank} (đồng hạng)` : rank),
    sort: (a, b) => (a.rank ?? 1e9) - (b.rank ?? 1e9),
    render: ({ unit, rank, shared }) => (
      <WhyLink about="rank" onAsk={() => onAsk(unit, 'rank')}>
        {rank === null ? '–' : <b>{rank}</b>}
        {rank !== null && shared && <div className="quiet">đồng hạng</div>}
      </WhyLink>
    ),
  },
  { key: 'name', title: 'Đơn vị', width: 200, text: ({ name }) => name, opens: true },
  {
    key: 'total',
    title: 'Tổng điểm',
    width: 100,
    align: 'right',
    text: ({ total }) => points(total),
    sort: byPoints(({ total }) => total),
    render: ({ unit, total, official }) =>
      total === null ? null : (
        <WhyLink about="total" onAsk={() => onAsk(unit, 'total')}>
          <b>{points(total)}</b>
          {!official && <div className="quiet">tạm tính</div>}
        </WhyLink>
      ),
  },
  {
    key: 'base',
    title: 'Điểm nhóm',
    width: 100,
    align: 'right',
    text: ({ base }) => points(base),
    sort: byPoints(({ base }) => base),
  },
  {
    key: 'bonus',
    title: 'Thưởng',
    width: 108,
    align: 'right',
    text: ({ bonus }) => points(bonus),
    sort: byPoints(({ bonus }) => bonus),
  },
  {
    key: 'deductions',
    title: 'Trừ',
    width: 84,
    align: 'right',
    text: ({ deductions }) => points(deductions),
    sort: byPoints(({ deductions }) => deductions),
  },
  {
    key: 'band',
    title: 'Xếp loại',
    width: 116,
    text: ({ band }) => band ?? '',
    render: ({ unit, band }) =>
      band === null ? null : (
        <WhyLink about="band" onAsk={() => onAsk(unit, 'band')}>
          {band}
        </WhyLink>
      ),
  },
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
