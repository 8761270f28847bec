import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { DataTable } from '../../components/data-table'
import { type CriteriaRow, criteriaRows } from './criteria-rows'
import './criteria-table.css'

export interface CriteriaTableProps {
  readonly set: CriteriaSet
  /** undefined: nothing can be changed. */
  readonly onEdit?: (code: string) => void
}

/** The set as its own table, groups and what stands in them. */
export function CriteriaTable({ set, onEdit }: CriteriaTableProps) {
  return (
    <DataTable<CriteriaRow>
      label="Bảng tiêu chí"
      rows={criteriaRows(set)}
      rowKey={({ code }) => code}
      rowClassName={({ isGroup }) => (isGroup ? 'criteria-group' : '')}
      onOpen={onEdit === undefined ? undefined : ({ code }) => onEdit(code)}
      virtualFrom={250}
      columns={[
        { key: 'code', title: 'Mã', text: ({ code }) => code, sort: false, width: 90 },
        {
          key: 'title',
          title: 'Nội dung',
          text: ({ title }) => title,
          render: ({ title, depth }) => <span style={{ display: 'block', paddingLeft: depth * 18 }}>{title}</span>,
          sort: false,
          opens: true,
        },
        { key: 'max', title: 'Tối đa', text: ({ max }) => max, sort: false, align: 'right', width: 84 },
        { key: 'type', title: 'Cách chấm', text: ({ type }) => type, sort: false, width: 150 },
        { key: 'rule', title: 'Điểm tính ra sao', text: ({ rule }) => rule, sort: false, width: 250 },
        { key: 'note', title: 'Lưu ý', text: ({ note }) => note, sort: false, width: 170 },
      ]}
    />
  )
}
