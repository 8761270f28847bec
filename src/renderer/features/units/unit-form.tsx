import { AutoComplete, Button, Drawer, Flex, Form, Select } from 'antd'
import type { Cluster, Unit } from '#domain/office/records'
import type { AppError } from '#shared/errors/app-error'
import { draftFields } from '../../components/draft-fields'
import { ErrorNote } from '../../components/error-note'
import { useClosing } from '../../components/use-closing'
import { useDraft } from '../../components/use-draft'
import { emptyUnit, readUnit, type UnitInput, unitDraftOf } from './unit-draft'

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
  const form = useDraft(unit === null ? emptyUnit : unitDraftOf(unit), (draft) =>
    readUnit(draft, unit?.code ?? null, units),
  )
  const { draft, change, take } = form
  const { close, question } = useClosing(form.isChanged, 'đơn vị', onClose)
  const { idOf, item, text, lines, date } = draftFields('unit', form)
  const save = (): void => {
    const typed = take()
    if (typed.ok) onSave(typed.value)
  }
  const kinds = [...new Set(units.map(({ kind }) => kind))].filter((kind) => kind !== '')
  return (
    <Drawer
      open
      size={560}
      title={unit === null ? 'Thêm đơn vị' : `Sửa: ${unit.name}`}
      onClose={close}
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
      {question}
      <ErrorNote error={error} />
      <Form layout="vertical" component="div">
        {text('code', 'Mã đơn vị', {
          extra: 'Ngắn, không trùng; dùng để nhận ra đơn vị trong mọi biểu.',
          required: true,
        })}
        {text('name', 'Tên đơn vị', { extra: 'Ghi đúng như sẽ in trên quyết định.', required: true })}
        {item(
          'kind',
          'Loại đơn vị',
          <AutoComplete
            id={idOf('kind')}
            value={draft.kind}
            options={kinds.map((value) => ({ value }))}
            onChange={(kind: string) => change({ kind })}
          />,
        )}
        {item(
          'cluster',
          'Cụm, khối thi đua',
          <Select
            id={idOf('cluster')}
            allowClear
            placeholder="Chưa xếp vào cụm, khối"
            value={draft.cluster}
            onChange={(cluster: string | undefined) => change({ cluster: cluster ?? null })}
            options={clusters.map(({ id, name }) => ({ value: id, label: name }))}
          />,
        )}
        {lines(
          'aliases',
          'Tên khác',
          { minRows: 2, maxRows: 8 },
          { extra: 'Mỗi dòng một tên: tên cũ, tên viết tắt. Nhờ đó chương trình nhận ra tệp của đơn vị.' },
        )}
        <Flex gap="large">
          {date('validFrom', 'Hoạt động từ ngày')}
          {date('validTo', 'Đến hết ngày', { extra: 'Để trống nếu vẫn đang hoạt động.' })}
        </Flex>
        {text('note', 'Ghi chú')}
      </Form>
    </Drawer>
  )
}
