import type { Unit } from '#domain/office/records'
import type { ImportFileView } from '#shared/ipc/views'
import { findingSentence } from '#shared/messages/finding-sentence'
import { DataTable } from '../../components/data-table'
import { StatusLight } from '../../components/status-light'
import type { TableColumn } from '../../components/table-rows'
import { accountOf, canReceive, fileLight, firstFinding } from './import-job'

export interface FileTableProps {
  readonly files: readonly ImportFileView[]
  readonly units: readonly Unit[]
  readonly chosen: readonly string[]
  readonly onChoose: (files: readonly string[]) => void
  readonly onOpen: (file: string) => void
}

function noteOf(file: ImportFileView): string {
  const finding = firstFinding(file)
  if (finding !== null) return findingSentence(finding)
  return file.replaces ? `Thay báo cáo đã nhận trước; khác ${file.differences.length} chỗ.` : ''
}

const order = ['wrong', 'attention', 'todo', 'done', 'aside']

/** Every file that was read with its light, its unit and its rows. */
export function FileTable({ files, units, chosen, onChoose, onOpen }: FileTableProps) {
  const names = new Map(units.map(({ code, name }) => [code, name]))
  const columns: readonly TableColumn<ImportFileView>[] = [
    {
      key: 'light',
      title: 'Tình trạng',
      width: 172,
      text: (file) => fileLight(file).word,
      render: (file) => {
        const { light, word } = fileLight(file)
        return <StatusLight light={light}>{word}</StatusLight>
      },
      sort: (a, b) => order.indexOf(fileLight(a).light) - order.indexOf(fileLight(b).light),
    },
    { key: 'file', title: 'Tệp', text: ({ file }) => file, opens: true, width: 240 },
    {
      key: 'unit',
      title: 'Đơn vị',
      width: 190,
      text: ({ reading }) => {
        const unit = reading?.unit ?? null
        return unit === null ? '' : (names.get(unit) ?? unit)
      },
    },
    { key: 'accepted', title: 'Nhận', text: (file) => accountOf(file).accepted, align: 'right', width: 92 },
    { key: 'waiting', title: 'Chờ', text: (file) => accountOf(file).waiting, align: 'right', width: 84 },
    {
      key: 'note',
      title: 'Điều cần biết',
      sort: false,
      text: noteOf,
      render: (file) => (
        <span className="clamp" title={noteOf(file)}>
          {noteOf(file)}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      label="Các tệp đã đọc"
      rows={files}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      selection={{ chosen, onChange: onChoose, canChoose: canReceive }}
    />
  )
}
