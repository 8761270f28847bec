import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import { type DraftRow, isMoved, type Standing } from '#domain/what-if/draft-outcome'
import type { DraftView } from '#shared/ipc/what-if-views'
import { DataTable } from '../../../components/data-table'
import { FindingList } from '../../../components/finding-list'
import type { TableColumn } from '../../../components/table-rows'
import { formatDecimal } from '../../../messages/format'
import { someNames } from '../some-names'

const placed = ({ rank, shared }: Standing): string =>
  rank === null ? '–' : shared ? `${rank} (đồng hạng)` : String(rank)
const total = ({ total: points, official }: Standing): string =>
  points === null ? '' : `${formatDecimal(points)}${official ? '' : ' (tạm tính)'}`
const movedBy = ({ gained }: DraftRow): string =>
  gained === null || gained === 0 ? '' : gained > 0 ? `▲ lên ${gained}` : `▼ xuống ${-gained}`
const tone = (row: DraftRow): string =>
  row.gained === null || row.gained === 0 ? '' : row.gained > 0 ? 'draft-up' : 'draft-down'
const bandText = ({ now, draft }: DraftRow): string =>
  now.band === draft.band ? (draft.band ?? '–') : `${now.band ?? '–'} → ${draft.band ?? '–'}`
const byRank = (of: (row: DraftRow) => number | null) => (a: DraftRow, b: DraftRow) => (of(a) ?? 1e9) - (of(b) ?? 1e9)
const byTotal = (of: (row: DraftRow) => Standing) => (a: DraftRow, b: DraftRow) =>
  Number(of(a).total ?? -1e9) - Number(of(b).total ?? -1e9)

const columns: readonly TableColumn<DraftRow>[] = [
  {
    key: 'rank',
    title: 'Hạng nháp',
    width: 112,
    text: ({ draft }) => placed(draft),
    sort: byRank(({ draft }) => draft.rank),
    render: ({ draft }) => <b>{placed(draft)}</b>,
  },
  {
    key: 'was',
    title: 'Chính thức',
    width: 106,
    text: ({ now }) => placed(now),
    sort: byRank(({ now }) => now.rank),
  },
  {
    key: 'gained',
    title: 'Đổi hạng',
    width: 106,
    text: movedBy,
    sort: (a, b) => (a.gained ?? 0) - (b.gained ?? 0),
    render: (row) => <span className={tone(row)}>{movedBy(row)}</span>,
  },
  { key: 'name', title: 'Đơn vị', text: ({ name }) => name },
  {
    key: 'now',
    title: 'Điểm',
    width: 96,
    align: 'right',
    text: ({ now }) => total(now),
    sort: byTotal(({ now }) => now),
  },
  {
    key: 'draft',
    title: 'Điểm nháp',
    width: 106,
    align: 'right',
    text: ({ draft }) => total(draft),
    sort: byTotal(({ draft }) => draft),
    render: ({ now, draft }) => (now.total === draft.total ? total(draft) : <b>{total(draft)}</b>),
  },
  {
    key: 'band',
    title: 'Xếp loại',
    width: 176,
    text: bandText,
    render: (row) => (row.now.band === row.draft.band ? bandText(row) : <b>{bandText(row)}</b>),
  },
]

/** Who moves in or out of the grades of a cluster, and every unit side by side with the official ranking. */
export function DraftOutcomeView({ draft }: { readonly draft: DraftView }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [isMovedOnly, setMovedOnly] = useState(false)
  const cluster = draft.clusters.find((one) => one.cluster === chosen) ?? draft.clusters[0]
  if (cluster === undefined) return <p>Chưa có đơn vị nào để xếp hạng.</p>
  const names = new Map(draft.clusters.flatMap(({ rows }) => rows.map(({ unit, name }) => [unit, name] as const)))
  const said = (units: readonly string[]): string => someNames(units.map((unit) => names.get(unit) ?? unit))
  const moves = cluster.bands.filter(
    ({ before, after, into, outOf }) => before + after + into.length + outOf.length > 0,
  )
  const rows = isMovedOnly ? cluster.rows.filter(isMoved) : cluster.rows
  return (
    <>
      {draft.clusters.length > 1 && (
        <Select
          aria-label="Cụm, khối của bản nháp"
          style={{ minWidth: 260 }}
          value={cluster.cluster}
          onChange={setChosen}
          options={draft.clusters.map(({ cluster: id, name, moved }) => ({
            value: id,
            label: `${name} (${moved === 0 ? 'không đổi' : `${moved} đơn vị đổi`})`,
          }))}
        />
      )}
      <FindingList findings={draft.findings} limit={2} label="Bản nháp sẽ gặp" />
      <table className="draft-moves" aria-label="Ai vào, ai ra khỏi mỗi mức">
        <thead>
          <tr>
            <th scope="col" style={{ width: 130 }}>
              Xếp loại
            </th>
            <th scope="col" style={{ width: 104 }}>
              Chính thức
            </th>
            <th scope="col" style={{ width: 70 }}>
              Nháp
            </th>
            <th scope="col">Vào mức này</th>
            <th scope="col">Ra khỏi mức này</th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ band, before, after, into, outOf }) => (
            <tr key={band}>
              <th scope="row">{band}</th>
              <td>{before}</td>
              <td>{before === after ? after : <b>{after}</b>}</td>
              <td className="draft-up">{said(into)}</td>
              <td className="draft-down">{said(outOf)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <DataTable<DraftRow>
        label={`${draft.name}, ${cluster.name}`}
        mark="NHÁP"
        rows={rows}
        columns={columns}
        rowKey={({ unit }) => unit}
        tools={
          <Checkbox checked={isMovedOnly} onChange={(event) => setMovedOnly(event.target.checked)}>
            Chỉ đơn vị có thay đổi ({cluster.moved})
          </Checkbox>
        }
        emptyText="Không đơn vị nào đổi điểm, hạng hay xếp loại."
      />
    </>
  )
}
