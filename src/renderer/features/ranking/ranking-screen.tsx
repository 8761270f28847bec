import { LockOutlined } from '@ant-design/icons'
import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { allItems } from '#domain/criteria/walk-criteria'
import type { RankingView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { EmptyState } from '../../components/empty-state'
import { ErrorNote } from '../../components/error-note'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import { ExplanationDrawer } from '../../explanation/explanation-drawer'
import type { Question, ResultKind } from '../../explanation/explanation-place'
import { formatMoment } from '../../messages/format'
import { useNavigation } from '../../navigation'
import { type CampaignScreenProps, campaignScreen } from '../../screen'
import { AwardView } from './award-view'
import { ClusterView } from './cluster-view'
import { FreezeQuestion } from './freeze-question'
import { FrozenVersions } from './frozen-versions'
import { OverallTable } from './overall-table'
import { RankingNotes } from './ranking-notes'
import { WhatIfView } from './what-if/what-if-view'

const isLeaderRelative = (set: CriteriaSet | null): boolean =>
  set !== null && allItems(set).some(({ item }) => item.type === 'leaderRelative')

type Part = 'clusters' | 'overall' | 'awards' | 'versions' | 'drafts'

const parts: readonly { readonly value: Part; readonly label: string }[] = [
  { value: 'clusters', label: 'Theo cụm, khối' },
  { value: 'overall', label: 'Toàn đợt' },
  { value: 'awards', label: 'Mức khen theo hạng' },
  { value: 'versions', label: 'Các bản đã chốt' },
  { value: 'drafts', label: 'Thử phương án (nháp)' },
]

/** What a chart is to be taken for, wherever its image goes. */
const sourceOf = (frozen: RankingView['frozen']): string =>
  frozen === null || frozen.stale ? 'Số liệu chưa chốt.' : `Xếp hạng đã chốt lần ${frozen.version}, mã ${frozen.code}.`

/** Xếp hạng: each cluster's ranking, why it is so, and freezing it. */
export function RankingScreen({ campaign }: CampaignScreenProps) {
  const ranking = useQuery('ranking.get', { campaign })
  const criteria = useQuery('criteria.get', { campaign })
  const order = useCommand('ranking.councilOrder')
  const { go } = useNavigation()
  const { sayUndoable } = useNotices()
  const [chosen, setChosen] = useState<string | null>(null)
  const [part, setPart] = useState<Part>('clusters')
  const [question, setQuestion] = useState<Question | null>(null)
  const [isFreezing, setFreezing] = useState(false)

  const askUnit = (unit: string): void => setQuestion({ unit, place: null })
  const askResult = (unit: string, kind: ResultKind): void => setQuestion({ unit, place: { kind } })
  if (ranking.error?.code === 'CRITERIA_MISSING')
    return (
      <>
        <PageHeader title="Xếp hạng" />
        <EmptyState
          title="Chưa có bộ tiêu chí"
          action={{ label: 'Chọn bộ tiêu chí', onClick: () => go(campaignScreen(campaign, 'criteria')) }}
        >
          Xếp hạng được tính từ điểm của các tiêu chí. Hãy chọn hoặc nhập bộ tiêu chí trước.
        </EmptyState>
      </>
    )
  return (
    <Loaded reply={ranking}>
      {(view) => {
        const cluster = view.clusters.find((one) => one.cluster === chosen) ?? view.clusters[0]
        return (
          <>
            <PageHeader
              title="Xếp hạng"
              note={
                view.frozen === null
                  ? 'Chưa chốt. Hạng thay đổi theo điểm cho đến khi chốt.'
                  : `Đã chốt lần ${view.frozen.version}, mã ${view.frozen.code}, lúc ${formatMoment(view.frozen.at)}.`
              }
              actions={
                <>
                  {part === 'clusters' && view.clusters.length > 1 && (
                    <Select
                      aria-label="Cụm, khối"
                      style={{ minWidth: 220 }}
                      value={cluster?.cluster}
                      onChange={setChosen}
                      options={view.clusters.map((one) => ({ value: one.cluster, label: one.name }))}
                    />
                  )}
                  <Button type="primary" icon={<LockOutlined aria-hidden />} onClick={() => setFreezing(true)}>
                    {view.frozen === null ? 'Chốt xếp hạng' : 'Chốt lại'}
                  </Button>
                </>
              }
            />
            <Segmented<Part>
              aria-label="Phần của xếp hạng"
              style={{ marginBottom: 12 }}
              value={part}
              onChange={setPart}
              options={[...parts]}
            />
            {part !== 'drafts' && <RankingNotes view={view} />}
            {part === 'overall' && (
              <OverallTable
                rows={view.overall ?? []}
                isRelative={isLeaderRelative(criteria.data?.set ?? null)}
                onUnit={askUnit}
                onAsk={askResult}
              />
            )}
            {part === 'awards' && <AwardView campaign={campaign} view={view} />}
            {part === 'versions' && <FrozenVersions campaign={campaign} view={view} />}
            {part === 'drafts' && <WhatIfView campaign={campaign} />}
            {part !== 'clusters' ? null : cluster === undefined ? (
              <EmptyState
                title="Chưa có đơn vị nào để xếp hạng"
                action={{ label: 'Lập cụm, khối', onClick: () => go(campaignScreen(campaign, 'units')) }}
              >
                Hãy nhập đơn vị và xếp vào cụm, khối trước.
              </EmptyState>
            ) : (
              <ClusterView
                key={cluster.cluster}
                campaign={campaign}
                cluster={cluster}
                source={sourceOf(view.frozen)}
                findings={view.findings}
                isSaving={order.isRunning}
                onUnit={askUnit}
                onResult={askResult}
                onAsk={setQuestion}
                onCouncilOrder={async (units, reason) => {
                  const reply = await order.run({ campaign, cluster: cluster.cluster, units: [...units], reason })
                  if (reply.ok) sayUndoable('Đã ghi thứ tự do Hội đồng quyết định.')
                }}
              />
            )}
            <ErrorNote error={order.error} />
            {question !== null && (
              <ExplanationDrawer campaign={campaign} question={question} onClose={() => setQuestion(null)} />
            )}
            {isFreezing && <FreezeQuestion campaign={campaign} view={view} onClose={() => setFreezing(false)} />}
          </>
        )
      }}
    </Loaded>
  )
}
