import { describe, expect, it } from 'vitest'
import { type AwardLimit, awardLimitProblem } from '#domain/scoring/award-limits'
import { applyAwardLimit } from '#domain/scoring/award-places'
import { rankCampaign } from '#domain/scoring/ranking'
import { block, criteria, scoresOf } from './small-campaign'

const line = (from: number, to: number, limit: number | null, award = 'Giấy khen'): AwardLimit => ({
  from,
  to,
  award,
  limit,
})
const ranked = (ranks: Readonly<Record<string, number | null>>, failed: readonly string[] = []) =>
  Object.entries(ranks).map(([unit, rank]) => ({ unit, rank, failed: failed.includes(unit) }))
const apply = (of: AwardLimit, ranks: Parameters<typeof ranked>[0], order: readonly string[] = []) => {
  const { within, beyond, tied } = applyAwardLimit(
    of,
    ranked(ranks),
    order.length === 0 ? [] : [{ cluster: 'c', units: order }],
  )
  return { within, beyond, tied }
}

describe('applyAwardLimit', () => {
  it('takes the units of its ranks, best first, up to its limit', () => {
    expect(apply(line(1, 2, 2), { a: 1, b: 2, c: 3 })).toEqual({ within: ['a', 'b'], beyond: [], tied: [] })
    expect(apply(line(1, 3, 2), { a: 1, b: 2, c: 3 })).toEqual({ within: ['a', 'b'], beyond: ['c'], tied: [] })
    expect(apply(line(2, 3, null), { a: 1, b: 2, c: 2, d: 4 })).toEqual({ within: ['b', 'c'], beyond: [], tied: [] })
  })

  it('leaves out whom equal ranks put on both sides of the limit, and whoever comes after them', () => {
    expect(apply(line(1, 2, 2), { a: 1, b: 2, c: 2 })).toEqual({ within: ['a'], beyond: [], tied: ['b', 'c'] })
    expect(apply(line(1, 4, 2), { a: 1, b: 2, c: 2, d: 4 })).toEqual({ within: ['a'], beyond: ['d'], tied: ['b', 'c'] })
  })

  it('follows the council’s recorded order among them', () => {
    expect(apply(line(1, 2, 2), { a: 1, b: 2, c: 2 }, ['c', 'b'])).toEqual({
      within: ['a', 'c'],
      beyond: ['b'],
      tied: [],
    })
  })

  it('gives nothing to a unit without rank or below a floor, and counts it for nothing', () => {
    const { within } = applyAwardLimit(line(1, 3, 2), ranked({ a: 1, b: 2, c: 3, d: null }, ['a']), [])
    expect(within).toEqual(['b', 'c'])
  })
})

describe('awardLimitProblem', () => {
  it('accepts several awards for the same ranks, and different ranks for the same award', () => {
    expect(awardLimitProblem([line(1, 1, 1, 'Cờ'), line(1, 2, 2), line(3, 3, null)])).toBe(null)
  })

  it('names the first line that cannot be kept', () => {
    expect(awardLimitProblem([line(1, 2, 2), line(1, 2, 2, ' ')])).toEqual({ line: 2, problem: 'AWARD_MISSING' })
    expect(awardLimitProblem([line(3, 2, 2)])).toEqual({ line: 1, problem: 'RANKS_WRONG' })
    expect(awardLimitProblem([line(1, 2, 0)])).toEqual({ line: 1, problem: 'LIMIT_WRONG' })
    expect(awardLimitProblem([line(1, 2, 2), line(2, 3, 1)])).toEqual({ line: 2, problem: 'SAME_AWARD_TWICE' })
  })
})

it('makes a tie across an award limit a finding of its cluster that must be settled', () => {
  const set = criteria({ scale: 10, groups: [block('A', 10)] })
  const scores = scoresOf({ a: { 'A.1': '9' }, b: { 'A.1': '8' }, c: { 'A.1': '8' }, x: { 'A.1': '1' } })
  const units = ['a', 'b', 'c', 'x'].map((code) => ({ code, name: code, cluster: code === 'x' ? 'cum-2' : 'cum-1' }))
  const ranking = (councilOrders: { cluster: string; units: string[] }[]) =>
    rankCampaign({ set, units, scores, councilOrders, awardLimits: [line(1, 2, 2)] }).clusters.map(
      ({ awards, findings }) => ({ within: awards.map((one) => one.within), findings }),
    )
  expect(ranking([])).toEqual([
    {
      within: [['a']],
      findings: [
        {
          code: 'AWARD_LIMIT_TIE',
          severity: 'error',
          facts: { cluster: 'cum-1', award: 'Giấy khen', limit: 2, rank: 2, units: 'b, c' },
        },
      ],
    },
    { within: [['x']], findings: [] },
  ])
  expect(ranking([{ cluster: 'cum-1', units: ['c', 'b'] }])).toEqual([
    { within: [['a', 'c']], findings: [] },
    { within: [['x']], findings: [] },
  ])
})
