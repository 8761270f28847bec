import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { err, ok } from '#domain/core/result'
import { campaignChange } from '#domain/office/change'
import { journalPath } from '#main/storage/load-folder'
import { createFolder, openFolder } from '#main/storage/open-folder'
import { actor, addUnit, codes, created, now, opened, place } from './folders'

describe('a data folder', () => {
  it('has every commit after it is opened again', async () => {
    const folder = place()
    const store = await created(folder)
    await addUnit(store, 'P01')
    await addUnit(store, 'P02')
    await store.close()
    const again = await opened(folder)
    expect(codes(again.store)).toEqual(['P01', 'P02'])
    expect(again.notices).toEqual([])
    await again.store.close()
  })

  it('is not made over files that are already there', async () => {
    const folder = place()
    await (await created(folder)).close()
    expect(await createFolder(folder, { now })).toEqual(err({ code: 'STORE_EXISTS', folder }))
  })

  it('is named when it is missing', async () => {
    const folder = place()
    expect(await openFolder(folder, 'write', { now })).toEqual(err({ code: 'STORE_MISSING', folder }))
    expect(existsSync(folder)).toBe(false)
  })

  it('keeps records of a campaign in a file of their own', async () => {
    const folder = place()
    const store = await created(folder)
    const hold = {
      id: 'h',
      campaign: 'dot 1/x',
      nominee: 'n',
      cause: 'c',
      from: '2026-01-01' as never,
      releasedOn: null,
    }
    await store.commit<never>(actor, () =>
      ok({ action: 'test', records: [campaignChange('dot 1/x', 'holds', null, hold)] }),
    )
    await store.close()
    expect(readdirSync(join(folder, 'campaigns'))).toEqual(['dot%201%2Fx.json'])
    const again = await opened(folder)
    expect(again.store.state.campaign('dot 1/x').all('holds')).toEqual([hold])
    await again.store.close()
  })
})

describe('damage', () => {
  const withTwo = async () => {
    const folder = place()
    const store = await created(folder)
    await addUnit(store, 'P01')
    await store.snapshot()
    await addUnit(store, 'P02')
    await store.close()
    return folder
  }

  it('drops a torn last line, says so, and goes on behind it', async () => {
    const folder = await withTwo()
    appendFileSync(journalPath(folder), '{"hash":"00')
    const again = await opened(folder)
    expect(again.notices).toEqual([{ code: 'TORN_LINE_DROPPED', sequence: 3 }])
    await addUnit(again.store, 'P03')
    await again.store.close()
    const last = await opened(folder)
    expect(codes(last.store)).toEqual(['P01', 'P02', 'P03'])
    expect(last.notices).toEqual([])
    await last.store.close()
  })

  it('rebuilds a damaged snapshot from the generation before and the journal', async () => {
    const folder = await withTwo()
    truncateSync(join(folder, 'office.json'), 50)
    const again = await opened(folder)
    expect(codes(again.store)).toEqual(['P01', 'P02'])
    expect(again.notices).toEqual([{ code: 'SNAPSHOT_REBUILT', file: join(folder, 'office.json') }])
    await again.store.close()
  })

  it('rebuilds from the journal alone when both generations are damaged', async () => {
    const folder = await withTwo()
    for (const name of ['office.json', 'office.json.prev']) writeFileSync(join(folder, name), 'không phải số liệu')
    const again = await opened(folder)
    expect(codes(again.store)).toEqual(['P01', 'P02'])
    await again.store.close()
  })

  it('notices a snapshot whose content was changed by hand', async () => {
    const folder = await withTwo()
    const path = join(folder, 'office.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('Phường P01', 'Phường P99'))
    const again = await opened(folder)
    expect(again.store.state.get('units', 'P01')?.name).toBe('Phường P01')
    await again.store.close()
  })

  it.each([
    ['altered', (text: string) => text.replace('Phường P01', 'Phường P99'), 1],
    ['missing', (text: string) => text.slice(text.indexOf('\n') + 1), 1],
    ['cut off behind', (text: string) => text.slice(0, text.indexOf('\n') + 1), 2],
  ])('stops at a line that was %s, and leaves everything as it is', async (_how, alter, sequence) => {
    const folder = await withTwo()
    const path = journalPath(folder)
    writeFileSync(path, alter(readFileSync(path, 'utf8')))
    const before = readFileSync(path, 'utf8')
    expect(await openFolder(folder, 'write', { now })).toEqual(err({ code: 'JOURNAL_BROKEN', file: path, sequence }))
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(existsSync(join(folder, 'lock.json'))).toBe(false)
  })

  it('never opens an empty office where only a damaged snapshot is left', async () => {
    const folder = await withTwo()
    rmSync(journalPath(folder))
    for (const name of ['office.json', 'office.json.prev']) writeFileSync(join(folder, name), '{')
    expect(await openFolder(folder, 'write', { now })).toEqual(
      err({ code: 'SNAPSHOT_DAMAGED', file: join(folder, 'office.json') }),
    )
  })

  it('finds a campaign in the journal when its snapshot file is gone', async () => {
    const folder = place()
    const store = await created(folder)
    const hold = { id: 'h', campaign: 'c', nominee: 'n', cause: 'c', from: '2026-01-01' as never, releasedOn: null }
    await store.commit<never>(actor, () =>
      ok({
        action: 'test',
        records: [
          { partition: 'office', collection: 'campaigns', id: 'c', before: null, after: { id: 'c' } as never },
          campaignChange('c', 'holds', null, hold),
        ],
      }),
    )
    await store.close()
    rmSync(join(folder, 'campaigns'), { recursive: true })
    const again = await opened(folder)
    expect(again.store.state.campaign('c').all('holds')).toEqual([hold])
    await again.store.close()
  })

  it('refuses a newer format', async () => {
    const folder = await withTwo()
    const path = join(folder, 'office.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"format":1', '"format":9'))
    expect(await openFolder(folder, 'write', { now })).toEqual(err({ code: 'FORMAT_NEWER', found: 9, known: 1 }))
  })
})

it('runs commits one after the other, each on the newest state', async () => {
  const store = await created(place())
  const add = () =>
    store.commit<never>(actor, (state) => {
      const code = `P${state.all('units').length + 1}`
      return ok({
        action: 'units.save',
        records: [
          { partition: 'office', collection: 'units', id: code, before: null, after: { id: code, code } as never },
        ],
      })
    })
  await Promise.all([add(), add(), add()])
  expect(codes(store)).toEqual(['P1', 'P2', 'P3'])
  const entries = await store.entries(2)
  expect(entries.ok && entries.value.map(({ sequence }) => sequence)).toEqual([3, 2])
  await store.close()
})
