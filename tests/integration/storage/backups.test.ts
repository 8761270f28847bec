import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { err, ok } from '#domain/core/result'
import { backupFolder, dailyBackup, makeBackup } from '#main/storage/backups'
import { currentFormat } from '#main/storage/journal-line'
import { journalPath } from '#main/storage/load-folder'
import { openFolder } from '#main/storage/open-folder'
import { originalsIn } from '#main/storage/originals'
import { restoreBackup } from '#main/storage/restore'
import { addUnit, codes, created, now, opened, place } from './folders'

const original = Buffer.from('tệp của phường')

async function withOffice() {
  const folder = place()
  const store = await created(folder)
  await addUnit(store, 'P01')
  const kept = await originalsIn(folder).put(original)
  if (!kept.ok) throw new Error(kept.error.code)
  return { folder, store, sha256: kept.value.sha256, file: `${folder}.stdbackup` }
}

async function foundIn(folder: string): Promise<readonly string[]> {
  const { store } = await opened(folder)
  const found = codes(store)
  await store.close()
  return found
}

/** A backup with its plain content changed, packed again. */
const repack = (file: string, alter: (content: Buffer) => Buffer): void =>
  writeFileSync(file, gzipSync(alter(gunzipSync(readFileSync(file)))))

describe('a backup', () => {
  it('brings everything back, and keeps what was there before', async () => {
    const { folder, store, sha256, file } = await withOffice()
    expect(await makeBackup(folder, file)).toEqual(
      ok({
        file,
        bytes: readFileSync(file).length,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        records: 1,
      }),
    )
    await addUnit(store, 'P02')
    await store.close()
    const keptCopy = `${folder}-truoc-khoi-phuc-2026-11-23T08-00-00-000Z`
    expect(await restoreBackup(folder, file, now())).toEqual(ok({ records: 1, keptCopy }))
    expect(await foundIn(folder)).toEqual(['P01'])
    expect(await originalsIn(folder).get(sha256)).toEqual(ok(original))
    expect(await foundIn(keptCopy)).toEqual(['P01', 'P02'])
    expect(readdirSync(dirname(folder)).sort()).toEqual([folder, keptCopy, file].map((path) => basename(path)).sort())
  })

  it('of a folder that is open holds everything acknowledged, while commits go on', async () => {
    const { folder, store, file } = await withOffice()
    const adding = Promise.all(Array.from({ length: 40 }, (_, n) => addUnit(store, `U${n}`)))
    const made = await makeBackup(folder, file)
    await adding
    await store.close()
    expect(made.ok && made.value.records).toBeGreaterThanOrEqual(1)
    const target = `${folder}-moi`
    expect(await restoreBackup(target, file, now())).toMatchObject({ ok: true })
    const found = await foundIn(target)
    expect(found).toEqual(['P01', ...Array.from({ length: found.length - 1 }, (_, n) => `U${n}`)])
  })

  it('restores to a place where nothing was', async () => {
    const { folder, store, file } = await withOffice()
    await makeBackup(folder, file)
    await store.close()
    const other = join(dirname(folder), 'may-moi', 'so-lieu')
    expect(await restoreBackup(other, file, now())).toMatchObject({ ok: true, value: { records: 1 } })
    expect(await foundIn(other)).toEqual(['P01'])
  })

  it('is not restored over a folder that a program has open', async () => {
    const { folder, store, file } = await withOffice()
    await makeBackup(folder, file)
    expect(await restoreBackup(folder, file, now())).toMatchObject(err({ code: 'STORE_LOCKED' }))
    await store.close()
    expect(await foundIn(folder)).toEqual(['P01'])
  })

  it('twice in the same second keeps both copies of what was there', async () => {
    const { folder, store, file } = await withOffice()
    await makeBackup(folder, file)
    await store.close()
    const first = await restoreBackup(folder, file, now())
    const second = await restoreBackup(folder, file, now())
    expect(first.ok && second.ok && first.value.keptCopy !== second.value.keptCopy).toBe(true)
  })

  it('restored over a broken journal keeps the broken folder for whoever looks into it', async () => {
    const { folder, store, file } = await withOffice()
    await makeBackup(folder, file)
    await store.close()
    writeFileSync(journalPath(folder), 'hỏng\n')
    const restored = await restoreBackup(folder, file, now())
    expect(await foundIn(folder)).toEqual(['P01'])
    expect(readFileSync(journalPath(restored.ok ? restored.value.keptCopy : ''), 'utf8')).toBe('hỏng\n')
  })

  it('is not made of a folder whose journal is broken, so that no good one is pushed out by it', async () => {
    const { folder, store, file } = await withOffice()
    await store.close()
    writeFileSync(journalPath(folder), 'hỏng\n')
    expect(await makeBackup(folder, file)).toEqual(
      err({ code: 'JOURNAL_BROKEN', file: journalPath(folder), sequence: 1 }),
    )
    expect(existsSync(file)).toBe(false)
  })

  it('is not made of a folder that is none', async () => {
    const folder = place()
    expect(await makeBackup(folder, `${folder}.stdbackup`)).toEqual(err({ code: 'STORE_MISSING', folder }))
  })

  it('that cannot be written leaves the one that was there', async () => {
    const { folder, store, file } = await withOffice()
    writeFileSync(file, 'bản cũ')
    const below = join(file, 'x.stdbackup')
    expect((await makeBackup(folder, below)).ok).toBe(false)
    expect(readFileSync(file, 'utf8')).toBe('bản cũ')
    await store.close()
  })
})

