import { ok, type Result } from '#domain/core/result'
import type { Partition } from '#domain/office/change'
import type { StorageError } from '#shared/errors/storage-error'
import type { Disk } from './disk'
import type { JournalEnd } from './journal-reading'
import type { LoadedFolder } from './load-folder'
import type { Records } from './records'
import { writeSnapshot } from './snapshot'

/** Writes the snapshots of what has changed, the office's last: it names the generations that belong together. */
export class SnapshotKeeper {
  readonly #folder: string
  readonly #records: Records
  readonly #disk: Disk
  readonly #dirty: Set<Partition>
  readonly #damaged: Set<Partition>
  readonly #generations: Map<Partition, number>
  #writtenSize: number

  constructor(folder: string, { records, rebuilt, generations, journal }: LoadedFolder, disk: Disk) {
    this.#folder = folder
    this.#records = records
    this.#disk = disk
    this.#dirty = new Set(rebuilt.keys())
    this.#damaged = new Set(rebuilt.keys())
    this.#generations = new Map(generations)
    this.#writtenSize = journal.end.size
  }

  touch(partition: Partition): void {
    this.#dirty.add(partition)
  }

  /** Every partition is written next time (after a migration). */
  touchAll(): void {
    for (const partition of ['office', ...this.#records.partitions()] as const) this.#dirty.add(partition)
  }

  /** Bytes of journal that no snapshot holds yet. */
  behind(size: number): number {
    return this.#dirty.size === 0 ? 0 : size - this.#writtenSize
  }

  async write({ sequence, hash, size }: JournalEnd): Promise<Result<null, StorageError>> {
    if (this.#dirty.size === 0) return ok(null)
    const campaigns = [...this.#dirty].filter((partition) => partition !== 'office')
    for (const partition of [...campaigns, 'office' as const]) {
      this.#generations.set(partition, sequence)
      const written = await writeSnapshot(
        this.#folder,
        {
          partition,
          sequence,
          journalHash: hash,
          ...(partition === 'office' ? { generations: Object.fromEntries(this.#generations) } : {}),
          collections: this.#records.content(partition) as Record<string, []>,
        },
        { keepPrevious: !this.#damaged.has(partition), disk: this.#disk },
      )
      if (!written.ok) return written
      this.#dirty.delete(partition)
      this.#damaged.delete(partition)
    }
    this.#writtenSize = size
    return ok(null)
  }
}
