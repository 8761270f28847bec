import type { LogView } from '#shared/ipc/views'

type Entry = LogView['entries'][number]

/** How much of the journal tells what undo would take back. */
export const undoGlance = 40

/** Actions that are never taken back. */
const kept: ReadonlySet<string> = new Set(['office.init', 'papers.issue'])

export const newestFirst = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => b.sequence - a.sequence)

/** The entry that undo would take back next, as far as these entries tell. */
export const undoable = (entries: readonly Entry[]): Entry | null =>
  newestFirst(entries).find(
    ({ action, undone, earlier }) => !undone && earlier !== true && action !== 'undo' && !kept.has(action),
  ) ?? null
