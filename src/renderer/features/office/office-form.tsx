import { Button, Flex, Form, Input, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Signatory } from '#domain/office/records'
import type { AppError } from '#shared/errors/app-error'
import { ErrorNote } from '../../components/error-note'
import { useUnsaved } from '../../components/use-unsaved'
import { type OfficeDraft, type OfficeInput, type OfficeProblems, readOffice } from './office-draft'
import './office-form.css'

export interface OfficeFormProps {
  readonly initial: OfficeDraft
  readonly isSaving: boolean
  readonly isReadOnly: boolean
  readonly error: AppError | null
  /** True: saved. */
  readonly onSave: (office: OfficeInput) => Promise<boolean>
}

/** What every paper's heading and signature need. */
export function OfficeForm({ initial, isSaving, isReadOnly, error, onSave }: OfficeFormProps) {
  const [draft, setDraft] = useState(initial)
  const [saved, setSaved] = useState(initial)
  const [problems, setProblems] = useState<OfficeProblems>({})
  useUnsaved(draft !== saved, 'thông tin cơ quan')
  const change = (part: Partial<OfficeDraft>): void => setDraft((now) => ({ ...now, ...part }))
  const save = async (): Promise<void> => {
    const read = readOffice(draft)
    setProblems(read.ok ? {} : read.problems)
    if (read.ok && (await onSave(read.office))) setSaved(draft)
  }
  const item = (id: string, label: string, input: ReactNode, extra?: string, required = false) => {
    const problem = problems[id as keyof OfficeProblems]
    return (
      <Form.Item
        label={label}
        htmlFor={`office-${id}`}
        required={required}
        validateStatus={problem === undefined ? undefined : 'error'}
        help={problem}
        extra={extra}
      >
        {input}
      </Form.Item>
    )
  }
  const text = (id: string, value: string, onChange: (value: string) => void) => (
    <Input id={`office-${id}`} value={value} onChange={(event) => onChange(event.target.value)} />
  )
  const symbol = (key: 'decision' | 'proposal' | 'minutes', label: string, example: string) =>
    item(
      key,
      label,
      text(key, draft.symbols[key], (value) => change({ symbols: { ...draft.symbols, [key]: value } })),
      `Phần đứng sau số, ví dụ ${example}.`,
      true,
    )
  const signatory = (who: 'signatory' | 'departmentHead', isRequired: boolean) => {
    const person = draft[who]
    const put = (part: Partial<Signatory>): void => change({ [who]: { ...person, ...part } })
    return (
      <>
        {item(
          `${who}Prefix`,
          'Thẩm quyền ký',
          text(`${who}Prefix`, person.prefix, (prefix) => put({ prefix })),
          'Để trống nếu người đứng đầu ký; ví dụ KT. CHỦ TỊCH.',
        )}
        {item(
          `${who}Position`,
          'Chức vụ',
          text(`${who}Position`, person.position, (position) => put({ position })),
          undefined,
          isRequired,
        )}
        {item(
          `${who}Name`,
          'Họ và tên',
          text(`${who}Name`, person.name, (name) => put({ name })),
          'Để trống thì văn bản chừa chỗ.',
        )}
      </>
    )
  }
  return (
    <Form layout="vertical" component="div" disabled={isReadOnly} className="office-form">
      <ErrorNote error={error} />
      <div className="office-parts">
        <section className="panel" aria-label="Cơ quan">
          <h2>Cơ quan</h2>
          {item(
            'agency',
            'Cơ quan ban hành',
            text('agency', draft.agency, (agency) => change({ agency })),
            'Ví dụ: Ủy ban nhân dân quận Kiến An.',
            true,
          )}
          {item(
            'department',
            'Phòng tham mưu',
            text('department', draft.department, (department) => change({ department })),
            'Phòng trình văn bản.',
            true,
          )}
          {item(
            'place',
            'Địa danh',
            text('place', draft.place, (place) => change({ place })),
            'Đứng trước ngày tháng trên văn bản, ví dụ: Kiến An.',
            true,
          )}
          <Form.Item label="Cấp" extra="Quyết định thẩm quyền và mức thưởng.">
            <Radio.Group
              value={draft.level}
              onChange={(event) => change({ level: event.target.value as OfficeDraft['level'] })}
              options={[
                { value: 'district', label: 'Cấp huyện (quận, huyện)' },
                { value: 'commune', label: 'Cấp xã (phường, xã)' },
              ]}
            />
          </Form.Item>
        </section>
        <section className="panel" aria-label="Ký hiệu văn bản">
          <h2>Ký hiệu văn bản</h2>
          {symbol('decision', 'Quyết định', 'QĐ-UBND')}
          {symbol('proposal', 'Tờ trình', 'TTr-PNV')}
          {symbol('minutes', 'Biên bản', 'BB-HĐTĐKT')}
          {item(
            'fund',
            'Nguồn tiền thưởng',
            text('fund', draft.fund, (fund) => change({ fund })),
            'Ghi trong quyết định, ví dụ: Quỹ thi đua, khen thưởng của quận.',
          )}
        </section>
        <section className="panel" aria-label="Người ký quyết định">
          <h2>Người ký quyết định</h2>
          {signatory('signatory', true)}
        </section>
        <section className="panel" aria-label="Người ký tờ trình">
          <h2>Người ký tờ trình</h2>
          {signatory('departmentHead', false)}
        </section>
        <section className="panel" aria-label="Nơi nhận">
          <h2>Nơi nhận</h2>
          {item(
            'recipients',
            'Nơi nhận quyết định',
            <Input.TextArea
              id="office-recipients"
              autoSize={{ minRows: 4, maxRows: 12 }}
              value={draft.recipients}
              onChange={(event) => change({ recipients: event.target.value })}
            />,
            'Mỗi dòng một nơi nhận.',
          )}
        </section>
      </div>
      <Flex gap="middle" align="center" className="office-save">
        <Button type="primary" loading={isSaving} onClick={() => void save()}>
          Lưu thông tin cơ quan
        </Button>
        {Object.keys(problems).length > 0 && (
          <span role="alert" style={{ color: '#b42318' }}>
            Còn {Object.keys(problems).length} ô cần điền.
          </span>
        )}
      </Flex>
    </Form>
  )
}
