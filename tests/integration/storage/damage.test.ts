import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { err, ok } from '#domain/core/result'
import { campaignChange } from '#domain/office/change'
import type { Hold } from '#domain/office/records'
import { backupFolder, dailyBackup } from '#main/storage/backups'
import type { FolderStore } from '#main/storage/folder-store'
import { currentFormat } from '#main/storage/journal-line'
import { journalPath } from '#main/storage/load-folder'
import { openFolder } from '#main/storage/open-folder'
import { actor, addUnit, codes, created, now, opened, place } from './folders'

const hold = (campaign: string, id: string): Hold => ({
  id,
  campaign,
  nominee: 'n',
  cause: 'Đơn thư',
  from: '2023-01-01' as Hold['from'],
  releasedOn: null,
})

const addHold = (store: FolderStore, campaign: string, id: string) =>
  store.commit<never>(actor, () =>
    ok({ action: 'holds.save', records: [campaignChange(campaign, 'holds', null, hold(campaign, id))] }),
  )

/** P01, then a snapshot, then P02 and the snapshot that closing makes. */
async function withTwo(): Promise<string> {
  const folder = place()
  const store = await created(folder)
  await addUnit(store, 'P01')
  await store.snapshot()
  await addUnit(store, 'P02')
  await store.close()
  return folder
}

const office = (folder: string): string => join(folder, 'office.json')

async function contentAndNotices(folder: string) {
  const { store, notices } = await opened(folder)
  const found = [codes(store), notices]
  await store.close()
  return found
}

describe('a journal whose end is torn', () => {
  const tails: readonly (readonly [string, string | Buffer])[] = [
    ['half a line', '{"hash":"00'],
    ['half a line of many bytes', `{"hash":"${'0'.repeat(64)}","previous":"${'x'.repeat(3_000_000)}`],
    ['zeros', Buffer.alloc(5000)],
    [
      'a line with a hole of zeros',
      Buffer.concat([Buffer.from('{"hash":"'), Buffer.alloc(4096), Buffer.from('}]}\n')]),
    ],
  ]
  it.each(tails)('loses only the unfinished line (%s), says so, and goes on behind it', async (_what, tail) => {
    const folder = await withTwo()
    appendFileSync(journalPath(folder), tail)
    const again = await opened(folder)
    expect([codes(again.store), again.notices]).toEqual([['P01', 'P02'], [{ code: 'TORN_LINE_DROPPED', sequence: 3 }]])
    await addUnit(again.store, 'P03')
    await again.store.close()
    expect(await contentAndNotices(folder)).toEqual([['P01', 'P02', 'P03'], []])
  })

  it('keeps a last line that lacks nothing but its line break', async () => {
    const folder = await withTwo()
    truncateSync(journalPath(folder), statSync(journalPath(folder)).size - 1)
    const again = await opened(folder)
    expect([codes(again.store), again.notices]).toEqual([['P01', 'P02'], []])
    await addUnit(again.store, 'P03')
    await again.store.close()
    expect(await contentAndNotices(folder)).toEqual([['P01', 'P02', 'P03'], []])
  })

  it('is left as it is by a reader', async () => {
    const folder = await withTwo()
    appendFileSync(journalPath(folder), '{"hash":"00')
    const before = readFileSync(journalPath(folder))
    const { store } = await opened(folder, 'read')
    expect(codes(store)).toEqual(['P01', 'P02'])
    await store.close()
    expect(readFileSync(journalPath(folder))).toEqual(before)
  })
})

