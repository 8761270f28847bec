import type { CampaignState, OfficeState, Partition, RecordChange } from '#domain/office/change'
import { lastOrderOf } from '#domain/office/last-order'
import type { AnyRecord } from '#domain/office/records'
import { noRecords, UnitIndex } from '#domain/office/unit-index'

/** The records of one partition by collection, as a snapshot holds them. */
export type PartitionContent = Readonly<Record<string, readonly AnyRecord[]>>

/** One collection; the list of its records is made once and again only after a change. */
class Collection {
  readonly byId = new Map<string, AnyRecord>()
  #list: readonly AnyRecord[] | null = []
  /** Made when a unit's records are first asked for, and kept up from then on. */
  #byUnit: UnitIndex | null = null

  put(id: string, record: AnyRecord | null): void {
    const isKept = this.#byUnit?.put(id, this.byId.get(id) ?? null, record) ?? true
    if (record === null) this.byId.delete(id)
    else this.byId.set(id, record)
    this.#list = null
    if (!isKept) this.#byUnit = null
  }

  ofUnit(unit: string): readonly AnyRecord[] {
    this.#byUnit ??= new UnitIndex(this.byId.values())
    return this.#byUnit.of(unit)
  }

  get list(): readonly AnyRecord[] {
    this.#list ??= Object.freeze([...this.byId.values()])
    return this.#list
  }
}

/** All records in memory. A change touches only the records it names, so a commit costs what it changes. */
export class Records {
  readonly #partitions = new Map<Partition, Map<string, Collection>>()

  apply(changes: readonly RecordChange[]): void {
    for (const { partition, collection, id, after } of changes) this.#collection(partition, collection).put(id, after)
  }

  load(partition: Partition, content: PartitionContent): void {
    this.#partitions.set(partition, new Map())
    for (const [name, records] of Object.entries(content)) {
      const collection = this.#collection(partition, name)
      for (const record of records) collection.put(record.id, record)
    }
  }

  content(partition: Partition): PartitionContent {
    const collections = this.#partitions.get(partition) ?? new Map<string, Collection>()
    return Object.fromEntries([...collections].map(([name, { list }]) => [name, list]))
  }

  partitions(): readonly Partition[] {
    return [...this.#partitions.keys()]
  }

  count(): number {
    let total = 0
    for (const collections of this.#partitions.values()) {
      for (const { byId } of collections.values()) total += byId.size
    }
    return total
  }

  /** The view that services read; it always shows the newest records. */
  view(): OfficeState {
    const of = (partition: Partition) => ({
      get: (collection: string, id: string) => this.#find(partition, collection)?.byId.get(id) ?? null,
      all: (collection: string) => this.#find(partition, collection)?.list ?? noRecords,
    })
    // The collections of a partition are typed by name; the maps below hold any of them.
    const campaign = (id: string): CampaignState => {
      const partition = `campaign:${id}` as const
      const ofUnit = (collection: string, unit: string) => this.#find(partition, collection)?.ofUnit(unit) ?? noRecords
      const lastOrder = () => lastOrderOf(this.#find(partition, 'nominees')?.list ?? noRecords)
      return { id, ...of(partition), ofUnit, lastOrder } as unknown as CampaignState
    }
    return { ...of('office'), campaign } as unknown as OfficeState
  }

  #find(partition: Partition, collection: string): Collection | undefined {
    return this.#partitions.get(partition)?.get(collection)
  }

  #collection(partition: Partition, name: string): Collection {
    const collections = this.#partitions.get(partition) ?? new Map<string, Collection>()
    this.#partitions.set(partition, collections)
    const collection = collections.get(name) ?? new Collection()
    collections.set(name, collection)
    return collection
  }
}
