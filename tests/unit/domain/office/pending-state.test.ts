import { expect, it } from 'vitest'
import { campaignChange } from '#domain/office/change'
import { pendingChanges } from '#domain/office/pending-state'
import { score } from '../scoring/small-campaign'
import { memory } from '../submission/unit-files'

it("shows a unit's records as the changes before have left them, and the base as it was", () => {
  const base = memory()
  const [a, b] = [score('a', 'A.1', '1'), score('b', 'A.1', '2')]
  base.put('scores', a)
  base.put('scores', b)
  const pending = pendingChanges(base.state)
  expect(pending.state.ofUnit('scores', 'a')).toEqual([a])
  const added = score('a', 'A.2', '3')
  pending.add([campaignChange('dot-1', 'scores', null, added), campaignChange('dot-1', 'scores', b, null)])
  expect(['a', 'b'].map((unit) => pending.state.ofUnit('scores', unit))).toEqual([[a, added], []])
  expect(base.state.ofUnit('scores', 'b')).toEqual([b])
})
