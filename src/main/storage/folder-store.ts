import { existsSync } from 'node:fs'
import { cp, mkdir, readdir } from 'node:fs/promises'
import { err, ok, type Result } from '#domain/core/result'
import type { Change, OfficeState, Partition } from '#domain/office/change'
import type { StorageError } from '#shared/errors/storage-error'
import { type Disk, realDisk, writeError } from './disk'
import { Journal, readNewest } from './journal'
import { currentFormat, firstHash } from './journal-line'
import { type Lock, takeLock } from './lock'
import { journalPath, type LoadedFolder, loadFolder, type OpenNotice } from './open-folder'
import { Records } from './records'
import { writeSnapshot } from './snapshot'
import type { Actor, JournalEntry, Store } from './store'

/** Bytes of journal after which snapshots are written while the program is at rest. */
const snapshotAfterBytes = 8 << 20
const idleMilliseconds = 20_000

interface Options {
  readonly now: () => string
  readonly disk?: Disk
  /** Called before the first change after opening; what it answers false about is only a notice. */
  readonly beforeFirstChange?: () => Promise<void>
}

/** A data folder that is open. */
export interface OpenedFolder {
  readonly store: FolderStore
  readonly notices: readonly OpenNotice[]
}

/** Makes a new data folder; a folder that already holds something is left alone. */
export async function createFolder(folder: string, options: Options): Promise<Result<OpenedFolder, StorageError>> {
  try {
    await mkdir(folder, { recursive: true })
    if ((await readdir(folder)).length > 0) return err({ code: 'STORE_EXISTS', folder })
  } catch (cause) {
    return err(writeError(cause, folder))
  }
  const lock = await takeLock(folder, options.now())
  if (!lock.ok) return lock
  return startWriting(folder, null, lock.value, options, [])
}

/** Opens a data folder for writing, or only for reading; a reader takes no lock and writes nothing. */
export async function openFolder(
  folder: string,
  mode: 'read' | 'write',
  options: Options,
): Promise<Result<OpenedFolder, StorageError>> {
  const lock = mode === 'write' && existsSync(folder) ? await takeLock(folder, options.now()) : null
  if (lock !== null && !lock.ok) return lock
  const loaded = await loadFolder(folder)
  if (!loaded.ok) {
    await lock?.value.release()
    return loaded
  }
  const network: readonly OpenNotice[] = /^(\\\\|\/\/)/.test(folder) ? [{ code: 'NETWORK_FOLDER', folder }] : []
  if (lock === null) {
    const store = new FolderStore(folder, loaded.value, null, null, options)
    return ok({ store, notices: [...loaded.value.notices, ...network] })
  }
  const kept = await copyBeforeMigration(folder, loaded.value.format, options.now())
  if (!kept.ok) {
    await lock.value.release()
    return kept
  }
  const migratedFrom: readonly OpenNotice[] =
    kept.value === null ? [] : [{ code: 'MIGRATED', from: loaded.value.format, to: currentFormat, copy: kept.value }]
  return startWriting(folder, loaded.value, lock.value, options, [...loaded.value.notices, ...network, ...migratedFrom])
}

async function copyBeforeMigration(
  folder: string,
  format: number,
  now: string,
): Promise<Result<string | null, StorageError>> {
  if (format >= currentFormat) return ok(null)
  const copy = `${folder}-ban-cu-${format}-${now.replace(/[:.]/g, '-')}`
  try {
    await cp(folder, copy, { recursive: true })
    return ok(copy)
  } catch (cause) {
    return err(writeError(cause, copy))
  }
}

async function startWriting(
  folder: string,
  loaded: LoadedFolder | null,
  lock: Lock,
  options: Options,
  notices: readonly OpenNotice[],
): Promise<Result<OpenedFolder, StorageError>> {
  const content = loaded ?? emptyFolder()
  const journal = await Journal.open(journalPath(folder), content.journal, options.disk)
  if (!journal.ok) {
    await lock.release()
    return journal
  }
  const store = new FolderStore(folder, content, journal.value, lock, options)
  if (content.format < currentFormat) store.markAllDirty()
  return ok({ store, notices })
}

const emptyFolder = (): LoadedFolder => ({
  records: new Records(),
  journal: { end: { sequence: 0, hash: firstHash, size: 0 }, offsets: [], tornBytes: 0 },
  notices: [],
  format: currentFormat,
})

