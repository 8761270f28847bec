import { Select } from 'antd'
import { useState } from 'react'
import type { Cluster, Unit } from '#domain/office/records'
import { DataTable } from '../../components/data-table'
import { formatDate } from '../../messages/format'

const period = ({ validFrom, validTo }: Unit): string =>
  [validFrom === null ? '' : `từ ${formatDate(validFrom)}`, validTo === null ? '' : `đến ${formatDate(validTo)}`]
    .join(' ')
    .trim()

export interface UnitTableProps {
  readonly units: readonly Unit[]
  readonly clusters: readonly Cluster[]
  readonly onOpen: (unit: Unit) => void
}

export function UnitTable({ units, clusters, onOpen }: UnitTableProps) {
  const [cluster, setCluster] = useState('')
  const names = new Map(clusters.map(({ id, name }) => [id, name]))
  return (
    <DataTable
      label="Danh sách đơn vị"
      rows={cluster === '' ? units : units.filter((unit) => unit.cluster === cluster)}
      rowKey={({ code }) => code}
      onOpen={onOpen}
      tools={
        <Select
          aria-label="Lọc theo cụm, khối"
          style={{ minWidth: 220 }}
          value={cluster}
          onChange={setCluster}
          options={[
            { value: '', label: 'Tất cả cụm, khối' },
            ...clusters.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      }
      columns={[
        { key: 'code', title: 'Mã', text: ({ code }) => code, width: 90 },
        { key: 'name', title: 'Tên đơn vị', text: ({ name }) => name, opens: true },
        { key: 'kind', title: 'Loại', text: ({ kind }) => kind, width: 150 },
        {
          key: 'cluster',
          title: 'Cụm, khối',
          text: (unit) => (unit.cluster === null ? 'chưa xếp' : (names.get(unit.cluster) ?? unit.cluster)),
          width: 200,
        },
        { key: 'aliases', title: 'Tên khác', text: ({ aliases }) => aliases.join('; '), width: 220 },
        {
          key: 'period',
          title: 'Hoạt động',
          text: period,
          sort: (a, b) => (a.validTo ?? '9999').localeCompare(b.validTo ?? '9999'),
          width: 160,
        },
      ]}
    />
  )
}

export interface ClusterTableProps {
  readonly units: readonly Unit[]
  readonly clusters: readonly Cluster[]
  readonly onOpen: (cluster: Cluster) => void
}

export function ClusterTable({ units, clusters, onOpen }: ClusterTableProps) {
  const names = new Map(units.map(({ code, name }) => [code, name]))
  const nameOf = (code: string | null): string => (code === null ? '' : (names.get(code) ?? code))
  return (
    <DataTable
      label="Danh sách cụm, khối"
      rows={[...clusters].sort((a, b) => a.order - b.order)}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      emptyText="Chưa có cụm, khối nào. Bấm “Thêm cụm, khối”."
      columns={[
        { key: 'order', title: 'Thứ tự', text: ({ order }) => order, align: 'right', width: 100 },
        { key: 'name', title: 'Cụm, khối', text: ({ name }) => name, opens: true },
        { key: 'lead', title: 'Trưởng', text: ({ lead }) => nameOf(lead), width: 260 },
        { key: 'deputy', title: 'Phó', text: ({ deputy }) => nameOf(deputy), width: 260 },
        {
          key: 'count',
          title: 'Số đơn vị',
          text: ({ id }) => units.filter((unit) => unit.cluster === id).length,
          align: 'right',
          width: 120,
        },
      ]}
    />
  )
}
