import { err, ok, type Result } from '#domain/core/result'
import type { Change, OfficeState } from '#domain/office/change'
import type { StorageError } from '#shared/errors/storage-error'
import { type Disk, realDisk } from './disk'
import type { Journal } from './journal'
import { readLines } from './journal-reading'
import { journalPath, type LoadedFolder } from './load-folder'
import type { Lock } from './lock'
import { RecentEntries } from './recent-entries'
import type { Records } from './records'
import { SnapshotKeeper } from './snapshot-keeper'
import type { Actor, Decide, JournalEntry, Store } from './store'

/** Bytes of journal after which snapshots are written at once rather than when the program is at rest. */
const snapshotAfterBytes = 8 << 20
const restMilliseconds = 20_000

export interface StoreOptions {
  readonly now: () => string
  readonly disk?: Disk
  /** Called before the first change of each day; what it cannot do must not keep the change from being made. */
  readonly beforeFirstChange?: () => Promise<void>
}

/** The store on a data folder: commits to the journal, snapshots at rest and on closing. */
export class FolderStore implements Store {
  readonly folder: string
  readonly state: OfficeState
  readonly #records: Records
  readonly #loaded: LoadedFolder
  readonly #lock: Lock | null
  readonly #snapshots: SnapshotKeeper
  readonly #listeners = new Set<(entry: JournalEntry) => void>()
  readonly #beforeFirstChange: () => Promise<void>
  readonly #journal: Journal | null
  readonly #recent = new RecentEntries()
  #isClosed = false
  #dayOfChange = ''
  #lastCommit: Promise<unknown> = Promise.resolve()
  #rest: NodeJS.Timeout | null = null

  constructor(folder: string, loaded: LoadedFolder, journal: Journal | null, lock: Lock | null, options: StoreOptions) {
    this.folder = folder
    this.#records = loaded.records
    this.#loaded = loaded
    this.#journal = journal
    this.#lock = lock
    this.#beforeFirstChange = options.beforeFirstChange ?? (async () => undefined)
    this.#snapshots = new SnapshotKeeper(folder, loaded, options.disk ?? realDisk)
    this.state = loaded.records.view()
  }

  get readOnly(): boolean {
    return this.#journal === null || this.#isClosed
  }

  /** Sequence number of the newest commit. */
  get sequence(): number {
    return (this.#journal?.end ?? this.#loaded.journal.end).sequence
  }

  get recordCount(): number {
    return this.#records.count()
  }

  commit<E>(actor: Actor, decide: Decide<E>): Promise<Result<JournalEntry | null, E | StorageError>> {
    return this.#inTurn(() => this.#commitNow(actor, decide))
  }

  /** Runs work after everything that was asked for before it, and before everything that comes later. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastCommit.then(work)
    this.#lastCommit = turn.catch(() => null)
    return turn
  }

  async #commitNow<E>(actor: Actor, decide: Decide<E>): Promise<Result<JournalEntry | null, E | StorageError>> {
    if (this.#journal === null || this.#isClosed) return err({ code: 'STORE_READ_ONLY', folder: this.folder })
    const change = await decide(this.state)
    if (!change.ok) return change
    if (change.value.records.length === 0) return ok(null)
    assertWhole(change.value)
    const day = actor.now().slice(0, 10)
    if (day !== this.#dayOfChange) await this.#beforeFirstChange()
    this.#dayOfChange = day
    const entry = await this.#journal.append(actor, change.value)
    if (!entry.ok) return entry
    this.#records.apply(entry.value.change.records)
    this.#recent.add(entry.value)
    for (const { partition } of change.value.records) this.#snapshots.touch(partition)
    this.#snapshotLater(this.#journal)
    // A listener that fails must not make a commit look as if it had not happened.
    for (const listener of this.#listeners) queueMicrotask(() => listener(entry.value))
    return entry
  }

  async entries(limit: number): Promise<Result<readonly JournalEntry[], StorageError>> {
    const { sequence } = this
    const from = Math.max(0, sequence - limit)
    const recent = this.#recent.after(from)
    const older = await this.#lines(from, this.#recent.before(sequence))
    if (!older.ok) return older
    this.#recent.addOlder(older.value)
    return ok([...older.value, ...recent].reverse())
  }

  /** One commit by its number; null when there is none. */
  async entry(sequence: number): Promise<Result<JournalEntry | null, StorageError>> {
    if (sequence < 1 || sequence > this.sequence) return ok(null)
    const recent = this.#recent.get(sequence)
    if (recent !== null) return ok(recent)
    const entries = await this.#lines(sequence - 1, sequence)
    return entries.ok ? ok(entries.value[0] ?? null) : entries
  }

  #lines(from: number, to: number): Promise<Result<readonly JournalEntry[], StorageError>> {
    const { end, offsets } = this.#journal ?? this.#loaded.journal
    return readLines(journalPath(this.folder), { offsets, size: end.size }, from, to)
  }

  onCommit(listener: (entry: JournalEntry) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Writes the snapshots of what has changed since the last ones. A failure loses nothing: the journal has it all. */
  snapshot(): Promise<Result<null, StorageError>> {
    return this.#inTurn(async () =>
      this.#journal === null || this.#isClosed ? ok(null) : this.#snapshots.write(this.#journal.end),
    )
  }

  /** Writes every snapshot, changed or not. */
  snapshotAll(): Promise<Result<null, StorageError>> {
    this.#snapshots.touchAll()
    return this.snapshot()
  }

  #snapshotLater({ end }: Journal): void {
    if (this.#rest !== null) clearTimeout(this.#rest)
    const delay = this.#snapshots.behind(end.size) > snapshotAfterBytes ? 0 : restMilliseconds
    this.#rest = setTimeout(() => void this.snapshot(), delay)
    this.#rest.unref()
  }

  /** Puts everything down and gives the folder free; the store only reads from then on. */
  async close(): Promise<Result<null, StorageError>> {
    const written = await this.snapshot()
    return this.#inTurn(async () => {
      if (this.#rest !== null) clearTimeout(this.#rest)
      if (!this.#isClosed) await this.#journal?.close()
      this.#isClosed = true
      await this.#lock?.release()
      return written
    })
  }
}

/** A record that is filed under another id than its own could never be found again: a fault of the program. */
function assertWhole({ action, records }: Change): void {
  for (const { id, before, after, collection } of records) {
    const isWhole = id !== '' && (before ?? after) !== null && (before?.id ?? id) === id && (after?.id ?? id) === id
    if (!isWhole) throw new Error(`The change ${action} files a record of ${collection} under a wrong id.`)
  }
}
