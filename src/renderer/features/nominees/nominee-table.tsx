import { Tag, Tooltip } from 'antd'
import type { Finding } from '#domain/core/finding'
import type { Nominee, NomineeKind } from '#domain/office/records'
import { comparePersonNames, compareVietnamese } from '#domain/text/vietnamese-sort'
import { findingSentence } from '#shared/messages/finding-sentence'
import { DataTable } from '../../components/data-table'
import { StatusLight } from '../../components/status-light'
import type { TableColumn } from '../../components/table-rows'
import { shownBirth } from './nominee-draft'
import { kindWords, statusWords } from './nominee-list'

const tones: Readonly<Record<Nominee['status'], string>> = {
  proposed: 'default',
  approved: 'success',
  held: 'warning',
  rejected: 'error',
}
const marks: Readonly<Record<Nominee['status'], string>> = { proposed: '', approved: '✓ ', held: '‖ ', rejected: '✗ ' }

export interface NomineeTableProps {
  readonly kind: NomineeKind
  readonly nominees: readonly Nominee[]
  readonly findingsOf: (id: string) => readonly Finding[]
  readonly unitName: (code: string) => string
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
  readonly onOpen: (nominee: Nominee) => void
  readonly tools: React.ReactNode
}

function columnsFor(props: NomineeTableProps): readonly TableColumn<Nominee>[] {
  const { kind, findingsOf, unitName } = props
  const person: readonly TableColumn<Nominee>[] = [
    { key: 'dob', title: 'Sinh', width: 100, text: ({ dob }) => shownBirth(dob), sort: false },
    {
      key: 'unit',
      title: 'Chức vụ, đơn vị đề nghị',
      width: 220,
      text: ({ position, unit }) => [position, unitName(unit)].filter((part) => part !== '').join(', '),
      sort: (a, b) => compareVietnamese(unitName(a.unit), unitName(b.unit)) || comparePersonNames(a.name, b.name),
    },
  ]
  const group: readonly TableColumn<Nominee>[] = [
    { key: 'unit', title: 'Đơn vị đề nghị', width: 200, text: ({ unit }) => unitName(unit) },
  ]
  return [
    {
      key: 'name',
      title: kind === 'individual' ? 'Họ và tên' : 'Tên',
      width: 190,
      text: ({ title, name }) => [title, name].filter((part) => part !== null).join(' '),
      sort: kind === 'individual' ? 'person' : 'text',
      opens: true,
    },
    ...(kind === 'individual' ? person : group),
    { key: 'achievement', title: 'Thành tích', text: ({ achievement }) => achievement },
    { key: 'award', title: 'Hình thức', width: 124, text: ({ award }) => award },
    {
      key: 'status',
      title: 'Trạng thái',
      width: 126,
      text: ({ status, reason }) => [statusWords[status], reason].filter((part) => part !== null).join(': '),
      render: ({ status, reason }) => (
        <Tooltip title={reason}>
          <Tag color={tones[status]}>
            {marks[status]}
            {statusWords[status]}
          </Tag>
        </Tooltip>
      ),
    },
    {
      key: 'findings',
      title: 'Cần xem',
      width: 104,
      text: ({ id }) => findingsOf(id).map(findingSentence).join(' '),
      sort: (a, b) => findingsOf(a.id).length - findingsOf(b.id).length,
      render: ({ id }) => {
        const findings = findingsOf(id)
        if (findings.length === 0) return null
        const isWrong = findings.some(({ severity }) => severity === 'error')
        return (
          <Tooltip title={findings.map(findingSentence).join(' ')}>
            <span>
              <StatusLight light={isWrong ? 'wrong' : 'attention'}>{findings.length} điều</StatusLight>
            </span>
          </Tooltip>
        )
      },
    },
  ]
}

/** Nominations of one kind; persons sort by tên – đệm – họ. */
export function NomineeTable(props: NomineeTableProps) {
  const { kind, nominees, chosen, onChoose, onOpen, tools } = props
  return (
    <DataTable<Nominee>
      label={`${kindWords[kind]} đề nghị khen thưởng`}
      rows={nominees}
      columns={columnsFor(props)}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      selection={{ chosen, onChange: onChoose }}
      tools={tools}
      emptyText={`Chưa có ${kindWords[kind].toLowerCase()} nào được đề nghị.`}
    />
  )
}
