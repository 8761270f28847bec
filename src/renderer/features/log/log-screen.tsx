import { Button } from 'antd'
import { useState } from 'react'
import type { LogView } from '#shared/ipc/views'
import { actionLabel } from '#shared/messages/action-labels'
import { undoable } from '../../api/journal-glance'
import { useQuery } from '../../api/use-query'
import { DataTable } from '../../components/data-table'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import { PageHeader } from '../../components/page-header'
import type { TableColumn } from '../../components/table-rows'
import { formatMoment } from '../../messages/format'

type Entry = LogView['entries'][number]

const steps = [300, 1_000, 5_000] as const

const columns: readonly TableColumn<Entry>[] = [
  { key: 'sequence', title: 'Số', text: ({ sequence }) => sequence, align: 'right', width: 72 },
  {
    key: 'at',
    title: 'Lúc',
    text: ({ at }) => formatMoment(at),
    sort: (a, b) => a.at.localeCompare(b.at),
    width: 162,
  },
  { key: 'who', title: 'Người làm', text: ({ who }) => who, sort: 'person', width: 130 },
  { key: 'action', title: 'Việc', text: ({ action }) => actionLabel(action), width: 200 },
  {
    key: 'reason',
    title: 'Lý do',
    text: ({ reason }) => reason ?? '',
    render: ({ reason }) => (
      <span className="clamp" title={reason ?? ''}>
        {reason}
      </span>
    ),
  },
  { key: 'records', title: 'Bản ghi', text: ({ records }) => records, align: 'right', width: 88 },
  { key: 'undone', title: 'Ghi chú', text: ({ undone }) => (undone ? 'Đã hoàn tác' : ''), width: 104 },
  { key: 'hash', title: 'Mã kiểm', text: ({ hash }) => hash.slice(0, 8), sort: false, width: 106 },
]

/** Nhật ký: everything that was done, who did it, and why. */
export function LogScreen() {
  const { undo } = useNotices()
  const [limit, setLimit] = useState<number>(steps[0])
  const log = useQuery('log.list', { limit })
  const office = useQuery('office.get', undefined)
  const more = steps.find((step) => step > limit)
  return (
    <Loaded reply={log}>
      {({ entries }) => {
        const next = undoable(entries)
        return (
          <>
            <PageHeader
              title="Nhật ký"
              note="Mọi việc đã làm được ghi nối tiếp, không sửa và không xóa được; hoàn tác cũng là một việc được ghi."
              actions={
                <Button disabled={next === null || office.data?.readOnlyReason != null} onClick={() => void undo()}>
                  {next === null ? 'Hoàn tác việc gần nhất' : `Hoàn tác: ${actionLabel(next.action)}`}
                </Button>
              }
            />
            <DataTable
              label="Nhật ký"
              rows={entries}
              columns={columns}
              rowKey={({ sequence }) => String(sequence)}
              rowClassName={({ undone }) => (undone ? 'is-quiet' : '')}
              emptyText="Chưa có việc nào được ghi."
            />
            {more !== undefined && entries.length >= limit && (
              <Button style={{ marginTop: 12 }} onClick={() => setLimit(more)}>
                Xem các việc cũ hơn
              </Button>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
