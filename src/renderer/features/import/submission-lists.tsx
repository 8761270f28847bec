import { Button } from 'antd'
import type { Unit } from '#domain/office/records'
import type { SubmissionLine, SubmissionsView } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { DataTable } from '../../components/data-table'
import { ErrorNote } from '../../components/error-note'
import { formatMoment } from '../../messages/format'

const sum = (submission: SubmissionLine, count: 'accepted' | 'waiting'): number =>
  submission.tables.reduce((total, table) => total + table[count], 0)

export interface ReceivedListProps {
  readonly campaign: string
  readonly view: SubmissionsView
  readonly units: readonly Unit[]
}

/** Reports that are stored, each with its original file. */
export function ReceivedList({ campaign, view, units }: ReceivedListProps) {
  const opening = useCommand('submissions.openOriginal')
  const names = new Map(units.map(({ code, name }) => [code, name]))
  return (
    <>
      <ErrorNote error={opening.error} onClose={opening.clearError} />
      <DataTable
        label="Báo cáo đã nhận"
        rows={view.submissions}
        rowKey={({ id }) => id}
        rowClassName={({ superseded }) => (superseded ? 'is-quiet' : '')}
        columns={[
          { key: 'unit', title: 'Đơn vị', text: ({ unit }) => names.get(unit) ?? unit, width: 220 },
          { key: 'file', title: 'Tệp', text: ({ file }) => file.name },
          { key: 'at', title: 'Nhận lúc', text: ({ appliedAt }) => formatMoment(appliedAt), width: 150 },
          { key: 'accepted', title: 'Dòng nhận', text: (one) => sum(one, 'accepted'), align: 'right', width: 110 },
          { key: 'waiting', title: 'Dòng chờ', text: (one) => sum(one, 'waiting'), align: 'right', width: 100 },
          {
            key: 'state',
            title: 'Ghi chú',
            text: ({ superseded }) => (superseded ? 'Đã có bản mới hơn' : ''),
            width: 150,
          },
          {
            key: 'open',
            title: 'Tệp gốc',
            text: () => null,
            isOnScreenOnly: true,
            sort: false,
            width: 110,
            render: ({ id, file }) => (
              <Button
                size="small"
                aria-label={`Mở tệp gốc ${file.name}`}
                onClick={() => void opening.run({ campaign, submission: id })}
              >
                Mở
              </Button>
            ),
          },
        ]}
      />
    </>
  )
}

/** Units from which nothing has come yet. */
export function MissingList({ view, units }: Omit<ReceivedListProps, 'campaign'>) {
  const missing = units.filter(({ code }) => view.missing.includes(code))
  return (
    <DataTable
      label="Đơn vị chưa gửi báo cáo"
      rows={missing}
      rowKey={({ code }) => code}
      emptyText="Đơn vị nào cũng đã gửi báo cáo."
      columns={[
        { key: 'code', title: 'Mã', text: ({ code }) => code, width: 100 },
        { key: 'name', title: 'Đơn vị', text: ({ name }) => name },
        { key: 'cluster', title: 'Cụm, khối', text: ({ cluster }) => cluster ?? '', width: 260 },
      ]}
    />
  )
}
