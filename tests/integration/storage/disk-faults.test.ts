import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { err } from '#domain/core/result'
import { journalPath } from '#main/storage/load-folder'
import { openFolder } from '#main/storage/open-folder'
import { originalsIn } from '#main/storage/originals'
import { faultyDisk } from './faulty-disk'
import { addUnit, codes, created, now, opened, place } from './folders'

const refusals = [
  ['ENOSPC', (folder: string) => ({ code: 'STORE_DISK_FULL', file: journalPath(folder) })],
  ['EROFS', (folder: string) => ({ code: 'STORE_READ_ONLY', folder })],
  ['EACCES', (folder: string) => ({ code: 'STORE_READ_ONLY', folder })],
  ['EIO', (folder: string) => ({ code: 'STORE_WRITE_FAILED', file: journalPath(folder), cause: 'EIO' })],
] as const

describe.each(refusals)('when the disk answers %s', (code, expected) => {
  it.each(['nothing', 'half', 'all'] as const)(
    'refuses the commit of which %s landed, keeps what was there, and works again afterwards',
    async (lands) => {
      const folder = place()
      const disk = faultyDisk()
      const store = await created(folder, disk)
      await addUnit(store, 'P01')
      const before = readFileSync(journalPath(folder), 'utf8')
      disk.fail(code, { lands })
      expect(await addUnit(store, 'P02')).toEqual(err(expected(folder)))
      expect(codes(store)).toEqual(['P01'])
      expect(readFileSync(journalPath(folder), 'utf8')).toBe(before)
      disk.mend()
      await addUnit(store, 'P03')
      await store.close()
      const again = await opened(folder)
      expect([codes(again.store), again.notices]).toEqual([['P01', 'P03'], []])
      await again.store.close()
    },
  )

  it('never writes a commit behind the remains of a failed one that could not be cut away', async () => {
    const folder = place()
    const disk = faultyDisk()
    const store = await created(folder, disk)
    await addUnit(store, 'P01')
    const whole = statSync(journalPath(folder)).size
    disk.fail(code, { lands: 'all', truncates: false })
    expect(await addUnit(store, 'P02', 'Một cái tên dài hơn những cái tên đến sau')).toEqual(err(expected(folder)))
    expect(await addUnit(store, 'P03')).toEqual(err(expected(folder)))
    expect(statSync(journalPath(folder)).size).toBeGreaterThan(whole)
    disk.mend()
    await addUnit(store, 'P04')
    expect(codes(store)).toEqual(['P01', 'P04'])
    await store.close()
    const again = await opened(folder)
    expect([codes(again.store), again.notices]).toEqual([['P01', 'P04'], []])
    await again.store.close()
  })

  it('keeps every commit when a snapshot cannot be written, and says so on closing', async () => {
    const folder = place()
    const disk = faultyDisk()
    const store = await created(folder, disk)
    await addUnit(store, 'P01')
    disk.fail(code)
    expect((await store.close()).ok).toBe(false)
    const again = await opened(folder)
    expect([codes(again.store), again.notices]).toEqual([['P01'], []])
    await again.store.close()
  })

  it('refuses an original and leaves no half of it', async () => {
    const folder = place()
    const disk = faultyDisk()
    const store = await created(folder, disk)
    const originals = originalsIn(folder, disk)
    const kept = await originals.put(Buffer.from('tệp thứ nhất'))
    disk.fail(code)
    expect((await originals.put(Buffer.from('tệp thứ hai'))).ok).toBe(false)
    disk.mend()
    const again = await originals.put(Buffer.from('tệp thứ hai'))
    expect([kept.ok, again.ok]).toEqual([true, true])
    await store.close()
  })
})

it('refuses to make an office on a disk that takes nothing, and leaves the folder empty for the next try', async () => {
  const folder = place()
  const disk = faultyDisk()
  disk.fail('ENOSPC')
  await expect(created(folder, disk)).rejects.toThrow('STORE_DISK_FULL')
  disk.mend()
  const store = await created(folder, disk)
  expect(codes(store)).toEqual([])
  await store.close()
})

/** A disk of that many kilobytes; null where this machine does not let one be made. */
function smallDisk(kilobytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' })
    onTestFinished(() => {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    })
    return folder
  } catch {
    rmSync(folder, { recursive: true, force: true })
    return null
  }
}

it('loses nothing on a disk that fills up, and goes on when there is room again', async () => {
  const disk = faultyDisk()
  const small = smallDisk(256)
  const folder = small === null ? place() : join(small, 'so-lieu')
  const store = await created(folder, disk)
  const filling = small === null ? null : join(small, 'phim.bin')
  const acknowledged: string[] = []
  let refused: unknown = null
  for (let n = 0; n < 400 && refused === null; n += 1) {
    if (filling === null && n === 50) disk.fail('ENOSPC')
    const done = await addUnit(store, `U${n}`, 'x'.repeat(1000))
    if (done.ok) acknowledged.push(`U${n}`)
    else refused = done.error
    if (filling !== null && n === 50) writeFileSync(filling, 'x'.repeat(100_000))
  }
  expect(refused).toEqual({ code: 'STORE_DISK_FULL', file: journalPath(folder) })
  expect(codes(store)).toEqual(acknowledged)
  const reader = await opened(folder, 'read')
  expect([codes(reader.store), reader.notices]).toEqual([acknowledged, []])
  if (filling !== null) rmSync(filling)
  disk.mend()
  expect((await addUnit(store, 'P')).ok).toBe(true)
  await store.close()
  const again = await opened(folder)
  expect(codes(again.store)).toEqual([...acknowledged, 'P'])
  await again.store.close()
})

/** A folder bound read-only, as a write-protected stick would be; null where this machine does not let one be made. */
function protectedFolder(folder: string): string | null {
  const view = mkdtempSync(join(tmpdir(), 'so-thi-dua-view-'))
  try {
    execFileSync('mount', ['--bind', folder, view], { stdio: 'ignore' })
    execFileSync('mount', ['-o', 'remount,bind,ro', view], { stdio: 'ignore' })
    onTestFinished(() => {
      execFileSync('umount', ['-l', view])
      rmSync(view, { recursive: true, force: true })
    })
    return view
  } catch {
    rmSync(view, { recursive: true, force: true })
    return null
  }
}

it('refuses to write in a folder that is write-protected, and lets it be read', async () => {
  const folder = place()
  const store = await created(folder)
  await addUnit(store, 'P01')
  await store.close()
  const view = protectedFolder(folder)
  if (view === null) {
    // Without mounts the nearest thing is a lock that cannot be made: a folder stands where its file would.
    mkdirSync(join(folder, 'lock.json'))
    expect((await openFolder(folder, 'write', { now })).ok).toBe(false)
  } else {
    expect(await openFolder(view, 'write', { now })).toEqual(err({ code: 'STORE_READ_ONLY', folder: view }))
  }
  const reader = await opened(view ?? folder, 'read')
  expect(codes(reader.store)).toEqual(['P01'])
  expect(await addUnit(reader.store, 'P02')).toEqual(err({ code: 'STORE_READ_ONLY', folder: view ?? folder }))
  await reader.store.close()
})
