import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { Meeting } from '#domain/office/records'
import type { AppError } from '#shared/errors/app-error'
import type { Input as CallInput } from '#shared/ipc/contract'
import { DateField } from '../../components/date-field'
import { ErrorNote } from '../../components/error-note'
import { useUnsaved } from '../../components/use-unsaved'
import { emptyMeeting, type MeetingDraft, type MeetingProblems, meetingDraft, readMeeting } from './meeting-draft'
import './meeting-form.css'

export interface MeetingFormProps {
  readonly meeting: Meeting | null
  readonly isSaving: boolean
  readonly error: AppError | null
  readonly onSave: (meeting: CallInput<'meeting.save'>['meeting']) => void
}

/** The council's meeting: when, who, how they voted, and what a nominee needs. */
export function MeetingForm({ meeting, isSaving, error, onSave }: MeetingFormProps) {
  const stored = meeting === null ? emptyMeeting : meetingDraft(meeting)
  const [draft, setDraft] = useState<MeetingDraft>(stored)
  const [problems, setProblems] = useState<MeetingProblems>({})
  const isDirty = JSON.stringify(draft) !== JSON.stringify(stored)
  useUnsaved(isDirty, 'thông tin cuộc họp')
  const change = (part: Partial<MeetingDraft>): void => setDraft((now) => ({ ...now, ...part }))
  const save = (): void => {
    const read = readMeeting(draft)
    setProblems(read.ok ? {} : read.problems)
    if (read.ok) onSave(read.meeting)
  }
  const item = (field: keyof MeetingDraft, label: string, input: React.ReactNode) => (
    <Form.Item
      label={label}
      htmlFor={`meeting-${field}`}
      validateStatus={problems[field] === undefined ? undefined : 'error'}
      help={problems[field]}
    >
      {input}
    </Form.Item>
  )
  const text = (field: 'place' | 'startedAt' | 'endedAt' | 'chair' | 'secretary' | 'threshold') => (
    <Input id={`meeting-${field}`} value={draft[field]} onChange={(event) => change({ [field]: event.target.value })} />
  )
  const count = (field: 'members' | 'present') => (
    <InputNumber
      id={`meeting-${field}`}
      min={0}
      max={500}
      precision={0}
      style={{ width: '100%' }}
      value={draft[field]}
      onChange={(value) => change({ [field]: value })}
    />
  )
  return (
    <section className="panel" aria-label="Cuộc họp">
      <ErrorNote error={error} />
      <Form layout="vertical" component="div" className="meeting-form">
        {item(
          'date',
          'Ngày họp',
          <DateField isWide id="meeting-date" value={draft.date} onChange={(date) => change({ date })} />,
        )}
        {item('startedAt', 'Bắt đầu', text('startedAt'))}
        {item('endedAt', 'Kết thúc', text('endedAt'))}
        {item('place', 'Địa điểm', text('place'))}
        {item('chair', 'Chủ trì', text('chair'))}
        {item('secretary', 'Thư ký', text('secretary'))}
        {item('members', 'Số thành viên Hội đồng', count('members'))}
        {item('present', 'Số người có mặt', count('present'))}
        {item(
          'method',
          'Hình thức',
          <Select
            id="meeting-method"
            value={draft.method}
            onChange={(method) => change({ method })}
            options={[
              { value: 'phiếu kín', label: 'Bỏ phiếu kín' },
              { value: 'biểu quyết', label: 'Biểu quyết' },
            ]}
          />,
        )}
        {item('threshold', 'Tỷ lệ phải đạt (%)', text('threshold'))}
        {item(
          'denominator',
          'Tính trên',
          <Select
            id="meeting-denominator"
            value={draft.denominator}
            onChange={(denominator) => change({ denominator })}
            options={[
              { value: 'members', label: 'Tổng số thành viên' },
              { value: 'present', label: 'Số người có mặt' },
            ]}
          />,
        )}
        <Form.Item label=" " colon={false}>
          <Button type={meeting === null || isDirty ? 'primary' : 'default'} loading={isSaving} onClick={save}>
            Lưu cuộc họp
          </Button>
        </Form.Item>
      </Form>
    </section>
  )
}
