import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { err, ok } from '#domain/core/result'
import { campaignChange, officeChange } from '#domain/office/change'
import type { Hold } from '#domain/office/records'
import { createFolder, openFolder } from '#main/storage/open-folder'
import { actor, addUnit, codes, created, now, opened, place, unit } from './folders'

const hold = (campaign: string): Hold => ({
  id: 'h',
  campaign,
  nominee: 'n',
  cause: 'c',
  from: '2026-01-01' as Hold['from'],
  releasedOn: null,
})

describe('a new data folder', () => {
  it('is empty, and opens again empty', async () => {
    const folder = place()
    await (await created(folder)).close()
    expect(readdirSync(folder).sort()).toEqual(['journal.jsonl', 'office.json'])
    const again = await opened(folder)
    expect([codes(again.store), again.store.sequence, again.notices]).toEqual([[], 0, []])
    await again.store.close()
  })

  it('is not made over an office that is already there', async () => {
    const folder = place()
    const store = await created(folder)
    await addUnit(store, 'P01')
    await store.close()
    expect(await createFolder(folder, { now })).toEqual(err({ code: 'STORE_EXISTS', folder }))
    const again = await opened(folder)
    expect(codes(again.store)).toEqual(['P01'])
    await again.store.close()
  })

  it('is not made among the files of others', async () => {
    const folder = place()
    mkdirSync(folder)
    writeFileSync(join(folder, 'Công văn.docx'), '…')
    expect(await createFolder(folder, { now })).toEqual(err({ code: 'STORE_EXISTS', folder }))
    expect(readdirSync(folder)).toEqual(['Công văn.docx'])
  })

  it('is made over what is left of one that was never finished', async () => {
    const folder = place()
    mkdirSync(folder)
    writeFileSync(join(folder, 'journal.jsonl'), '')
    writeFileSync(join(folder, 'lock.json'), '{"host":')
    utimesSync(join(folder, 'lock.json'), 0, 0)
    writeFileSync(join(folder, 'office.json.0123abcd.tmp'), '{')
    const store = await created(folder)
    await addUnit(store, 'P01')
    await store.close()
    const again = await opened(folder)
    expect(codes(again.store)).toEqual(['P01'])
    await again.store.close()
    expect(readdirSync(folder).sort()).toEqual(['journal.jsonl', 'office.json', 'office.json.prev'])
  })

  it('is not made where a file stands', async () => {
    const folder = place()
    writeFileSync(folder, '…')
    expect(await createFolder(folder, { now })).toEqual(err({ code: 'STORE_EXISTS', folder }))
  })
})

describe('a data folder', () => {
  it('has every commit after it is opened again', async () => {
    const folder = place()
    const store = await created(folder)
    await addUnit(store, 'P01')
    await addUnit(store, 'P02')
    await store.close()
    const again = await opened(folder)
    expect([codes(again.store), again.notices]).toEqual([['P01', 'P02'], []])
    await again.store.close()
  })

  it('is named when it is missing, and not made', async () => {
    const folder = place()
    for (const mode of ['read', 'write'] as const) {
      expect(await openFolder(folder, mode, { now })).toEqual(err({ code: 'STORE_MISSING', folder }))
    }
    expect(existsSync(folder)).toBe(false)
  })

  it('is not found in a folder of other files, and nothing is written there', async () => {
    const folder = place()
    mkdirSync(folder)
    writeFileSync(join(folder, 'Công văn.docx'), '…')
    expect(await openFolder(folder, 'write', { now })).toEqual(err({ code: 'STORE_MISSING', folder }))
    expect(readdirSync(folder)).toEqual(['Công văn.docx'])
  })

  it('keeps each campaign in a file of its own, whatever its id', async () => {
    const folder = place()
    const store = await created(folder)
    const campaigns = ['dot 1/x', 'Dot', 'dot', 'con', 'a*b', 'x'.repeat(300), 'x'.repeat(301)]
    for (const campaign of campaigns) {
      await store.commit<never>(actor, () =>
        ok({ action: 'test', records: [campaignChange(campaign, 'holds', null, hold(campaign))] }),
      )
    }
    await store.close()
    expect(new Set(readdirSync(join(folder, 'campaigns')).map((name) => name.toLowerCase())).size).toBe(7)
    const again = await opened(folder)
    expect(campaigns.map((campaign) => again.store.state.campaign(campaign).all('holds'))).toEqual(
      campaigns.map((campaign) => [hold(campaign)]),
    )
    expect(again.notices).toEqual([])
    await again.store.close()
  })

  it('writes only the snapshots of what has changed', async () => {
    const folder = place()
    const store = await created(folder)
    for (const campaign of ['dot-1', 'dot-2']) {
      await store.commit<never>(actor, () =>
        ok({ action: 'test', records: [campaignChange(campaign, 'holds', null, hold(campaign))] }),
      )
    }
    await store.snapshot()
    const before = readFileSync(join(folder, 'campaigns', 'dot-1.json'))
    await store.commit<never>(actor, () =>
      ok({ action: 'test', records: [campaignChange('dot-2', 'holds', hold('dot-2'), null)] }),
    )
    await store.close()
    expect(readFileSync(join(folder, 'campaigns', 'dot-1.json'))).toEqual(before)
    expect(readdirSync(join(folder, 'campaigns')).sort()).toEqual(['dot-1.json', 'dot-2.json', 'dot-2.json.prev'])
  })
})

