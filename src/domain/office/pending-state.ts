import type { CampaignState, OfficeState, RecordChange, UnitCollection } from './change'
import type { AnyRecord, CampaignCollections } from './records'

/** Changes of one campaign that are decided together, each on the records as those before it leave them. */
export interface PendingChanges {
  readonly state: CampaignState
  readonly add: (changes: readonly RecordChange[]) => void
  /** One change for each record, from what it was at first to what it is at last. */
  readonly changes: () => readonly RecordChange[]
}

export function pendingChanges(base: CampaignState): PendingChanges {
  const collections = new Map<keyof CampaignCollections, Map<string, AnyRecord>>()
  const merged = new Map<string, RecordChange>()
  const of = (name: keyof CampaignCollections): Map<string, AnyRecord> => {
    const known = collections.get(name)
    if (known !== undefined) return known
    const own = new Map<string, AnyRecord>(base.all(name).map((record) => [record.id, record]))
    collections.set(name, own)
    return own
  }
  // The collections are typed by name; the maps hold any of them.
  const state = {
    id: base.id,
    get: (name: keyof CampaignCollections, id: string) => of(name).get(id) ?? null,
    all: (name: keyof CampaignCollections) => [...of(name).values()],
    ofUnit: (name: UnitCollection, unit: string) =>
      collections.has(name)
        ? [...of(name).values()].filter((record) => 'unit' in record && record.unit === unit)
        : base.ofUnit(name, unit),
  } as unknown as CampaignState
  const add = (changes: readonly RecordChange[]): void => {
    for (const change of changes) {
      const records = of(change.collection as keyof CampaignCollections)
      if (change.after === null) records.delete(change.id)
      else records.set(change.id, change.after)
      const key = `${change.collection}|${change.id}`
      merged.set(key, { ...change, before: merged.get(key)?.before ?? change.before })
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
