import { Alert, Button, Flex } from 'antd'
import type { FileReading } from '#domain/workbook/file-reading'
import { formatDate } from '../../messages/format'
import { firstDoubtful } from './import-job'

export interface MappingOfferProps {
  readonly reading: FileReading
  readonly isForgetting: boolean
  /** Opens the mapping view at a table, by its index. */
  readonly onMap: (table: number) => void
  readonly onForget: (mapping: string) => void
}

/** Says when columns were read by memory, and offers to look where the program is not sure. */
export function MappingOffer({ reading, isForgetting, onMap, onForget }: MappingOfferProps) {
  const doubtful = firstDoubtful(reading)
  const remembered = (reading.mappings ?? []).flatMap(({ sheet, headerRows, remembered: by }) =>
    by === undefined ? [] : [{ sheet, headerRows, by }],
  )
  const tableOf = (sheet: string, headerRows: readonly number[]): number =>
    Math.max(
      0,
      reading.tables.findIndex(
        (table) => table.sheet === sheet && table.headerRows.some((row) => headerRows.includes(row)),
      ),
    )
  return (
    <>
      {remembered.map(({ sheet, headerRows, by }) => (
        <Alert
          key={`${sheet}|${by.id}`}
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          title={`Trang tính “${sheet}”: đã dùng cách hiểu cột đã ghi nhớ ngày ${formatDate(by.at.slice(0, 10))} từ tệp “${by.file}”.`}
          action={
            <Flex gap="small">
              <Button onClick={() => onMap(tableOf(sheet, headerRows))}>Xem và sửa cột…</Button>
              <Button loading={isForgetting} onClick={() => onForget(by.id)}>
                Quên cách hiểu này
              </Button>
            </Flex>
          }
        />
      ))}
      {doubtful !== -1 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={
            reading.tables[doubtful]?.kind === 'unknown'
              ? `Chương trình chưa hiểu bảng ở trang tính “${reading.tables[doubtful]?.sheet}”. Chỉ giúp dòng tên cột và ý nghĩa từng cột; lần sau tệp cùng kiểu sẽ tự hiểu.`
              : 'Có cột chương trình chưa chắc ý nghĩa. Xem lại các cột trước khi nhận.'
          }
          action={
            <Button type="primary" onClick={() => onMap(doubtful)}>
              Chỉ cột giúp chương trình…
            </Button>
          }
        />
      )}
    </>
  )
}
