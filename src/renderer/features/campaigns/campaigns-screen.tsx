import { Button } from 'antd'
import type { OfficeView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { DataTable } from '../../components/data-table'
import { EmptyState } from '../../components/empty-state'
import { ErrorNote } from '../../components/error-note'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import type { TableColumn } from '../../components/table-rows'
import { formatDate } from '../../messages/format'
import { useNavigation } from '../../navigation'
import { campaignScreen, officeScreen } from '../../screen'

type CampaignRow = OfficeView['campaigns'][number]

const period = ({ campaign: { from, to } }: CampaignRow): string => {
  if (from !== null && to !== null) return `${formatDate(from)} – ${formatDate(to)}`
  if (to !== null) return `đến ${formatDate(to)}`
  return from === null ? '' : `từ ${formatDate(from)}`
}

const columns: readonly TableColumn<CampaignRow>[] = [
  { key: 'title', title: 'Đợt thi đua', text: ({ campaign }) => campaign.title, opens: true },
  {
    key: 'period',
    title: 'Thời gian',
    text: period,
    width: 210,
    sort: (a, b) => (a.campaign.to ?? '').localeCompare(b.campaign.to ?? ''),
  },
  { key: 'plan', title: 'Kế hoạch số', text: ({ campaign }) => campaign.plan.number, width: 150 },
  {
    key: 'sent',
    title: 'Báo cáo đã nhận',
    text: ({ submissions, units }) => `${submissions} / ${units} đơn vị`,
    width: 150,
    sort: (a, b) => a.submissions - b.submissions,
  },
  {
    key: 'status',
    title: 'Tình trạng',
    text: ({ campaign }) => (campaign.status === 'open' ? 'Đang mở' : 'Đã kết thúc'),
    width: 120,
  },
]

/** Các đợt thi đua: where everything begins. */
export function CampaignsScreen() {
  const { go } = useNavigation()
  const { say } = useNotices()
  const office = useQuery('office.get', undefined)
  const sample = useCommand('office.openSample')
  const openSample = async (): Promise<void> => {
    const reply = await sample.run(undefined)
    if (!reply.ok) return
    go(campaignScreen(reply.value.campaign, 'readiness'))
    say('Đã mở đợt thi đua mẫu. Xem thử thoải mái; bước nào cũng hoàn tác được bằng Ctrl+Z.')
  }
  const create = (): void => go(officeScreen('new-campaign'))
  return (
    <Loaded reply={office}>
      {({ campaigns, readOnlyReason }) => (
        <>
          <PageHeader
            title="Các đợt thi đua"
            note={campaigns.length === 0 ? undefined : 'Bấm vào tên một đợt để làm tiếp.'}
            actions={
              campaigns.length > 0 && (
                <>
                  <Button
                    loading={sample.isRunning}
                    disabled={readOnlyReason !== null}
                    onClick={() => void openSample()}
                  >
                    Mở đợt thi đua mẫu
                  </Button>
                  <Button type="primary" disabled={readOnlyReason !== null} onClick={create}>
                    Tạo đợt thi đua
                  </Button>
                </>
              )
            }
          />
          <ErrorNote error={sample.error} onClose={sample.clearError} />
          {campaigns.length === 0 ? (
            <EmptyState
              title="Chưa có đợt thi đua nào"
              action={{ label: 'Mở đợt thi đua mẫu', onClick: () => void openSample(), isRunning: sample.isRunning }}
              other={
                <>
                  Đã có kế hoạch của cơ quan mình?{' '}
                  <Button type="link" onClick={create} style={{ padding: 0 }}>
                    Tạo đợt thi đua
                  </Button>
                </>
              }
            >
              Lần đầu dùng, nên mở đợt thi đua mẫu: 20 đơn vị, báo cáo và bộ tiêu chí có sẵn để xem chương trình làm
              việc ra sao. Số liệu mẫu để riêng, không lẫn với đợt thi đua thật.
            </EmptyState>
          ) : (
            <DataTable
              label="Các đợt thi đua"
              rows={campaigns}
              columns={columns}
              rowKey={({ campaign }) => campaign.id}
              onOpen={({ campaign }) => go(campaignScreen(campaign.id, 'readiness'))}
            />
          )}
        </>
      )}
    </Loaded>
  )
}
