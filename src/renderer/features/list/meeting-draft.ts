import { parseDecimal } from '#domain/core/decimal'
import { err, ok, type Result } from '#domain/core/result'
import type { Meeting } from '#domain/office/records'
import type { Input } from '#shared/ipc/contract'
import type { Problems } from '../../components/use-draft'
import { basicsProblems, emptyBasics, type MeetingBasics } from '../../meeting/meeting-basics'

type MeetingInput = Input<'meeting.save'>['meeting']

/** The meeting as it is being typed; the threshold in per cent as officers say it. */
export interface MeetingDraft extends MeetingBasics {
  readonly threshold: string
  readonly denominator: Meeting['denominator']
}

export const emptyMeeting: MeetingDraft = { ...emptyBasics, threshold: '70', denominator: 'members' }

/** "0.667" → "66,7". */
const percentText = (share: string): string => {
  const [whole = '0', fraction = ''] = share.split('.')
  const digits = `${whole}${fraction.padEnd(3, '0').slice(0, 3)}`.replace(/^0+(?=\d{2})/, '')
  const [head, tail] = [digits.slice(0, -1), digits.slice(-1)]
  return tail === '0' ? head : `${head},${tail}`
}

export const meetingDraft = (meeting: Meeting): MeetingDraft => ({
  date: meeting.date,
  place: meeting.place,
  startedAt: meeting.startedAt,
  endedAt: meeting.endedAt,
  chair: meeting.chair,
  secretary: meeting.secretary,
  members: meeting.members,
  present: meeting.present,
  method: meeting.method,
  threshold: percentText(meeting.threshold),
  denominator: meeting.denominator,
})

/** "70" or "66,7" per cent as a share: "0.7", "0.667"; null when it is none between 0 and 100. */
function shareOf(percent: string): string | null {
  const match = /^(\d{1,3})(?:[.,](\d))?\s*%?$/.exec(percent.trim())
  if (match === null) return null
  const thousandths = Number(match[1]) * 10 + Number(match[2] ?? '0')
  if (thousandths === 0 || thousandths > 1000) return null
  return parseDecimal(`${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`)
}

/** The meeting that was typed, or what is wrong with it; the threshold in per cent becomes a share. */
export function readMeeting(draft: MeetingDraft): Result<MeetingInput, Problems<keyof MeetingDraft>> {
  const { date, members, present } = draft
  const threshold = shareOf(draft.threshold)
  const problems: Problems<keyof MeetingDraft> = {
    ...basicsProblems(draft, 'Ghi số thành viên Hội đồng.'),
    ...(threshold === null ? { threshold: 'Ghi tỷ lệ phần trăm, ví dụ 70.' } : {}),
  }
  if (date === null || members === null || present === null || threshold === null || Object.keys(problems).length > 0)
    return err(problems)
  return ok({ ...draft, date, members, present, threshold })
}
