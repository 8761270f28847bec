import { memo } from 'react'
import type { Unit } from '#domain/office/records'
import type { ImportFileLine } from '#shared/ipc/views'
import { findingSentence } from '#shared/messages/finding-sentence'
import { DataTable } from '../../components/data-table'
import { StatusLight } from '../../components/status-light'
import type { TableColumn } from '../../components/table-rows'
import { canReceive, fileLight } from './import-job'

export interface FileTableProps {
  readonly files: readonly ImportFileLine[]
  readonly units: readonly Unit[]
  readonly chosen: readonly string[]
  readonly onChoose: (files: readonly string[]) => void
  readonly onOpen: (file: string) => void
}

function noteOf(file: ImportFileLine): string {
  if (file.note !== null) return findingSentence(file.note)
  return file.replaces ? `Thay báo cáo đã nhận trước; khác ${file.changes} chỗ.` : ''
}

const order = ['wrong', 'attention', 'todo', 'done', 'aside']

const isSame = (before: FileTableProps, after: FileTableProps): boolean =>
  before.files === after.files &&
  before.chosen === after.chosen &&
  before.units.length === after.units.length &&
  before.units.every(({ code, name }, at) => code === after.units[at]?.code && name === after.units[at]?.name)

/** Every file that was read with its light, its unit and its rows; two hundred are drawn again only when one changed. */
export const FileTable = memo(ShownFiles, isSame)

function ShownFiles({ files, units, chosen, onChoose, onOpen }: FileTableProps) {
  const names = new Map(units.map(({ code, name }) => [code, name]))
  const columns: readonly TableColumn<ImportFileLine>[] = [
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
      text: ({ unit, cluster }) =>
        unit !== null ? (names.get(unit) ?? unit) : cluster === undefined ? '' : 'Bảng chấm của cụm, khối',
    },
    { key: 'accepted', title: 'Nhận', text: ({ account }) => account.accepted, align: 'right', width: 92 },
    { key: 'waiting', title: 'Chờ', text: ({ account }) => account.waiting, align: 'right', width: 84 },
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
