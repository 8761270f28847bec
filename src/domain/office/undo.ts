import type { CampaignState, Change, OfficeState, Partition, RecordChange } from './change'
import type { AnyRecord, CampaignCollections, OfficeCollections } from './records'

/** A commit as undo needs to know it. */
export interface CommittedChange {
  readonly sequence: number
  readonly change: Change
}

/** The founding of the office is where every history begins. */
const notUndoable = new Set(['office.init'])

/** The newest commit after `since` that can be taken back: not itself an undo, and not already undone. */
export function lastUndoable(newestFirst: readonly CommittedChange[], since: number): CommittedChange | null {
  const undone = new Set<number>()
  for (const entry of newestFirst) {
    if (entry.sequence <= since) return null
    if (undone.has(entry.sequence)) continue
    const { action, undoes } = entry.change
    if (action === 'undo' && undoes !== undefined) undone.add(undoes)
    else if (!notUndoable.has(action)) return entry
  }
  return null
}

/** The newest undo that nothing but other undos and redos followed, so that it can be brought again. */
export function lastRedoable(newestFirst: readonly CommittedChange[], since: number): CommittedChange | null {
  const redone = new Set<number>()
  for (const entry of newestFirst) {
    if (entry.sequence <= since) return null
    const { action, undoes } = entry.change
    if (action === 'redo' && undoes !== undefined) redone.add(undoes)
    else if (action !== 'undo') return null
    else if (!redone.has(entry.sequence)) return entry
  }
  return null
}

const isAsLeft = (now: AnyRecord | null, left: AnyRecord | null): boolean =>
  now === left || JSON.stringify(now) === JSON.stringify(left)

/** True when every record still stands as the change left it, so that taking it back loses nobody's later work. */
export function stillStands(state: OfficeState, change: Change): boolean {
  const campaigns = new Map<Partition, CampaignState>()
  const campaignOf = (partition: Partition): CampaignState => {
    const campaign = campaigns.get(partition) ?? state.campaign(partition.slice('campaign:'.length))
    campaigns.set(partition, campaign)
    return campaign
  }
  const current = ({ partition, collection, id }: RecordChange): AnyRecord | null =>
    partition === 'office'
      ? state.get(collection as keyof OfficeCollections, id)
      : campaignOf(partition).get(collection as keyof CampaignCollections, id)
  return change.records.every((record) => isAsLeft(current(record), record.after))
}
