import type { Finding } from '#domain/core/finding'
import { findingSentence } from '#shared/messages/finding-sentence'
import { DataTable } from '../../components/data-table'
import { StatusLight } from '../../components/status-light'
import type { TableColumn } from '../../components/table-rows'

const words: Readonly<Record<Finding['severity'], string>> = {
  error: 'Phải xử lý',
  warning: 'Lưu ý',
  info: 'Thông tin',
}

interface Row {
  readonly key: string
  readonly finding: Finding
}

export interface UnitFindingsProps {
  readonly findings: readonly Finding[]
  readonly nameOf: (unit: string) => string
  readonly onUnit: (unit: string) => void
}

/** What was found about the units of a cluster, unit by unit. */
export function UnitFindings({ findings, nameOf, onUnit }: UnitFindingsProps) {
  const unitOf = ({ finding }: Row): string => (finding.unit === undefined ? '' : nameOf(finding.unit))
  const columns: readonly TableColumn<Row>[] = [
    { key: 'unit', title: 'Đơn vị', width: 240, text: unitOf, opens: true },
    { key: 'criterion', title: 'Tiêu chí', width: 110, text: ({ finding }) => finding.criterion ?? '' },
    {
      key: 'severity',
      title: 'Mức',
      width: 140,
      text: ({ finding }) => words[finding.severity],
      render: ({ finding }) => (
        <StatusLight light={finding.severity === 'error' ? 'wrong' : 'attention'}>
          {words[finding.severity]}
        </StatusLight>
      ),
    },
    { key: 'sentence', title: 'Nội dung', text: ({ finding }) => findingSentence(finding), sort: false },
  ]
  return (
    <DataTable<Row>
      label="Những điều cần xem"
      rows={findings.map((finding, index) => ({ key: String(index), finding }))}
      columns={columns}
      rowKey={({ key }) => key}
      onOpen={({ finding }) => finding.unit !== undefined && onUnit(finding.unit)}
    />
  )
}
