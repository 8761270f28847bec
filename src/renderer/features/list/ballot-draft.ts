import { ballotExceedsVoters, votesNeeded } from '#domain/council/vote'
import type { Ballot, Meeting, Nominee } from '#domain/office/records'

/** Votes of one nominee as typed; empty is "not counted yet", never zero. */
export interface TypedBallot {
  readonly votesFor: string
  readonly votesAgainst: string
}

export type TypedBallots = Readonly<Record<string, TypedBallot>>

const empty: TypedBallot = { votesFor: '', votesAgainst: '' }

export const typedBallot = (ballots: TypedBallots, nominee: string): TypedBallot => ballots[nominee] ?? empty

export const typedBallots = (ballots: readonly Ballot[]): TypedBallots =>
  Object.fromEntries(
    ballots.map(({ nominee, votesFor, votesAgainst }) => [
      nominee,
      { votesFor: String(votesFor), votesAgainst: String(votesAgainst) },
    ]),
  )

/** People whose votes count: all members, or those present. */
export const voters = (meeting: Meeting): number =>
  meeting.denominator === 'members' ? meeting.members : meeting.present

export type BallotState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly problem: string }
  | { readonly kind: 'counted'; readonly votesFor: number; readonly votesAgainst: number; readonly passes: boolean }

/** What a typed line means under the meeting's rule. A blank against counts as the rest not voting for. */
export function ballotState(typed: TypedBallot, meeting: Meeting): BallotState {
  const texts = [typed.votesFor.trim(), typed.votesAgainst.trim()]
  if (texts.every((text) => text === '')) return { kind: 'empty' }
  if (texts.some((text) => text !== '' && !/^\d{1,3}$/.test(text)))
    return { kind: 'wrong', problem: 'Ghi số phiếu bằng chữ số.' }
  if (texts[0] === '') return { kind: 'wrong', problem: 'Ghi số phiếu đồng ý.' }
  const [votesFor = 0, votesAgainst = 0] = texts.map(Number)
  if (ballotExceedsVoters(meeting, { votesFor, votesAgainst }))
    return { kind: 'wrong', problem: `Nhiều hơn ${voters(meeting)} người được bỏ phiếu.` }
  return { kind: 'counted', votesFor, votesAgainst, passes: votesFor >= votesNeeded(meeting) }
}

/** Full agreement for every nominee that has no votes yet. */
export const allInFavour = (ballots: TypedBallots, nominees: readonly Nominee[], meeting: Meeting): TypedBallots => ({
  ...ballots,
  ...Object.fromEntries(
    nominees
      .filter(({ id }) => ballotState(typedBallot(ballots, id), meeting).kind === 'empty')
      .map(({ id }) => [id, { votesFor: String(meeting.present), votesAgainst: '0' }]),
  ),
})

/** Cells of a block pasted from Excel, laid from a nominee downwards: for, against. */
export function pasteBallots(
  ballots: TypedBallots,
  nominees: readonly Nominee[],
  from: { readonly row: number; readonly field: keyof TypedBallot },
  text: string,
): TypedBallots {
  const fields: readonly (keyof TypedBallot)[] =
    from.field === 'votesFor' ? ['votesFor', 'votesAgainst'] : ['votesAgainst']
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const pasted = lines.flatMap((line, index) => {
    const nominee = nominees[from.row + index]
    if (nominee === undefined) return []
    const cells = line.split('\t').slice(0, fields.length)
    const parts = Object.fromEntries(cells.map((cell, column) => [fields[column] ?? from.field, cell.trim()]))
    return [[nominee.id, { ...typedBallot(ballots, nominee.id), ...parts }] as const]
  })
  return { ...ballots, ...Object.fromEntries(pasted) }
}
