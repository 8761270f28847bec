import { join } from 'node:path'
import { err, ok, type Result } from '#domain/core/result'
import { campaignPartition, type Partition } from '#domain/office/change'
import type { StorageError } from '#shared/errors/storage-error'
import { type JournalReading, readJournal } from './journal'
import { type CheckedLine, currentFormat, type JournalLine } from './journal-line'
import { migrated } from './migrations'
import { Records } from './records'
import { campaignSnapshots, type FoundSnapshot, readSnapshot, snapshotPath } from './snapshot'

/** What opening a folder had to mend; each has its sentence. */
export type OpenNotice =
  | { readonly code: 'TORN_LINE_DROPPED'; readonly sequence: number }
  | { readonly code: 'SNAPSHOT_REBUILT'; readonly file: string }
  | { readonly code: 'MIGRATED'; readonly from: number; readonly to: number; readonly copy: string }
  | { readonly code: 'NETWORK_FOLDER'; readonly folder: string }
  | { readonly code: 'OPENED_READ_ONLY'; readonly host: string; readonly since: string }
  | { readonly code: 'BACKUP_SKIPPED'; readonly folder: string }

/** A folder's records as of its newest commit, and where its journal ends. */
export interface LoadedFolder {
  readonly records: Records
  readonly journal: JournalReading
  readonly notices: readonly OpenNotice[]
  /** Format found on disk; below the present one the folder is migrated when it is opened for writing. */
  readonly format: number
}

export const journalPath = (folder: string): string => join(folder, 'journal.jsonl')

/**
 * Snapshots and the journal's later lines. A damaged snapshot gives way to the generation before, or to the whole
 * journal; a damaged journal stops: nothing is ever opened emptier than it was.
 */
export async function loadFolder(folder: string): Promise<Result<LoadedFolder, StorageError>> {
  const found = await readSnapshots(folder)
  if (!found.ok) return found
  const lines: JournalLine[] = []
  const start = Math.min(...found.value.map(({ snapshot }) => snapshot?.sequence ?? 0))
  const journal = await readJournal(journalPath(folder), (line) => keepLater(line, start, lines))
  if (!journal.ok) return journal
  const { end, tornBytes } = journal.value
  const ahead = found.value.find(({ snapshot }) => (snapshot?.sequence ?? 0) > end.sequence)
  if (ahead !== undefined) return err({ code: 'JOURNAL_BROKEN', file: journalPath(folder), sequence: end.sequence + 1 })
  if (end.sequence === 0 && found.value.every(({ snapshot }) => snapshot === null))
    return err(missingOrDamaged(folder, found.value))

  const formats = [
    ...found.value.flatMap(({ snapshot }) => snapshot?.format ?? []),
    ...lines.map(({ format }) => format),
  ]
  const format = Math.min(currentFormat, ...formats)
  const records = replay(found.value, lines)
  const rebuilt = found.value
    .filter(({ damaged }) => damaged)
    .map(({ file }): OpenNotice => ({ code: 'SNAPSHOT_REBUILT', file }))
  const torn: readonly OpenNotice[] = tornBytes > 0 ? [{ code: 'TORN_LINE_DROPPED', sequence: end.sequence + 1 }] : []
  return ok({ records, journal: journal.value, notices: [...rebuilt, ...torn], format })
}

/** Every snapshot there is, and the missing one of every campaign that the office knows: its records come from the journal. */
async function readSnapshots(folder: string): Promise<Result<readonly FoundSnapshot[], StorageError>> {
  const office = await readSnapshot(snapshotPath(folder, 'office'))
  if (!office.ok) return office
  const known = (office.value.snapshot?.collections.campaigns ?? []).map(({ id }) => campaignPartition(id))
  const found = [office.value]
  for (const partition of new Set([...(await campaignSnapshots(folder)), ...known])) {
    const read = await readSnapshot(snapshotPath(folder, partition))
    if (!read.ok) return read
    found.push(read.value)
  }
  return ok(found)
}

const missingOrDamaged = (folder: string, found: readonly FoundSnapshot[]): StorageError => {
  const damaged = found.find((one) => one.damaged)
  return damaged === undefined ? { code: 'STORE_MISSING', folder } : { code: 'SNAPSHOT_DAMAGED', file: damaged.file }
}

function keepLater(line: CheckedLine, start: number, lines: JournalLine[]): boolean {
  if (line.sequence <= start) return true
  const parsed = line.parse()
  if (parsed === null) return false
  lines.push(parsed)
  return true
}

/** Records from snapshots and the journal's lines behind them, each brought to the present format. */
export function replay(found: readonly FoundSnapshot[], lines: readonly JournalLine[]): Records {
  const records = new Records()
  const covered = new Map<Partition, number>()
  const formats = new Map<Partition, number>()
  for (const { snapshot } of found) {
    if (snapshot === null) continue
    records.load(snapshot.partition, snapshot.collections)
    covered.set(snapshot.partition, snapshot.sequence)
    formats.set(snapshot.partition, snapshot.format)
  }
  for (const { sequence, format, change } of lines) {
    for (const record of change.records) {
      if (sequence <= (covered.get(record.partition) ?? 0)) continue
      raise(records, formats, record.partition, format)
      records.apply([record])
    }
  }
  for (const partition of records.partitions()) raise(records, formats, partition, currentFormat)
  return records
}

/** Brings a partition to the format of what is applied to it next. */
function raise(records: Records, formats: Map<Partition, number>, partition: Partition, to: number): void {
  const from = formats.get(partition) ?? to
  if (from < to) records.load(partition, migrated(partition, records.content(partition), from))
  formats.set(partition, Math.max(from, to))
}
