import { Button, Table } from 'antd'
import type { TableReading } from '#domain/workbook/file-reading'
import type { ImportFileView } from '#shared/ipc/views'
import { StatusLight } from '../../components/status-light'
import { fieldWords, skippedInWords, tableKindWords } from '../../messages/workbook-words'
import { accountInWords, sureFrom } from './import-job'

const Columns = ({ table }: { readonly table: TableReading }) => (
  <ul className="column-list">
    {Object.entries(table.columns).map(([field, letter]) => {
      const confidence = table.confidence[field] ?? 1
      return (
        <li key={field} className={confidence < sureFrom ? 'is-doubtful' : ''}>
          <b>{letter}</b> {fieldWords(field, table.kind)}
          {confidence < sureFrom && ` – chưa chắc (${Math.round(confidence * 100)}%)`}
        </li>
      )
    })}
  </ul>
)

export interface ReadingAccountProps {
  readonly file: ImportFileView
  /** Opens the mapping view at a table, by its index. */
  readonly onMap: (table: number) => void
}

/** Where every row of the file went, table by table, and how its columns were understood. */
export function ReadingAccount({ file, onMap }: ReadingAccountProps) {
  const tables = file.reading?.tables ?? []
  const doubtful = tables
    .flatMap(({ confidence }) => Object.values(confidence))
    .filter((value) => value < sureFrom).length
  return (
    <section aria-label="Bản kê các dòng">
      <p className="account-line">{accountInWords(file.account)}</p>
      {doubtful > 0 && (
        <p>
          <StatusLight light="attention">{`Có ${doubtful} cột chưa chắc ý nghĩa; xem kỹ số liệu của cột đó.`}</StatusLight>
        </p>
      )}
      <Table<TableReading>
        size="small"
        bordered
        pagination={false}
        dataSource={tables as TableReading[]}
        rowKey={({ sheet, kind, headerRows }) => `${sheet}|${kind}|${headerRows.join()}`}
        columns={[
          {
            title: 'Bảng',
            width: 220,
            render: (_, { kind, sheet, headerRows }, index) => (
              <>
                <b>{tableKindWords[kind]}</b>
                <div className="quiet">
                  Trang tính “{sheet}”{headerRows.length > 0 && `, tên cột ở dòng ${headerRows.join(', ')}`}
                </div>
                <Button size="small" onClick={() => onMap(index)}>
                  Xem và sửa cột…
                </Button>
              </>
            ),
          },
          { title: 'Cột được hiểu là', render: (_, table) => <Columns table={table} /> },
          { title: 'Đọc', dataIndex: 'rowsSeen', align: 'right', width: 56 },
          { title: 'Nhận', dataIndex: 'accepted', align: 'right', width: 60 },
          { title: 'Chờ', dataIndex: 'waiting', align: 'right', width: 56 },
          {
            title: 'Bỏ qua',
            width: 190,
            render: (_, { skipped, skippedReasons }) => (
              <>
                {skipped}
                {skipped > 0 && <span className="quiet"> ({skippedInWords(skippedReasons)})</span>}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
