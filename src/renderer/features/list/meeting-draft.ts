import { parseDecimal } from '#domain/core/decimal'
import type { Meeting } from '#domain/office/records'
import type { Input } from '#shared/ipc/contract'

type MeetingInput = Input<'meeting.save'>['meeting']

/** The meeting as it is being typed; the threshold in per cent as officers say it. */
export interface MeetingDraft {
  readonly date: string | null
  readonly place: string
  readonly startedAt: string
  readonly endedAt: string
  readonly chair: string
  readonly secretary: string
  readonly members: number | null
  readonly present: number | null
  readonly method: Meeting['method']
  readonly threshold: string
  readonly denominator: Meeting['denominator']
}

export const emptyMeeting: MeetingDraft = {
  date: null,
  place: '',
  startedAt: '08 giờ 00',
  endedAt: '',
  chair: '',
  secretary: '',
  members: null,
  present: null,
  method: 'phiếu kín',
  threshold: '70',
  denominator: 'members',
}

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

export type MeetingProblems = Partial<Readonly<Record<keyof MeetingDraft, string>>>

/** "70" or "66,7" per cent as a share: "0.7", "0.667"; null when it is none between 0 and 100. */
function shareOf(percent: string): string | null {
  const match = /^(\d{1,3})(?:[.,](\d))?\s*%?$/.exec(percent.trim())
  if (match === null) return null
  const thousandths = Number(match[1]) * 10 + Number(match[2] ?? '0')
  if (thousandths === 0 || thousandths > 1000) return null
  return parseDecimal(`${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`)
}

export function readMeeting(
  draft: MeetingDraft,
): { readonly ok: true; readonly meeting: MeetingInput } | { readonly ok: false; readonly problems: MeetingProblems } {
  const { date, members, present } = draft
  const threshold = shareOf(draft.threshold)
  const problems: MeetingProblems = {
    ...(date === null ? { date: 'Chọn ngày họp.' } : {}),
    ...(members === null ? { members: 'Ghi số thành viên Hội đồng.' } : {}),
    ...(present === null ? { present: 'Ghi số người có mặt.' } : {}),
    ...(members !== null && present !== null && present > members
      ? { present: `Nhiều hơn ${members} thành viên.` }
      : {}),
    ...(threshold === null ? { threshold: 'Ghi tỷ lệ phần trăm, ví dụ 70.' } : {}),
  }
  if (date === null || members === null || present === null || threshold === null || Object.keys(problems).length > 0)
    return { ok: false, problems }
  return { ok: true, meeting: { ...draft, date, members, present, threshold } }
}
