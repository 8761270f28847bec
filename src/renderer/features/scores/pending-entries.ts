import type { GivenPoints, Round } from '#domain/scoring/score'
import type { ScoreSheetRow } from '#shared/ipc/views'
import { cellKind, countedPoints, needsReason } from './cell-state'
import { samePoints } from './compare-points'
import type { SheetCriterion } from './sheet-columns'
import { problemSentence, readTypedPoints } from './typed-points'

/** What an officer typed, pasted or filled into one cell. */
export interface Entry {
  readonly unit: string
  readonly criterion: SheetCriterion
  readonly round: Round
  readonly text: string
}

/** An entry that is not stored (yet): what was typed, and why. It stays in its cell until it is mended or given up. */
export interface PendingEntry extends Entry {
  readonly status: 'refused' | 'waiting' | 'saving'
  /** Sentence for the officer; empty while it is being stored. */
  readonly problem: string
}

export interface ReadyEntry extends Entry {
  readonly points: GivenPoints
  readonly needsReason: boolean
}

export interface SortedEntries {
  readonly ready: readonly ReadyEntry[]
  readonly refused: readonly PendingEntry[]
  /** Entries that say what already stands there. */
  readonly unchanged: readonly Entry[]
}

export type Pending = ReadonlyMap<string, PendingEntry>

export const entryKey = (entry: Pick<Entry, 'unit' | 'round'> & { readonly criterion: { readonly code: string } }) =>
  `${entry.unit}|${entry.criterion.code}|${entry.round}`

/** Entries by what becomes of them: stored, refused with a sentence, or nothing to do. */
export function sortEntries(entries: readonly Entry[], rows: ReadonlyMap<string, ScoreSheetRow>): SortedEntries {
  const ready: ReadyEntry[] = []
  const refused: PendingEntry[] = []
  const unchanged: Entry[] = []
  for (const entry of entries) {
    const read = readTypedPoints(entry.text, entry.criterion.maximum)
    const cells = rows.get(entry.unit)?.cells[entry.criterion.code]
    const present = cells?.[entry.round]
    if (read.kind === 'problem') refused.push({ ...entry, status: 'refused', problem: problemSentence(read.problem) })
    else if (samePoints(read.points, countedPoints(present)) && cellKind(present) !== 'reported') unchanged.push(entry)
    else
      ready.push({
        ...entry,
        points: read.points,
        needsReason: needsReason(cells, entry.round, read.points),
      })
  }
  return { ready, refused, unchanged }
}

/** Pending entries after new ones: each cell holds its latest. */
export function withPending(pending: Pending, add: readonly PendingEntry[], settled: readonly Entry[]): Pending {
  const next = new Map(pending)
  for (const entry of settled) next.delete(entryKey(entry))
  for (const entry of add) next.set(entryKey(entry), entry)
  return next
}

/** Entries that stand in one and not, or otherwise, in the other: their cells look different. */
export const changedEntries = (before: Pending, now: Pending): readonly PendingEntry[] => [
  ...[...before].filter(([key, entry]) => now.get(key) !== entry).map(([, entry]) => entry),
  ...[...now].filter(([key]) => !before.has(key)).map(([, entry]) => entry),
]

/** Entries by round, in the order of the rounds; each round is stored by one command. */
export const byRound = (entries: readonly ReadyEntry[]): readonly (readonly [Round, readonly ReadyEntry[]])[] =>
  (['self', 'review', 'appraisal'] as const)
    .map((round) => [round, entries.filter((entry) => entry.round === round)] as const)
    .filter(([, ofRound]) => ofRound.length > 0)
