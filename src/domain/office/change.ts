import type { AnyRecord, CampaignCollections, CollectionName, Collections, OfficeCollections } from './records'

/** Where a record lives: the office's own partition, or a campaign's by its id. */
export type Partition = 'office' | `campaign:${string}`

/** Where a campaign's own records live. */
export const campaignPartition = (campaign: string): Partition => `campaign:${campaign}`

/** One record before and after; null before is new, null after is removed. */
export interface RecordChange {
  readonly partition: Partition
  readonly collection: CollectionName
  readonly id: string
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}

/** What a use case decides: an action by its code ("units.import"), why, and the records it changes. */
export interface Change {
  readonly action: string
  readonly reason?: string
  /** Sequence number of the commit that this one takes back (undo) or brings again (redo). */
  readonly undoes?: number
  readonly records: readonly RecordChange[]
}

/** The change that takes `change` back. */
export function invertChange(change: Change, sequence: number, action: string): Change {
  const records = change.records.map((record) => ({ ...record, before: record.after, after: record.before }))
  return { action, undoes: sequence, records: records.reverse() }
}

/** What services read: records by collection; a record is never mutated. */
export interface OfficeState {
  readonly get: <C extends keyof OfficeCollections>(collection: C, id: string) => OfficeCollections[C] | null
  readonly all: <C extends keyof OfficeCollections>(collection: C) => readonly OfficeCollections[C][]
  readonly campaign: (id: string) => CampaignState
}

/** Collections of a campaign of which every record belongs to a unit. */
export type UnitCollection = {
  [C in keyof CampaignCollections]: CampaignCollections[C] extends { readonly unit: string } ? C : never
}[keyof CampaignCollections]

export interface CampaignState {
  readonly id: string
  readonly get: <C extends keyof CampaignCollections>(collection: C, id: string) => CampaignCollections[C] | null
  readonly all: <C extends keyof CampaignCollections>(collection: C) => readonly CampaignCollections[C][]
  /** The records of one unit, in the order of `all`: an edited cell looks at its own unit only. */
  readonly ofUnit: <C extends UnitCollection>(collection: C, unit: string) => readonly CampaignCollections[C][]
  /** The highest order among the nominations, 0 where there are none; the next one stands behind it. */
  readonly lastOrder: () => number
}

/** Change to one record of the office partition. */
export const officeChange = <C extends keyof OfficeCollections>(
  collection: C,
  before: Collections[C] | null,
  after: Collections[C] | null,
): RecordChange => ({ partition: 'office', collection, id: (after ?? before)?.id ?? '', before, after })

/** Change to one record of a campaign's partition. */
export const campaignChange = <C extends keyof CampaignCollections>(
  campaign: string,
  collection: C,
  before: Collections[C] | null,
  after: Collections[C] | null,
): RecordChange => ({
  partition: campaignPartition(campaign),
  collection,
  id: (after ?? before)?.id ?? '',
  before,
  after,
})
