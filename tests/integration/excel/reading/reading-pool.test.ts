import { fork } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ReadingPool } from '#main/excel/reading/reading-pool'
import type { ForkChild } from '#main/ports/child-process'
import { makeWorkbook } from '../../../unit/main/excel/reading/packages'

const root = join(import.meta.dirname, '../../../..')
const odd = join(root, 'tests/fixtures/workbooks/odd')
const entry = join(root, 'src/main/excel/reading/reading-process.ts')
let folder: string
let started: number[] = []

/** As the command line forks, but from the sources. */
const forkSources: ForkChild = (modulePath, { memoryMb }) => {
  const child = fork(modulePath, [], {
    cwd: root,
    execArgv: [...(modulePath.endsWith('.ts') ? ['--import', 'tsx'] : []), `--max-old-space-size=${memoryMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  started.push(child.pid ?? 0)
  return {
    post: (message) => void child.send(message as object, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}

/** A reading process that does to certain files what a parser's bug would do. */
const misbehaving = `
process.on('message', ({ id, task: text }) => {
  const task = JSON.parse(text)
  if (task.name === 'hang') for (;;) ;
  if (task.name === 'crash') process.exit(1)
  if (task.name === 'memory') { const kept = []; for (;;) kept.push(new Array(1e5).fill(id)) }
  process.send({ id, result: JSON.stringify({ ok: true, value: task.name }), rss: task.name === 'fat' ? 2 ** 40 : 1 })
})
`

const pools: ReadingPool[] = []
const poolOf = (options: Partial<ConstructorParameters<typeof ReadingPool>[0]> = {}) => {
  const pool = new ReadingPool({ fork: forkSources, entry, ...options })
  pools.push(pool)
  return pool
}
const grid = (name: string, path = join(odd, name)) => ({ kind: 'grid' as const, path, name })
const unreadable = (detail: string) => ({ ok: false, error: { code: 'UNREADABLE', facts: { detail } } })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-pool-'))
  writeFileSync(join(folder, 'bad.mjs'), misbehaving)
})
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close()
  started = []
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the reading process', () => {
  it('reads one file after another in the same process and gives each its outcome', async () => {
    const pool = poolOf()
    const [base, pdf, bomb, gone] = await Promise.all([
      pool.run(grid('base_excel.xlsx')),
      pool.run(grid('pdf_renamed.xlsx')),
      pool.run(grid('bomb_rows_lying_size.xlsx')),
      pool.run(grid('gone.xlsx')),
    ])
    expect(base.ok && base.value.sheets[0]?.rows.length).toBe(4)
    expect(pdf).toEqual({ ok: false, error: { code: 'NOT_A_WORKBOOK', facts: { kind: 'pdf' } } })
    expect(!bomb.ok && bomb.error.code).toBe('TOO_BIG')
    expect(!gone.ok && gone.error.code).toBe('UNREADABLE')
    expect(started.length).toBe(1)
  })

  it('recognises a file as what it says', async () => {
    const name = 'Phường Bắc Sơn - báo cáo đợt thi đua.xlsx'
    const path = join(root, 'tests/fixtures/workbooks/wards', name)
    const units = [{ code: 'P01', name: 'Phường Bắc Sơn', aliases: [] }]
    const context = { campaign: 'C', units, criteriaSet: null, criteriaVersion: null, corrections: [] }
    const read = await poolOf().run({ kind: 'recognise', path, name, ...context })
    expect(read.ok && { unit: read.value.unit, individuals: read.value.individuals.length }).toEqual({
      unit: 'P01',
      individuals: 4,
    })
  })

  it('tells a workbook without any value as empty, where a table is looked for', async () => {
    const path = join(folder, 'blank.xlsx')
    writeFileSync(path, makeWorkbook())
    const pool = poolOf()
    const context = { campaign: 'C', units: [], criteriaSet: null, criteriaVersion: null, corrections: [] }
    const empty = { ok: false, error: { code: 'EMPTY', facts: {} } }
    expect(await pool.run({ kind: 'recognise', path, name: 'blank.xlsx', ...context })).toEqual(empty)
    expect(await pool.run({ kind: 'units', path, name: 'blank.xlsx' })).toEqual(empty)
    expect((await pool.run(grid('blank.xlsx', path))).ok).toBe(true)
  })

  it('refuses a file over the size limit without loading it', async () => {
    const path = join(folder, 'big.xlsx')
    copyFileSync(join(odd, 'base_excel.xlsx'), path)
    writeFileSync(path, Buffer.alloc(26 * 1024 * 1024), { flag: 'a' })
    expect(await poolOf().run(grid('big.xlsx', path))).toEqual({
      ok: false,
      error: { code: 'TOO_BIG', facts: { what: 'file', found: '26 MB', limit: '25 MB' } },
    })
  })
})

describe('a file that breaks the reading process', () => {
  const bad = () => poolOf({ entry: join(folder, 'bad.mjs'), secondsPerFile: 5, memoryMb: 100 })
  const names = async (pool: ReadingPool, ...files: string[]) =>
    Promise.all(files.map((name) => pool.run(grid(name)))) as Promise<readonly unknown[]>

  it('is stopped when it takes too long, and the batch goes on in a new process', async () => {
    const pool = poolOf({ entry: join(folder, 'bad.mjs'), secondsPerFile: 5 })
    expect(await names(pool, 'one', 'hang', 'two')).toEqual([
      { ok: true, value: 'one' },
      { ok: false, error: { code: 'TIMEOUT', facts: { seconds: 5 } } },
      { ok: true, value: 'two' },
    ])
    expect(started.length).toBe(2)
  })

  it('is told as too big when the memory does not suffice', async () => {
    expect(await names(bad(), 'memory', 'two')).toEqual([
      { ok: false, error: { code: 'TOO_BIG', facts: { what: 'memory', limit: '100 MB' } } },
      { ok: true, value: 'two' },
    ])
  })

  it('is told as unreadable when the process ends by an error', async () => {
    expect(await names(bad(), 'crash', 'two')).toEqual([unreadable('exit 1'), { ok: true, value: 'two' }])
  })

  it('leaves a process that has grown large to be replaced', async () => {
    expect(await names(bad(), 'fat', 'two')).toEqual([
      { ok: true, value: 'fat' },
      { ok: true, value: 'two' },
    ])
    expect(started.length).toBe(2)
  })

  it('is given up at once when the officer cancels; files that wait are not begun', async () => {
    const pool = poolOf({ entry: join(folder, 'bad.mjs'), secondsPerFile: 60 })
    const stop = new AbortController()
    const hanging = pool.run(grid('hang'), stop.signal)
    const waiting = pool.run(grid('one'), stop.signal)
    setTimeout(() => stop.abort(), 300)
    expect(await Promise.all([hanging, waiting])).toEqual([unreadable('cancelled'), unreadable('cancelled')])
    expect(await pool.run(grid('two'))).toEqual({ ok: true, value: 'two' })
  })

  it('ends with the pool that is closed', async () => {
    const pool = poolOf({ entry: join(folder, 'bad.mjs'), secondsPerFile: 60 })
    const hanging = pool.run(grid('hang'))
    await new Promise((resolve) => setTimeout(resolve, 300))
    pool.close()
    expect(await hanging).toEqual(unreadable('exit 0'))
  })

  it('is told as unreadable when the process cannot start', async () => {
    expect(await names(poolOf({ entry: join(folder, 'missing.mjs') }), 'one')).toEqual([unreadable('exit 1')])
  })
})