describe('a journal that was altered', () => {
  const lines = (text: string): string[] => text.split('\n').slice(0, -1)
  const joined = (all: readonly (string | undefined)[]): string => all.map((line) => `${line}\n`).join('')
  it.each<[string, (text: string) => string, number]>([
    ['its first line changed', (text) => text.replace('Phường P01', 'Phường P99'), 1],
    ['its last line changed', (text) => text.replace('Phường P02', 'Phường P99'), 2],
    ['the officer of a line changed', (text) => text.replace('"who":"An"', '"who":"Ba"'), 1],
    ['its first line missing', (text) => joined(lines(text).slice(1)), 1],
    ['its last line missing', (text) => joined(lines(text).slice(0, -1)), 2],
    ['two lines exchanged', (text) => joined(lines(text).reverse()), 1],
    ['a line twice', (text) => joined([...lines(text), lines(text)[1]]), 3],
    ['a line of other text', (text) => `${text}ghi chú\n`, 3],
    ['an empty line', (text) => `${text}\n`, 3],
    ['nothing in it', () => '', 1],
  ])('with %s stops there and leaves everything as it is', async (_what, alter, sequence) => {
    const folder = await withTwo()
    writeFileSync(journalPath(folder), alter(readFileSync(journalPath(folder), 'utf8')))
    const before = [readFileSync(journalPath(folder)), readFileSync(office(folder))]
    const refused = err({ code: 'JOURNAL_BROKEN', file: journalPath(folder), sequence })
    expect(await openFolder(folder, 'write', { now })).toEqual(refused)
    expect(await openFolder(folder, 'read', { now })).toEqual(refused)
    expect([readFileSync(journalPath(folder)), readFileSync(office(folder))]).toEqual(before)
    expect(existsSync(join(folder, 'lock.json'))).toBe(false)
  })

  it('or is missing stops, rather than trusting the snapshots alone', async () => {
    const folder = await withTwo()
    rmSync(journalPath(folder))
    expect(await openFolder(folder, 'write', { now })).toEqual(
      err({ code: 'JOURNAL_BROKEN', file: journalPath(folder), sequence: 1 }),
    )
    expect(existsSync(journalPath(folder))).toBe(false)
  })

  it('and is whole in itself but not the one that the snapshots were made from, stops', async () => {
    const [folder, other] = [await withTwo(), place()]
    const store = await created(other)
    for (const code of ['X01', 'X02', 'X03']) await addUnit(store, code)
    await store.close()
    cpSync(journalPath(other), journalPath(folder))
    expect(await openFolder(folder, 'write', { now })).toEqual(
      err({ code: 'JOURNAL_BROKEN', file: journalPath(folder), sequence: 2 }),
    )
  })

  it('names the newest backup that can be restored', async () => {
    const folder = await withTwo()
    await dailyBackup(folder, '2026-11-20')
    await dailyBackup(folder, '2026-11-21')
    cpSync(
      join(backupFolder(folder), '2026-11-20.stdbackup'),
      join(backupFolder(folder), 'dang-0-truoc-nang-cap.stdbackup'),
    )
    writeFileSync(join(backupFolder(folder), '2026-11-21.stdbackup'), 'hỏng')
    writeFileSync(journalPath(folder), 'hỏng\n')
    const backup = join(backupFolder(folder), '2026-11-20.stdbackup')
    expect(await openFolder(folder, 'write', { now })).toEqual(
      err({ code: 'JOURNAL_BROKEN', file: journalPath(folder), sequence: 1, backup }),
    )
  })
})

