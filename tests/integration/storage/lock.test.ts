import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { err } from '#domain/core/result'
import { journalPath } from '#main/storage/load-folder'
import { openFolder } from '#main/storage/open-folder'
import { bundled } from './bundled'
import { addUnit, codes, created, now, opened, place } from './folders'

const script = await bundled('lock-process')
const lockPath = (folder: string): string => join(folder, 'lock.json')

async function closedFolder(): Promise<string> {
  const folder = place()
  const store = await created(folder)
  await addUnit(store, 'P01')
  await store.close()
  return folder
}

/** A second program with the folder open for writing, and what it said first. */
async function otherProgram(folder: string): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(String(data).trim()))
    child.once('error', reject)
    child.once('close', () => reject(new Error('The other program said nothing.')))
  })
  return { child, said }
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('close', () => resolve()))

describe('a second program on the same folder', () => {
  it('is refused with the PC that holds it, may read, and writes once the first has closed', async () => {
    const folder = await closedFolder()
    const { child, said } = await otherProgram(folder)
    expect(said).toBe('open')
    expect(await openFolder(folder, 'write', { now })).toEqual(
      err({ code: 'STORE_LOCKED', host: hostname(), since: now() }),
    )
    const reader = await opened(folder, 'read')
    expect([codes(reader.store), reader.store.readOnly]).toEqual([['P01'], true])
    await reader.store.close()
    const closing = ended(child)
    child.stdin?.end()
    await closing
    const again = await opened(folder)
    expect((await addUnit(again.store, 'P02')).ok).toBe(true)
    await again.store.close()
  })

  it('takes the folder over from one that was killed', async () => {
    const folder = await closedFolder()
    const { child } = await otherProgram(folder)
    const closing = ended(child)
    child.kill('SIGKILL')
    await closing
    expect(existsSync(lockPath(folder))).toBe(true)
    const again = await opened(folder)
    expect([codes(again.store), again.notices]).toEqual([['P01'], []])
    await again.store.close()
    expect(existsSync(lockPath(folder))).toBe(false)
  })

  it('is refused while this one has the folder open', async () => {
    const folder = await closedFolder()
    const { store } = await opened(folder)
    expect((await otherProgram(folder)).said).toBe('STORE_LOCKED')
    await store.close()
  })

  it('lets only one of several that find the same dead lock have it', async () => {
    const folder = await closedFolder()
    for (let round = 0; round < 40; round += 1) {
      writeFileSync(lockPath(folder), JSON.stringify({ host: hostname(), pid: 2 ** 22 + 12345, since: now() }))
      const tries = await Promise.all([1, 2, 3, 4].map(() => openFolder(folder, 'write', { now })))
      const winners = tries.flatMap((one) => (one.ok ? [one.value.store] : []))
      expect(winners.length).toBe(1)
      await winners[0]?.close()
    }
  })
})

describe('a lock file', () => {
  it.each([
    ['of a process that is gone', { host: hostname(), pid: 2 ** 22 + 12345, since: now() }],
    ['of this very process id from before a restart', { host: hostname(), pid: process.pid, since: now(), token: 'x' }],
    ['from before the PC was started', { host: hostname(), pid: process.ppid, since: now(), booted: 0 }],
  ])('%s is taken over', async (_which, holder) => {
    const folder = await closedFolder()
    writeFileSync(lockPath(folder), JSON.stringify(holder))
    const { store } = await opened(folder)
    await store.close()
    expect(existsSync(lockPath(folder))).toBe(false)
  })

  it('of another PC is believed and left as it is', async () => {
    const folder = await closedFolder()
    const holder = JSON.stringify({ host: 'may-phong-noi-vu', pid: 1, since: now() })
    writeFileSync(lockPath(folder), holder)
    expect(await openFolder(folder, 'write', { now })).toEqual(
      err({ code: 'STORE_LOCKED', host: 'may-phong-noi-vu', since: now() }),
    )
    expect(readFileSync(lockPath(folder), 'utf8')).toBe(holder)
  })

  it('that another program has since made its own is not removed on closing', async () => {
    const folder = await closedFolder()
    const { store } = await opened(folder)
    const other = JSON.stringify({ host: 'may-khac', pid: 1, since: now(), token: 'của máy khác' })
    writeFileSync(lockPath(folder), other)
    await store.close()
    expect(readFileSync(lockPath(folder), 'utf8')).toBe(other)
  })
})

it('refuses to write once another program has written to the journal in spite of the lock', async () => {
  const folder = await closedFolder()
  const { store } = await opened(folder)
  appendFileSync(journalPath(folder), 'dòng lạ\n')
  const before = readFileSync(journalPath(folder))
  expect(await addUnit(store, 'P02')).toEqual(err({ code: 'STORE_CHANGED', file: journalPath(folder) }))
  expect(codes(store)).toEqual(['P01'])
  expect(readFileSync(journalPath(folder))).toEqual(before)
  await store.close()
})
