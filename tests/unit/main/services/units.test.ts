import { describe, expect, it } from 'vitest'
import {
  importUnits,
  removeCluster,
  removeUnit,
  saveCluster,
  saveUnit,
  type UnitRow,
  unitsInOrder,
} from '#main/services/units'
import { memoryContext } from './memory-context'

const row = (code: string, name: string, cluster: string | null = 'Khối phường'): UnitRow => ({
  code,
  name,
  kind: 'phường',
  cluster,
  aliases: [],
})

describe('importUnits', () => {
  it('adds units with their clusters, and counts what the second list changes', async () => {
    const context = memoryContext()
    expect(await importUnits(context, [row('P01', 'Phường Bắc Sơn'), row('P02', 'Phường Đồng Hoà')])).toEqual({
      ok: true,
      value: { added: 2, changed: 0, unchanged: 0 },
    })
    expect(
      await importUnits(context, [
        row('P01', 'Phường Bắc Sơn'),
        row('P02', 'Phường Đồng Hòa'),
        row('PB1', 'Phòng Nội vụ', 'Khối phòng, ban'),
      ]),
    ).toEqual({
      ok: true,
      value: { added: 1, changed: 1, unchanged: 1 },
    })
    expect(context.store.state.all('clusters').map(({ name, kind, order }) => ({ name, kind, order }))).toEqual([
      { name: 'Khối phường', kind: 'khối', order: 1 },
      { name: 'Khối phòng, ban', kind: 'khối', order: 2 },
    ])
    expect(unitsInOrder(context.store.state).map(({ code, name }) => `${code} ${name}`)).toEqual([
      'P01 Phường Bắc Sơn',
      'P02 Phường Đồng Hòa',
      'PB1 Phòng Nội vụ',
    ])
  })
  it('refuses a list without units and changes nothing', async () => {
    const context = memoryContext()
    expect(await importUnits(context, [])).toEqual({ ok: false, error: { code: 'UNITS_EMPTY' } })
    expect(context.entries).toEqual([])
  })
})

describe('a unit that is in use', () => {
  it('is neither removed nor given another code', async () => {
    const context = memoryContext()
    await importUnits(context, [row('P01', 'Phường Bắc Sơn')])
    const unit = context.store.state.get('units', 'P01')
    if (unit === null) throw new Error('the unit was not stored')
    await context.store.commit(context.actor, () => ({
      ok: true,
      value: {
        action: 'test',
        records: [
          { partition: 'office', collection: 'campaigns', id: 'c', before: null, after: { id: 'c' } as never },
          {
            partition: 'campaign:c',
            collection: 'scores',
            id: 's',
            before: null,
            after: { id: 's', unit: 'P01' } as never,
          },
        ],
      },
    }))
    const refused = { ok: false, error: { code: 'UNIT_IN_USE', unit: 'P01', records: 1 } }
    expect(await removeUnit(context, 'P01')).toEqual(refused)
    expect(await saveUnit(context, 'P01', { ...unit, code: 'P99' })).toEqual(refused)
    expect(context.store.state.get('units', 'P01')).toEqual(unit)
  })
})

it('refuses a second unit of the same code', async () => {
  const context = memoryContext()
  await importUnits(context, [row('P01', 'Phường Bắc Sơn')])
  const other = {
    code: 'P01',
    name: 'Phường khác',
    kind: '',
    cluster: null,
    aliases: [],
    validFrom: null,
    validTo: null,
    note: '',
  }
  expect(await saveUnit(context, null, other)).toEqual({ ok: false, error: { code: 'UNIT_EXISTS', unit: 'P01' } })
})

it('keeps a cluster that still has units', async () => {
  const context = memoryContext()
  await importUnits(context, [row('P01', 'Phường Bắc Sơn')])
  expect(await removeCluster(context, 'Khối phường')).toEqual({
    ok: false,
    error: { code: 'CLUSTER_IN_USE', cluster: 'Khối phường', units: 1 },
  })
  const renamed = await saveCluster(context, {
    id: 'Khối phường',
    name: 'Cụm các phường',
    kind: 'cụm',
    lead: 'P01',
    deputy: null,
    order: 1,
  })
  expect(renamed.ok).toBe(true)
  expect(context.store.state.get('units', 'P01')?.cluster).toBe('Khối phường')
})
