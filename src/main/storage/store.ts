import type { Result } from '#domain/core/result'
import type { Change, OfficeState } from '#domain/office/change'
import type { StorageError } from '#shared/errors/storage-error'

/** Who does something and when; given to every commit. `now` is an ISO instant. */
export interface Actor {
  readonly who: string
  readonly now: () => string
}

/** One line of the journal, as the audit trail shows it. */
export interface JournalEntry {
  readonly sequence: number
  readonly at: string
  readonly who: string
  readonly change: Change
  readonly hash: string
}

/** What a commit does, made of the newest state. */
export type Decide<E> = (state: OfficeState) => Result<Change, E> | Promise<Result<Change, E>>

/** What services know of storage: the present state, and commits that either survive or did not happen. */
export interface Store {
  readonly state: OfficeState
  readonly readOnly: boolean
  /** Sequence number of the newest commit. */
  readonly sequence: number
  /**
   * Runs `decide` on the newest state, after every earlier commit; a change is believed only once it is on disk. A
   * `decide` that takes its time keeps the state as it is: later commits wait for it.
   */
  commit<E>(actor: Actor, decide: Decide<E>): Promise<Result<JournalEntry | null, E | StorageError>>
  /** Newest first. */
  entries(limit: number): Promise<Result<readonly JournalEntry[], StorageError>>
  /** Called after each commit with what changed. */
  onCommit(listener: (entry: JournalEntry) => void): () => void
}

/** Keeps the workbooks that units sent, by their hash. */
export interface Originals {
  put(bytes: Uint8Array): Promise<Result<{ readonly sha256: string }, StorageError>>
  get(sha256: string): Promise<Result<Uint8Array, StorageError>>
}
