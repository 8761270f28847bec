import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyRecord } from '#domain/office/records'
import { UnitIndex } from '#domain/office/unit-index'
import { Records } from '#main/storage/records'

const partition = 'campaign:dot'
const record = (id: string, unit: string, note = '') => ({ id, unit, note }) as unknown as AnyRecord
const put = (records: Records, id: string, after: AnyRecord | null): void =>
  records.apply([{ partition, collection: 'scores', id, before: null, after }])

describe('records of a unit', () => {
  it('are those that the whole list holds of it, in the same order, whatever was done', () => {
    const step = fc.record({
      id: fc.constantFrom('1', '2', '3', '__proto__'),
      unit: fc.option(fc.constantFrom('a', 'b', '__proto__')),
      note: fc.string(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const records = new Records()
        const campaign = records.view().campaign('dot')
        for (const { id, unit, note } of steps) {
          put(records, id, unit === null ? null : record(id, unit, note))
          for (const one of ['a', 'b', '__proto__']) {
            const wanted = campaign.all('scores').filter((score) => score.unit === one)
            expect(campaign.ofUnit('scores', one)).toEqual(wanted)
          }
        }
      }),
    )
  })

  it('stay the very same list while only other units change, and one taken before stays what it was', () => {
    const records = new Records()
    const campaign = records.view().campaign('dot')
    put(records, '1', record('1', 'a'))
    put(records, '2', record('2', 'b'))
    const [a, b] = [campaign.ofUnit('scores', 'a'), campaign.ofUnit('scores', 'b')]
    put(records, '1', record('1', 'a', 'sửa'))
    expect(campaign.ofUnit('scores', 'b')).toBe(b)
    expect([a, campaign.ofUnit('scores', 'a')]).toEqual([[record('1', 'a')], [record('1', 'a', 'sửa')]])
  })

  it('are none in a partition that is loaded anew without them', () => {
    const records = new Records()
    const campaign = records.view().campaign('dot')
    put(records, '1', record('1', 'a'))
    expect(campaign.ofUnit('scores', 'a')).toHaveLength(1)
    records.load(partition, { scores: [record('2', 'b') as never] })
    expect([campaign.ofUnit('scores', 'a'), campaign.ofUnit('scores', 'b')]).toEqual([[], [record('2', 'b')]])
  })

  it('ask to be gathered anew when a record moves to another unit, as it keeps its place in the list', () => {
    const index = new UnitIndex([record('1', 'a'), record('2', 'b')])
    expect(index.put('1', record('1', 'a'), record('1', 'b'))).toBe(false)
    expect(index.put('2', record('2', 'b'), null)).toBe(true)
    expect(index.of('b')).toEqual([])
  })
})
