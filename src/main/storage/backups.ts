import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseLocalDate } from '#domain/core/local-date'
import { err, ok, type Result } from '#domain/core/result'
import { backupsToDelete } from '#domain/office/backup-retention'
import type { StorageError } from '#shared/errors/storage-error'
import { packFolder } from './backup-file'
import { makeFolder, readError, realDisk, removeIfPossible, syncFolder, writeError } from './disk'
import { countRecords } from './unpack'

export interface BackupMade {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly records: number
}

export const backupEnding = '.stdbackup'

/** Where automatic backups of a data folder are kept: beside it, never in it. */
export const backupFolder = (folder: string): string => `${folder}-sao-luu`

/** Backs a folder up into one file, then opens that file again and counts, so that it is known to be good. */
export async function makeBackup(folder: string, file: string): Promise<Result<BackupMade, StorageError>> {
  const temporary = `${file}.${randomUUID().slice(0, 8)}.tmp`
  try {
    const written = await writePacked(folder, temporary)
    if (!written.ok) return written
    const records = await countRecords(temporary)
    if (!records.ok) return records.error.code === 'BACKUP_DAMAGED' ? err({ ...records.error, file }) : records
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(temporary)) hash.update(chunk)
    await realDisk.rename(temporary, file)
    await syncFolder(dirname(file))
    return ok({ file, bytes: written.value, sha256: hash.digest('hex'), records: records.value })
  } catch (cause) {
    return err(writeError(cause, file))
  } finally {
    await removeIfPossible(temporary)
  }
}

/** Number of bytes written and flushed. */
async function writePacked(folder: string, file: string): Promise<Result<number, StorageError>> {
  await makeFolder(dirname(file))
  const handle = await open(file, 'wx')
  try {
    const packed = await packFolder(folder).catch((cause: unknown) => err(readError(cause, folder)))
    if (!packed.ok) return packed
    let size = 0
    for await (const chunk of packed.value) {
      await realDisk.write(handle, chunk, size)
      size += chunk.length
    }
    await realDisk.sync(handle)
    return ok(size)
  } finally {
    await handle.close()
  }
}

/** The day's first backup, made before the first change; older ones go by the rule of retention. */
export async function dailyBackup(folder: string, today: string): Promise<Result<null, StorageError>> {
  const into = backupFolder(folder)
  const name = `${today}${backupEnding}`
  const present = await backupNames(into)
  if (present.includes(name)) return ok(null)
  const made = await makeBackup(folder, join(into, name))
  if (!made.ok) return made
  const day = parseLocalDate(today)
  const old = day === null ? [] : backupsToDelete(present, day)
  for (const one of old) await removeIfPossible(join(into, one))
  return ok(null)
}

/** Before a folder of an older format is changed, a verified backup of it is made and never deleted. */
export async function copyBeforeMigration(
  folder: string,
  format: number,
  now: string,
): Promise<Result<string, StorageError>> {
  const name = `dang-${format}-truoc-nang-cap-${now.replace(/[:.]/g, '-')}${backupEnding}`
  const made = await makeBackup(folder, join(backupFolder(folder), name))
  return made.ok ? ok(made.value.file) : made
}

/** The newest automatic backup that can be restored; null when there is none. */
export async function newestGoodBackup(folder: string): Promise<string | null> {
  const into = backupFolder(folder)
  const names = [...(await backupNames(into))].sort().reverse()
  const isDaily = (name: string): boolean => /^\d/.test(name)
  for (const name of [...names.filter(isDaily), ...names.filter((one) => !isDaily(one))]) {
    if ((await countRecords(join(into, name))).ok) return join(into, name)
  }
  return null
}

const backupNames = async (into: string): Promise<readonly string[]> =>
  (await readdir(into).catch((): string[] => [])).filter((name) => name.endsWith(backupEnding))
