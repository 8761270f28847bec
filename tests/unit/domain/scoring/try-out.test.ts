import { describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { findCriterion } from '#domain/criteria/walk-criteria'
import type { ReportedValue } from '#domain/scoring/score'
import { tryOut } from '#domain/scoring/try-out'
import { formulaText } from '#shared/messages/scoring-formulas'

const items = [
  { code: 'r', type: 'ratio', max: 10 },
  { code: 'm', type: 'minus', max: 3, per: 0.5 },
  { code: 'l', type: 'leaderRelative', max: 10 },
  { code: 'c', type: 'choice', max: 5, options: [{ label: 'Tốt', points: 5 }] },
]
const { set } = parseCriteriaSet({ id: 'x', scale: 28, groups: [{ code: 'I', max: 28, items }] })

const tried = (code: string, value: ReportedValue, other?: ReportedValue) => {
  const item = set === null ? null : findCriterion(set, code)
  if (set === null || item === null) throw new Error(`No item ${code}`)
  const others = other === undefined ? [] : [{ unit: 'đơn vị khác', value: other }]
  const { points, formula, rounding } = tryOut(item, value, set.rounding.criterion, others)
  return [points, formulaText(formula), rounding?.step ?? null]
}
const number = (text: string): Decimal => text as Decimal

describe('trying out a criterion', () => {
  it('gives the points, the formula in words and the rounding that changed them', () => {
    expect(tried('r', { actual: number('1'), target: number('3') })).toEqual(['3.33', '1/3 × 10', '0.01'])
    expect(tried('r', { actual: number('37'), target: number('40') })).toEqual(['9.25', '37/40 × 10', null])
    expect(tried('m', { count: number('7') })).toEqual(['0', '3 − 7 × 0,5, không xuống dưới 0', null])
    expect(tried('c', { option: 'tốt' })).toEqual(['5', 'Mức “Tốt”: 5 điểm', null])
  })

  it('takes another unit into account where the cluster counts', () => {
    const value = { actual: number('120'), target: number('100') }
    expect(tried('l', value)[0]).toBe('10')
    expect(tried('l', value, { actual: number('150'), target: number('100') })[0]).toBe('7')
  })

  it('tells not scored and not applicable from zero', () => {
    expect(tried('r', {})).toEqual([null, 'Chưa chấm', null])
    expect(tried('r', { actual: number('5'), target: number('0') })[0]).toBe('N/A')
    expect(tried('r', { actual: number('0'), target: number('5') })[0]).toBe('0')
  })
})
