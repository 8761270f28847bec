import type { CampaignState, OfficeState, Partition, RecordChange } from '#domain/office/change'
import type { AnyRecord } from '#domain/office/records'

type Collection = Map<string, AnyRecord>

/** The records of one partition by collection, as a snapshot holds them. */
export type PartitionContent = Readonly<Record<string, readonly AnyRecord[]>>

/** All records in memory. A change touches only the records it names, so a commit costs what it changes. */
export class Records {
  readonly #partitions = new Map<string, Map<string, Collection>>()

  apply(changes: readonly RecordChange[]): void {
    for (const { partition, collection, id, after } of changes) {
      const records = this.#collection(partition, collection)
      if (after === null) records.delete(id)
      else records.set(id, after)
    }
  }

  load(partition: Partition, content: PartitionContent): void {
    this.#partitions.delete(partition)
    for (const [collection, records] of Object.entries(content)) {
      const into = this.#collection(partition, collection)
      for (const record of records) into.set(record.id, record)
    }
  }

  content(partition: Partition): PartitionContent {
    const collections = this.#partitions.get(partition) ?? new Map<string, Collection>()
    return Object.fromEntries([...collections].map(([name, records]) => [name, [...records.values()]]))
  }

  partitions(): readonly Partition[] {
    return [...this.#partitions.keys()] as Partition[]
  }

  count(): number {
    let total = 0
    for (const collections of this.#partitions.values()) {
      for (const records of collections.values()) total += records.size
    }
    return total
  }

  /** The view that services read; it always shows the newest records. */
  view(): OfficeState {
    const of = (partition: Partition) => ({
      get: (collection: string, id: string) => this.#find(partition, collection)?.get(id) ?? null,
      all: (collection: string) => [...(this.#find(partition, collection)?.values() ?? [])],
    })
    const campaign = (id: string): CampaignState => ({ id, ...of(`campaign:${id}`) }) as unknown as CampaignState
    return { ...of('office'), campaign } as unknown as OfficeState
  }

  #find(partition: string, collection: string): Collection | undefined {
    return this.#partitions.get(partition)?.get(collection)
  }

  #collection(partition: string, collection: string): Collection {
    const collections = this.#partitions.get(partition) ?? new Map<string, Collection>()
    this.#partitions.set(partition, collections)
    const records = collections.get(collection) ?? new Map<string, AnyRecord>()
    collections.set(collection, records)
    return records
  }
}
