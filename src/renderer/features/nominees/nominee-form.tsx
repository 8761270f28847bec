import { Alert, AutoComplete, Button, Drawer, Flex, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import type { Finding } from '#domain/core/finding'
import type { Nominee, NomineeKind, Unit } from '#domain/office/records'
import type { Input as CallInput } from '#shared/ipc/contract'
import { FindingList } from '../../components/finding-list'
import { type DraftProblems, draftOf, emptyDraft, type NomineeDraft, readNominee } from './nominee-draft'
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
  const [draft, setDraft] = useState<NomineeDraft>(() =>
    nominee === null ? { ...emptyDraft, award: awards[0] ?? '' } : draftOf(nominee),
  )
  const [problems, setProblems] = useState<DraftProblems>({})
  const change = (part: Partial<NomineeDraft>): void => setDraft((now) => ({ ...now, ...part }))
  const save = (): void => {
    const read = readNominee(kind, draft)
    setProblems(read.ok ? {} : read.problems)
    if (read.ok) onSave(read.nominee)
  }
  const item = (field: keyof NomineeDraft, label: string, input: React.ReactNode, required = false) => (
    <Form.Item
      label={label}
      htmlFor={`nominee-${field}`}
      required={required}
      validateStatus={problems[field] === undefined ? undefined : 'error'}
      help={problems[field]}
    >
      {input}
    </Form.Item>
  )
  const text = (field: 'name' | 'dob' | 'position' | 'workplace') => (
    <Input id={`nominee-${field}`} value={draft[field]} onChange={(event) => change({ [field]: event.target.value })} />
  )
  const isPerson = kind !== 'collective'
  return (
    <Drawer
      open
      size={520}
      title={nominee === null ? `Thêm ${kindWords[kind].toLowerCase()}` : `Sửa: ${nominee.name}`}
      onClose={onClose}
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
        {item('name', isPerson ? 'Họ và tên' : 'Tên tập thể', text('name'), true)}
        {kind === 'individual' && (
          <Flex gap="middle">
            {item('dob', 'Ngày sinh hoặc năm sinh', text('dob'))}
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
        {kind === 'individual' && item('position', 'Chức vụ', text('position'))}
        {item(
          'unit',
          'Đơn vị đề nghị',
          <Select
            id="nominee-unit"
            showSearch={{ optionFilterProp: 'label' }}
            value={draft.unit}
            onChange={(unit: string) => change({ unit })}
            options={units.map(({ code, name }) => ({ value: code, label: name }))}
          />,
          true,
        )}
        {item('workplace', kind === 'household' ? 'Địa chỉ' : 'Nơi công tác (ghi trên quyết định)', text('workplace'))}
        {item(
          'achievement',
          'Thành tích',
          <Input.TextArea
            id="nominee-achievement"
            autoSize={{ minRows: 3, maxRows: 8 }}
            value={draft.achievement}
            onChange={(event) => change({ achievement: event.target.value })}
          />,
        )}
        {item(
          'award',
          'Hình thức khen thưởng',
          <AutoComplete
            id="nominee-award"
            value={draft.award}
            onChange={(award: string) => change({ award })}
            options={awards.map((value) => ({ value }))}
          />,
          true,
        )}
      </Form>
    </Drawer>
  )
}
