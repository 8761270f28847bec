import { expect, it } from 'vitest'
import { checkDraft } from '#domain/criteria/draft/check-draft'
import { draftOf } from '#domain/criteria/draft/draft-of-set'
import { childrenSum, isOffSum, withFittedMax, withFittedScale } from '#domain/criteria/draft/draft-sums'
import { withFields } from '#domain/criteria/draft/edit-lines'
import { keyOf, lineOf, presetOf } from './preset-drafts'

const sample = draftOf(presetOf('dot-75'))

it('makes a maximum fit its children only when asked', () => {
  const more = withFields(sample, keyOf(sample, 'A.4'), { max: '7,5' })
  const group = lineOf(more, 'A')
  expect(group.kind === 'group' && [isOffSum(group.max, group.children), childrenSum(group.children)]).toEqual([
    true,
    '42,5',
  ])
  const fitted = withFittedScale(withFittedMax(more, keyOf(sample, 'A')))
  expect(lineOf(fitted, 'A').max).toBe('42,5')
  expect(fitted.scale).toBe('102,5')
  expect(checkDraft(fitted).findings).toEqual([])
})

it('adds nothing up while a maximum below cannot be read', () => {
  const unread = withFields(sample, keyOf(sample, 'A.4'), { max: 'năm' })
  const group = lineOf(unread, 'A')
  expect(group.kind === 'group' && [childrenSum(group.children), isOffSum('40', group.children)]).toEqual([null, false])
  expect(withFittedMax(unread, keyOf(sample, 'A'))).toBe(unread)
  expect(isOffSum('40', [])).toBe(false)
})
