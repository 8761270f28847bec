import { describe, expect, it } from 'vitest'
import { block, criteria, manual, rank, scoresOf, unitOf } from './small-campaign'

const total = (set: object, row: Parameters<typeof scoresOf>[0][string]) => {
  const {
    base,
    bonus,
    deductions,
    total: sum,
    groups,
    official,
  } = unitOf(rank(criteria(set), scoresOf({ U: row }), ['U']), 'U')
  return { base, bonus, deductions, total: sum, groups, official }
}
const nested = (policy: string) => ({
  notApplicable: policy,
  scale: 100,
  groups: [
    {
      code: 'A',
      title: 'A',
      max: 60,
      groups: [
        { code: 'A.1', title: 'A.1', max: 20, items: [manual('a', 10), manual('b', 6), manual('c', 4)] },
        { code: 'A.2', title: 'A.2', max: 40, items: [manual('d', 40)] },
      ],
    },
    { code: 'B', title: 'B', max: 40, items: [manual('e', 40)] },
  ],
})

describe('not applicable', () => {
  it('rescales the innermost group: (6 + 3) × 20/10', () => {
    expect(total(nested('rescale'), { a: 'N/A', b: '6', c: '3', d: '40', e: '40' })).toMatchObject({
      base: '98',
      groups: { A: '58', B: '40' },
      official: true,
    })
  })

  it('makes a group whose items are all N/A itself N/A in its parent', () => {
    const row = { a: 'N/A', b: 'N/A', c: 'N/A', d: '30', e: '10' }
    expect(total(nested('rescale'), row)).toMatchObject({ base: '55', groups: { A: '45', B: '10' } })
  })

  it('rescales upwards after the innermost group was rounded', () => {
    const set = { ...nested('rescale'), rounding: { step: 1, mode: 'down' } }
    const row = { a: 'N/A', b: '5', c: '0', d: 'N/A', e: '0' }
    // (5) × 20/10 = 10, then 10 × 60/20 = 30
    expect(total(set, row)).toMatchObject({ groups: { A: '30', B: '0' } })
  })

  it('adds nothing for a top group that is N/A and does not rescale the total', () => {
    expect(total(nested('rescale'), { a: '10', b: '6', c: '4', d: '40', e: 'N/A' })).toMatchObject({
      total: '60',
      groups: { A: '60', B: 'N/A' },
    })
  })

  it('gives full marks where the set says so', () => {
    expect(total(nested('fullMarks'), { a: 'N/A', b: '6', c: '3', d: 'N/A', e: 'N/A' })).toMatchObject({
      total: '99',
      groups: { A: '59', B: '40' },
    })
  })

  it('adds nothing for bonus and deductions that do not apply, whatever the policy', () => {
    const set = {
      notApplicable: 'fullMarks',
      scale: 10,
      groups: [block('A', 10)],
      bonus: { code: 'T', max: null, items: [manual('T.1', 5)] },
      deductions: { code: 'P', max: null, items: [{ code: 'P.1', type: 'count', per: 1, cap: 5 }] },
    }
    expect(total(set, { 'A.1': '7', 'T.1': 'N/A', 'P.1': 'N/A' })).toEqual({
      base: '7',
      bonus: '0',
      deductions: '0',
      total: '7',
      groups: { A: '7' },
      official: true,
    })
  })

  it('is a unit with everything N/A: base 0, every group N/A', () => {
    expect(total(nested('rescale'), { a: 'N/A', b: 'N/A', c: 'N/A', d: 'N/A', e: 'N/A' })).toMatchObject({
      base: '0',
      total: '0',
      groups: { A: 'N/A', B: 'N/A' },
      official: true,
    })
  })
})

describe('unscored', () => {
  it('is not zero: nothing scored gives no total, something gives a provisional one', () => {
    expect(total(nested('rescale'), {})).toMatchObject({
      base: null,
      total: null,
      groups: { A: null, B: null },
      official: false,
    })
    expect(total(nested('rescale'), { e: '0' })).toMatchObject({
      base: '0',
      total: '0',
      groups: { A: null, B: '0' },
      official: false,
    })
  })

  it('leaves the unscored out of a rescaled group and stays provisional', () => {
    expect(total(nested('rescale'), { a: 'N/A', b: '6', e: '1' })).toMatchObject({
      groups: { A: '12', B: '1' },
      official: false,
    })
  })
})

describe('the total', () => {
  it('is rounded once more by its own rule', () => {
    const set = { ...nested('rescale'), rounding: { criterion: { step: 0.01 }, total: { step: 0.5, mode: 'down' } } }
    expect(total(set, { a: '1.24', b: '0', c: '0', d: '0', e: '0' })).toMatchObject({ base: '1.24', total: '1' })
  })
})
