import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '#domain/core/result'
import type { StorageError } from '#shared/errors/storage-error'
import { codeOf, type Disk, readError, realDisk, replaceDurably } from './disk'
import type { Originals } from './store'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const folderOf = (folder: string): string => join(folder, 'originals')

/** The workbooks that units sent, each under its hash; the same file twice is kept once. */
export function originalsIn(folder: string, disk: Disk = realDisk): Originals {
  const pathOf = (sha256: string): string => join(folderOf(folder), sha256)
  const get = async (sha256: string): Promise<Result<Uint8Array, StorageError>> => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return err({ code: 'ORIGINAL_MISSING', sha256 })
    try {
      const bytes = await readFile(pathOf(sha256))
      return hashOf(bytes) === sha256 ? ok(bytes) : err({ code: 'ORIGINAL_MISSING', sha256 })
    } catch (cause) {
      if (codeOf(cause) === 'ENOENT') return err({ code: 'ORIGINAL_MISSING', sha256 })
      return err(readError(cause, pathOf(sha256)))
    }
  }
  const put = async (bytes: Uint8Array): Promise<Result<{ readonly sha256: string }, StorageError>> => {
    const sha256 = hashOf(bytes)
    if ((await get(sha256)).ok) return ok({ sha256 })
    const written = await replaceDurably(pathOf(sha256), bytes, { keepPrevious: false, disk })
    return written.ok ? ok({ sha256 }) : written
  }
  return { get, put }
}

/** Names (hashes) of all originals in the folder. */
export const originalNames = (folder: string): Promise<readonly string[]> =>
  readdir(folderOf(folder)).then(
    (names) => names.filter((name) => /^[0-9a-f]{64}$/.test(name)).sort(),
    () => [],
  )
