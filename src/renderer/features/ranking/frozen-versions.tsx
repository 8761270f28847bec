import { Flex, Select } from 'antd'
import { useState } from 'react'
import type { RankingChange } from '#domain/statistics/ranking-changes'
import type { FrozenVersionView, RankingView } from '#shared/ipc/views'
import { skip, useQuery } from '../../api/use-query'
import { DataTable } from '../../components/data-table'
import { EmptyState } from '../../components/empty-state'
import { Loaded } from '../../components/loading'
import type { TableColumn } from '../../components/table-rows'
import { formatDecimal, formatMoment } from '../../messages/format'
import { differenceWords } from './comparison-words'

const versionColumns: readonly TableColumn<FrozenVersionView>[] = [
  { key: 'version', title: 'Lần chốt', width: 100, text: ({ version }) => version },
  { key: 'code', title: 'Mã in trên bảng điểm', width: 190, text: ({ code }) => code },
  { key: 'at', title: 'Lúc', width: 160, text: ({ at }) => formatMoment(at), sort: (a, b) => (a.at < b.at ? -1 : 1) },
  { key: 'who', title: 'Người chốt', text: ({ who }) => who },
  {
    key: 'criteria',
    title: 'Bộ tiêu chí',
    width: 130,
    text: ({ criteriaVersion }) => (criteriaVersion === null ? '' : `bản ${criteriaVersion}`),
  },
  { key: 'ranked', title: 'Đơn vị có hạng', width: 150, text: ({ ranked, units }) => `${ranked}/${units}` },
]

const shown = (value: string | number | null): string => (value === null ? '–' : formatDecimal(String(value)))
const moved = ({ from, to }: { readonly from: string | number | null; readonly to: string | number | null }): string =>
  from === to ? shown(to) : `${shown(from)} → ${shown(to)}`

/** Past as many lines the list of changed scores says only how many more there are. */
const mostLines = 12

export interface FrozenVersionsProps {
  readonly campaign: string
  readonly view: RankingView
}

/** Every frozen version with its printed code, and what changed between two of them or since one. */
export function FrozenVersions({ campaign, view }: FrozenVersionsProps) {
  const versions = useQuery('ranking.versions', { campaign })
  const [chosen, setChosen] = useState<{ readonly from: number | null; readonly to: number | null }>({
    from: null,
    to: null,
  })
  const from = chosen.from ?? versions.data?.[0]?.version ?? null
  const comparison = useQuery('ranking.compare', from === null ? skip : { campaign, from, to: chosen.to })
  const units = view.clusters.flatMap((cluster) => cluster.units)
  const names = new Map(units.map(({ unit, name }) => [unit, name]))
  const clusters = new Map(view.clusters.map(({ cluster, name }) => [cluster, name]))
  const columns: readonly TableColumn<RankingChange>[] = [
    { key: 'cluster', title: 'Cụm, khối', width: 190, text: ({ cluster }) => clusters.get(cluster) ?? cluster },
    { key: 'name', title: 'Đơn vị', text: ({ name }) => name },
    { key: 'total', title: 'Tổng điểm', width: 170, align: 'right', text: ({ total }) => moved(total) },
    { key: 'rank', title: 'Hạng', width: 120, align: 'right', text: ({ rank }) => moved(rank) },
    { key: 'band', title: 'Xếp loại', width: 210, text: ({ band }) => moved(band) },
  ]
  return (
    <Loaded reply={versions}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState title="Chưa chốt lần nào">
            Bấm “Chốt xếp hạng” để giữ lại điểm, hạng và cách tính tại một thời điểm, có mã riêng để in.
          </EmptyState>
        ) : (
          <>
            <DataTable<FrozenVersionView>
              label="Các bản đã chốt"
              rows={list}
              columns={versionColumns}
              rowKey={({ version }) => String(version)}
            />
            <Flex gap="small" align="center" style={{ margin: '20px 0 8px' }}>
              <b>So sánh từ</b>
              <Select
                aria-label="So sánh từ bản"
                style={{ width: 210 }}
                value={from}
                onChange={(version) => setChosen({ ...chosen, from: version })}
                options={list.map(({ version, code }) => ({ value: version, label: `Lần ${version} (${code})` }))}
              />
              <b>đến</b>
              <Select<number>
                aria-label="So sánh đến bản"
                style={{ width: 210 }}
                value={chosen.to ?? 0}
                onChange={(version) => setChosen({ ...chosen, to: version === 0 ? null : version })}
                options={[
                  { value: 0, label: 'Điểm hiện nay' },
                  ...list.map(({ version, code }) => ({ value: version, label: `Lần ${version} (${code})` })),
                ]}
              />
            </Flex>
            <Loaded reply={comparison}>
              {(compared) => {
                const words = differenceWords(compared, (unit) => names.get(unit) ?? unit)
                return (
                  <>
                    {words.length === 0 ? (
                      <p>Điểm, tiêu chí và các quyết định của hai bản như nhau.</p>
                    ) : (
                      <ul aria-label="Những gì đã thay đổi">
                        {words.slice(0, mostLines).map((line) => (
                          <li key={line}>{line}</li>
                        ))}
                        {words.length > mostLines && <li>và {words.length - mostLines} thay đổi khác.</li>}
                      </ul>
                    )}
                    <DataTable<RankingChange>
                      label="Đơn vị có thay đổi giữa hai bản"
                      rows={compared.changes}
                      columns={columns}
                      rowKey={({ unit }) => unit}
                      emptyText="Không đơn vị nào đổi điểm, hạng hay xếp loại."
                    />
                  </>
                )
              }}
            </Loaded>
          </>
        )
      }
    </Loaded>
  )
}
