import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { err, ok, type Result } from '#domain/core/result'
import type { StorageError } from '#shared/errors/storage-error'

/** The few writes that storage makes, as a seam: tests put a full or a read-only disk in its place. */
export interface Disk {
  write(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void>
  sync(handle: FileHandle): Promise<void>
  truncate(handle: FileHandle, size: number): Promise<void>
  rename(from: string, to: string): Promise<void>
}

const heldByScanner = new Set(['EPERM', 'EBUSY', 'EACCES'])
/** So few bytes are with the system sooner than another thread takes them; only flushing them to the disk takes time. */
const handedOver = 64 << 10
const renameWaits = [20, 50, 100, 200, 400, 800]

/** The machine's disk; a rename waits while a virus scanner holds the file. */
export const realDisk: Disk = {
  write: async (handle, bytes, position) => {
    for (let done = 0; done < bytes.length; ) {
      const left = bytes.length - done
      const bytesWritten =
        left <= handedOver
          ? writeSync(handle.fd, bytes, done, left, position + done)
          : (await handle.write(bytes, done, left, position + done)).bytesWritten
      if (bytesWritten === 0) throw Object.assign(new Error('no byte was written'), { code: 'ENOSPC' })
      done += bytesWritten
    }
  },
  sync: (handle) => handle.datasync(),
  truncate: (handle, size) => handle.truncate(size),
  rename: async (from, to) => {
    for (const delay of renameWaits) {
      try {
        return await rename(from, to)
      } catch (cause) {
        if (!heldByScanner.has(codeOf(cause))) throw cause
        await wait(delay)
      }
    }
    await rename(from, to)
  },
}

/** The system's code of a failed file operation ("ENOSPC"); empty when it has none. */
export const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''

/** What went wrong, in the system's own words. */
export const causeText = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

/** A failed read, for the officer. */
export const readError = (cause: unknown, file: string): StorageError => ({
  code: 'STORE_READ_FAILED',
  file,
  cause: causeText(cause),
})

/** What a failed write means for the officer. */
export function writeError(cause: unknown, file: string): StorageError {
  switch (codeOf(cause)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'STORE_DISK_FULL', file }
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { code: 'STORE_READ_ONLY', folder: dirname(file) }
    default:
      return { code: 'STORE_WRITE_FAILED', file, cause: causeText(cause) }
  }
}

/** The flush of each folder that has not begun yet, and the one under way. */
const flushes = { next: new Map<string, Promise<void>>(), underWay: new Map<string, Promise<void>>() }

/**
 * Flushes a folder, so that a rename in it survives a power cut; Windows has no such call and needs none. Those who ask
 * while one flush is under way share the next: it begins after all their renames.
 */
export function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return Promise.resolve()
  const begin = (): Promise<void> => {
    flushes.next.delete(folder)
    const flush = flushFolder(folder).finally(() => flushes.underWay.delete(folder))
    flushes.underWay.set(folder, flush)
    return flush
  }
  const shared = flushes.next.get(folder)
  if (shared !== undefined) return shared
  const underWay = flushes.underWay.get(folder)
  if (underWay === undefined) return begin()
  const next = underWay.then(begin, begin)
  flushes.next.set(folder, next)
  return next
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a folder and those above it, so that they survive a power cut. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first !== undefined) await syncFolder(dirname(first))
}

/** Removes what is no longer needed; what another program holds just now stays, and nothing depends on it. */
export async function removeIfPossible(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => null)
}

/** Replaces a file so that after a power cut either the old or the new one is whole; the old one stays as `.prev`. */
export async function replaceDurably(
  path: string,
  bytes: Uint8Array,
  options: { readonly keepPrevious: boolean; readonly disk?: Disk },
): Promise<Result<null, StorageError>> {
  const disk = options.disk ?? realDisk
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`
  try {
    await makeFolder(dirname(path))
    const handle = await open(temporary, 'wx')
    try {
      await disk.write(handle, bytes, 0)
      await disk.sync(handle)
    } finally {
      await handle.close()
    }
    if (options.keepPrevious) await keepPrevious(path, disk)
    await disk.rename(temporary, path)
    await syncFolder(dirname(path))
    return ok(null)
  } catch (cause) {
    await removeIfPossible(temporary)
    return err(writeError(cause, path))
  }
}

async function keepPrevious(path: string, disk: Disk): Promise<void> {
  try {
    await disk.rename(path, `${path}.prev`)
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause
  }
}
