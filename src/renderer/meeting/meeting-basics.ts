import type { ClusterMeeting, Meeting } from '#domain/office/records'
import type { Problems } from '../components/use-draft'

/** What every meeting has, a cluster's or the council's, as it is being typed. */
export interface MeetingBasics {
  readonly date: string | null
  readonly place: string
  readonly startedAt: string
  readonly endedAt: string
  readonly chair: string
  readonly secretary: string
  readonly members: number | null
  readonly present: number | null
  readonly method: Meeting['method'] & ClusterMeeting['method']
}

export const emptyBasics: MeetingBasics = {
  date: null,
  place: '',
  startedAt: '08 giờ 00',
  endedAt: '',
  chair: '',
  secretary: '',
  members: null,
  present: null,
  method: 'phiếu kín',
}

/** The ways of voting as they are offered. */
export const votingMethods: readonly { readonly value: MeetingBasics['method']; readonly label: string }[] = [
  { value: 'phiếu kín', label: 'Bỏ phiếu kín' },
  { value: 'biểu quyết', label: 'Biểu quyết' },
]

/** What a meeting still lacks; `membersMissing` names whose number it is. */
export function basicsProblems(
  { date, members, present }: MeetingBasics,
  membersMissing: string,
): Problems<'date' | 'members' | 'present'> {
  return {
    ...(date === null ? { date: 'Chọn ngày họp.' } : {}),
    ...(members === null || members === 0 ? { members: membersMissing } : {}),
    ...(present === null ? { present: 'Ghi số người có mặt.' } : {}),
    ...(members !== null && present !== null && present > members
      ? { present: `Nhiều hơn ${members} thành viên.` }
      : {}),
  }
}
