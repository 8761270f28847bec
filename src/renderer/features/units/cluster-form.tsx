import { Button, Flex, Form, Input, InputNumber, Modal, Radio, Select } from 'antd'
import type { Cluster, Unit } from '#domain/office/records'
import { matchesSearch } from '#domain/text/fold'
import type { AppError } from '#shared/errors/app-error'
import type { Input as CallInput } from '#shared/ipc/contract'
import { draftFields } from '../../components/draft-fields'
import { ErrorNote } from '../../components/error-note'
import { useClosing } from '../../components/use-closing'
import { useDraft } from '../../components/use-draft'
import { clusterDraftOf, readCluster } from './cluster-draft'

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
  const form = useDraft(clusterDraftOf(cluster, nextOrder), readCluster)
  const { draft, change, take } = form
  const { close, question } = useClosing(form.isChanged, 'cụm, khối', onClose)
  const { idOf, item } = draftFields('cluster', form)
  const save = (): void => {
    const typed = take()
    if (typed.ok) onSave({ id: cluster?.id ?? null, ...typed.value })
  }
  const members = units.filter((unit) => cluster !== null && unit.cluster === cluster.id)
  const unitChoice = (field: 'lead' | 'deputy', label: string) =>
    item(
      field,
      label,
      <Select
        id={idOf(field)}
        allowClear
        placeholder="Chưa phân công"
        showSearch={{ filterOption: (query, option) => matchesSearch(String(option?.label ?? ''), query) }}
        value={draft[field]}
        onChange={(code: string | undefined) => change({ [field]: code ?? null })}
        options={(members.length > 0 ? members : units).map((unit) => ({ value: unit.code, label: unit.name }))}
      />,
    )
  return (
    <Modal
      open
      title={cluster === null ? 'Thêm cụm, khối' : `Sửa: ${cluster.name}`}
      onCancel={close}
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
      {question}
      <ErrorNote error={error} />
      <Form layout="vertical" component="div">
        {item(
          'name',
          'Tên cụm, khối',
          <Input
            id={idOf('name')}
            autoFocus
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
          />,
          { required: true },
        )}
        <Flex gap="large">
          {item(
            'kind',
            'Là',
            <Radio.Group
              value={draft.kind}
              onChange={(event) => change({ kind: event.target.value as Cluster['kind'] })}
              options={[
                { value: 'cụm', label: 'Cụm thi đua' },
                { value: 'khối', label: 'Khối thi đua' },
              ]}
            />,
          )}
          {item(
            'order',
            'Thứ tự',
            <InputNumber
              id={idOf('order')}
              min={1}
              max={999}
              precision={0}
              value={draft.order}
              onChange={(order) => change({ order: order ?? draft.order })}
            />,
          )}
        </Flex>
        {unitChoice('lead', 'Trưởng cụm, khối')}
        {unitChoice('deputy', 'Phó trưởng cụm, khối')}
      </Form>
    </Modal>
  )
}