/** The store on a data folder: commits to the journal, snapshots at rest and on closing. */
export class FolderStore implements Store {
  readonly folder: string
  readonly state: OfficeState
  readonly #records: Records
  readonly #loaded: LoadedFolder
  readonly #journal: Journal | null
  readonly #lock: Lock | null
  readonly #disk: Disk
  readonly #listeners = new Set<(entry: JournalEntry) => void>()
  readonly #dirty = new Set<Partition>()
  #beforeFirstChange: (() => Promise<void>) | null
  #lastCommit: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | null = null
  #snapshotSize: number

  constructor(folder: string, loaded: LoadedFolder, journal: Journal | null, lock: Lock | null, options: Options) {
    this.folder = folder
    this.#records = loaded.records
    this.#loaded = loaded
    this.#journal = journal
    this.#lock = lock
    this.#disk = options.disk ?? realDisk
    this.#beforeFirstChange = options.beforeFirstChange ?? null
    this.#snapshotSize = loaded.journal.end.size
    this.state = loaded.records.view()
  }

  get readOnly(): boolean {
    return this.#journal === null
  }

  /** Sequence number of the newest commit. */
  get sequence(): number {
    return (this.#journal?.end ?? this.#loaded.journal.end).sequence
  }

  get recordCount(): number {
    return this.#records.count()
  }

  commit<E>(
    actor: Actor,
    decide: (state: OfficeState) => Result<Change, E>,
  ): Promise<Result<JournalEntry | null, E | StorageError>> {
    const commit = this.#lastCommit.then(() => this.#commitNow(actor, decide))
    this.#lastCommit = commit.catch(() => null)
    return commit
  }

  async #commitNow<E>(
    actor: Actor,
    decide: (state: OfficeState) => Result<Change, E>,
  ): Promise<Result<JournalEntry | null, E | StorageError>> {
    if (this.#journal === null) return err({ code: 'STORE_READ_ONLY', folder: this.folder })
    const change = decide(this.state)
    if (!change.ok) return change
    if (change.value.records.length === 0) return ok(null)
    if (this.#beforeFirstChange !== null) {
      await this.#beforeFirstChange()
      this.#beforeFirstChange = null
    }
    const entry = await this.#journal.append(actor, change.value)
    if (!entry.ok) return entry
    this.#records.apply(change.value.records)
    for (const { partition } of change.value.records) this.#dirty.add(partition)
    for (const listener of this.#listeners) listener(entry.value)
    this.#snapshotLater()
    return entry
  }

  async entries(limit: number): Promise<Result<readonly JournalEntry[], StorageError>> {
    if (this.#journal !== null) return this.#journal.newest(limit)
    const { offsets, end } = this.#loaded.journal
    return readNewest(journalPath(this.folder), offsets, end.size, limit)
  }

  onCommit(listener: (entry: JournalEntry) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Every partition is written at the next snapshot (after a migration). */
  markAllDirty(): void {
    for (const partition of this.#records.partitions()) this.#dirty.add(partition)
  }

  /** Writes the snapshots of what has changed since the last ones. A failure loses nothing: the journal has it all. */
  async snapshot(): Promise<Result<null, StorageError>> {
    const work = this.#lastCommit.then(() => this.#snapshotNow())
    this.#lastCommit = work.catch(() => null)
    return work
  }

  async #snapshotNow(): Promise<Result<null, StorageError>> {
    for (const partition of [...this.#dirty]) {
      const content = this.#records.content(partition)
      const written = await writeSnapshot(this.folder, partition, this.sequence, content, this.#disk)
      if (!written.ok) return written
      this.#dirty.delete(partition)
    }
    this.#snapshotSize = this.#journal?.end.size ?? 0
    return ok(null)
  }

  #snapshotLater(): void {
    if (this.#idle !== null) clearTimeout(this.#idle)
    const size = this.#journal?.end.size ?? 0
    const delay = size - this.#snapshotSize > snapshotAfterBytes ? 0 : idleMilliseconds
    this.#idle = setTimeout(() => void this.snapshot(), delay)
    this.#idle.unref()
  }

  /** Puts everything down and gives the folder free. */
  async close(): Promise<Result<null, StorageError>> {
    if (this.#idle !== null) clearTimeout(this.#idle)
    const written = this.readOnly ? ok(null) : await this.snapshot()
    await this.#journal?.close()
    await this.#lock?.release()
    return written
  }
}
