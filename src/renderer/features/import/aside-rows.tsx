import type { RowAside } from '#domain/workbook/file-reading'
import { sentenceWithoutPlace } from '#shared/messages/unit-message'
import { DataTable } from '../../components/data-table'
import { skipWords } from '../../messages/workbook-words'

const cellsText = ({ cells }: RowAside): string =>
  Object.values(cells)
    .filter((text) => text.trim() !== '')
    .join(' | ')

const keyOf = ({ sheet, row, part = '', code }: RowAside): string => `${sheet}|${row}|${part}|${code}`

/** Rows that will wait until they are put right, each with its reason. */
export const WaitingRows = ({ rows }: { readonly rows: readonly RowAside[] }) => (
  <DataTable
    label="Dòng sẽ chờ"
    rows={rows}
    rowKey={keyOf}
    columns={[
      { key: 'sheet', title: 'Trang tính', text: ({ sheet }) => sheet, width: 130 },
      { key: 'row', title: 'Dòng', text: ({ row }) => row, align: 'right', width: 76 },
      { key: 'why', title: 'Vì sao chờ', text: ({ findings }) => findings.map(sentenceWithoutPlace).join(' ') },
      { key: 'cells', title: 'Nội dung trong dòng', text: cellsText },
    ]}
  />
)

/** Rows that are not data, each with what it is instead. */
export const SkippedRows = ({ rows }: { readonly rows: readonly RowAside[] }) => (
  <DataTable
    label="Dòng bỏ qua"
    rows={rows}
    rowKey={keyOf}
    columns={[
      { key: 'sheet', title: 'Trang tính', text: ({ sheet }) => sheet, width: 130 },
      { key: 'row', title: 'Dòng', text: ({ row }) => row, align: 'right', width: 76 },
      { key: 'why', title: 'Là', text: ({ code }) => skipWords(code), width: 200 },
      { key: 'cells', title: 'Nội dung trong dòng', text: cellsText },
    ]}
  />
)
