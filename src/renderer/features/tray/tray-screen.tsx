import { Button, Select, Space } from 'antd'
import { useState } from 'react'
import type { TrayRow } from '#domain/office/records'
import { senderOf } from '#domain/submission/cluster-file'
import { clusterBookColumns } from '#domain/workbook/cluster-book'
import type { SubmissionLine } from '#shared/ipc/views'
import { sentenceWithoutPlace } from '#shared/messages/unit-message'
import { useQuery } from '../../api/use-query'
import { DataTable } from '../../components/data-table'
import { EmptyState } from '../../components/empty-state'
import { Loaded } from '../../components/loading'
import { PageHeader } from '../../components/page-header'
import { fieldWords } from '../../messages/workbook-words'
import { useNavigation } from '../../navigation'
import { type CampaignScreenProps, campaignScreen } from '../../screen'
import { RowEditor } from './row-editor'
import { SendBackButton } from './send-back-button'
import { UnitMessageDialog } from './unit-message-dialog'

const { unit: UNIT, criterion: CRITERION, points: POINTS, reason: REASON } = clusterBookColumns
const clusterMeanings = {
  [UNIT]: 'Mã đơn vị',
  [CRITERION]: 'Mã tiêu chí',
  [POINTS]: 'Điểm cụm chấm',
  [REASON]: 'Lý do, nhận xét',
}

/** Column letter → meaning, from the table of the row's sheet that begins last above it. */
function meaningsOf(row: TrayRow, submissions: readonly SubmissionLine[]): Readonly<Record<string, string>> {
  if (row.cluster !== undefined) return clusterMeanings
  const tables = submissions.find(({ id }) => id === row.submission)?.tables ?? []
  const above = tables.filter(
    ({ sheet, headerRows }) => sheet === row.aside.sheet && Math.max(0, ...headerRows) < row.aside.row,
  )
  const table = above.at(-1)
  if (table === undefined) return {}
  return Object.fromEntries(
    Object.entries(table.columns).map(([field, letter]) => [letter, fieldWords(field, table.kind)]),
  )
}

/** Hàng chờ: rows that could not go in, until they are put right, put aside, or sent again by the unit. */
export function TrayScreen({ campaign }: CampaignScreenProps) {
  const { go } = useNavigation()
  const tray = useQuery('tray.list', { campaign })
  const submissions = useQuery('submissions.list', { campaign })
  const unitsView = useQuery('units.list', undefined)
  const office = useQuery('office.get', undefined)
  const [sender, setSender] = useState<string | null>(null)
  const [isWriting, setWriting] = useState(false)
  const names = new Map([
    ...(unitsView.data?.units ?? []).map(({ code, name }) => [code, name] as const),
    ...(unitsView.data?.clusters ?? []).map(({ id, name }) => [id, `${name} (bảng chấm của cụm)`] as const),
  ])
  const nameOf = (of: string): string => names.get(of) ?? of
  return (
    <Loaded reply={tray}>
      {({ rows }) => {
        const waiting = rows.filter(({ status }) => status === 'waiting')
        const senders = [...new Set(waiting.map(senderOf))]
        const shown = waiting.filter((row) => sender === null || senderOf(row) === sender)
        return (
          <>
            <PageHeader
              title="Hàng chờ"
              note="Những dòng chương trình không tự đoán. Sửa tại chỗ, bỏ với lý do, hoặc gửi lại đơn vị bản đánh dấu kèm câu nhắn."
              actions={
                waiting.length > 0 && (
                  <Space>
                    <SendBackButton campaign={campaign} sender={sender} nameOf={nameOf} />
                    <Button onClick={() => setWriting(true)}>Soạn câu nhắn gửi đơn vị</Button>
                  </Space>
                )
              }
            />
            {waiting.length === 0 ? (
              <EmptyState
                title="Không có dòng nào phải chờ"
                action={{ label: 'Nhận báo cáo', onClick: () => go(campaignScreen(campaign, 'import')) }}
              >
                Khi nhận báo cáo, dòng nào chưa rõ (thiếu Ông/Bà, ngày sinh không đúng, số không đọc được…) sẽ nằm ở
                đây.
              </EmptyState>
            ) : (
              <DataTable
                label="Dòng đang chờ"
                rows={shown}
                rowKey={({ id }) => id}
                tools={
                  <Select
                    aria-label="Lọc theo đơn vị"
                    style={{ minWidth: 230 }}
                    value={sender ?? ''}
                    onChange={(of: string) => setSender(of === '' ? null : of)}
                    options={[
                      { value: '', label: `Tất cả đơn vị (${senders.length})` },
                      ...senders.map((of) => ({ value: of, label: nameOf(of) })),
                    ]}
                  />
                }
                columns={[
                  { key: 'unit', title: 'Đơn vị', text: (row) => nameOf(senderOf(row)), width: 190 },
                  { key: 'sheet', title: 'Trang tính', text: ({ aside }) => aside.sheet, width: 130 },
                  { key: 'row', title: 'Dòng', text: ({ aside }) => aside.row, align: 'right', width: 86 },
                  {
                    key: 'why',
                    title: 'Vì sao chờ',
                    opens: true,
                    text: ({ aside }) => aside.findings.map(sentenceWithoutPlace).join(' '),
                  },
                  { key: 'file', title: 'Tệp', text: ({ file }) => file, width: 220 },
                ]}
                expand={{
                  render: (row) => (
                    <RowEditor
                      campaign={campaign}
                      row={row}
                      meanings={meaningsOf(row, submissions.data?.submissions ?? [])}
                      isReadOnly={office.data?.readOnlyReason != null}
                    />
                  ),
                  label: (row) => `Sửa dòng ${row.aside.row} của ${nameOf(senderOf(row))}`,
                }}
              />
            )}
            {isWriting && <UnitMessageDialog rows={waiting} unitName={nameOf} onClose={() => setWriting(false)} />}
          </>
        )
      }}
    </Loaded>
  )
}
