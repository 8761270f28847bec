import { describe, expect, it } from 'vitest'
import { criteria, pointsAt, rank, score, scoresOf, value } from './small-campaign'

const one = (item: object, given: Parameters<typeof score>[2], set: object = {}) => {
  const max = 'max' in item ? (item as { max: number }).max : 10
  const built = criteria({
    scale: max,
    groups: [{ code: 'A', title: 'A', max, items: [{ code: 'A.1', title: 'A.1', max, ...item }] }],
    ...set,
  })
  return pointsAt(rank(built, [score('U1', 'A.1', given)]), 'U1', 'A.1')
}
const ratio = { type: 'ratio' }
const rounding = (step: number, mode: string) => ({ rounding: { step, mode } })

describe('points of one criterion', () => {
  it.each([
    ['37 of 40 at 20', { ...ratio, max: 20 }, { actual: 37, target: 40 }, {}, 18.5],
    ['1 of 3 half-up to 0,01', ratio, { actual: 1, target: 3 }, {}, 3.33],
    ['1 of 3 half-up to 0,25', ratio, { actual: 1, target: 3 }, rounding(0.25, 'half-up'), 3.25],
    ['1 of 3 up to 0,25', ratio, { actual: 1, target: 3 }, rounding(0.25, 'up'), 3.5],
    ['1 of 3 down to 0,5', ratio, { actual: 1, target: 3 }, rounding(0.5, 'down'), 3],
    ['over target without a cap above 1', ratio, { actual: 60, target: 40 }, {}, 10],
    ['over target, cap 1,2 cut to the maximum', { ...ratio, cap: 1.2 }, { actual: 60, target: 40 }, {}, 10],
    [
      'over target, cap 1,2 that may exceed it',
      { ...ratio, cap: 1.2, mayExceedMax: true },
      { actual: 60, target: 40 },
      {},
      12,
    ],
    ['nothing of a target', ratio, { actual: 0, target: 40 }, {}, 0],
    ['target 0', ratio, { actual: 5, target: 0 }, {}, 'N/A'],
    ['no target', ratio, { actual: 5 }, {}, 'N/A'],
    ['a target without a result', ratio, { target: 5 }, {}, null],
    ['said not to apply', ratio, { actual: 5, target: 5, notApplicable: true }, {}, 'N/A'],
    ['yes', { type: 'boolean' }, { yes: true }, {}, 10],
    ['no', { type: 'boolean' }, { yes: false }, {}, 0],
    ['minus 7 faults to nothing', { type: 'minus', max: 3, per: 0.5 }, { count: 7 }, {}, 0],
    ['minus no fault', { type: 'minus', max: 3, per: 0.5 }, { count: 0 }, {}, 3],
    ['minus 2 faults', { type: 'minus', max: 3, per: 0.5 }, { count: 2 }, {}, 2],
    ['count cut to the maximum', { type: 'count', max: 6, per: 3 }, { count: 5 }, {}, 6],
    ['count', { type: 'count', max: 6, per: 2.65 }, { count: 2 }, {}, 5.3],
  ] as const)('%s', (_name, item, reported, set, expected) => {
    expect(one(item, value(reported), set)).toBe(expected)
  })

  it('gives an option its own points, whatever the case and spaces of its label', () => {
    const item = {
      type: 'choice',
      max: 5,
      options: [
        { label: 'Đúng hạn', points: 5 },
        { label: 'Chậm', points: 2.5 },
      ],
    }
    expect([
      one(item, value({ option: 'Chậm' })),
      one(item, value({ option: ' đúng  hạn ' })),
      one(item, value({ option: 'Không có' })),
    ]).toEqual([2.5, 5, null])
  })

  it('takes the greatest option as the maximum when none is given', () => {
    const set = criteria({
      scale: 5,
      groups: [
        {
          code: 'A',
          title: 'A',
          max: 5,
          items: [
            {
              code: 'A.1',
              title: 'A.1',
              type: 'choice',
              options: [
                { label: 'a', points: 1.5 },
                { label: 'b', points: '5' },
              ],
            },
          ],
        },
      ],
    })
    expect(set.groups[0]?.items[0]).toMatchObject({ max: '5' })
  })

  it('rounds a criterion by its own rule before the rule of the set', () => {
    expect(one({ ...ratio, rounding: { step: 0.25 } }, value({ actual: 1, target: 3 }))).toBe(3.25)
  })

  it('computes exactly with numbers beyond what binary doubles hold', () => {
    const huge = '12345678901234567890'
    expect(one(ratio, value({ actual: huge, target: '24691357802469135780' }))).toBe(5)
    expect(one(ratio, value({ actual: '0.1', target: '0.3' }))).toBe(3.33)
    expect(one({ ...ratio, max: 8.7 }, value({ actual: '1.15', target: '1' }))).toBe(8.7)
    expect(one({ type: 'count', max: 100, per: 1.005 }, value({ count: 1 }))).toBe(1.01)
  })

  it('tells unscored, zero and not applicable apart', () => {
    expect([one({ type: 'manual' }, null), one({ type: 'manual' }, 0), one({ type: 'manual' }, 'N/A')]).toEqual([
      null,
      0,
      'N/A',
    ])
  })

  it('holds given points between nothing and the maximum', () => {
    expect([one({ type: 'manual' }, '12'), one({ type: 'manual' }, '-1'), one({ type: 'manual' }, '9.999')]).toEqual([
      10, 0, 10,
    ])
  })

  it('never lets rounding carry points above the maximum', () => {
    expect(one({ type: 'manual', max: 1.5 }, '1.5', rounding(1, 'up'))).toBe(1.5)
  })
})

