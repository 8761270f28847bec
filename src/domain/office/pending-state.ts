import type { CampaignState, OfficeState, RecordChange, UnitCollection } from './change'
import { lastOrderOf, orderOf } from './last-order'
import type { AnyRecord, CampaignCollections } from './records'
import { unitOf } from './unit-index'

/** Changes of one campaign that are decided together, each on the records as those before it leave them. */
export interface PendingChanges {
  readonly state: CampaignState
  readonly add: (changes: readonly RecordChange[]) => void
  /** One change for each record, from what it was at first to what it is at last. */
  readonly changes: () => readonly RecordChange[]
}

/** One collection as it would be: what changes lies over the base, so that the cost is that of the changes. */
class PendingCollection {
  readonly #base: CampaignState
  readonly #name: UnitCollection
  readonly #changed = new Map<string, AnyRecord | null>()
  /** The units of changed records, each with all its records. */
  readonly #units = new Map<string, Map<string, AnyRecord>>()
  #list: readonly AnyRecord[] | null = null
  /** New records since the list was made: most files only add. */
  #added: AnyRecord[] = []
  /** The highest order; null when it must be looked for anew. */
  #lastOrder: number | null = null

  constructor(base: CampaignState, name: UnitCollection) {
    this.#base = base
    this.#name = name
  }

  put({ id, after }: RecordChange): void {
    const [before, entered] = [this.get(id), after && unitOf(after)]
    const left = before && unitOf(before)
    if (left !== null && left !== entered) this.#recordsOf(left).delete(id)
    if (after !== null && entered !== null) this.#recordsOf(entered).set(id, after)
    if (before === null && after !== null && !this.#changed.has(id)) this.#added.push(after)
    else this.#list = null
    if (this.#lastOrder !== null) {
      const isLastLeaving = before !== null && orderOf(before) === this.#lastOrder && orderOf(after) < this.#lastOrder
      this.#lastOrder = isLastLeaving ? null : Math.max(this.#lastOrder, orderOf(after))
    }
    this.#changed.set(id, after)
  }

  get lastOrder(): number {
    this.#lastOrder ??= lastOrderOf(this.all)
    return this.#lastOrder
  }

  #recordsOf(unit: string): Map<string, AnyRecord> {
    const known = this.#units.get(unit)
    if (known !== undefined) return known
    const own = new Map<string, AnyRecord>(this.#base.ofUnit(this.#name, unit).map((record) => [record.id, record]))
    this.#units.set(unit, own)
    return own
  }

  get(id: string): AnyRecord | null {
    const changed = this.#changed.get(id)
    return changed === undefined ? this.#base.get(this.#name, id) : changed
  }

  get all(): readonly AnyRecord[] {
    if (this.#list === null) this.#list = this.#merged()
    else if (this.#added.length > 0) this.#list = [...this.#list, ...this.#added]
    this.#added = []
    return this.#list
  }

  #merged(): readonly AnyRecord[] {
    const list: AnyRecord[] = []
    for (const record of this.#base.all(this.#name)) {
      const changed = this.#changed.get(record.id)
      if (changed === undefined) list.push(record)
      else if (changed !== null) list.push(changed)
    }
    for (const [id, after] of this.#changed) {
      if (after !== null && this.#base.get(this.#name, id) === null) list.push(after)
    }
    return list
  }

  ofUnit(unit: string): readonly AnyRecord[] {
    const own = this.#units.get(unit)
    return own === undefined ? this.#base.ofUnit(this.#name, unit) : [...own.values()]
  }
}

/** A campaign's state on which several changes are decided one after the other, and the one change that they come to. */
export function pendingChanges(base: CampaignState): PendingChanges {
  const collections = new Map<keyof CampaignCollections, PendingCollection>()
  const merged = new Map<string, RecordChange>()
  // The collections are typed by name; the maps hold any of them.
  const state = {
    id: base.id,
    get: (name: keyof CampaignCollections, id: string) =>
      (collections.has(name) ? collections.get(name)?.get(id) : base.get(name, id)) ?? null,
    all: (name: keyof CampaignCollections) => collections.get(name)?.all ?? base.all(name),
    ofUnit: (name: UnitCollection, unit: string) => collections.get(name)?.ofUnit(unit) ?? base.ofUnit(name, unit),
    lastOrder: () => collections.get('nominees')?.lastOrder ?? base.lastOrder(),
  } as unknown as CampaignState
  const add = (changes: readonly RecordChange[]): void => {
    for (const change of changes) {
      const name = change.collection as keyof CampaignCollections
      const records = collections.get(name) ?? new PendingCollection(base, name as UnitCollection)
      collections.set(name, records)
      records.put(change)
      const key = `${change.collection}|${change.id}`
      const first = merged.get(key)
      merged.set(key, first === undefined ? change : { ...change, before: first.before })
    }
  }
  return {
    state,
    add,
    changes: () => [...merged.values()].filter(({ before, after }) => before !== null || after !== null),
  }
}

/** The office as it would be with a campaign's pending changes. */
export const withPending = (state: OfficeState, pending: PendingChanges): OfficeState => ({
  ...state,
  campaign: (id) => (id === pending.state.id ? pending.state : state.campaign(id)),
})
