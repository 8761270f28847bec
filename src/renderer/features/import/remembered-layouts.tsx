import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { Unit } from '#domain/office/records'
import { columnNumber } from '#domain/submission/corrections'
import type { RememberedLayout } from '#shared/ipc/views'
import { useCommand } from '../../api/use-command'
import { useQuery } from '../../api/use-query'
import { DataTable } from '../../components/data-table'
import { ErrorNote } from '../../components/error-note'
import { Loaded } from '../../components/loading'
import { useNotices } from '../../components/notices'
import type { TableColumn } from '../../components/table-rows'
import { formatMoment } from '../../messages/format'
import { fieldWords, tableKindWords } from '../../messages/workbook-words'

/** "B Họ và tên, C Chức vụ": what each column was said to be, from left to right. */
const columnWords = ({ columns, kind }: RememberedLayout): string =>
  Object.entries(columns)
    .sort(([, a], [, b]) => columnNumber(a.split('+')[0] ?? '') - columnNumber(b.split('+')[0] ?? ''))
    .map(([field, letters]) => `${letters} ${fieldWords(field, kind)}`)
    .join(', ')

const columnsOf = (names: ReadonlyMap<string, string>): readonly TableColumn<RememberedLayout>[] => [
  { key: 'file', title: 'Từ tệp', width: 210, text: ({ file }) => file },
  { key: 'unit', title: 'Đơn vị', width: 160, text: ({ unit }) => names.get(unit) ?? unit },
  { key: 'kind', title: 'Loại bảng', width: 160, text: ({ kind }) => tableKindWords[kind] },
  { key: 'columns', title: 'Các cột', sort: false, text: columnWords },
  {
    key: 'at',
    title: 'Ghi nhớ lúc',
    width: 150,
    text: ({ at }) => formatMoment(at),
    sort: (a, b) => (a.at < b.at ? -1 : 1),
  },
  { key: 'who', title: 'Người chỉ', width: 120, text: ({ who }) => who },
]

/** Cách hiểu cột đã ghi nhớ: every layout that files to come are read by, each to be forgotten. */
export function RememberedLayouts({ units }: { readonly units: readonly Unit[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Cách hiểu cột đã ghi nhớ…</Button>
      {isOpen && <LayoutsDrawer units={units} onClose={() => setOpen(false)} />}
    </>
  )
}

function LayoutsDrawer({ units, onClose }: { readonly units: readonly Unit[]; readonly onClose: () => void }) {
  const layouts = useQuery('mappings.list', undefined)
  const forgetting = useCommand('mappings.forget')
  const { say } = useNotices()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const names = new Map(units.map(({ code, name }) => [code, name]))
  const forget = async (): Promise<void> => {
    const reply = await forgetting.run({ mappings: [...chosen] })
    if (!reply.ok) return
    say(`Đã quên ${chosen.length} cách hiểu cột. Tệp đã nhận không đổi; Ctrl+Z để lấy lại.`)
    setChosen([])
  }
  return (
    <Drawer open size={1100} title="Cách hiểu cột đã ghi nhớ" onClose={onClose}>
      <p>
        Tệp gửi sau có hàng tên cột giống hệt sẽ tự được hiểu theo các dòng dưới đây. Thấy cách hiểu nào sai hoặc không
        dùng nữa thì chọn dòng đó rồi bấm “Quên”.
      </p>
      <ErrorNote error={forgetting.error} />
      <Loaded reply={layouts}>
        {(rows) => (
          <DataTable
            label="Cách hiểu cột đã ghi nhớ"
            rows={rows}
            columns={columnsOf(names)}
            rowKey={({ id }) => id}
            selection={{ chosen, onChange: setChosen }}
            emptyText="Chưa ghi nhớ cách hiểu cột nào. Khi chỉ cột cho một tệp, đánh dấu “Ghi nhớ cho tệp cùng kiểu”."
            tools={
              <Button
                danger
                disabled={chosen.length === 0}
                loading={forgetting.isRunning}
                onClick={() => void forget()}
              >
                {chosen.length === 0 ? 'Quên cách hiểu đã chọn' : `Quên ${chosen.length} cách hiểu đã chọn`}
              </Button>
            }
          />
        )}
      </Loaded>
    </Drawer>
  )
}
