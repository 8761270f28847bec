import { Form, Select } from 'antd'
import { matchesSearch } from '#domain/text/fold'
import type { RankedCluster } from '#shared/ipc/views'
import type { PaperChoice } from './paper-kinds'

export interface Target {
  readonly cluster: string | null
  /** null: every unit of the cluster. */
  readonly unit: string | null
}

/** What is asked of main for a choice: the cluster and the unit that are shown as chosen. */
export function targetOf(
  of: PaperChoice['of'],
  { cluster, unit }: Target,
  clusters: readonly RankedCluster[],
): { readonly cluster?: string; readonly unit?: string } {
  const chosen = clusters.find((one) => one.cluster === cluster) ?? clusters[0]
  if (of === undefined || chosen === undefined) return {}
  const named = chosen.units.find((one) => one.unit === unit)?.unit
  if (of === 'cluster' || (of === 'sheets' && named === undefined)) return { cluster: chosen.cluster }
  const one = named ?? chosen.units[0]?.unit
  return one === undefined ? {} : { unit: one }
}

export interface PaperTargetProps {
  readonly of: NonNullable<PaperChoice['of']>
  readonly target: Target
  readonly clusters: readonly RankedCluster[]
  readonly onChange: (target: Target) => void
}

const search = {
  filterOption: (query: string, option?: { readonly label?: unknown }) =>
    matchesSearch(String(option?.label ?? ''), query),
}

/** Of which cluster and unit the paper is. */
export function PaperTarget({ of, target, clusters, onChange }: PaperTargetProps) {
  const chosen = clusters.find((one) => one.cluster === target.cluster) ?? clusters[0]
  const units = (chosen?.units ?? []).map(({ unit, name }) => ({ value: unit, label: name }))
  const unit = units.some(({ value }) => value === target.unit) ? target.unit : null
  return (
    <Form layout="inline" component="div">
      <Form.Item label="Cụm, khối" htmlFor="paper-cluster">
        <Select
          id="paper-cluster"
          style={{ width: 230 }}
          showSearch={search}
          value={chosen?.cluster}
          onChange={(cluster) => onChange({ cluster, unit: null })}
          options={clusters.map(({ cluster, name }) => ({ value: cluster, label: name }))}
        />
      </Form.Item>
      {of !== 'cluster' && (
        <Form.Item label="Đơn vị" htmlFor="paper-unit">
          <Select
            id="paper-unit"
            style={{ width: 270 }}
            showSearch={search}
            value={unit ?? (of === 'unit' ? units[0]?.value : '')}
            onChange={(code) => onChange({ ...target, unit: code === '' ? null : code })}
            options={of === 'unit' ? units : [{ value: '', label: 'Tất cả đơn vị của cụm, khối' }, ...units]}
          />
        </Form.Item>
      )}
    </Form>
  )
}
