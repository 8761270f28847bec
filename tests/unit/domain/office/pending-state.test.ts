import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CampaignState, campaignChange } from '#domain/office/change'
import { pendingChanges } from '#domain/office/pending-state'
import type { Nominee } from '#domain/office/records'
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

it('shows what the records themselves would show, whatever is changed', () => {
  const scores = fc.record({
    unit: fc.constantFrom('a', 'b'),
    item: fc.constantFrom('A.1', 'A.2'),
    points: fc.constantFrom('1', '2', null),
  })
  fc.assert(
    fc.property(fc.array(scores, { maxLength: 8 }), fc.array(scores, { maxLength: 8 }), (first, later) => {
      const [base, changed] = [memory(), memory()]
      for (const { unit, item, points } of first) {
        base.put('scores', score(unit, item, points ?? '0'))
        changed.put('scores', score(unit, item, points ?? '0'))
      }
      const pending = pendingChanges(base.state)
      for (const { unit, item, points } of later) {
        const before = pending.state.get('scores', score(unit, item, '0').id)
        const after = points === null ? null : score(unit, item, points)
        if (before === null && after === null) continue
        const change = campaignChange('dot-1', 'scores', before, after)
        pending.add([change])
        changed.apply([change])
      }
      const shown = ({ state }: { readonly state: CampaignState }) =>
        [state.all('scores'), state.ofUnit('scores', 'a'), state.ofUnit('scores', 'b')].map((list) =>
          list.map(({ id, points }) => `${id} ${points}`).sort(),
        )
      expect(shown(pending)).toEqual(shown(changed))
      base.apply(pending.changes())
      expect(shown(base)).toEqual(shown(changed))
    }),
  )
})

it('tells a record that is new, and changed or taken away again, from what it was at first', () => {
  const pending = pendingChanges(memory().state)
  const [first, last] = [score('a', 'A.1', '1'), score('a', 'A.1', '2')]
  const passing = score('a', 'A.2', '3')
  pending.add([campaignChange('dot-1', 'scores', null, first), campaignChange('dot-1', 'scores', null, passing)])
  pending.add([campaignChange('dot-1', 'scores', first, last), campaignChange('dot-1', 'scores', passing, null)])
  expect(pending.changes()).toEqual([campaignChange('dot-1', 'scores', null, last)])
})

it('knows the last order whatever is added, changed or taken away', () => {
  const steps = fc.record({ id: fc.constantFrom('1', '2', '3', '4'), order: fc.option(fc.integer({ min: 1, max: 9 })) })
  const nominee = (id: string, order: number) => ({ id, order, unit: 'a' }) as Nominee
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 4 }), fc.array(steps, { maxLength: 12 }), (first, later) => {
      const base = memory()
      for (const { id, order } of first) base.put('nominees', nominee(id, order ?? 0))
      const pending = pendingChanges(base.state)
      for (const { id, order } of later) {
        const before = pending.state.get('nominees', id)
        const after = order === null ? null : nominee(id, order)
        if (before !== null || after !== null) pending.add([campaignChange('dot-1', 'nominees', before, after)])
        expect(pending.state.lastOrder()).toBe(Math.max(0, ...pending.state.all('nominees').map((one) => one.order)))
      }
    }),
  )
})
