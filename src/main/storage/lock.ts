import { randomUUID } from 'node:crypto'
import { open, readFile, stat } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { err, ok, type Result } from '#domain/core/result'
import type { StorageError } from '#shared/errors/storage-error'
import { codeOf, removeIfPossible, writeError } from './disk'

const lockFile = z.object({
  host: z.string(),
  pid: z.number().int(),
  since: z.string(),
  /** When the PC was started, in milliseconds: a process id means nothing after the next start. */
  booted: z.number().optional(),
  token: z.string().optional(),
})
type Holder = z.infer<typeof lockFile>

/** Who writes in this folder; a second one must wait or only read. */
export interface Lock {
  readonly release: () => Promise<void>
}

export const lockName = 'lock.json'

/** Clocks are set by hand and drift; two starts of a PC less than this apart count as one. */
const sameStart = 600_000

const bootTime = (): number => Math.round(Date.now() - uptime() * 1000)

const heldHere = new Set<string>()

/** Takes the folder for writing. A lock left by a process of this PC that is gone is taken over. */
export async function takeLock(folder: string, now: string): Promise<Result<Lock, StorageError>> {
  const path = join(folder, lockName)
  const token = randomUUID()
  // Known before the file is there, so that a second taker in this process believes it from its first byte on.
  heldHere.add(token)
  const refuse = (error: StorageError): Result<never, StorageError> => {
    heldHere.delete(token)
    return err(error)
  }
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const made = await makeLock(path, { host: hostname(), pid: process.pid, since: now, booted: bootTime(), token })
    if (!made.ok) return refuse(made.error)
    if (made.value) return ok({ release: () => release(path, token) })
    const holder = await readHolder(path)
    if (holder !== null && isAlive(holder)) {
      return refuse({ code: 'STORE_LOCKED', host: holder.host, since: holder.since })
    }
    if (holder === null && (await isFresh(path))) await wait(200)
    else await removeDeadLock(path)
  }
  const holder = await readHolder(path)
  return refuse({ code: 'STORE_LOCKED', host: holder?.host ?? hostname(), since: holder?.since ?? now })
}

/**
 * Takes a dead lock away. Only one program at a time may do so, and it looks again once it may: what another has since
 * made its own is never removed.
 */
async function removeDeadLock(path: string): Promise<void> {
  const guard = `${path}.tmp`
  try {
    await (await open(guard, 'wx')).close()
  } catch {
    if (await isFresh(guard)) await wait(50)
    else await removeIfPossible(guard)
    return
  }
  try {
    const holder = await readHolder(path)
    const isDead = holder === null ? !(await isFresh(path)) : !isAlive(holder)
    if (isDead) await removeIfPossible(path)
  } finally {
    await removeIfPossible(guard)
  }
}

/** False when there is a lock already. */
async function makeLock(path: string, holder: Holder): Promise<Result<boolean, StorageError>> {
  let isOurs = false
  try {
    const handle = await open(path, 'wx')
    isOurs = true
    try {
      await handle.writeFile(JSON.stringify(holder))
    } finally {
      await handle.close()
    }
    return ok(true)
  } catch (cause) {
    if (!isOurs && codeOf(cause) === 'EEXIST') return ok(false)
    if (isOurs) await removeIfPossible(path)
    return err(writeError(cause, path))
  }
}

async function release(path: string, token: string): Promise<void> {
  heldHere.delete(token)
  if ((await readHolder(path))?.token === token) await removeIfPossible(path)
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const parsed = lockFile.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** A lock without content may be one that is just being written. */
async function isFresh(path: string): Promise<boolean> {
  try {
    return Math.abs(Date.now() - (await stat(path)).mtimeMs) < 10_000
  } catch {
    return false
  }
}

/** Another PC's lock is believed; one of this PC is believed while its process lives. */
function isAlive({ host, pid, booted, token }: Holder): boolean {
  if (host !== hostname()) return true
  if (pid === process.pid) return token !== undefined && heldHere.has(token)
  if (booted !== undefined && Math.abs(booted - bootTime()) > sameStart) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return codeOf(cause) === 'EPERM'
  }
}
