import type { ClusterMeeting } from '../office/records'

type Attendance = Pick<ClusterMeeting, 'members' | 'present'>

/** At least two thirds of the members are present. */
export const hasQuorum = ({ members, present }: Attendance): boolean => 3 * present >= 2 * members

/** Why a meeting's numbers cannot be right. */
export type MeetingNumberProblem = 'PRESENT_ABOVE_MEMBERS' | 'VOTES_ABOVE_PRESENT' | 'UNIT_TWICE'

/** What is wrong with the numbers of a meeting; null when they hold together. */
export function meetingProblem(
  meeting: Attendance & Pick<ClusterMeeting, 'endorsements'>,
): { readonly problem: MeetingNumberProblem; readonly unit: string | null } | null {
  if (meeting.present > meeting.members) return { problem: 'PRESENT_ABOVE_MEMBERS', unit: null }
  const seen = new Set<string>()
  for (const { unit, votes } of meeting.endorsements) {
    if (votes > meeting.present) return { problem: 'VOTES_ABOVE_PRESENT', unit }
    if (seen.has(unit)) return { problem: 'UNIT_TWICE', unit }
    seen.add(unit)
  }
  return null
}
