import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseLocalDate } from '#domain/core/local-date'
import { err, ok, type Result } from '#domain/core/result'
import { backupsToDelete } from '#domain/office/backup-retention'
import type { StorageError } from '#shared/errors/storage-error'
import { packFolder, readBackup, unpackTo } from './backup-file'
import { replaceDurably, writeError } from './disk'
import { loadFolder } from './open-folder'

export interface BackupMade {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly records: number
}

export const backupEnding = '.stdbackup'

/** Backs a folder up into one file, then opens that file again and counts, so that it is known to be good. */
export async function makeBackup(folder: string, file: string): Promise<Result<BackupMade, StorageError>> {
  let packed: Uint8Array
  try {
    packed = await packFolder(folder)
  } catch (cause) {
    return err({
      code: 'STORE_READ_FAILED',
      file: folder,
      cause: cause instanceof Error ? cause.message : String(cause),
    })
  }
  const written = await replaceDurably(file, packed, { keepPrevious: false })
  if (!written.ok) return written
  const records = await countRecords(file)
  if (!records.ok) return records
  return ok({
    file,
    bytes: packed.length,
    sha256: createHash('sha256').update(packed).digest('hex'),
    records: records.value,
  })
}

/** How many records a backup holds, by really opening what is in it. */
async function countRecords(file: string): Promise<Result<number, StorageError>> {
  const scratch = await mkdtemp(join(tmpdir(), 'so-thi-dua-backup-'))
  try {
    const files = await readBackup(file)
    if (!files.ok) return files
    await unpackTo(scratch, files.value)
    const loaded = await loadFolder(scratch)
    if (!loaded.ok) return err({ code: 'BACKUP_DAMAGED', file, cause: loaded.error.code })
    return ok(loaded.value.records.count())
  } catch (cause) {
    return err(writeError(cause, scratch))
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

export interface Restored {
  readonly records: number
  /** Where the folder that was there before is kept. */
  readonly keptCopy: string
}

/** Puts a backup in the place of a closed folder; the folder's present content is kept beside it first. */
export async function restoreBackup(
  folder: string,
  file: string,
  now: string,
): Promise<Result<Restored, StorageError>> {
  const records = await countRecords(file)
  if (!records.ok) return records
  const files = await readBackup(file)
  if (!files.ok) return files
  const stamp = now.replace(/[:.]/g, '-')
  const [arriving, keptCopy] = [`${folder}.dang-khoi-phuc-${stamp}`, `${folder}-truoc-khoi-phuc-${stamp}`]
  try {
    await unpackTo(arriving, files.value)
    await mkdir(folder, { recursive: true })
    await rename(folder, keptCopy)
    try {
      await rename(arriving, folder)
    } catch (cause) {
      await rename(keptCopy, folder)
      throw cause
    }
    return ok({ records: records.value, keptCopy })
  } catch (cause) {
    await rm(arriving, { recursive: true, force: true })
    return err(writeError(cause, folder))
  }
}

/** Where automatic backups of a data folder are kept: beside it, never in it. */
export const backupFolder = (folder: string): string => `${folder}-sao-luu`

/** The day's first backup, made before the first change; older ones go by the rule of retention. */
export async function dailyBackup(folder: string, today: string): Promise<Result<null, StorageError>> {
  const into = backupFolder(folder)
  const file = join(into, `${today}${backupEnding}`)
  const present = await readdir(into).catch((): string[] => [])
  if (present.includes(`${today}${backupEnding}`)) return ok(null)
  const made = await makeBackup(folder, file)
  if (!made.ok) return made
  const day = parseLocalDate(today)
  const old =
    day === null
      ? []
      : backupsToDelete(
          present.filter((name) => name.endsWith(backupEnding)),
          day,
        )
  for (const name of old) await rm(join(into, name), { force: true })
  return ok(null)
}
