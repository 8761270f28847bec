import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '#domain/core/result'
import { campaignPartition, type Partition } from '#domain/office/change'
import type { StorageError } from '#shared/errors/storage-error'
import { type CheckedLine, currentFormat } from './journal-line'
import { type JournalReading, readJournal } from './journal-reading'
import type { Records } from './records'
import { Replay } from './replay'
import { type FoundSnapshot, readSnapshot } from './snapshot'
import { campaignFiles, snapshotPath } from './snapshot-path'
import type { JournalEntry } from './store'

/** A folder's records as of its newest commit, and where its journal ends. */
export interface LoadedFolder {
  readonly records: Records
  readonly journal: JournalReading
  /** Format found on disk; below the present one the folder is migrated when it is opened for writing. */
  readonly format: number
  /** Partitions whose newest snapshot was damaged or missing; their records came from the journal. */
  readonly rebuilt: ReadonlyMap<Partition, string>
  /** The newest snapshot of each partition that has one. */
  readonly generations: ReadonlyMap<Partition, number>
}

export const journalPath = (folder: string): string => join(folder, 'journal.jsonl')

/** True for a folder in which this program has kept records. */
export const isDataFolder = (folder: string): boolean =>
  [journalPath(folder), snapshotPath(folder, 'office'), `${snapshotPath(folder, 'office')}.prev`].some(existsSync)

/** A snapshot to start from, and up to which commit it holds every change of its partition. */
interface Start {
  readonly partition: Partition
  readonly found: FoundSnapshot
  readonly covered: number
}

/**
 * Snapshots and the journal's later lines. A damaged snapshot gives way to the generation before, or to the whole
 * journal; a damaged journal stops: nothing is ever opened emptier than it was.
 */
export async function loadFolder(
  folder: string,
  onEntry?: (entry: JournalEntry, format: number) => void,
): Promise<Result<LoadedFolder, StorageError>> {
  const starts = await findStarts(folder)
  if (!starts.ok) return starts
  const replay = new Replay()
  for (const { found, covered } of starts.value) if (found.snapshot !== null) replay.start(found.snapshot, covered)
  const from = Math.min(...starts.value.map(({ covered }) => covered))
  const hashes = new Map(
    starts.value.flatMap(({ found: { snapshot } }) =>
      snapshot === null ? [] : [[snapshot.sequence, snapshot.journalHash] as const],
    ),
  )
  const path = journalPath(folder)
  const journal = await readJournal(path, (line) => takeLine(line, from, hashes, replay, onEntry))
  if (!journal.ok) return journal
  const { end } = journal.value
  const newest = Math.max(0, ...hashes.keys())
  if (newest > end.sequence) return err({ code: 'JOURNAL_BROKEN', file: path, sequence: end.sequence + 1 })
  if (end.sequence === 0) {
    // Without a single commit, only a whole snapshot of the empty office proves that nothing was lost.
    const unproved = starts.value.find(({ found }) => found.damaged)
    if (unproved !== undefined) return err({ code: 'SNAPSHOT_DAMAGED', file: unproved.found.file })
    if (hashes.size === 0) return err({ code: 'STORE_MISSING', folder })
  }
  return ok({
    records: replay.finish(),
    journal: journal.value,
    format: formatOf(starts.value, journal.value),
    rebuilt: new Map(
      starts.value.filter(({ found }) => found.damaged).map(({ partition, found }) => [partition, found.file]),
    ),
    generations: new Map(
      starts.value.flatMap(({ partition, found: { snapshot } }) =>
        snapshot === null ? [] : [[partition, snapshot.sequence] as const],
      ),
    ),
  })
}

/** Every snapshot there is, and the missing one of every partition that the office's snapshot speaks of. */
async function findStarts(folder: string): Promise<Result<readonly Start[], StorageError>> {
  const office = await readSnapshot(snapshotPath(folder, 'office'))
  if (!office.ok) return office
  const together = office.value.snapshot
  const generations = new Map(Object.entries(together?.generations ?? {}) as [Partition, number][])
  const known = (together?.collections.campaigns ?? []).map(({ id }) => campaignPartition(id))
  const named = [...known, ...generations.keys()].filter((partition) => partition !== 'office')
  const files = new Map<string, Partition | null>(await campaignFiles(folder))
  for (const partition of named) files.set(snapshotPath(folder, partition), partition)

  const starts: Start[] = [{ partition: 'office', found: office.value, covered: together?.sequence ?? 0 }]
  for (const [file, name] of files) {
    const read = await readSnapshot(file)
    if (!read.ok) return read
    const { snapshot, damaged } = read.value
    const partition = snapshot?.partition ?? name
    // A copy under another name (of a sync program, of the officer) is none of ours.
    if (partition === null || snapshotPath(folder, partition) !== file) continue
    const expected = generations.get(partition)
    const isMissing = snapshot === null && !damaged
    if (isMissing && expected === undefined) continue
    const isNewest = snapshot !== null && expected !== undefined && snapshot.sequence >= expected
    const covered = isNewest ? Math.max(snapshot.sequence, together?.sequence ?? 0) : (snapshot?.sequence ?? 0)
    starts.push({ partition, found: { ...read.value, damaged: damaged || isMissing }, covered })
  }
  return ok(starts)
}

function takeLine(
  line: CheckedLine,
  from: number,
  hashes: ReadonlyMap<number, string>,
  replay: Replay,
  onEntry: ((entry: JournalEntry, format: number) => void) | undefined,
): boolean {
  if ((hashes.get(line.sequence) ?? line.hash) !== line.hash) return false
  if (line.sequence <= from && onEntry === undefined) return true
  const entry = line.parse()
  if (entry === null) return false
  if (line.sequence > from) replay.apply(entry, line.format)
  onEntry?.(entry, line.format)
  return true
}

/** The format in which the folder was last written. */
function formatOf(starts: readonly Start[], { end }: JournalReading): number {
  const formats = starts.flatMap(({ found: { snapshot } }) => snapshot?.format ?? [])
  if (end.sequence > 0) formats.push(end.format)
  return formats.length === 0 ? currentFormat : Math.max(...formats)
}
