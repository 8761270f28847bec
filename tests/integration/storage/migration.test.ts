import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { officeInvariants } from '#domain/office/invariants'
import { backupFolder } from '#main/storage/backups'
import { currentFormat } from '#main/storage/journal-line'
import { restoreBackup } from '#main/storage/restore'
import { verifyFolder } from '#main/storage/verify-folder'
import { addUnit, codes, now, opened, place } from './folders'

const fixtures = join(import.meta.dirname, '../../fixtures/storage')
const fixture = join(fixtures, 'format-0')

function oldFolder(format = 0): string {
  const folder = place()
  cpSync(join(fixtures, `format-${format}`), folder, { recursive: true })
  return folder
}

const migratedUnit = (code: string, name: string) => ({
  id: code,
  code,
  name,
  kind: 'phường',
  cluster: 'cum-1',
  aliases: [],
  validFrom: null,
  validTo: null,
  note: '',
})

const copyOf = (folder: string, format = 0): string =>
  join(backupFolder(folder), `dang-${format}-truoc-nang-cap-2026-11-23T08-00-00-000Z.stdbackup`)

it('opens a folder of format 0 with everything in it, in the present form, and keeps a backup of it', async () => {
  const folder = oldFolder()
  const { store, notices } = await opened(folder)
  expect(notices).toEqual([{ code: 'MIGRATED', from: 0, to: currentFormat, copy: copyOf(folder) }])
  expect(store.state.all('units')).toEqual([
    migratedUnit('BAC-SON', 'Phường Bắc Sơn'),
    migratedUnit('NAM-SON', 'Phường Nam Sơn'),
    migratedUnit('NGOC-SON', 'Phường Ngọc Sơn'),
  ])
  expect(store.state.all('clusters')).toEqual([
    { id: 'cum-1', name: 'Cụm 1', kind: 'cụm', lead: 'BAC-SON', deputy: null, order: 1 },
  ])
  expect(store.state.campaign('dot-2023').all('holds').length).toBe(1)
  await addUnit(store, 'P04')
  await store.close()

  const again = await opened(folder)
  expect([again.notices, codes(again.store)]).toEqual([[], ['BAC-SON', 'NAM-SON', 'NGOC-SON', 'P04']])
  await again.store.close()
  const verified = await verifyFolder(folder)
  expect(verified).toMatchObject({ ok: true, value: { ok: true, journal: { from: 1, to: 4, chain: 'ok' } } })
})

it('gives the old folder back from that backup, and brings it forward again', async () => {
  const folder = oldFolder()
  const first = await opened(folder)
  await addUnit(first.store, 'P04')
  await first.store.close()
  expect(await restoreBackup(folder, copyOf(folder), now())).toMatchObject({ ok: true, value: { records: 6 } })
  expect(readFileSync(join(folder, 'journal.jsonl'))).toEqual(readFileSync(join(fixture, 'journal.jsonl')))
  const again = await opened(folder)
  expect(codes(again.store)).toEqual(['BAC-SON', 'NAM-SON', 'NGOC-SON'])
  await again.store.close()
})

it('rebuilds the old records from the journal alone, and from there into the present form', async () => {
  const folder = oldFolder()
  rmSync(join(folder, 'office.json'))
  const { store } = await opened(folder)
  expect(store.state.get('units', 'BAC-SON')).toEqual(migratedUnit('BAC-SON', 'Phường Bắc Sơn'))
  expect(store.state.get('units', 'NGOC-SON')).toEqual(migratedUnit('NGOC-SON', 'Phường Ngọc Sơn'))
  await store.close()
})

it('shows an old folder to a reader in the present form and changes nothing on disk', async () => {
  const folder = oldFolder()
  const before = readdirSync(folder, { recursive: true }).map(String).sort()
  const { store, notices } = await opened(folder, 'read')
  expect([codes(store), notices]).toEqual([['BAC-SON', 'NAM-SON', 'NGOC-SON'], []])
  await store.close()
  expect(readdirSync(folder, { recursive: true }).map(String).sort()).toEqual(before)
  expect(readFileSync(join(folder, 'office.json'))).toEqual(readFileSync(join(fixture, 'office.json')))
  expect(existsSync(backupFolder(folder))).toBe(false)
})

it('opens a folder of format 1 with every record as it was and the scoring room empty, and keeps a backup of it', async () => {
  const folder = oldFolder(1)
  const { store, notices } = await opened(folder)
  expect(notices).toEqual([{ code: 'MIGRATED', from: 1, to: currentFormat, copy: copyOf(folder, 1) }])
  expect(codes(store)).toEqual(['BAC-SON', 'NAM-SON'])
  expect(store.state.get('clusters', 'cum-1')).toMatchObject({ lead: 'BAC-SON', deputy: 'NAM-SON' })
  const scores = store.state.campaign('dot-2025').all('scores')
  expect(scores.map(({ id, points }) => [id, points])).toEqual([
    ['BAC-SON|A.1|self', '10'],
    ['NAM-SON|A.1|self', '8.5'],
    ['BAC-SON|A.1|review', '9'],
  ])
  expect(officeInvariants(store.state)).toEqual([])
  await store.close()
  expect(JSON.parse(readFileSync(join(folder, 'office.json'), 'utf8'))).toMatchObject({ format: currentFormat })
  const again = await opened(folder)
  expect([again.notices, codes(again.store)]).toEqual([[], ['BAC-SON', 'NAM-SON']])
  await again.store.close()
})

it('gives a folder of format 1 back from its backup', async () => {
  const folder = oldFolder(1)
  await (await opened(folder)).store.close()
  expect(await restoreBackup(folder, copyOf(folder, 1), now())).toMatchObject({ ok: true, value: { records: 7 } })
  expect(readFileSync(join(folder, 'journal.jsonl'))).toEqual(readFileSync(join(fixtures, 'format-1', 'journal.jsonl')))
})
