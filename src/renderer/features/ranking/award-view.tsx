import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { RankingView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { DataTable } from '../../components/data-table'
import { ErrorNote } from '../../components/error-note'
import { useNotices } from '../../components/notices'
import { StatusLight } from '../../components/status-light'
import type { TableColumn } from '../../components/table-rows'
import { formatDecimal } from '../../messages/format'
import { type AwardPlace, awardPlaces } from './award-limit-rows'
import { AwardLimitsForm } from './award-limits-form'
import './award-limits.css'

const words: Readonly<Record<AwardPlace['standing'], string>> = {
  within: 'trong mức khen',
  tied: 'bằng nhau ở giới hạn, chờ Hội đồng',
  beyond: 'ngoài số lượng',
}
const lights = { within: 'done', tied: 'wrong', beyond: 'todo' } as const

/** Awards by rank: the table of limits, whom it leaves within, and nominations that the officer chooses to make. */
export function AwardView({ campaign, view }: { readonly campaign: string; readonly view: RankingView }) {
  const save = useCommand('ranking.saveAwardLimits')
  const nominate = useCommand('ranking.nominate')
  const nominees = useQuery('nominees.list', { campaign })
  const { sayUndoable } = useNotices()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const places = awardPlaces(view.clusters)
  const nominated = new Set(
    nominees.data?.nominees.flatMap(({ kind, unit, award }) => (kind === 'collective' ? [`${unit}|${award}`] : [])),
  )
  const canChoose = ({ standing, key }: AwardPlace): boolean => standing === 'within' && !nominated.has(key)
  const taken = places.filter((place) => chosen.includes(place.key) && canChoose(place))
  const isSettled = view.frozen !== null && !view.frozen.stale

  const columns: readonly TableColumn<AwardPlace>[] = [
    { key: 'cluster', title: 'Cụm, khối', width: 180, text: ({ cluster }) => cluster },
    { key: 'rank', title: 'Hạng', width: 96, text: ({ rank }) => rank },
    { key: 'name', title: 'Đơn vị', text: ({ name }) => name, opens: true },
    {
      key: 'total',
      title: 'Tổng điểm',
      width: 110,
      align: 'right',
      text: ({ total }) => (total === null ? '' : formatDecimal(total)),
      sort: (a, b) => Number(a.total ?? 0) - Number(b.total ?? 0),
    },
    { key: 'award', title: 'Hình thức khen', width: 170, text: ({ award }) => award },
    {
      key: 'standing',
      title: 'Theo giới hạn',
      width: 190,
      text: ({ standing }) => words[standing],
      render: ({ standing }) => <StatusLight light={lights[standing]}>{words[standing]}</StatusLight>,
    },
    {
      key: 'nominated',
      title: 'Đề nghị khen',
      width: 130,
      text: ({ key }) => (nominated.has(key) ? 'đã đề nghị' : ''),
    },
  ]
  return (
    <>
      <AwardLimitsForm
        key={JSON.stringify(view.awardLimits)}
        lines={view.awardLimits ?? []}
        isSaving={save.isRunning}
        error={save.error}
        onSave={async (lines) => {
          const reply = await save.run({ campaign, lines: [...lines] })
          if (reply.ok) sayUndoable('Đã lưu mức khen theo hạng.')
        }}
      />
      {places.length > 0 && (
        <>
          <p className="quiet" style={{ margin: '16px 0 8px' }}>
            Chương trình chỉ gợi ý. Chọn đơn vị rồi bấm “Lập đề nghị khen” thì mới có đề nghị.
          </p>
          {!isSettled && (
            <Alert
              type="info"
              showIcon
              style={{ marginBottom: 8 }}
              title="Cần chốt xếp hạng trước khi lập đề nghị khen theo hạng."
            />
          )}
          <ErrorNote error={nominate.error} />
          <DataTable<AwardPlace>
            label="Gợi ý khen theo hạng"
            rows={places}
            columns={columns}
            rowKey={({ key }) => key}
            selection={{ chosen: taken.map(({ key }) => key), onChange: setChosen, canChoose }}
            tools={
              <Button
                type="primary"
                disabled={taken.length === 0 || !isSettled}
                loading={nominate.isRunning}
                onClick={async () => {
                  const reply = await nominate.run({
                    campaign,
                    chosen: taken.map(({ unit, award }) => ({ unit, award })),
                  })
                  if (!reply.ok) return
                  setChosen([])
                  sayUndoable(`Đã lập ${taken.length} đề nghị khen. Xem ở mục “Đề nghị khen”.`)
                }}
              >
                Lập đề nghị khen{taken.length === 0 ? '' : ` (${taken.length})`}
              </Button>
            }
          />
        </>
      )}
    </>
  )
}