describe('a damaged backup', () => {
  const oneByte = (at: number) => (file: string) => {
    const bytes = readFileSync(file)
    const place = Math.floor(bytes.length * at)
    bytes[place] = (bytes[place] ?? 0) ^ 0xff
    writeFileSync(file, bytes)
  }
  it.each<[string, (file: string) => void]>([
    ['a byte wrong near its start', oneByte(0.1)],
    ['a byte wrong in its middle', oneByte(0.5)],
    ['a byte wrong at its end', oneByte(0.999)],
    ['its end missing', (file) => writeFileSync(file, readFileSync(file).subarray(0, -100))],
    ['nothing in it', (file) => writeFileSync(file, '')],
    ['other content', (file) => writeFileSync(file, 'không phải bản sao lưu')],
    [
      'its last line missing',
      (file) => repack(file, (content) => content.subarray(0, content.lastIndexOf('{"files"'))),
    ],
    ['something behind its end', (file) => repack(file, (content) => Buffer.concat([content, Buffer.from('x')]))],
    [
      'a unit renamed by hand',
      (file) => repack(file, (content) => Buffer.from(content.toString('latin1').replaceAll('P01', 'P99'), 'latin1')),
    ],
    [
      'a file that would land outside the folder',
      (file) =>
        repack(file, (content) =>
          Buffer.from(content.toString('latin1').replace('"path":"journal.jsonl"', '"path":"../journal.js"'), 'latin1'),
        ),
    ],
  ])('with %s is refused whole, and the folder stays', async (_what, damage) => {
    const { folder, store, file } = await withOffice()
    await makeBackup(folder, file)
    await addUnit(store, 'P02')
    await store.close()
    damage(file)
    expect(await restoreBackup(folder, file, now())).toEqual(
      err({ code: 'BACKUP_DAMAGED', file, cause: expect.any(String) }),
    )
    expect(await foundIn(folder)).toEqual(['P01', 'P02'])
    expect(readdirSync(dirname(folder)).sort()).toEqual([basename(folder), basename(file)].sort())
  })

  it('that is missing is refused too', async () => {
    const { folder, store, file } = await withOffice()
    await store.close()
    expect(await restoreBackup(folder, file, now())).toMatchObject(err({ code: 'BACKUP_DAMAGED', file }))
    expect(await foundIn(folder)).toEqual(['P01'])
  })
})

it('refuses a backup that a newer program has made', async () => {
  const { folder, store, file } = await withOffice()
  await makeBackup(folder, file)
  await store.close()
  repack(file, (content) => Buffer.from(content.toString('latin1').replace(/"format":\d+/, '"format":7'), 'latin1'))
  expect(await restoreBackup(folder, file, now())).toEqual(
    err({ code: 'FORMAT_NEWER', found: 7, known: currentFormat }),
  )
})

describe('a restore that a power cut stopped', () => {
  it('between its last two steps is finished at the next opening, and said so', async () => {
    const { folder, store } = await withOffice()
    await store.close()
    cpSync(folder, `${folder}.da-khoi-phuc-2026`, { recursive: true })
    renameSync(folder, `${folder}-truoc-khoi-phuc-2026`)
    expect(await openFolder(folder, 'read', { now })).toEqual(err({ code: 'STORE_MISSING', folder }))
    const again = await opened(folder)
    expect([codes(again.store), again.notices]).toEqual([['P01'], [{ code: 'RESTORE_FINISHED', folder }]])
    await again.store.close()
  })

  it('before that leaves the folder as it was', async () => {
    const { folder, store } = await withOffice()
    await store.close()
    mkdirSync(`${folder}.dang-khoi-phuc-2026`)
    expect(await foundIn(folder)).toEqual(['P01'])
  })
})

describe('the daily backup', () => {
  it('is made once a day beside the folder, and old ones go by the rule', async () => {
    const { folder, store } = await withOffice()
    for (const day of ['2026-01-10', '2026-01-11', '2026-11-23', '2026-11-23']) {
      expect(await dailyBackup(folder, day)).toEqual(ok(null))
    }
    expect(readdirSync(backupFolder(folder)).sort()).toEqual(['2026-01-11.stdbackup', '2026-11-23.stdbackup'])
    await store.close()
  })

  it('deletes nothing when it cannot be made', async () => {
    const { folder, store } = await withOffice()
    await dailyBackup(folder, '2026-01-10')
    await dailyBackup(folder, '2026-01-11')
    await store.close()
    writeFileSync(journalPath(folder), 'hỏng\n')
    expect((await dailyBackup(folder, '2026-11-23')).ok).toBe(false)
    expect(readdirSync(backupFolder(folder)).sort()).toEqual(['2026-01-10.stdbackup', '2026-01-11.stdbackup'])
  })
})
