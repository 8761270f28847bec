import { open, readFile, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { err, ok, type Result } from '#domain/core/result'
import type { StorageError } from '#shared/errors/storage-error'
import { codeOf, writeError } from './disk'

const lockFile = z.object({ host: z.string(), pid: z.number().int(), since: z.string() })
type Holder = z.infer<typeof lockFile>

/** Who writes in this folder; a second one must wait or only read. */
export interface Lock {
  readonly release: () => Promise<void>
}

const lockPath = (folder: string): string => join(folder, 'lock.json')

/** Takes the folder for writing. A lock left by a process of this PC that is gone is taken over. */
export async function takeLock(folder: string, now: string): Promise<Result<Lock, StorageError>> {
  const path = lockPath(folder)
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = await open(path, 'wx')
      const holder: Holder = { host: hostname(), pid: process.pid, since: now }
      await handle.writeFile(JSON.stringify(holder))
      await handle.close()
      return ok({ release: () => rm(path, { force: true }) })
    } catch (cause) {
      if (codeOf(cause) !== 'EEXIST') return err(writeError(cause, path))
    }
    const holder = await readHolder(path)
    if (holder !== null && isAlive(holder)) return err({ code: 'STORE_LOCKED', host: holder.host, since: holder.since })
    if (holder === null && (await isFresh(path))) await wait(200)
    else await rm(path, { force: true })
  }
  return err({ code: 'STORE_LOCKED', host: hostname(), since: now })
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
    return Date.now() - (await stat(path)).mtimeMs < 10_000
  } catch {
    return true
  }
}

/** Another PC's lock is believed; one of this PC is believed while its process lives. */
function isAlive({ host, pid }: Holder): boolean {
  if (host !== hostname()) return true
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return codeOf(cause) === 'EPERM'
  }
}
