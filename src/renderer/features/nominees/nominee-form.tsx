import { Alert, AutoComplete, Button, Drawer, Flex, Form, Radio, Select } from 'antd'
import type { Finding } from '#domain/core/finding'
import type { Nominee, NomineeKind, Unit } from '#domain/office/records'
import type { Input as CallInput } from '#shared/ipc/contract'
import { draftFields } from '../../components/draft-fields'
import { FindingList } from '../../components/finding-list'
import { useClosing } from '../../components/use-closing'
import { useDraft } from '../../components/use-draft'
import { draftOf, emptyDraft, readNominee } from './nominee-draft'
import { kindWords } from './nominee-list'

export interface NomineeFormProps {
  readonly kind: NomineeKind
  /** null: a new one. */
  readonly nominee: Nominee | null
  readonly findings: readonly Finding[]
  readonly units: readonly Unit[]
  /** Forms of commendation already used in this campaign. */
  readonly awards: readonly string[]
  readonly saving: boolean
  /** Sentence of the last refusal; what was typed is still here. */
  readonly refusal: string | null
  readonly onSave: (nominee: CallInput<'nominees.save'>['nominee']) => void
  readonly onClose: () => void
}

/** One nomination, added or mended. */
export function NomineeForm(props: NomineeFormProps) {
  const { kind, nominee, findings, units, awards, saving, refusal, onSave, onClose } = props
  const form = useDraft(nominee === null ? { ...emptyDraft, award: awards[0] ?? '' } : draftOf(nominee), (draft) =>
    readNominee(kind, draft),
  )
  const { draft, change, take } = form
  const { close, question } = useClosing(form.isChanged, 'đề nghị', onClose)
  const { idOf, item, text, lines } = draftFields('nominee', form)
  const save = (): void => {
    const typed = take()
    if (typed.ok) onSave(typed.value)
  }
  const isPerson = kind !== 'collective'
  return (
    <Drawer
      open
      size={520}
      title={nominee === null ? `Thêm ${kindWords[kind].toLowerCase()}` : `Sửa: ${nominee.name}`}
      onClose={close}
      mask={{ closable: false }}
      footer={
        <Flex gap="small" justify="end">
          <Button onClick={onClose}>Hủy</Button>
          <Button type="primary" loading={saving} onClick={save}>
            Lưu
          </Button>
        </Flex>
      }
    >
      {question}
      {refusal !== null && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 12 }} />}
      <FindingList findings={findings} label="Điều cần xem về đề nghị này" />
      <Form layout="vertical" component="div">
        {isPerson &&
          item(
            'title',
            'Danh xưng',
            <Radio.Group
              value={draft.title}
              onChange={(event) => change({ title: event.target.value as 'Ông' | 'Bà' })}
              options={['Ông', 'Bà'].map((value) => ({ value, label: value }))}
            />,
          )}
        {text('name', isPerson ? 'Họ và tên' : 'Tên tập thể', { required: true })}
        {kind === 'individual' && (
          <Flex gap="middle">
            {text('dob', 'Ngày sinh hoặc năm sinh')}
            {item(
              'sex',
              'Giới tính',
              <Radio.Group
                value={draft.sex}
                onChange={(event) => change({ sex: event.target.value as 'Nam' | 'Nữ' })}
                options={['Nam', 'Nữ'].map((value) => ({ value, label: value }))}
              />,
            )}
          </Flex>
        )}
        {kind === 'individual' && text('position', 'Chức vụ')}
        {item(
          'unit',
          'Đơn vị đề nghị',
          <Select
            id={idOf('unit')}
            showSearch={{ optionFilterProp: 'label' }}
            value={draft.unit}
            onChange={(unit: string) => change({ unit })}
            options={units.map(({ code, name }) => ({ value: code, label: name }))}
          />,
          { required: true },
        )}
        {text('workplace', kind === 'household' ? 'Địa chỉ' : 'Nơi công tác (ghi trên quyết định)')}
        {lines('achievement', 'Thành tích', { minRows: 3, maxRows: 8 })}
        {item(
          'award',
          'Hình thức khen thưởng',
          <AutoComplete
            id={idOf('award')}
            value={draft.award}
            onChange={(award: string) => change({ award })}
            options={awards.map((value) => ({ value }))}
          />,
          { required: true },
        )}
      </Form>
    </Drawer>
  )
}
