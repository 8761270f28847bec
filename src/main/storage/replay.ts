import type { Partition } from '#domain/office/change'
import { currentFormat } from './journal-line'
import { migrated } from './migrations'
import { Records } from './records'
import type { Snapshot } from './snapshot'
import type { JournalEntry } from './store'

/** Records as they become from snapshots and the journal's lines behind them, each brought to the present format. */
export class Replay {
  readonly records = new Records()
  readonly #covered = new Map<Partition, number>()
  readonly #formats = new Map<Partition, number>()

  /** Starts a partition from its snapshot, which holds every change to it up to `covered`. */
  start({ partition, collections, format }: Snapshot, covered: number): void {
    this.records.load(partition, collections)
    this.#covered.set(partition, covered)
    this.#formats.set(partition, format)
  }

  apply({ sequence, change }: JournalEntry, format: number): void {
    for (const record of change.records) {
      if (sequence <= (this.#covered.get(record.partition) ?? 0)) continue
      this.#raise(record.partition, format)
      this.records.apply([record])
    }
  }

  finish(): Records {
    for (const partition of this.records.partitions()) this.#raise(partition, currentFormat)
    return this.records
  }

  /** Brings a partition to the format of what is applied to it next. */
  #raise(partition: Partition, to: number): void {
    const from = this.#formats.get(partition) ?? to
    if (from < to) this.records.load(partition, migrated(partition, this.records.content(partition), from, to))
    this.#formats.set(partition, Math.max(from, to))
  }
}
