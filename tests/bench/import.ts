// Two hundred wards' workbooks through the window's calls, in a real data folder: how long main keeps the window waiting while
// they are read, looked at, stored and sent again. Each step's longest block stands beside a fixed piece of work.
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout as rest } from 'node:timers/promises'
import { serialize } from 'node:v8'
import { ok } from '#domain/core/result'
import { officeChange } from '#domain/office/change'
import { type DesktopSurroundings, desktopServices } from '#main/desktop-services'
import type { ForkChild } from '#main/ports/child-process'
import { planOfFile } from '#main/services/campaigns'
import { FileTokens } from '#main/shell/file-tokens'
import { createFolder } from '#main/storage/open-folder'
import type { Reply } from '#shared/ipc/api'
import type { Channel, Input, Output } from '#shared/ipc/contract'
import { campaignPlanFile } from '#shared/schemas/campaign-plan'
import { wardCriteria, wardUnits, writeWardWorkbooks } from './import/ward-workbooks'

const root = join(import.meta.dirname, '../..')
const wards = Number(process.env.WARDS ?? 200)
const goal = 50
const campaign = 'dot-lon'

const forkSources: ForkChild = (modulePath, { memoryMb }) => {
  const execArgv = ['--import', 'tsx', `--max-old-space-size=${memoryMb}`]
  const child = fork(modulePath, [], { cwd: root, execArgv, serialization: 'advanced' })
  return {
    post: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  }
}

/** A fixed piece of work, so that the figures of two machines, or of a busy one, can be told apart. */
function yardstick(): number {
  const bytes = Buffer.alloc(16 << 20, 'sổ thi đua')
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now()
    createHash('sha256').update(bytes).digest('hex')
    return performance.now() - from
  })
  return Math.min(...times)
}

async function found(folder: string): Promise<void> {
  const made = await createFolder(folder, { now: () => new Date().toISOString() })
  if (!made.ok) throw new Error(made.error.code)
  const { store } = made.value
  const { plan } = planOfFile(campaignPlanFile.parse({ title: 'Đợt thi đua 75 năm' }), null, 'R1')
  const clusters = Array.from({ length: Math.ceil(wards / 20) }, (_, index) => `cum-${index + 1}`)
  await store.commit<never>({ who: 'Nguyễn Văn An', now: () => new Date().toISOString() }, () =>
    ok({
      action: 'campaign.create',
      records: [
        ...clusters.map((id, order) =>
          officeChange('clusters', null, { id, name: id, kind: 'cụm', lead: null, deputy: null, order }),
        ),
        ...wardUnits(wards).map((unit) => officeChange('units', null, unit)),
        officeChange('campaigns', null, { ...plan, id: campaign, agency: null, status: 'open' }),
        {
          partition: `campaign:${campaign}`,
          collection: 'criteriaSets',
          id: `${campaign}@1`,
          before: null,
          after: { id: `${campaign}@1`, campaign, version: 1, set: wardCriteria().set } as never,
        },
      ],
    }),
  )
  await store.close()
}

const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-bench-'))
const files = new FileTokens()
const loop = monitorEventLoopDelay({ resolution: 1 })
const steps: { readonly name: string; readonly ms: number; readonly cpu: number; readonly block: number }[] = []

try {
  await found(join(folder, 'so-lieu'))
  const rounds = [await writeWardWorkbooks(join(folder, '1'), wardUnits(wards), 0)]
  rounds.push(await writeWardWorkbooks(join(folder, '2'), wardUnits(wards), 1))
  const services = await desktopServices({
    dataFolder: join(folder, 'so-lieu'),
    settingsFolder: folder,
    version: '0',
    files,
    push: () => undefined,
    fork: forkSources,
    readingProcess: join(root, 'src/main/excel/reading/reading-process.ts'),
  } as Partial<DesktopSurroundings> as DesktopSurroundings)
  const ask = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    // As a message of the window comes in: on a turn of its own.
    await rest(0)
    const answer = services.api[channel] as (input: Input<C>) => Promise<Reply<C>>
    const reply = await answer(input)
    if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
    serialize(reply.value)
    return reply.value as Output<C>
  }
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    await rest(20)
    loop.enable()
    await rest(20)
    loop.reset()
    const [from, cpu] = [performance.now(), process.cpuUsage()]
    const done = await work()
    const ms = performance.now() - from
    const { user, system } = process.cpuUsage(cpu)
    await rest(20)
    loop.disable()
    steps.push({ name, ms, cpu: (user + system) / 1000, block: loop.max / 1e6 })
    return done
  }
  for (const [index, paths] of rounds.entries()) {
    const job = `lan-${index + 1}`
    const tokens = paths.map((path) => files.offer(path)?.token ?? '')
    const view = await step(`${job}: read ${wards} files`, () => ask('import.read', { job, campaign, tokens }))
    const ids = view.files.filter(({ status, unit }) => status === 'ready' && unit !== null).map(({ id }) => id)
    if (ids.length !== wards) throw new Error(JSON.stringify(view.files.find(({ status }) => status !== 'ready')))
    await step(`${job}: look at 20 files`, async () => {
      for (const id of ids.slice(0, 20)) await ask('import.file', { job, file: id })
    })
    await step(`${job}: say whose 5 files are`, async () => {
      for (const id of ids.slice(0, 5))
        await ask('import.assign', { job, file: id, unit: view.files.find((file) => file.id === id)?.unit ?? '' })
    })
    await step(`${job}: store one`, () => ask('import.apply', { job, files: ids.slice(0, 1) }))
    await step(`${job}: look at one after it`, () => ask('import.file', { job, file: ids[1] ?? '' }))
    await step(`${job}: store the others`, () => ask('import.apply', { job, files: ids.slice(1) }))
    await step(`${job}: the snapshot after it`, () => rest(1500))
    await step(`${job}: take it back`, () => ask('log.undo', undefined))
    await step(`${job}: look at one after it`, () => ask('import.file', { job, file: ids[1] ?? '' }))
    await step(`${job}: bring it again`, () => ask('log.redo', undefined))
  }
  await step('close', () => services.close())
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const unit = yardstick()
for (const { name, ms, cpu, block } of steps)
  process.stdout.write(
    `${name.padEnd(32)} ${ms.toFixed(0).padStart(6)} ms, main works ${cpu.toFixed(0).padStart(5)} ms, longest block ${block.toFixed(0).padStart(4)} ms (${(block / unit).toFixed(1)} × hashing 16 MB)\n`,
  )
const worst = Math.max(...steps.filter(({ name }) => name !== 'close').map(({ block }) => block))
process.stdout.write(`${worst <= goal ? 'met' : 'MISSED'}: longest block ${worst.toFixed(0)} ms (goal ${goal} ms)\n`)
process.exitCode = worst <= goal ? 0 : 1
