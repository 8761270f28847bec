import { AutoComplete, Button, Drawer, Flex, Form, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Cluster, Unit } from '#domain/office/records'
import type { AppError } from '#shared/errors/app-error'
import { DateField } from '../../components/date-field'
import { ErrorNote } from '../../components/error-note'
import { emptyUnit, readUnit, type UnitDraft, type UnitInput, type UnitProblems, unitDraftOf } from './unit-draft'

export interface UnitFormProps {
  /** null: a new one. */
  readonly unit: Unit | null
  readonly units: readonly Unit[]
  readonly clusters: readonly Cluster[]
  readonly isSaving: boolean
  readonly error: AppError | null
  readonly onSave: (unit: UnitInput) => void
  /** null: there is nothing to remove yet. */
  readonly onRemove: (() => void) | null
  readonly onClose: () => void
}

/** One unit, added or mended. */
export function UnitForm({ unit, units, clusters, isSaving, error, onSave, onRemove, onClose }: UnitFormProps) {
  const [draft, setDraft] = useState<UnitDraft>(() => (unit === null ? emptyUnit : unitDraftOf(unit)))
  const [problems, setProblems] = useState<UnitProblems>({})
  const change = (part: Partial<UnitDraft>): void => setDraft((now) => ({ ...now, ...part }))
  const save = (): void => {
    const read = readUnit(draft, unit?.code ?? null, units)
    setProblems(read.ok ? {} : read.problems)
    if (read.ok) onSave(read.unit)
  }
  const item = (field: keyof UnitDraft, label: string, input: ReactNode, extra?: string, required = false) => (
    <Form.Item
      label={label}
      htmlFor={`unit-${field}`}
      required={required}
      validateStatus={problems[field] === undefined ? undefined : 'error'}
      help={problems[field]}
      extra={extra}
    >
      {input}
    </Form.Item>
  )
  const text = (field: 'code' | 'name' | 'note') => (
    <Input id={`unit-${field}`} value={draft[field]} onChange={(event) => change({ [field]: event.target.value })} />
  )
  const kinds = [...new Set(units.map(({ kind }) => kind))].filter((kind) => kind !== '')
  return (
    <Drawer
      open
      size={560}
      title={unit === null ? 'Thêm đơn vị' : `Sửa: ${unit.name}`}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <Flex gap="small">
          {onRemove !== null && (
            <Button danger onClick={onRemove}>
              Xóa đơn vị…
            </Button>
          )}
          <span style={{ flex: 1 }} />
          <Button onClick={onClose}>Hủy</Button>
          <Button type="primary" loading={isSaving} onClick={save}>
            Lưu
          </Button>
        </Flex>
      }
    >
      <ErrorNote error={error} />
      <Form layout="vertical" component="div">
        {item('code', 'Mã đơn vị', text('code'), 'Ngắn, không trùng; dùng để nhận ra đơn vị trong mọi biểu.', true)}
        {item('name', 'Tên đơn vị', text('name'), 'Ghi đúng như sẽ in trên quyết định.', true)}
        {item(
          'kind',
          'Loại đơn vị',
          <AutoComplete
            id="unit-kind"
            value={draft.kind}
            options={kinds.map((value) => ({ value }))}
            onChange={(kind: string) => change({ kind })}
          />,
        )}
        {item(
          'cluster',
          'Cụm, khối thi đua',
          <Select
            id="unit-cluster"
            allowClear
            placeholder="Chưa xếp vào cụm, khối"
            value={draft.cluster}
            onChange={(cluster: string | undefined) => change({ cluster: cluster ?? null })}
            options={clusters.map(({ id, name }) => ({ value: id, label: name }))}
          />,
        )}
        {item(
          'aliases',
          'Tên khác',
          <Input.TextArea
            id="unit-aliases"
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={draft.aliases}
            onChange={(event) => change({ aliases: event.target.value })}
          />,
          'Mỗi dòng một tên: tên cũ, tên viết tắt. Nhờ đó chương trình nhận ra tệp của đơn vị.',
        )}
        <Flex gap="large">
          {item(
            'validFrom',
            'Hoạt động từ ngày',
            <DateField id="unit-validFrom" value={draft.validFrom} onChange={(validFrom) => change({ validFrom })} />,
          )}
          {item(
            'validTo',
            'Đến hết ngày',
            <DateField id="unit-validTo" value={draft.validTo} onChange={(validTo) => change({ validTo })} />,
            'Để trống nếu vẫn đang hoạt động.',
          )}
        </Flex>
        {item('note', 'Ghi chú', text('note'))}
      </Form>
    </Drawer>
  )
}
