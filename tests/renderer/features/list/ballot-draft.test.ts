import { describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import type { LocalDate } from '#domain/core/local-date'
import type { Meeting, Nominee } from '#domain/office/records'
import {
  allInFavour,
  ballotState,
  pasteBallots,
  typedBallots,
} from '../../../../src/renderer/features/list/ballot-draft'

const meeting: Meeting = {
  id: 'm',
  campaign: 'c',
  date: '2023-06-10' as LocalDate,
  place: '',
  startedAt: '',
  endedAt: '',
  chair: '',
  secretary: '',
  members: 11,
  present: 9,
  method: 'phiếu kín',
  threshold: '0.7' as Decimal,
  denominator: 'present',
}
const nominee = (id: string): Nominee => ({
  id,
  campaign: 'c',
  kind: 'individual',
  title: 'Ông',
  name: id,
  sex: null,
  dob: null,
  position: '',
  unit: 'u',
  workplace: '',
  achievement: '',
  award: '',
  status: 'proposed',
  reason: null,
  order: 1,
})
const nominees = ['a', 'b', 'c'].map(nominee)
const typed = (votesFor: string, votesAgainst: string) => ({ votesFor, votesAgainst })

describe('votes as they are typed', () => {
  it.each([
    [typed('', ''), { kind: 'empty' }],
    [typed('7', '2'), { kind: 'counted', votesFor: 7, votesAgainst: 2, passes: true }],
    [typed('6', ''), { kind: 'counted', votesFor: 6, votesAgainst: 0, passes: false }],
    [typed('0', '9'), { kind: 'counted', votesFor: 0, votesAgainst: 9, passes: false }],
    [typed('8', '2'), { kind: 'wrong', problem: 'Nhiều hơn 9 người được bỏ phiếu.' }],
    [typed('tám', ''), { kind: 'wrong', problem: 'Ghi số phiếu bằng chữ số.' }],
    [typed('', '3'), { kind: 'wrong', problem: 'Ghi số phiếu đồng ý.' }],
  ])('%o is %o', (ballot, state) => {
    expect(ballotState(ballot, meeting)).toEqual(state)
  })

  it('gives full agreement only where nothing was typed', () => {
    expect(allInFavour({ b: typed('5', '4'), c: typed('x', '') }, nominees, meeting)).toEqual({
      a: typed('9', '0'),
      b: typed('5', '4'),
      c: typed('x', ''),
    })
  })

  it('lays a pasted block from the chosen line downwards and stops at the last nominee', () => {
    const start = typedBallots([{ id: '1', campaign: 'c', meeting: 'm', nominee: 'a', votesFor: 9, votesAgainst: 0 }])
    expect(pasteBallots(start, nominees, { row: 1, field: 'votesFor' }, '8\t1\r\n7\t2\r\n6\t3\r\n')).toEqual({
      a: typed('9', '0'),
      b: typed('8', '1'),
      c: typed('7', '2'),
    })
  })
})
