import type { RankedCluster, RankedUnitView } from '#shared/ipc/views'
import { rankingNoteText } from '#shared/messages/scoring-sentences'
import { DataTable } from '../../components/data-table'
import type { TableColumn } from '../../components/table-rows'
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

const columns: readonly TableColumn<RankedUnitView>[] = [
  {
    key: 'rank',
    title: 'Hạng',
    width: 92,
    text: ({ rank, shared }) => (rank === null ? null : shared ? `${rank} (đồng hạng)` : rank),
    sort: (a, b) => (a.rank ?? 1e9) - (b.rank ?? 1e9),
    render: ({ rank, shared }) =>
      rank === null ? (
        '–'
      ) : (
        <>
          <b>{rank}</b>
          {shared && <div className="quiet">đồng hạng</div>}
        </>
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
    render: ({ total, official }) => (
      <>
        <b>{points(total)}</b>
        {!official && total !== null && <div className="quiet">tạm tính</div>}
      </>
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
  { key: 'band', title: 'Xếp loại', width: 116, text: ({ band }) => band ?? '' },
  {
    key: 'notes',
    title: 'Ghi chú',
    text: (unit) => notesOf(unit).join('; '),
    render: (unit) => notesOf(unit).map((note) => <div key={note}>{note}</div>),
  },
]

export interface ClusterTableProps {
  readonly cluster: RankedCluster
  readonly onUnit: (unit: string) => void
}

/** Ranks, totals and grades of a cluster; the name opens "Vì sao điểm này?". */
export function ClusterTable({ cluster, onUnit }: ClusterTableProps) {
  return (
    <DataTable<RankedUnitView>
      label={`Xếp hạng ${cluster.name}`}
      rows={cluster.units}
      columns={columns}
      rowKey={({ unit }) => unit}
      onOpen={({ unit }) => onUnit(unit)}
      emptyText="Cụm, khối này chưa có đơn vị nào."
    />
  )
}
