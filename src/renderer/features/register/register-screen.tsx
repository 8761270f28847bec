import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { Award, NomineeKind } from '#domain/office/records'
import { useKeptState } from '../../api/use-kept-state'
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

const columns: readonly TableColumn<Award>[] = [
  { key: 'name', title: 'Tên', text: ({ name }) => name, sort: 'person', width: 210 },
  { key: 'kind', title: 'Loại', text: ({ kind }) => kinds[kind], width: 110 },
  { key: 'unit', title: 'Đơn vị', text: ({ unit }) => unit, width: 190 },
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
  const [asked, setAsked] = useKeptState('register:query', '')
  const [typed, setTyped] = useState(asked)
  const awards = useQuery('awards.search', { text: asked })
  return (
    <>
      <PageHeader
        title="Sổ khen thưởng"
        note="Các quyết định khen thưởng đã ban hành, qua mọi đợt thi đua. Gõ tên người, đơn vị hoặc số quyết định."
      />
      <form
        style={{ display: 'flex', gap: 8, marginBottom: 16 }}
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(typed.trim())
        }}
      >
        <Form.Item label="Tìm trong sổ" htmlFor="register-text" style={{ margin: 0 }}>
          <Input
            id="register-text"
            allowClear
            style={{ width: 380 }}
            placeholder="Ví dụ: nguyen van an, phường Bắc Sơn, 123/QĐ-UBND"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={awards.isLoading && awards.data !== null}>
          Tìm
        </Button>
      </form>
      <Loaded reply={awards}>
        {(rows) => (
          <DataTable
            label="Sổ khen thưởng"
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            emptyText={
              asked === ''
                ? 'Sổ chưa có dòng nào. Khi quyết định đã có số và ngày, ghi sổ ở mục “Văn bản”.'
                : `Không tìm thấy “${asked}” trong sổ. Thử gõ ít chữ hơn hoặc không dấu.`
            }
          />
        )}
      </Loaded>
    </>
  )
}
