import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '#domain/core/result'
import type { StorageError } from '#shared/errors/storage-error'
import { makeFolder, realDisk, removeIfPossible, syncFolder, writeError } from './disk'
import { isDataFolder } from './load-folder'
import { lockName, takeLock } from './lock'
import { countRecords, unpackTo } from './unpack'

export interface Restored {
  readonly records: number
  /** Where what was there before is kept; an empty folder when there was nothing. */
  readonly keptCopy: string
}

/** Ending of a folder that holds a restored backup whole and only has to take its place. */
const whole = '.da-khoi-phuc-'

/** Puts a backup in the place of a closed folder; the folder's present content is kept beside it first. */
export async function restoreBackup(
  folder: string,
  file: string,
  now: string,
): Promise<Result<Restored, StorageError>> {
  const records = await countRecords(file)
  if (!records.ok) return records
  const lock = isDataFolder(folder) ? await takeLock(folder, now) : null
  if (lock !== null && !lock.ok) return lock
  const stamp = now.replace(/[:.]/g, '-')
  const arriving = `${folder}.dang-khoi-phuc-${stamp}`
  try {
    await rm(arriving, { recursive: true, force: true })
    await makeFolder(arriving)
    const unpacked = await unpackTo(arriving, file)
    if (!unpacked.ok) return unpacked
    const keptCopy = await swap(folder, arriving, stamp)
    return ok({ records: records.value, keptCopy })
  } catch (cause) {
    return err(writeError(cause, folder))
  } finally {
    await removeIfPossible(arriving)
    await lock?.value.release()
  }
}

/** After a power cut at any step either the old folder stands in its place, or the new one is whole and named so. */
async function swap(folder: string, arriving: string, stamp: string): Promise<string> {
  const ready = `${folder}${whole}${stamp}`
  const keptCopy = await freeName(`${folder}-truoc-khoi-phuc-${stamp}`)
  await makeFolder(folder)
  await realDisk.rename(arriving, ready)
  try {
    await realDisk.rename(folder, keptCopy)
    await realDisk.rename(ready, folder)
  } catch (cause) {
    if (!existsSync(folder)) await rename(keptCopy, folder)
    await removeIfPossible(ready)
    throw cause
  }
  await syncFolder(dirname(folder))
  await removeIfPossible(join(keptCopy, lockName))
  return keptCopy
}

async function freeName(wanted: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? wanted : `${wanted}-${n}`
    if (!existsSync(name)) return name
  }
}

/** Finishes a restore that a power cut stopped between its last two steps; true when there was one. */
export async function finishRestore(folder: string): Promise<boolean> {
  if (existsSync(folder)) return false
  const names = await readdir(dirname(folder)).catch((): string[] => [])
  const ready = names
    .filter((name) => name.startsWith(`${basename(folder)}${whole}`))
    .sort()
    .at(-1)
  if (ready === undefined) return false
  await rename(join(dirname(folder), ready), folder)
  return true
}
