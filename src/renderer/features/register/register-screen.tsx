import type { NomineeKind } from '#domain/office/records'
import type { AwardLine } from '#shared/ipc/views'
import { useQuery } from '../../api/use-query'
import { DataTable } from '../../components/data-table'
import { Loaded } from '../../components/loading'
import { PageHeader } from '../../components/page-header'
import type { TableColumn } from '../../components/table-rows'
import { formatDate } from '../../messages/format'

const kinds: Readonly<Record<NomineeKind, string>> = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
  household: 'Hộ gia đình',
}

const columns: readonly TableColumn<AwardLine>[] = [
  { key: 'name', title: 'Tên', text: ({ name }) => name, sort: 'person', width: 210 },
  { key: 'kind', title: 'Loại', text: ({ kind }) => kinds[kind], width: 110 },
  { key: 'unit', title: 'Đơn vị', text: ({ unitName }) => unitName, width: 190 },
  { key: 'award', title: 'Hình thức khen', text: ({ award }) => award, width: 150 },
  { key: 'decision', title: 'Quyết định', text: ({ decision }) => decision, width: 150 },
  {
    key: 'date',
    title: 'Ngày',
    text: ({ date }) => formatDate(date),
    sort: (a, b) => a.date.localeCompare(b.date),
    width: 110,
  },
  { key: 'achievement', title: 'Thành tích', text: ({ achievement }) => achievement },
]

/** Sổ khen thưởng: who was commended, for what, by which decision, year after year. */
export function RegisterScreen() {
  const awards = useQuery('awards.list', undefined)
  return (
    <>
      <PageHeader
        title="Sổ khen thưởng"
        note="Các quyết định khen thưởng đã ban hành, qua mọi đợt thi đua. Tìm theo tên người, đơn vị, số quyết định hoặc thành tích."
      />
      <Loaded reply={awards}>
        {(rows) => (
          <DataTable
            label="Sổ khen thưởng"
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            emptyText="Sổ chưa có dòng nào. Khi quyết định đã có số và ngày, bấm “Ghi vào sổ” ở mục “Danh sách”."
          />
        )}
      </Loaded>
    </>
  )
}
