import type { Decimal } from '../core/decimal'
import type { Ballot, Meeting } from '../office/records'

/** Thousandths of a share: "0.7" → 700, "2/3" is not a decimal and is stored as "0.667". */
const thousandths = (share: Decimal): number => Math.round(Number(share) * 1000)

/** Votes that a nominee needs: the threshold share of all members or of those present, never rounded down. */
export function votesNeeded(meeting: Pick<Meeting, 'members' | 'present' | 'threshold' | 'denominator'>): number {
  const voters = meeting.denominator === 'members' ? meeting.members : meeting.present
  return Math.ceil((voters * thousandths(meeting.threshold)) / 1000)
}

/** Nominees whose votes reach what the meeting's rule asks. */
export function passedNominees(meeting: Meeting, ballots: readonly Ballot[]): readonly string[] {
  const needed = votesNeeded(meeting)
  return ballots
    .filter((ballot) => ballot.meeting === meeting.id && ballot.votesFor >= needed)
    .map((ballot) => ballot.nominee)
}

/** What is wrong with a count of votes: more votes than there were people to vote. */
export function ballotExceedsVoters(meeting: Meeting, ballot: Pick<Ballot, 'votesFor' | 'votesAgainst'>): boolean {
  const voters = meeting.denominator === 'members' ? meeting.members : meeting.present
  return ballot.votesFor + ballot.votesAgainst > voters
}
