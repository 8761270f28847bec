import { Button, Tag } from 'antd'
import type { LogView } from '#shared/ipc/views'
import { actionLabel } from '#shared/messages/action-labels'
import { useQuery } from '../../api/use-query'
import { DataTable } from '../../components/data-table'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import type { TableColumn } from '../../components/table-rows'
import { formatMoment } from '../../messages/format'

type Entry = LogView['entries'][number]

/** Entries asked for at once; older ones stay in the journal and in the command line's `log`. */
const newest = 1_000

const columns: readonly TableColumn<Entry>[] = [
  { key: 'sequence', title: 'Số', text: ({ sequence }) => sequence, align: 'right', width: 80 },
  { key: 'at', title: 'Lúc', text: ({ at }) => formatMoment(at), width: 160, sort: (a, b) => a.sequence - b.sequence },
  { key: 'who', title: 'Người làm', text: ({ who }) => who, width: 180 },
  {
    key: 'action',
    title: 'Việc',
    text: ({ action }) => actionLabel(action),
    render: ({ action, undone }) => (
      <>
        {actionLabel(action)} {undone && <Tag>đã hoàn tác</Tag>}
      </>
    ),
    width: 300,
  },
  { key: 'reason', title: 'Lý do, nội dung', text: ({ reason }) => reason ?? '' },
  { key: 'records', title: 'Số bản ghi', text: ({ records }) => records, align: 'right', width: 120 },
]

/** Nhật ký: what was done, when and by whom; nothing is ever taken out of it. */
export function LogScreen() {
  const log = useQuery('log.list', { limit: newest })
  const { undo } = useNotices()
  return (
    <Loaded reply={log}>
      {({ entries }) => (
        <>
          <PageHeader
            title="Nhật ký"
            note="Mọi việc đã làm, mới nhất ở trên. Nhật ký không sửa, không xóa được."
            actions={<Button onClick={() => void undo()}>Hoàn tác việc gần nhất</Button>}
          />
          <DataTable label="Nhật ký" rows={entries} columns={columns} rowKey={({ sequence }) => String(sequence)} />
        </>
      )}
    </Loaded>
  )
}
