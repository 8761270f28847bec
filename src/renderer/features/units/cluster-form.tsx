import { Button, Flex, Form, Input, InputNumber, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { Cluster, Unit } from '#domain/office/records'
import { matchesSearch } from '#domain/text/fold'
import type { AppError } from '#shared/errors/app-error'
import type { Input as CallInput } from '#shared/ipc/contract'
import { ErrorNote } from '../../components/error-note'

export interface ClusterFormProps {
  /** null: a new one. */
  readonly cluster: Cluster | null
  readonly nextOrder: number
  readonly units: readonly Unit[]
  readonly isSaving: boolean
  readonly error: AppError | null
  readonly onSave: (cluster: CallInput<'clusters.save'>) => void
  readonly onRemove: (() => void) | null
  readonly onClose: () => void
}

/** One cluster with its lead, its deputy and its place in the order. */
export function ClusterForm(props: ClusterFormProps) {
  const { cluster, nextOrder, units, isSaving, error, onSave, onRemove, onClose } = props
  const [name, setName] = useState(cluster?.name ?? '')
  const [kind, setKind] = useState<Cluster['kind']>(cluster?.kind ?? 'khối')
  const [lead, setLead] = useState(cluster?.lead ?? null)
  const [deputy, setDeputy] = useState(cluster?.deputy ?? null)
  const [order, setOrder] = useState(cluster?.order ?? nextOrder)
  const [isAsked, setAsked] = useState(false)
  const isNameless = isAsked && name.trim() === ''
  const isDouble = isAsked && lead !== null && lead === deputy
  const save = (): void => {
    setAsked(true)
    if (name.trim() === '' || (lead !== null && lead === deputy)) return
    onSave({ id: cluster?.id ?? null, name: name.normalize('NFC').trim(), kind, lead, deputy, order })
  }
  const members = units.filter((unit) => cluster !== null && unit.cluster === cluster.id)
  const unitChoice = (label: string, id: string, value: string | null, onChange: (code: string | null) => void) => (
    <Form.Item
      label={label}
      htmlFor={id}
      validateStatus={isDouble ? 'error' : undefined}
      help={isDouble ? 'Trưởng và phó phải là hai đơn vị khác nhau.' : undefined}
    >
      <Select
        id={id}
        allowClear
        placeholder="Chưa phân công"
        showSearch={{ filterOption: (query, option) => matchesSearch(String(option?.label ?? ''), query) }}
        value={value}
        onChange={(code: string | undefined) => onChange(code ?? null)}
        options={(members.length > 0 ? members : units).map((unit) => ({ value: unit.code, label: unit.name }))}
      />
    </Form.Item>
  )
  return (
    <Modal
      open
      title={cluster === null ? 'Thêm cụm, khối' : `Sửa: ${cluster.name}`}
      onCancel={onClose}
      width={560}
      footer={
        <Flex gap="small">
          {onRemove !== null && (
            <Button danger onClick={onRemove}>
              Xóa cụm, khối…
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
        <Form.Item
          label="Tên cụm, khối"
          htmlFor="cluster-name"
          required
          validateStatus={isNameless ? 'error' : undefined}
          help={isNameless ? 'Cần ghi tên cụm, khối.' : undefined}
        >
          <Input id="cluster-name" autoFocus value={name} onChange={(event) => setName(event.target.value)} />
        </Form.Item>
        <Flex gap="large">
          <Form.Item label="Là">
            <Radio.Group
              value={kind}
              onChange={(event) => setKind(event.target.value as Cluster['kind'])}
              options={[
                { value: 'cụm', label: 'Cụm thi đua' },
                { value: 'khối', label: 'Khối thi đua' },
              ]}
            />
          </Form.Item>
          <Form.Item label="Thứ tự" htmlFor="cluster-order">
            <InputNumber
              id="cluster-order"
              min={1}
              max={999}
              precision={0}
              value={order}
              onChange={(value) => setOrder(value ?? order)}
            />
          </Form.Item>
        </Flex>
        {unitChoice('Trưởng cụm, khối', 'cluster-lead', lead, setLead)}
        {unitChoice('Phó trưởng cụm, khối', 'cluster-deputy', deputy, setDeputy)}
      </Form>
    </Modal>
  )
}
