import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '#domain/core/result'
import type { StorageError } from '#shared/errors/storage-error'
import { copyBeforeMigration, newestGoodBackup } from './backups'
import { codeOf, makeFolder, removeIfPossible, writeError } from './disk'
import { FolderStore, type StoreOptions } from './folder-store'
import { Journal } from './journal'
import { currentFormat } from './journal-line'
import { emptyJournal } from './journal-reading'
import { isDataFolder, journalPath, type LoadedFolder, loadFolder } from './load-folder'
import { type Lock, lockName, takeLock } from './lock'
import { isNetworkFolder } from './network-folder'
import { Records } from './records'
import { finishRestore } from './restore'

/** What opening a folder had to mend; each has its sentence. */
export type OpenNotice =
  | { readonly code: 'TORN_LINE_DROPPED'; readonly sequence: number }
  | { readonly code: 'SNAPSHOT_REBUILT'; readonly file: string }
  | { readonly code: 'MIGRATED'; readonly from: number; readonly to: number; readonly copy: string }
  | { readonly code: 'RESTORE_FINISHED'; readonly folder: string }
  | { readonly code: 'NETWORK_FOLDER'; readonly folder: string }
  | { readonly code: 'OPENED_READ_ONLY'; readonly host: string; readonly since: string }
  | { readonly code: 'BACKUP_SKIPPED'; readonly folder: string }

/** A data folder that is open. */
export interface OpenedFolder {
  readonly store: FolderStore
  readonly notices: readonly OpenNotice[]
}

/** Makes a new data folder; a folder that already holds something is left alone. */
export async function createFolder(folder: string, options: StoreOptions): Promise<Result<OpenedFolder, StorageError>> {
  try {
    await makeFolder(folder)
    if (!(await isUnused(folder))) return err({ code: 'STORE_EXISTS', folder })
  } catch (cause) {
    return err(codeOf(cause) === 'EEXIST' ? { code: 'STORE_EXISTS', folder } : writeError(cause, folder))
  }
  const lock = await takeLock(folder, options.now())
  if (!lock.ok) return lock
  const empty: LoadedFolder = {
    records: new Records(),
    journal: emptyJournal(),
    format: currentFormat,
    rebuilt: new Map(),
    generations: new Map(),
  }
  const network: readonly OpenNotice[] = (await isNetworkFolder(folder)) ? [{ code: 'NETWORK_FOLDER', folder }] : []
  const opened = await startWriting(folder, empty, lock.value, options, network)
  // The snapshot of the empty office is what tells it apart from one that was lost.
  const written = opened.ok ? await opened.value.store.snapshotAll() : opened
  if (written.ok) return opened
  if (opened.ok) await opened.value.store.close()
  await Promise.all(
    ['journal.jsonl', 'office.json', 'office.json.prev', lockName].map((name) => removeIfPossible(join(folder, name))),
  )
  return written
}

/** True for a folder with nothing in it, or only with what is left of one that was never finished. */
async function isUnused(folder: string): Promise<boolean> {
  const names = (await readdir(folder)).filter((name) => name !== lockName && !/^office\.json\..*\.tmp$/.test(name))
  if (names.length === 0) return true
  return names.length === 1 && names[0] === 'journal.jsonl' && (await stat(journalPath(folder))).size === 0
}

/** What writing left behind when the machine stopped: files that never got their name. */
async function removeUnnamed(folder: string): Promise<void> {
  for (const inside of [folder, join(folder, 'campaigns'), join(folder, 'originals')]) {
    const names = await readdir(inside).catch((): string[] => [])
    for (const name of names) if (/\.[0-9a-f]{8}\.tmp$/.test(name)) await removeIfPossible(join(inside, name))
  }
}

/** Opens a data folder for writing, or only for reading; a reader takes no lock and writes nothing. */
export async function openFolder(
  folder: string,
  mode: 'read' | 'write',
  options: StoreOptions,
): Promise<Result<OpenedFolder, StorageError>> {
  const finished: readonly OpenNotice[] =
    mode === 'write' && (await finishRestore(folder)) ? [{ code: 'RESTORE_FINISHED', folder }] : []
  if (!isDataFolder(folder)) return err({ code: 'STORE_MISSING', folder })
  const lock = mode === 'write' ? await takeLock(folder, options.now()) : null
  if (lock !== null && !lock.ok) return lock
  const opened = await openLocked(folder, lock?.value ?? null, options, finished)
  if (!opened.ok) await lock?.value.release()
  return opened.ok ? opened : err(await withWayOut(folder, opened.error))
}

async function openLocked(
  folder: string,
  lock: Lock | null,
  options: StoreOptions,
  earlier: readonly OpenNotice[],
): Promise<Result<OpenedFolder, StorageError>> {
  const loaded = await loadFolder(folder)
  if (!loaded.ok) return loaded
  const notices: OpenNotice[] = [...earlier]
  if (await isNetworkFolder(folder)) notices.push({ code: 'NETWORK_FOLDER', folder })
  if (lock === null) return ok({ store: new FolderStore(folder, loaded.value, null, null, options), notices })
  notices.push(...mendedNotices(loaded.value))
  await removeUnnamed(folder)
  const { format } = loaded.value
  if (format >= currentFormat) return startWriting(folder, loaded.value, lock, options, notices)

  const copy = await copyBeforeMigration(folder, format, options.now())
  if (!copy.ok) return copy
  const opened = await startWriting(folder, loaded.value, lock, options, [
    ...notices,
    { code: 'MIGRATED', from: format, to: currentFormat, copy: copy.value },
  ])
  const written = opened.ok ? await opened.value.store.snapshotAll() : opened
  if (!written.ok && opened.ok) await opened.value.store.close()
  return written.ok ? opened : written
}

async function startWriting(
  folder: string,
  loaded: LoadedFolder,
  lock: Lock,
  options: StoreOptions,
  notices: readonly OpenNotice[],
): Promise<Result<OpenedFolder, StorageError>> {
  const journal = await Journal.open(journalPath(folder), loaded.journal, options.disk)
  if (!journal.ok) return journal
  return ok({ store: new FolderStore(folder, loaded, journal.value, lock, options), notices })
}

/** A refusal because of damage names the newest backup that is good. */
async function withWayOut(folder: string, error: StorageError): Promise<StorageError> {
  if (error.code !== 'JOURNAL_BROKEN' && error.code !== 'SNAPSHOT_DAMAGED') return error
  const backup = await newestGoodBackup(folder)
  return backup === null ? error : { ...error, backup }
}

/** What had to be mended, for the officer. */
function mendedNotices({ rebuilt, journal }: LoadedFolder): readonly OpenNotice[] {
  const { tornBytes, end } = journal
  return [
    ...[...rebuilt.values()].map((file): OpenNotice => ({ code: 'SNAPSHOT_REBUILT', file })),
    ...(tornBytes > 0 ? [{ code: 'TORN_LINE_DROPPED', sequence: end.sequence + 1 } as const] : []),
  ]
}
