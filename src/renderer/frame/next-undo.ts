import type { LogView } from '#shared/ipc/views'
import { actionLabel } from '#shared/messages/action-labels'
import { newestFirst, undoable } from '../api/journal-glance'

/** Words for what Ctrl+Z would take back; null when the journal shows nothing. Main decides in the end. */
export function nextUndo(entries: LogView['entries']): string | null {
  const next = undoable(entries)
  return next === null ? null : actionLabel(next.action)
}

/** Words for what Ctrl+Y would bring again; only right after an undo. */
export function nextRedo(entries: LogView['entries']): string | null {
  const sorted = newestFirst(entries)
  if (sorted[0]?.action !== 'undo' || sorted[0].undone || sorted[0].earlier === true) return null
  const back = sorted.find(({ action, undone }) => undone && action !== 'undo' && action !== 'redo')
  return back === undefined ? 'việc vừa hoàn tác' : actionLabel(back.action)
}
