import { Button, Flex, Form, Radio } from 'antd'
import { useState } from 'react'
import type { Signatory } from '#domain/office/records'
import type { AppError } from '#shared/errors/app-error'
import { draftFields } from '../../components/draft-fields'
import { ErrorNote } from '../../components/error-note'
import { TextField } from '../../components/field'
import { useDraft } from '../../components/use-draft'
import { useUnsaved } from '../../components/use-unsaved'
import { type OfficeDraft, type OfficeField, type OfficeInput, readOffice } from './office-draft'
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
  const form = useDraft<OfficeDraft, OfficeInput, OfficeField>(initial, readOffice)
  const { draft, problems, change, take } = form
  const { text, lines } = draftFields('office', form)
  const [saved, setSaved] = useState(initial)
  useUnsaved(draft !== saved, 'thông tin cơ quan')
  const save = async (): Promise<void> => {
    const office = take()
    if (office.ok && (await onSave(office.value))) setSaved(draft)
  }
  /** A part of a field of the draft, such as one symbol of the three. */
  const part = (
    id: string,
    label: string,
    value: string,
    onChange: (value: string) => void,
    extra?: string,
    required = false,
  ) => (
    <TextField
      id={`office-${id}`}
      label={label}
      value={value}
      onChange={onChange}
      error={problems[id as OfficeField]}
      extra={extra}
      required={required}
    />
  )
  const symbol = (key: 'decision' | 'proposal' | 'minutes', label: string, example: string) =>
    part(
      key,
      label,
      draft.symbols[key],
      (value) => change({ symbols: { ...draft.symbols, [key]: value } }),
      `Phần đứng sau số, ví dụ ${example}.`,
      true,
    )
  const signatory = (who: 'signatory' | 'departmentHead', isRequired: boolean) => {
    const person = draft[who]
    const put = (part: Partial<Signatory>): void => change({ [who]: { ...person, ...part } })
    return (
      <>
        {part(
          `${who}Prefix`,
          'Thẩm quyền ký',
          person.prefix,
          (prefix) => put({ prefix }),
          'Để trống nếu người đứng đầu ký; ví dụ KT. CHỦ TỊCH.',
        )}
        {part(`${who}Position`, 'Chức vụ', person.position, (position) => put({ position }), undefined, isRequired)}
        {part(`${who}Name`, 'Họ và tên', person.name, (name) => put({ name }), 'Để trống thì văn bản chừa chỗ.')}
      </>
    )
  }
  return (
    <Form layout="vertical" component="div" disabled={isReadOnly} className="office-form">
      <ErrorNote error={error} />
      <div className="office-parts">
        <section className="panel" aria-label="Cơ quan">
          <h2>Cơ quan</h2>
          {text('agency', 'Cơ quan ban hành', { extra: 'Ví dụ: Ủy ban nhân dân quận Kiến An.', required: true })}
          {text('department', 'Phòng tham mưu', { extra: 'Phòng trình văn bản.', required: true })}
          {text('place', 'Địa danh', { extra: 'Đứng trước ngày tháng trên văn bản, ví dụ: Kiến An.', required: true })}
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
          {text('fund', 'Nguồn tiền thưởng', {
            extra: 'Ghi trong quyết định, ví dụ: Quỹ thi đua, khen thưởng của quận.',
          })}
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
          {lines('recipients', 'Nơi nhận quyết định', { minRows: 4, maxRows: 12 }, { extra: 'Mỗi dòng một nơi nhận.' })}
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
