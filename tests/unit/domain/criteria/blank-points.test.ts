import { expect, it } from 'vitest'
import { withPointsFilledIn } from '#domain/criteria/blank-points'
import { checkDraft } from '#domain/criteria/draft/check-draft'
import { draftOf } from '#domain/criteria/draft/draft-of-set'
import { withBlankMax } from '#domain/criteria/draft/edit-lines'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'

const json = {
  id: 'x',
  status: 'illustrative',
  notApplicable: 'rescale',
  scale: 10,
  groups: [
    {
      code: 'I',
      children: [
        { code: 'I.1', type: 'manual', max: 6 },
        { code: 'I.2', children: [{ code: 'I.2.a', type: 'manual', max: '4' }] },
        { code: 'I.3', type: 'manual' },
      ],
    },
  ],
}

it('opens a table that leaves points out, names where, and asks for them before it can be saved', () => {
  expect(parseCriteriaSet(json).set).toBeNull()
  const { json: filled, blank } = withPointsFilledIn(json)
  expect(blank).toEqual(['I.3'])
  const { set } = parseCriteriaSet(filled)
  expect(set?.groups[0]).toMatchObject({ max: '10', groups: [{ code: 'I.2', max: '4', itemsBefore: 1 }] })
  if (set === null) throw new Error('not read')
  const { set: stored, findings } = checkDraft(withBlankMax(draftOf(set), blank))
  expect(stored).toBeNull()
  expect(findings.map(({ code, criterion, facts }) => [code, criterion ?? facts?.name])).toEqual([
    ['CRITERIA_FIELD_MISSING', 'I.3'],
  ])
})

it('leaves a set that says everything as it is', () => {
  const whole = { id: 'x', scale: 1, groups: [{ code: 'I', max: 1, items: [{ code: 'I.1', type: 'manual', max: 1 }] }] }
  expect(withPointsFilledIn(whole)).toEqual({ json: whole, blank: [] })
  expect(withPointsFilledIn('không phải')).toEqual({ json: 'không phải', blank: [] })
})
