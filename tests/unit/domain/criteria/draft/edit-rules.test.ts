import { expect, it } from 'vitest'
import { checkDraft } from '#domain/criteria/draft/check-draft'
import { draftOf } from '#domain/criteria/draft/draft-of-set'
import {
  bandAt,
  groupsToAsk,
  withBands,
  withCondition,
  withNewBand,
  withNewCondition,
  withNewWeight,
  withoutBand,
} from '#domain/criteria/draft/edit-rules'
import { emptyDraft } from '#domain/criteria/draft/empty-draft'
import { keyOf, presetOf } from './preset-drafts'

const sample = draftOf(presetOf('dot-75'))

it('says what names a grade that is taken away', () => {
  const band = sample.bands.find(({ name }) => name === 'Tốt')?.key ?? ''
  expect(checkDraft(withoutBand(sample, band)).findings.map(({ facts }) => facts)).toEqual([
    { where: 'quota', name: 'Tốt' },
  ])
})

it('gives what is new a key of its own, last in its list', () => {
  const key = `k${sample.nextKey}`
  const more = [withNewBand(sample), withNewCondition(sample), withNewWeight(sample)]
  expect(more.map(({ nextKey }) => nextKey)).toEqual([1, 1, 1].map((one) => sample.nextKey + one))
  expect(more[0]?.bands.at(-1)).toEqual({ key, name: '', atLeast: '' })
  expect(more[1]?.conditions.at(-1)).toEqual({
    key,
    band: { key: sample.bands[0]?.key },
    group: { key: keyOf(sample, 'A') },
    minPercent: '80',
    item: null,
    minCount: '1',
  })
  expect(more[2]?.weights.at(-1)).toEqual({ key, scorer: '', weight: '1' })
})

it('puts whole grades in place of those there are, each under its own key', () => {
  const { bands, nextKey } = withBands(emptyDraft('x', 'Bảng điểm'), [
    { name: 'Tốt', atLeast: '80' },
    { name: 'Yếu', atLeast: '' },
  ])
  expect(bands).toEqual([
    { key: 'k2', name: 'Tốt', atLeast: '80' },
    { key: 'k3', name: 'Yếu', atLeast: '' },
  ])
  expect(nextKey).toBe(4)
})

it('takes the last grade where there are fewer, and asks nothing of bonus and deductions', () => {
  expect(bandAt(sample, 99)).toEqual({ key: sample.bands.at(-1)?.key })
  expect(bandAt(emptyDraft('x', 'Bảng điểm'), 0)).toEqual({ name: '' })
  const asked = groupsToAsk(sample).map(({ key }) => key)
  expect(asked).toContain(keyOf(sample, 'A'))
  expect(asked).not.toContain(sample.bonus?.key)
  expect(asked).not.toContain(sample.deductions?.key)
})

it('changes one condition and no other', () => {
  const two = withNewCondition(withNewCondition(sample))
  const [first, second] = two.conditions.slice(-2)
  const changed = withCondition(two, second?.key ?? '', { minPercent: '65' })
  expect(changed.conditions.slice(-2)).toEqual([first, { ...second, minPercent: '65' }])
})
