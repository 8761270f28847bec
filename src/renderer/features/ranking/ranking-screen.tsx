import { LockOutlined } from '@ant-design/icons'
import { Alert, Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { allItems } from '#domain/criteria/walk-criteria'
import type { RankingView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { EmptyState } from '../../components/empty-state'
import { ErrorNote } from '../../components/error-note'
import { FindingList } from '../../components/finding-list'
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
import { FrozenVersions } from './frozen-versions'
import { OverallTable } from './overall-table'
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
  const freeze = useCommand('ranking.freeze')
  const order = useCommand('ranking.councilOrder')
  const { go } = useNavigation()
  const { say, sayUndoable } = useNotices()
  const [chosen, setChosen] = useState<string | null>(null)
  const [part, setPart] = useState<Part>('clusters')
  const [question, setQuestion] = useState<Question | null>(null)
  const [isFreezing, setFreezing] = useState(false)

  const askUnit = (unit: string): void => setQuestion({ unit, place: null })
  const askResult = (unit: string, kind: ResultKind): void => setQuestion({ unit, place: { kind } })
  const freezeNow = async (): Promise<void> => {
    const reply = await freeze.run({ campaign })
    if (!reply.ok) return
    setFreezing(false)
    const { frozen } = reply.value
    if (frozen !== null) say(`Đã chốt xếp hạng lần ${frozen.version}, mã ${frozen.code}.`)
  }
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
        const { findings } = view
        const cluster = view.clusters.find((one) => one.cluster === chosen) ?? view.clusters[0]
        const unfinished = view.clusters.flatMap(({ units }) => units).filter(({ official }) => !official).length
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
            {view.frozen?.stale === true && part !== 'drafts' && (
              <Alert
                type="warning"
                showIcon
                style={{ marginBottom: 12 }}
                title={`Điểm, tiêu chí hoặc mức khen đã thay đổi sau khi chốt lần ${view.frozen.version}.`}
                description="Bảng dưới đây tính theo điểm hiện tại. Bản đã chốt vẫn giữ nguyên; bấm “Chốt lại” nếu muốn dùng điểm mới."
              />
            )}
            {view.criteriaStatus === 'illustrative' && part !== 'drafts' && (
              <Alert
                type="info"
                showIcon
                style={{ marginBottom: 12 }}
                title="Bộ tiêu chí đang là mẫu minh họa. Xếp hạng này chưa được dùng để lập danh sách khen thưởng."
              />
            )}
            {part !== 'drafts' && (
              <FindingList
                findings={findings.filter(({ severity }) => severity === 'error')}
                limit={3}
                label="Những điều phải xử lý trước khi chốt"
              />
            )}
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
                findings={findings}
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
            {isFreezing && (
              <ConfirmDialog
                title={view.frozen === null ? 'Chốt xếp hạng' : `Chốt lại, lần ${view.frozen.version + 1}`}
                okText="Chốt xếp hạng"
                isDanger={false}
                isRunning={freeze.isRunning}
                error={freeze.error}
                onConfirm={() => void freezeNow()}
                onClose={() => {
                  freeze.clearError()
                  setFreezing(false)
                }}
              >
                <p>
                  Bản chốt giữ nguyên bộ tiêu chí, điểm, hạng và cách tính tại lúc này, có mã riêng để in trên bảng
                  điểm. Sửa điểm sau đó không làm thay đổi bản đã chốt.
                </p>
                {unfinished > 0 && (
                  <p>
                    <b>{unfinished} đơn vị chưa thẩm định xong</b> nên chưa có hạng. Có thể vẫn chốt, hoặc thẩm định
                    xong rồi chốt.
                  </p>
                )}
              </ConfirmDialog>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