describe('a snapshot that is damaged', () => {
  it.each<[string, (path: string) => void]>([
    ['cut short', (path) => truncateSync(path, 50)],
    ['empty', (path) => writeFileSync(path, '')],
    ['full of zeros', (path) => writeFileSync(path, Buffer.alloc(4000))],
    ['of other text', (path) => writeFileSync(path, 'không phải số liệu')],
    ['changed by hand', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('Phường P01', 'Phường P99'))],
    [
      'with another sequence number',
      (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('"sequence":2', '"sequence":1')),
    ],
  ])('(%s) is rebuilt from the generation before or the journal, said so, and written anew', async (_how, damage) => {
    const folder = await withTwo()
    damage(office(folder))
    const again = await opened(folder)
    expect(again.store.state.all('units').map(({ name }) => name)).toEqual(['Phường P01', 'Phường P02'])
    expect(again.notices).toEqual([{ code: 'SNAPSHOT_REBUILT', file: office(folder) }])
    await again.store.close()
    expect(await contentAndNotices(folder)).toEqual([['P01', 'P02'], []])
  })

  it('in both generations is rebuilt from the journal alone', async () => {
    const folder = await withTwo()
    for (const path of [office(folder), `${office(folder)}.prev`]) writeFileSync(path, '{')
    expect(await contentAndNotices(folder)).toEqual([
      ['P01', 'P02'],
      [{ code: 'SNAPSHOT_REBUILT', file: office(folder) }],
    ])
    expect(await contentAndNotices(folder)).toEqual([['P01', 'P02'], []])
  })

  it('never gives an empty office where the journal is gone too', async () => {
    const folder = await withTwo()
    rmSync(journalPath(folder))
    for (const path of [office(folder), `${office(folder)}.prev`]) writeFileSync(path, '{')
    expect(await openFolder(folder, 'write', { now })).toEqual(err({ code: 'SNAPSHOT_DAMAGED', file: office(folder) }))
  })

  it('never gives the empty office of the first generation where the journal is gone too', async () => {
    const folder = place()
    const store = await created(folder)
    await addUnit(store, 'P01')
    await store.close()
    rmSync(journalPath(folder))
    writeFileSync(office(folder), '{')
    expect(await openFolder(folder, 'write', { now })).toEqual(err({ code: 'SNAPSHOT_DAMAGED', file: office(folder) }))
  })

  it('of one campaign gives way to the generation before while the others stay', async () => {
    const folder = place()
    const store = await created(folder)
    await addHold(store, 'dot-1', 'h1')
    await addHold(store, 'dot-2', 'h1')
    await store.snapshot()
    await addHold(store, 'dot-1', 'h2')
    await store.snapshot()
    await addHold(store, 'dot-2', 'h2')
    await store.close()
    const file = join(folder, 'campaigns', 'dot-1.json')
    writeFileSync(file, '{')
    const again = await opened(folder)
    const ids = (campaign: string) =>
      again.store.state
        .campaign(campaign)
        .all('holds')
        .map(({ id }) => id)
    expect([ids('dot-1'), ids('dot-2'), again.notices]).toEqual([
      ['h1', 'h2'],
      ['h1', 'h2'],
      [{ code: 'SNAPSHOT_REBUILT', file }],
    ])
    await again.store.close()
  })

  it('copied under another name, here or from elsewhere, is left alone', async () => {
    const [folder, other] = [place(), place()]
    for (const one of [folder, other]) {
      const store = await created(one)
      await addHold(store, 'dot-1', one === folder ? 'h1' : 'h9')
      await store.close()
    }
    const copy = join(folder, 'campaigns', 'dot-1 - MAY-PNV-02.json')
    cpSync(join(other, 'campaigns', 'dot-1.json'), copy)
    const again = await opened(folder)
    expect(again.store.state.campaign('dot-1').all('holds')).toEqual([hold('dot-1', 'h1')])
    expect(again.notices).toEqual([])
    await again.store.close()
    expect(existsSync(copy)).toBe(true)
  })

  it('of a campaign that is gone altogether is rebuilt from the journal', async () => {
    const folder = place()
    const store = await created(folder)
    await addHold(store, 'dot-1', 'h1')
    await store.close()
    rmSync(join(folder, 'campaigns'), { recursive: true })
    const again = await opened(folder)
    expect(again.store.state.campaign('dot-1').all('holds')).toEqual([hold('dot-1', 'h1')])
    expect(again.notices).toEqual([{ code: 'SNAPSHOT_REBUILT', file: join(folder, 'campaigns', 'dot-1.json') }])
    await again.store.close()
  })
})

describe('a newer format', () => {
  it('of a snapshot is refused, and nothing is changed', async () => {
    const folder = await withTwo()
    const text = readFileSync(office(folder), 'utf8').replace(/"format":\d+/, '"format":9')
    writeFileSync(office(folder), text)
    expect(await openFolder(folder, 'write', { now })).toEqual(
      err({ code: 'FORMAT_NEWER', found: 9, known: currentFormat }),
    )
    expect(readFileSync(office(folder), 'utf8')).toBe(text)
  })
})