describe('leaderRelative', () => {
  const set = criteria({
    scale: 10,
    groups: [
      { code: 'A', title: 'A', max: 10, items: [{ code: 'A.1', title: 'A.1', max: 10, type: 'leaderRelative' }] },
    ],
  })
  const points = (reported: Record<string, Parameters<typeof value>[0]>) => {
    const ranking = rank(
      set,
      scoresOf(Object.fromEntries(Object.entries(reported).map(([unit, v]) => [unit, { 'A.1': value(v) }]))),
    )
    return Object.fromEntries(Object.keys(reported).map((unit) => [unit, pointsAt(ranking, unit, 'A.1')]))
  }

  it('gives the vectors of RS-1, ties with the leader and the group without a target included', () => {
    expect(
      points({
        dẫn: { actual: 120, target: 100 },
        ngang: { actual: 60, target: 50 },
        đúng: { actual: 80, target: 80 },
        kém: { actual: 40, target: 80 },
        tự1: { actual: 150 },
        tự2: { actual: 100, target: 0 },
        tự3: { actual: 75 },
      }),
    ).toEqual({ dẫn: 10, ngang: 10, đúng: 5, kém: 2.5, tự1: 10, tự2: 6.67, tự3: 5 })
  })

  it('measures those above target between half and the leader', () => {
    expect(points({ a: { actual: 120, target: 100 }, b: { actual: 150, target: 100 } })).toEqual({ a: 7, b: 10 })
  })

  it('gives no more than half when nobody exceeds the target', () => {
    expect(points({ a: { actual: 100, target: 100 }, b: { actual: 99, target: 100 } })).toEqual({ a: 5, b: 4.95 })
  })

  it('stays exact when the leader is barely above target', () => {
    expect(points({ a: { actual: '1000000001', target: '1000000000' }, b: { actual: 1, target: 1 } })).toEqual({
      a: 10,
      b: 5,
    })
  })

  it('gives nothing when no unit without a target achieved anything', () => {
    expect(points({ a: { actual: 0 }, b: { actual: 0 } })).toEqual({ a: 0, b: 0 })
  })

  it('compares only the units of one cluster', () => {
    expect(points({ a: { actual: 150, target: 100 } })).toEqual({ a: 10 })
  })

  it('keeps units that say nothing or not applicable out of the comparison', () => {
    expect(
      points({
        a: { actual: 120, target: 100 },
        b: { actual: 999, target: 100, notApplicable: true },
        c: { target: 100 },
      }),
    ).toEqual({ a: 10, b: 'N/A', c: null })
  })
})
