import { err, ok, type Result } from '#domain/core/result'
import type { ClusterMeeting } from '#domain/office/records'
import type { Input } from '#shared/ipc/contract'
import type { Problems } from '../../components/use-draft'
import { basicsProblems, emptyBasics, type MeetingBasics } from '../../meeting/meeting-basics'

type MeetingInput = Input<'clusterMeetings.save'>['meeting']

/** A cluster's meeting as it is being typed; votes by unit, null where none were counted. */
export interface ClusterMeetingDraft extends MeetingBasics {
  readonly absent: string
  readonly votes: Readonly<Record<string, number | null>>
  readonly opinions: string
}

const emptyDraft = (units: number): ClusterMeetingDraft => ({
  ...emptyBasics,
  members: units === 0 ? null : units,
  present: units === 0 ? null : units,
  absent: '',
  votes: {},
  opinions: '',
})

/** The recorded meeting, or a new one in which every unit of the cluster is there. */
export function clusterMeetingDraft(meeting: ClusterMeeting | null, units: number): ClusterMeetingDraft {
  if (meeting === null) return emptyDraft(units)
  const { id: _id, campaign: _campaign, cluster: _cluster, endorsements, ...rest } = meeting
  return { ...rest, votes: Object.fromEntries(endorsements.map(({ unit, votes }) => [unit, votes])) }
}

/** The meeting that was typed, or what is wrong with it; units without a number of votes were not voted on. */
export function readClusterMeeting(
  draft: ClusterMeetingDraft,
): Result<MeetingInput, Problems<keyof ClusterMeetingDraft>> {
  const { date, members, present, votes, ...rest } = draft
  const most = Math.max(0, ...Object.values(votes).map((count) => count ?? 0))
  const problems: Problems<keyof ClusterMeetingDraft> = {
    ...basicsProblems(draft, 'Ghi tổng số thành viên.'),
    ...(present !== null && most > present ? { votes: `Có đơn vị được nhiều hơn ${present} phiếu.` } : {}),
  }
  if (date === null || members === null || present === null || Object.keys(problems).length > 0) return err(problems)
  const endorsements = Object.entries(votes).flatMap(([unit, count]) =>
    count === null ? [] : [{ unit, votes: count }],
  )
  return ok({ ...rest, date, members, present, endorsements })
}
