import { describe, expect, it } from 'vitest'
import { hasQuorum, meetingProblem } from '#domain/council/cluster-meeting'

describe('hasQuorum', () => {
  it.each([
    [2, 3, true],
    [6, 10, false],
    [7, 10, true],
    [8, 12, true],
    [1, 1, true],
    [0, 1, false],
  ])('%i of %i present: %s', (present, members, quorum) => {
    expect(hasQuorum({ members, present })).toBe(quorum)
  })
})

describe('meetingProblem', () => {
  const meeting = { members: 10, present: 8, endorsements: [{ unit: 'P01', votes: 8 }] }
  it('finds nothing in numbers that hold together', () => {
    expect(meetingProblem(meeting)).toBeNull()
  })
  it('finds more people than there are members, more votes than people, and a unit voted on twice', () => {
    expect(meetingProblem({ ...meeting, present: 11 })).toEqual({ problem: 'PRESENT_ABOVE_MEMBERS', unit: null })
    expect(meetingProblem({ ...meeting, endorsements: [{ unit: 'P01', votes: 9 }] })).toEqual({
      problem: 'VOTES_ABOVE_PRESENT',
      unit: 'P01',
    })
    const twice = [
      { unit: 'P01', votes: 5 },
      { unit: 'P01', votes: 3 },
    ]
    expect(meetingProblem({ ...meeting, endorsements: twice })).toEqual({ problem: 'UNIT_TWICE', unit: 'P01' })
  })
})
