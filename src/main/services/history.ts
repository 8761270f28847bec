import { err, ok, type Result } from '#domain/core/result'
import { invertChange } from '#domain/office/change'
import { type CommittedChange, lastRedoable, lastUndoable, stillStands } from '#domain/office/undo'
import type { JournalEntry } from '#main/storage/store'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import { commit, type ServiceContext } from './context'

/** How far back undo looks for a commit to take back. */
const undoDepth = 2_000

/** Takes back the newest commit made after `since` (a sequence number); refused when later work depends on it. */
export const undo = (context: ServiceContext, since: number): Promise<Result<string | null, AppError>> =>
  bring(context, 'undo', since, (entries) => lastUndoable(entries, since))

/** Brings again what was undone last. */
export const redo = (context: ServiceContext, since: number): Promise<Result<string | null, AppError>> =>
  bring(context, 'redo', since, (entries) => lastRedoable(entries, since))

async function bring(
  context: ServiceContext,
  action: 'undo' | 'redo',
  since: number,
  find: (newestFirst: readonly JournalEntry[]) => CommittedChange | null,
): Promise<Result<string | null, AppError>> {
  const { store } = context
  const entries = await store.entries(Math.min(undoDepth, store.sequence - since))
  if (!entries.ok) return entries
  const found = find(entries.value)
  if (found === null) return ok(null)
  const done = await commit<ServiceError>(context, (state) =>
    stillStands(state, found.change)
      ? ok(invertChange(found.change, found.sequence, action))
      : err({ code: 'UNDO_CONFLICT', action: found.change.action }),
  )
  if (!done.ok) return err(done.error)
  return ok(originalAction(entries.value, found))
}

/** What the officer did first: an undo or a redo is named for the commit it is about. */
function originalAction(entries: readonly JournalEntry[], found: CommittedChange): string {
  let current = found
  while (current.change.undoes !== undefined) {
    const earlier = entries.find((entry) => entry.sequence === current.change.undoes)
    if (earlier === undefined) break
    current = earlier
  }
  return current.change.action
}
