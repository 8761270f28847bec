import { expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import type { LocalDate } from '#domain/core/local-date'
import { ballotExceedsVoters, passedNominees, votesNeeded } from '#domain/council/vote'
import type { Meeting } from '#domain/office/records'

const meeting: Meeting = {
  id: 'm1',
  campaign: 'c',
  date: '2023-06-05' as LocalDate,
  place: '',
  startedAt: '',
  endedAt: '',
  chair: '',
  secretary: '',
  members: 11,
  present: 9,
  method: 'phiếu kín',
  threshold: '0.7' as Decimal,
  denominator: 'members',
}

it('asks for the threshold of all members, never rounded down', () => {
  expect(votesNeeded(meeting)).toBe(8)
})
it('asks for the threshold of those present when the rule says so', () => {
  expect(votesNeeded({ ...meeting, denominator: 'present' })).toBe(7)
})
it('passes exactly the nominees that reach the votes needed at that meeting', () => {
  const ballot = (nominee: string, votesFor: number, at = 'm1') => ({
    id: nominee,
    campaign: 'c',
    meeting: at,
    nominee,
    votesFor,
    votesAgainst: 0,
  })
  expect(passedNominees(meeting, [ballot('a', 8), ballot('b', 7), ballot('c', 11, 'm2')])).toEqual(['a'])
})
it('notices more votes than voters', () => {
  expect(ballotExceedsVoters(meeting, { votesFor: 8, votesAgainst: 4 })).toBe(true)
  expect(ballotExceedsVoters(meeting, { votesFor: 8, votesAgainst: 3 })).toBe(false)
})
