import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ok } from '#domain/core/result'
import { campaignChange, invertChange, type OfficeState, officeChange, type RecordChange } from '#domain/office/change'
import type { Hold, Unit } from '#domain/office/records'
import { verifyFolder } from '#main/storage/verify-folder'
import { actor, created, opened, place, unit } from './folders'

const campaigns = ['dot-1', 'Đợt 2/2023', 'DOT-1']

type Step =
  | { readonly kind: 'unit'; readonly code: string; readonly name: string | null }
  | { readonly kind: 'hold'; readonly campaign: string; readonly id: string; readonly cause: string | null }
  | { readonly kind: 'snapshot' }
  | { readonly kind: 'reopen' }

const text = fc.string({ unit: 'grapheme', maxLength: 20 })
const id = fc.constantFrom('a', 'b', 'c', '__proto__', 'Đ', '1')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('unit' as const), code: id, name: fc.option(text) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('hold' as const),
      campaign: fc.constantFrom(...campaigns),
      id,
      cause: fc.option(text),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'snapshot' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'reopen' as const }) },
)

/** Every record there is, however it came there. */
const content = (state: OfficeState) => ({
  units: new Map(state.all('units').map((one) => [one.id, one])),
  holds: campaigns.map(
    (one) =>
      new Map(
        state
          .campaign(one)
          .all('holds')
          .map((hold) => [hold.id, hold]),
      ),
  ),
})

function change(state: OfficeState, one: Extract<Step, { kind: 'unit' | 'hold' }>): RecordChange[] {
  if (one.kind === 'unit') {
    const before = state.get('units', one.code)
    const after: Unit | null = one.name === null ? null : unit(one.code, one.name)
    return before === null && after === null ? [] : [officeChange('units', before, after)]
  }
  const before = state.campaign(one.campaign).get('holds', one.id)
  const { campaign, cause } = one
  // The id stands last here: the order of fields must not matter anywhere.
  const after: Hold | null =
    cause === null ? null : { campaign, nominee: 'n', cause, from: '2023-01-01' as never, releasedOn: null, id: one.id }
  return before === null && after === null ? [] : [campaignChange(campaign, 'holds', before, after)]
}

it('has after reopening what it had before, whatever was done, and can take all of it back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const folder = place()
      let store = await created(folder)
      for (const one of steps) {
        if (one.kind === 'snapshot') await store.snapshot()
        else if (one.kind === 'reopen') {
          const before = content(store.state)
          await store.close()
          const again = await opened(folder)
          expect([content(again.store.state), again.notices]).toEqual([before, []])
          store = again.store
        } else {
          const done = await store.commit<never>(actor, (state) =>
            ok({ action: one.kind, records: change(state, one) }),
          )
          expect(done.ok).toBe(true)
        }
      }
      const reader = await opened(folder, 'read')
      expect(content(reader.store.state)).toEqual(content(store.state))
      expect(await verifyFolder(folder)).toMatchObject({ ok: true, value: { journal: { chain: 'ok' } } })
      const entries = await store.entries(1000)
      for (const { change: done, sequence } of entries.ok ? entries.value : []) {
        await store.commit<never>(actor, () => ok(invertChange(done, sequence, 'undo')))
      }
      expect(content(store.state)).toEqual({ units: new Map(), holds: campaigns.map(() => new Map()) })
      await store.close()
    }),
    { numRuns: Number(process.env.RUNS ?? 25) },
  )
})
