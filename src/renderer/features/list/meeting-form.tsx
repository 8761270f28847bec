import { Button, Form, Select } from 'antd'
import type { Meeting } from '#domain/office/records'
import type { AppError } from '#shared/errors/app-error'
import type { Input as CallInput } from '#shared/ipc/contract'
import { draftFields } from '../../components/draft-fields'
import { ErrorNote } from '../../components/error-note'
import { useDraft } from '../../components/use-draft'
import { useUnsaved } from '../../components/use-unsaved'
import { votingMethods } from '../../meeting/meeting-basics'
import { emptyMeeting, type MeetingDraft, meetingDraft, readMeeting } from './meeting-draft'
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
  const form = useDraft<MeetingDraft, CallInput<'meeting.save'>['meeting']>(stored, readMeeting)
  const { draft, isChanged, change, take } = form
  const { idOf, item, text, count, date } = draftFields('meeting', form)
  useUnsaved(isChanged, 'thông tin cuộc họp')
  const save = (): void => {
    const typed = take()
    if (typed.ok) onSave(typed.value)
  }
  return (
    <section className="panel" aria-label="Cuộc họp">
      <ErrorNote error={error} />
      <Form layout="vertical" component="div" className="meeting-form">
        {date('date', 'Ngày họp', { isWide: true })}
        {text('startedAt', 'Bắt đầu')}
        {text('endedAt', 'Kết thúc')}
        {text('place', 'Địa điểm')}
        {text('chair', 'Chủ trì')}
        {text('secretary', 'Thư ký')}
        {count('members', 'Số thành viên Hội đồng')}
        {count('present', 'Số người có mặt')}
        {item(
          'method',
          'Hình thức',
          <Select
            id={idOf('method')}
            value={draft.method}
            onChange={(method) => change({ method })}
            options={[...votingMethods]}
          />,
        )}
        {text('threshold', 'Tỷ lệ phải đạt (%)')}
        {item(
          'denominator',
          'Tính trên',
          <Select
            id={idOf('denominator')}
            value={draft.denominator}
            onChange={(denominator) => change({ denominator })}
            options={[
              { value: 'members', label: 'Tổng số thành viên' },
              { value: 'present', label: 'Số người có mặt' },
            ]}
          />,
        )}
        <Form.Item label=" " colon={false}>
          <Button type={meeting === null || isChanged ? 'primary' : 'default'} loading={isSaving} onClick={save}>
            Lưu cuộc họp
          </Button>
        </Form.Item>
      </Form>
    </section>
  )
}
