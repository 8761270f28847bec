import type { ClusterMeeting } from '#domain/office/records'
import type { Input } from '#shared/ipc/contract'

type MeetingInput = Input<'clusterMeetings.save'>['meeting']

/** A cluster's meeting as it is being typed; votes by unit, null where none were counted. */
export interface ClusterMeetingDraft {
  readonly date: string | null
  readonly place: string
  readonly startedAt: string
  readonly endedAt: string
  readonly chair: string
  readonly secretary: string
  readonly members: number | null
  readonly present: number | null
  readonly absent: string
  readonly method: ClusterMeeting['method']
  readonly votes: Readonly<Record<string, number | null>>
  readonly opinions: string
}

const emptyDraft = (units: number): ClusterMeetingDraft => ({
  date: null,
  place: '',
  startedAt: '08 giờ 00',
  endedAt: '',
  chair: '',
  secretary: '',
  members: units === 0 ? null : units,
  present: units === 0 ? null : units,
  absent: '',
  method: 'phiếu kín',
  votes: {},
  opinions: '',
})

/** The recorded meeting, or a new one in which every unit of the cluster is there. */
export function clusterMeetingDraft(meeting: ClusterMeeting | null, units: number): ClusterMeetingDraft {
  if (meeting === null) return emptyDraft(units)
  const { id: _id, campaign: _campaign, cluster: _cluster, endorsements, ...rest } = meeting
  return { ...rest, votes: Object.fromEntries(endorsements.map(({ unit, votes }) => [unit, votes])) }
}

export type ClusterMeetingProblems = Partial<Readonly<Record<keyof ClusterMeetingDraft, string>>>

export function readClusterMeeting(
  draft: ClusterMeetingDraft,
):
  | { readonly ok: true; readonly meeting: MeetingInput }
  | { readonly ok: false; readonly problems: ClusterMeetingProblems } {
  const { date, members, present, votes, ...rest } = draft
  const most = Math.max(0, ...Object.values(votes).map((count) => count ?? 0))
  const problems: ClusterMeetingProblems = {
    ...(date === null ? { date: 'Chọn ngày họp.' } : {}),
    ...(members === null || members === 0 ? { members: 'Ghi tổng số thành viên.' } : {}),
    ...(present === null ? { present: 'Ghi số người có mặt.' } : {}),
    ...(members !== null && present !== null && present > members
      ? { present: `Nhiều hơn ${members} thành viên.` }
      : {}),
    ...(present !== null && most > present ? { votes: `Có đơn vị được nhiều hơn ${present} phiếu.` } : {}),
  }
  if (date === null || members === null || present === null || Object.keys(problems).length > 0)
    return { ok: false, problems }
  const endorsements = Object.entries(votes).flatMap(([unit, count]) =>
    count === null ? [] : [{ unit, votes: count }],
  )
  return { ok: true, meeting: { ...rest, date, members, present, endorsements } }
}
