import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { ok } from '#domain/core/result'
import { officeChange } from '#domain/office/change'
import { ReadingPool } from '#main/excel/reading/reading-pool'
import { inParallel } from '#main/in-parallel'
import type { ForkChild } from '#main/ports/child-process'
import { planOfFile } from '#main/services/campaigns'
import type { ServiceContext } from '#main/services/context'
import { applyFiles } from '#main/services/submissions/apply-files'
import type { ReadFile } from '#main/services/submissions/read-file'
import { readOneFile, type WorkbookReader } from '#main/services/submissions/read-files'
import { createFolder } from '#main/storage/open-folder'
import { originalsIn } from '#main/storage/originals'
import { campaignPlanFile } from '#shared/schemas/campaign-plan'

/**
 * Reads every file in a reading process of its own, compares it with what its unit sent before and, when asked to, stores
 * all of them in one commit of a real data folder, their originals too; tells the reading process's peak memory.
 */
const [entry = '', mode = 'recognised', warm = '0', ...paths] = process.argv.slice(2)
let pid = 0
const forkMeasured: ForkChild = (modulePath, { memoryMb }) => {
  const child = fork(modulePath, [], {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  pid = child.pid ?? 0
  return {
    post: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  }
}

const actor = { who: 'Nguyễn Văn An', now: () => new Date().toISOString() }
const parent = mkdtempSync(join(tmpdir(), 'so-thi-dua-bench-'))
const folder = join(parent, 'so-lieu')
const made = await createFolder(folder, actor)
if (!made.ok) throw new Error(made.error.code)
const { store } = made.value
const { plan } = planOfFile(campaignPlanFile.parse({ title: 'Đợt thi đua' }), null, 'R1')
await store.commit<never>(actor, () =>
  ok({
    action: 'campaign.create',
    records: [
      officeChange('campaigns', null, { ...plan, id: 'C', agency: null, status: 'open' }),
      ...paths.map((_, index) => {
        const code = `P${index}`
        const unit = { id: code, code, name: `Phường Số ${index}`, kind: 'phường', cluster: null, aliases: [] }
        return officeChange('units', null, { ...unit, validFrom: null, validTo: null, note: '' })
      }),
    ],
  }),
)

const pool = new ReadingPool({ fork: forkMeasured, entry })
const reader: WorkbookReader = {
  read: (request, signal) => pool.run({ ...request, kind: 'recognise' }, signal),
  sheet: (request) => pool.run({ ...request, kind: 'sheet' }),
}
const context: ServiceContext = { store, originals: originalsIn(folder), actor, today: () => '2026-11-20' as never }
// As with the other contenders, the first files are read once before the clock starts.
const word = (index: number) => ({ unit: `P${index}`, mappings: null })
const found = (path: string) => ({ path, name: basename(path), bytes: 1, listed: true })
for (const [index, path] of paths.slice(0, Number(warm)).entries())
  await readOneFile(reader, store.state, 'C', found(path), word(index))
const started = performance.now()
// As the window reads: one file in the reading process while the one before it is hashed and compared here.
const read = await inParallel(paths, 2, (path, index) =>
  readOneFile(reader, store.state, 'C', found(path), word(index)),
)
const files: readonly ReadFile[] = read.filter((file) => file !== undefined)
const refused = files.find(({ reading }) => reading === null)
if (refused !== undefined) throw new Error(JSON.stringify(refused.refusal))
if (mode === 'stored') {
  const done = await applyFiles(context, 'C', files)
  if (!done.ok || done.value.applied.length !== paths.length) throw new Error(JSON.stringify(done))
}
const ms = performance.now() - started
const cells = files.reduce(
  (sum, { reading }) => sum + (reading?.individuals.length ?? 0) + (reading?.aside.length ?? 0),
  0,
)
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
process.stdout.write(JSON.stringify({ ms, cells, mb: Number(peak) / 1024 }))
pool.close()
await store.close()
rmSync(parent, { recursive: true, force: true })
