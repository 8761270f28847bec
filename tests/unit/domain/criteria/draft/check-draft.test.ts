import { describe, expect, it } from 'vitest'
import type { Decimal } from '#domain/core/decimal'
import { checkDraft } from '#domain/criteria/draft/check-draft'
import type { CriteriaDraft } from '#domain/criteria/draft/criteria-draft'
import { pointMoved, typedDecimal } from '#domain/criteria/draft/draft-numbers'
import { draftOf } from '#domain/criteria/draft/draft-of-set'
import { withExtra, withFields, withNewGroup, withNewItem } from '#domain/criteria/draft/edit-lines'
import { emptyDraft } from '#domain/criteria/draft/empty-draft'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { keyOf, presetOf, presets } from './preset-drafts'

const sample = draftOf(presetOf('dot-75'))
const found = (draft: CriteriaDraft) =>
  checkDraft(draft).findings.map(({ code, line, facts }) => [code, line, facts?.field ?? facts?.sum ?? null])

describe('a draft', () => {
  it.each(presets)('of %s reads back as the set it was opened from', (_, set) => {
    expect(checkDraft(draftOf(set)).set).toEqual(set)
  })

  it('keeps the order of items and groups that stand mixed under a group', () => {
    const item = (code: string) => ({ code, type: 'manual', max: 1 })
    const group = (code: string, children: readonly object[]) => ({ code, max: children.length, children })
    const { set } = parseCriteriaSet({
      id: 'x',
      scale: 4,
      status: 'illustrative',
      notApplicable: 'rescale',
      groups: [
        { code: 'I', max: 4, children: [item('a'), group('b', [item('b1')]), item('c'), group('d', [item('d1')])] },
      ],
    })
    if (set === null) throw new Error('not read')
    const draft = draftOf(set)
    expect(draft.groups[0]?.children.map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd'])
    expect(checkDraft(draft).set).toEqual(set)
    expect(parseCriteriaSet(set).set).toEqual(set)
  })

  it('is checked as a stored set is, each finding at its line', () => {
    const a4 = keyOf(sample, 'A.4')
    const more = withFields(sample, a4, { max: '7,5' })
    expect(found(more)).toEqual([['CRITERIA_SUM_MISMATCH', keyOf(sample, 'A'), '42.5']])
    const twice = withFields(sample, a4, { code: 'A.3' })
    expect(found(twice)).toEqual([['CRITERIA_CODE_TWICE', a4, null]])
  })

  it('still checks the rest while a number cannot be read, and gives no set', () => {
    const broken = withFields(sample, keyOf(sample, 'A.4'), { max: '5 hoặc 6' })
    const checked = checkDraft(withFields(broken, keyOf(sample, 'B.2'), { max: '' }))
    expect(checked.set).toBeNull()
    expect(found(broken)).toEqual([
      ['CRITERIA_NUMBER_BAD', keyOf(sample, 'A.4'), 'max'],
      ['CRITERIA_SUM_MISMATCH', keyOf(sample, 'A'), '35'],
    ])
    expect(checked.findings.map(({ code }) => code)).toContain('CRITERIA_FIELD_MISSING')
  })

  it('asks for a code and a title instead of making them up', () => {
    const key = keyOf(sample, 'D.3')
    const blank = withFields(sample, key, { code: ' ', title: '' })
    expect(checkDraft(blank).set).toBeNull()
    expect(found(blank).slice(0, 2)).toEqual([
      ['CRITERIA_FIELD_MISSING', key, 'code'],
      ['CRITERIA_FIELD_MISSING', key, 'title'],
    ])
  })

  it('begins empty and becomes a set when its lines are filled', () => {
    const first = withNewItem(emptyDraft('x', 'Bảng điểm'), null)
    if (first === null) throw new Error('no item')
    const filled = withFields(withFields(first.draft, 'k1', { title: 'Nhiệm vụ', max: '100' }), first.key, {
      title: 'Thu ngân sách',
      type: 'ratio',
      max: '100',
      capPercent: '120',
      mayExceedMax: true,
    })
    const deductions = withExtra(filled, 'deductions', 'Điểm trừ')
    const minus = withNewItem(deductions.draft, deductions.key)
    if (minus === null) throw new Error('no deduction')
    const whole = withFields(minus.draft, minus.key, { title: 'Nộp chậm', per: '0,5' })
    const { set, findings } = checkDraft(whole)
    expect(findings).toEqual([])
    expect(set).toMatchObject({
      groups: [{ code: 'I', items: [{ code: 'I.1', type: 'ratio', cap: '1.2', mayExceedMax: true }] }],
      deductions: { code: 'P', max: null, items: [{ code: 'P.1', type: 'count', per: '0.5', cap: null }] },
    })
    expect(withNewGroup(whole, null).draft.groups.map(({ code }) => code)).toEqual(['I', 'II'])
  })
})

describe('numbers as typed', () => {
  it.each([
    ['2,5', '2.5'],
    ['2.5', '2.5'],
    ['1000', '1000'],
    ['1.000', null],
    ['5 điểm', null],
    ['', null],
  ])('reads %s as %s', (text, value) => expect(typedDecimal(text)).toBe(value))

  it.each([
    ['0.8', 2, '80'],
    ['12.5', -2, '0.125'],
    ['5', -2, '0.05'],
    ['120', -2, '1.2'],
    ['0.333', 2, '33.3'],
  ])('moves the point of %s by %i', (text, places, moved) => expect(pointMoved(text as Decimal, places)).toBe(moved))
})
