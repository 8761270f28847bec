import { mkdtemp, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '#domain/core/result'
import type { StorageError } from '#shared/errors/storage-error'
import { type BackedUpFile, readBackup, UnpackFailure } from './backup-file'
import { makeFolder, realDisk, removeIfPossible, syncFolder, writeError } from './disk'
import { loadFolder } from './load-folder'

/** Lays a backup's files out in a new folder, flushed. */
export async function unpackTo(folder: string, file: string): Promise<Result<null, StorageError>> {
  const folders = new Set([folder])
  const unpacked = await readBackup(file, async (one) => {
    folders.add(await writeOut(folder, one))
  })
  if (!unpacked.ok) return unpacked
  try {
    for (const one of folders) await syncFolder(one)
    return ok(null)
  } catch (cause) {
    return err(writeError(cause, folder))
  }
}

async function writeOut(folder: string, { path, content }: BackedUpFile): Promise<string> {
  const target = join(folder, ...path.split('/'))
  const failing = <T>(work: Promise<T>): Promise<T> =>
    work.catch((cause: unknown) => {
      throw new UnpackFailure(writeError(cause, target))
    })
  await failing(makeFolder(dirname(target)))
  const handle = await failing(open(target, 'wx'))
  try {
    let at = 0
    for await (const chunk of content) {
      await failing(realDisk.write(handle, chunk, at))
      at += chunk.length
    }
    await failing(realDisk.sync(handle))
  } finally {
    await handle.close()
  }
  return dirname(target)
}

/** How many records a backup holds, by really opening what is in it; originals are checked against their names. */
export async function countRecords(file: string): Promise<Result<number, StorageError>> {
  let scratch = tmpdir()
  try {
    scratch = await mkdtemp(join(tmpdir(), 'so-thi-dua-'))
    const unpacked = await readBackup(file, async (one) => {
      if (one.path.startsWith('originals/')) for await (const _ of one.content);
      else await writeOut(scratch, one)
    })
    if (!unpacked.ok) return unpacked
    const loaded = await loadFolder(scratch)
    if (loaded.ok) return ok(loaded.value.records.count())
    return err(
      loaded.error.code === 'FORMAT_NEWER' ? loaded.error : { code: 'BACKUP_DAMAGED', file, cause: loaded.error.code },
    )
  } catch (cause) {
    return err(writeError(cause, scratch))
  } finally {
    if (scratch !== tmpdir()) await removeIfPossible(scratch)
  }
}