describe('a commit', () => {
  it('runs after those before it, on the newest state', async () => {
    const store = await created(place())
    const add = () =>
      store.commit<never>(actor, (state) => {
        const code = `P${state.all('units').length + 1}`
        return ok({ action: 'units.save', records: [officeChange('units', null, unit(code))] })
      })
    await Promise.all([add(), add(), add()])
    expect(codes(store)).toEqual(['P1', 'P2', 'P3'])
    await store.close()
  })

  it('that decides not to, or changes nothing, writes nothing', async () => {
    const store = await created(place())
    expect(await store.commit(actor, () => err('không'))).toEqual(err('không'))
    expect(await store.commit<never>(actor, () => ok({ action: 'x', records: [] }))).toEqual(ok(null))
    expect(await store.entries(10)).toEqual(ok([]))
    await store.close()
  })

  it('that fails by a fault of the program leaves everything as it was, and the next one works', async () => {
    const store = await created(place())
    const faulty = store.commit<never>(actor, () => {
      throw new Error('lỗi')
    })
    await expect(faulty).rejects.toThrow('lỗi')
    const misfiled = { ...officeChange('units', null, unit('P01')), id: 'P99' }
    await expect(store.commit<never>(actor, () => ok({ action: 'x', records: [misfiled] }))).rejects.toThrow('wrong id')
    await addUnit(store, 'P02')
    expect([codes(store), store.sequence]).toEqual([['P02'], 1])
    await store.close()
  })

  it('tells each listener what was committed, even when one of them fails later', async () => {
    const store = await created(place())
    const heard: string[] = []
    const stop = store.onCommit(({ change }) => heard.push(change.action))
    await addUnit(store, 'P01')
    stop()
    await addUnit(store, 'P02')
    expect(heard).toEqual(['units.save'])
    await store.close()
  })

  it('believes only what the disk holds: what JSON leaves out, memory leaves out too', async () => {
    const folder = place()
    const store = await created(folder)
    const odd = { ...unit('P01'), note: undefined, order: Number.NaN, day: new Date(0) } as never
    await store.commit<never>(actor, () => ok({ action: 'x', records: [officeChange('units', null, odd)] }))
    const inMemory = store.state.get('units', 'P01')
    await store.close()
    const again = await opened(folder)
    expect(again.store.state.get('units', 'P01')).toEqual(inMemory)
    expect(Object.keys(again.store.state.get('units', 'P01') ?? {})).toEqual(Object.keys(inMemory ?? {}))
    await again.store.close()
  })

  it('is refused after closing', async () => {
    const folder = place()
    const store = await created(folder)
    await store.close()
    expect(await addUnit(store, 'P01')).toEqual(err({ code: 'STORE_READ_ONLY', folder }))
    expect(store.readOnly).toBe(true)
  })

  it('asks for the backup before the first change of each day, and no more', async () => {
    const folder = place()
    const days = ['2026-11-23', '2026-11-23', '2026-11-24']
    const backups: number[] = []
    await (await created(folder)).close()
    const result = await openFolder(folder, 'write', {
      now,
      beforeFirstChange: async () => {
        backups.push(days.length)
      },
    })
    if (!result.ok) throw new Error(result.error.code)
    const { store } = result.value
    while (days.length > 0) {
      const at = `${days[0]}T01:00:00.000Z`
      const code = `P${days.length}`
      const decided = () => ok({ action: 'x', records: [officeChange('units', null, unit(code))] })
      await store.commit<never>({ who: 'An', now: () => at }, decided)
      days.shift()
    }
    expect(backups).toEqual([3, 1])
    await store.close()
  })
})

describe('the audit trail', () => {
  it('gives the newest commits first, and one by its number, also to a reader', async () => {
    const folder = place()
    const store = await created(folder)
    const committed = []
    for (const code of ['P01', 'P02', 'P03']) {
      const done = await addUnit(store, code)
      committed.unshift(done.ok ? done.value : null)
    }
    for (const one of [store, (await opened(folder, 'read')).store]) {
      expect(await one.entries(2)).toEqual(ok(committed.slice(0, 2)))
      expect(await one.entries(1000)).toEqual(ok(committed))
      expect(await one.entries(0)).toEqual(ok([]))
      expect(await one.entry(2)).toEqual(ok(committed[1]))
      expect([await one.entry(0), await one.entry(4)]).toEqual([ok(null), ok(null)])
    }
    await store.close()
    expect(await store.entries(1)).toEqual(ok(committed.slice(0, 1)))
  })

  it('keeps who, when, why and what was before and after', async () => {
    const folder = place()
    const store = await created(folder)
    await addUnit(store, 'P01')
    const change = {
      action: 'units.save',
      reason: 'Đổi tên theo Nghị quyết',
      undoes: 1,
      records: [officeChange('units', unit('P01'), unit('P01', 'Phường Ngọc Sơn'))],
    }
    const done = await store.commit<never>({ who: 'Trần Thị Bình', now }, () => ok(change))
    await store.close()
    const again = await opened(folder)
    expect(await again.store.entry(2)).toEqual(
      ok({ sequence: 2, at: now(), who: 'Trần Thị Bình', change, hash: done.ok ? done.value?.hash : '' }),
    )
    await again.store.close()
  })
})
