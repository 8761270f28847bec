import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupFolder, dailyBackup, makeBackup } from '#main/storage/backups'
import { originalsIn } from '#main/storage/originals'
import { restoreBackup } from '#main/storage/restore'
import { verifyFolder } from '#main/storage/verify-folder'
import { addUnit, codes, created, now, opened, place } from './folders'

async function withOffice() {
  const folder = place()
  const store = await created(folder)
  await addUnit(store, 'P01')
  const kept = await originalsIn(folder).put(Buffer.from('tệp của phường'))
  if (!kept.ok) throw new Error(kept.error.code)
  return { folder, store, sha256: kept.value.sha256 }
}

describe('a backup', () => {
  it('brings everything back, and keeps what was there before', async () => {
    const { folder, store, sha256 } = await withOffice()
    const file = `${folder}.stdbackup`
    expect(await makeBackup(folder, file)).toMatchObject({ ok: true, value: { file, records: 1 } })
    await addUnit(store, 'P02')
    await store.close()
    const restored = await restoreBackup(folder, file, now())
    expect(restored).toMatchObject({ ok: true, value: { records: 1 } })
    const again = await opened(folder)
    expect(codes(again.store)).toEqual(['P01'])
    expect(await originalsIn(folder).get(sha256)).toEqual({ ok: true, value: Buffer.from('tệp của phường') })
    await again.store.close()
    const before = await opened(restored.ok ? restored.value.keptCopy : '')
    expect(codes(before.store)).toEqual(['P01', 'P02'])
    await before.store.close()
  })

  it('is refused whole when a single byte of it is wrong, and the folder stays', async () => {
    const { folder, store } = await withOffice()
    const file = `${folder}.stdbackup`
    await makeBackup(folder, file)
    await store.close()
    const bytes = readFileSync(file)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff
    writeFileSync(file, bytes)
    expect(await restoreBackup(folder, file, now())).toMatchObject({
      ok: false,
      error: { code: 'BACKUP_DAMAGED', file },
    })
    const again = await opened(folder)
    expect(codes(again.store)).toEqual(['P01'])
    await again.store.close()
  })

  it('is made once a day beside the folder, and old ones go by the rule', async () => {
    const { folder, store } = await withOffice()
    await dailyBackup(folder, '2026-01-10')
    await dailyBackup(folder, '2026-01-11')
    await dailyBackup(folder, '2026-11-23')
    await dailyBackup(folder, '2026-11-23')
    expect(readdirSync(backupFolder(folder)).sort()).toEqual(['2026-01-11.stdbackup', '2026-11-23.stdbackup'])
    await store.close()
  })
})

describe('verifyFolder', () => {
  it('finds nothing in a whole folder', async () => {
    const { folder, store } = await withOffice()
    await store.close()
    expect(await verifyFolder(folder)).toEqual({
      ok: true,
      value: { ok: true, partitions: 1, journal: { from: 1, to: 1, chain: 'ok' }, originals: 1, findings: [] },
    })
  })

  it('names an original that was changed', async () => {
    const { folder, store, sha256 } = await withOffice()
    await store.close()
    writeFileSync(join(folder, 'originals', sha256), 'khác')
    const verified = await verifyFolder(folder)
    expect(verified.ok && verified.value.findings).toEqual([
      { code: 'ORIGINAL_DAMAGED', severity: 'error', facts: { sha256 } },
    ])
  })

  it('says that the chain is broken where a line was altered', async () => {
    const { folder, store } = await withOffice()
    await store.close()
    const path = join(folder, 'journal.jsonl')
    writeFileSync(path, readFileSync(path, 'utf8').replace('Phường P01', 'Phường P99'))
    const verified = await verifyFolder(folder)
    expect(verified).toMatchObject({ ok: true, value: { ok: false, journal: { chain: 'broken' } } })
  })
})
