import { Input } from 'antd'
import { useState } from 'react'
import type { Award } from '#domain/office/records'
import { useQuery } from '../../api/use-query'
import { DataTable } from '../../components/data-table'
import { Loaded } from '../../components/loading'
import { PageHeader } from '../../components/page-header'
import type { TableColumn } from '../../components/table-rows'
import { formatDate } from '../../messages/format'

const kinds: Readonly<Record<Award['kind'], string>> = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
  household: 'Hộ gia đình',
}

const columnsOf = (unitName: (code: string) => string): readonly TableColumn<Award>[] => [
  { key: 'name', title: 'Tập thể, cá nhân', text: ({ name }) => name, width: 220 },
  { key: 'kind', title: 'Loại', text: ({ kind }) => kinds[kind], width: 110 },
  { key: 'unit', title: 'Đơn vị', text: ({ unit }) => unitName(unit), width: 200 },
  { key: 'award', title: 'Hình thức', text: ({ award }) => award, width: 130 },
  { key: 'decision', title: 'Quyết định số', text: ({ decision }) => decision, width: 150 },
  {
    key: 'date',
    title: 'Ngày',
    text: ({ date }) => formatDate(date),
    width: 120,
    sort: (a, b) => a.date.localeCompare(b.date),
  },
  { key: 'achievement', title: 'Thành tích', text: ({ achievement }) => achievement },
]

/** Sổ khen thưởng: everyone ever commended, found without diacritics. */
export function RegisterScreen() {
  const [text, setText] = useState('')
  const found = useQuery('awards.search', { text })
  const units = useQuery('units.list', undefined)
  const names = new Map((units.data?.units ?? []).map(({ code, name }) => [code, name]))
  return (
    <>
      <PageHeader
        title="Sổ khen thưởng"
        note="Tìm theo tên, đơn vị, thành tích hoặc số quyết định; không cần gõ dấu."
      />
      <Input.Search
        allowClear
        size="large"
        aria-label="Tìm trong sổ khen thưởng"
        placeholder="Ví dụ: tran van an"
        onSearch={setText}
        style={{ maxWidth: 520, marginBottom: 16 }}
      />
      <Loaded reply={found}>
        {(awards) => (
          <DataTable
            label="Sổ khen thưởng"
            rows={awards}
            columns={columnsOf((code) => names.get(code) ?? code)}
            rowKey={({ id }) => id}
            emptyText={
              text === ''
                ? 'Sổ chưa có ai. Ghi sổ ở mục “Danh sách” khi quyết định đã có số và ngày.'
                : 'Không tìm thấy ai.'
            }
          />
        )}
      </Loaded>
    </>
  )
}
