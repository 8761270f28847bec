import { describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { checkCriteriaSet } from '#domain/criteria/check-criteria-set'
import { findCriterion } from '#domain/criteria/walk-criteria'
import { changedCriteria, type RuleChange } from '#domain/what-if/changed-criteria'
import { criteria, manual } from '../scoring/small-campaign'

const set = criteria({
  scale: 20,
  groups: [
    {
      code: 'A',
      title: 'Nhóm A',
      max: 12,
      floorShare: 0.5,
      groups: [
        {
          code: 'A.I',
          title: 'A.I',
          max: 12,
          items: [manual('A.1', 10), { code: 'A.2', type: 'count', max: 2, per: 1 }],
        },
      ],
    },
    {
      code: 'B',
      title: 'Nhóm B',
      max: 8,
      items: [
        {
          code: 'B.1',
          type: 'choice',
          max: 8,
          options: [
            { label: 'Cao', points: 8 },
            { label: 'Thấp', points: 3 },
          ],
        },
      ],
    },
  ],
  bonus: { code: 'T', max: 5, items: [manual('T.1', 5)] },
  deductions: { code: 'P', max: null, items: [{ code: 'P.1', type: 'count', per: 1, cap: 3 }] },
  bands: [
    { name: 'Tốt', atLeast: 16 },
    { name: 'Khá', atLeast: null },
  ],
  bandConditions: [{ band: 'Tốt', group: 'A', minShare: 0.6 }],
  quota: { band: 'Tốt', share: 0.25, mode: 'down', overflowTo: 'Khá' },
})
const decimal = (text: string) => text as Decimal
const changed = (change: RuleChange) => {
  const result = changedCriteria(set, change)
  if (result === null) throw new Error('Unfit')
  return result
}

describe('a changed maximum', () => {
  it('grows every group above it and the scale, so that the sums still agree', () => {
    const after = changed({ kind: 'maximum', criterion: 'A.1', max: decimal('12.5') })
    expect([after.scale, after.groups[0]?.max, after.groups[0]?.groups[0]?.max, after.groups[1]?.max]).toEqual([
      '22.5',
      '14.5',
      '14.5',
      '8',
    ])
    expect(findCriterion(after, 'A.1')).toMatchObject({ max: '12.5' })
    expect(checkCriteriaSet(after)).toEqual(checkCriteriaSet(set))
  })

  it('follows a choice’s best option', () => {
    const after = changed({ kind: 'option', criterion: 'B.1', option: 'Cao', points: decimal('6') })
    expect(findCriterion(after, 'B.1')).toMatchObject({
      max: '6',
      options: [
        { label: 'Cao', points: '6' },
        { label: 'Thấp', points: '3' },
      ],
    })
    expect(after.scale).toBe('18')
  })

  it('is the cut of a deduction, and leaves the scale alone beside the base', () => {
    const cut = changed({ kind: 'maximum', criterion: 'P.1', max: null })
    expect([cut.deductions?.items[0]?.cap, cut.scale]).toEqual([null, '20'])
    const bonus = changed({ kind: 'maximum', criterion: 'T.1', max: decimal('4') })
    expect([bonus.bonus?.items[0]?.type === 'manual' && bonus.bonus.items[0].max, bonus.scale]).toEqual(['4', '20'])
    expect(changed({ kind: 'extraMaximum', part: 'bonus', max: null }).bonus?.max).toBe(null)
  })
})

it('changes points per time, bands, quota, conditions and floors', () => {
  expect(findCriterion(changed({ kind: 'per', criterion: 'A.2', per: decimal('0.5') }), 'A.2')).toMatchObject({
    per: '0.5',
  })
  expect(changed({ kind: 'band', band: 'Tốt', atLeast: decimal('17') }).bands).toEqual([
    { name: 'Tốt', atLeast: '17' },
    { name: 'Khá', atLeast: null },
  ])
  expect('quota' in changed({ kind: 'quota', quota: null })).toBe(false)
  const quota = { band: 'Tốt', share: decimal('0.5'), mode: 'up', overflowTo: 'Khá' } as const
  expect(changed({ kind: 'quota', quota }).quota).toEqual(quota)
  const condition = { band: 'Tốt', group: 'A' }
  expect(changed({ kind: 'condition', condition, asked: decimal('0.7') }).bandConditions).toEqual([
    { band: 'Tốt', group: 'A', minShare: '0.7' },
  ])
  expect(changed({ kind: 'condition', condition, asked: null }).bandConditions).toEqual([])
  expect(changed({ kind: 'floor', group: 'A', share: decimal('0.8') }).groups[0]?.floorShare).toBe('0.8')
  expect('floorShare' in (changed({ kind: 'floor', group: 'A', share: null }).groups[0] ?? {})).toBe(false)
})

it('does not fit what the set does not have', () => {
  const unfit: readonly RuleChange[] = [
    { kind: 'maximum', criterion: 'X', max: decimal('1') },
    { kind: 'maximum', criterion: 'B.1', max: decimal('1') },
    { kind: 'maximum', criterion: 'A.1', max: null },
    { kind: 'per', criterion: 'A.1', per: decimal('1') },
    { kind: 'option', criterion: 'B.1', option: 'Vừa', points: decimal('1') },
    { kind: 'option', criterion: 'A.1', option: 'Cao', points: decimal('1') },
    { kind: 'band', band: 'Khá', atLeast: decimal('1') },
    { kind: 'quota', quota: { band: 'Giỏi', share: decimal('1'), mode: 'up', overflowTo: 'Khá' } },
    { kind: 'condition', condition: { band: 'Khá', group: 'A' }, asked: null },
    { kind: 'floor', group: 'X', share: null },
  ]
  expect(unfit.map((change) => changedCriteria(set, change))).toEqual(unfit.map(() => null))
  const { bonus: _bonus, ...without } = set
  expect(changedCriteria(without, { kind: 'extraMaximum', part: 'bonus', max: null })).toBe(null)
})
