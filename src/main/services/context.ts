import type { LocalDate } from '#domain/core/local-date'
import type { Result } from '#domain/core/result'
import type { Actor, Decide, JournalEntry, Originals, Store } from '#main/storage/store'
import type { StorageError } from '#shared/errors/storage-error'

/** What every use case is given. `store` is the folder that is open now; a restore puts another in its place. */
export interface ServiceContext {
  readonly store: Store
  readonly originals: Originals
  readonly actor: Actor
  readonly today: () => LocalDate
}

/** Commits what `decide` makes of the newest state. */
export const commit = <E>(
  context: ServiceContext,
  decide: Decide<E>,
): Promise<Result<JournalEntry | null, E | StorageError>> => context.store.commit(context.actor, decide)
