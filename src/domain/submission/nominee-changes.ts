import { type CampaignState, campaignChange, type RecordChange } from '../office/change'
import type { Nominee } from '../office/records'
import type { Coverage } from './coverage'
import { matchNominees } from './match-nominees'
import type { ReadNominee } from './nominations'
import { changedFields, mergeFields, statedBeside } from './nominee-fields'

/** Nominations of the unit that came from its files, in their order. */
export const readNominees = (state: CampaignState, unit: string): readonly Nominee[] =>
  state
    .ofUnit('nominees', unit)
    .filter((nominee) => nominee.source !== undefined)
    .sort((a, b) => a.order - b.order)

/** Nominations that a list of records is about, found once for each list. */
const concerned = new WeakMap<readonly { readonly nominee: string }[], ReadonlySet<string>>()

function isAbout(records: readonly { readonly nominee: string }[], id: string): boolean {
  const nominees = concerned.get(records) ?? new Set(records.map(({ nominee }) => nominee))
  concerned.set(records, nominees)
  return nominees.has(id)
}

/** True once the office has dealt with a nomination: it does not go without the office's word. */
export const isDecided = (state: CampaignState, { id, status }: Nominee): boolean =>
  status !== 'proposed' || isAbout(state.all('ballots'), id) || isAbout(state.all('holds'), id)

/** The record after a newer file: the office's decision stays, and what changed under it is noted for another look. */
export function renewed(state: CampaignState, stored: Nominee, read: ReadNominee): Nominee {
  const { stated: _stated, recheck: earlier = [], withdrawn: _withdrawn, ...rest } = stored
  const fields = mergeFields(stored, read)
  const stated = statedBeside(fields, read)
  const changed = isDecided(state, stored) ? changedFields(stored, fields) : []
  const recheck = [...new Set([...earlier, ...changed])]
  return {
    ...rest,
    ...fields,
    ...(read.source === undefined ? {} : { source: read.source }),
    ...(stated === null ? {} : { stated }),
    ...(recheck.length === 0 ? {} : { recheck }),
  }
}

/** An id that no other nomination has: names put right leave their records under the id of the first spelling. */
function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  let id = wanted
  for (let count = 2; isTaken(id); count++) id = `${wanted}|${count}`
  return id
}

/** Nominations that are new, renewed, or gone with a newer file. */
export function nomineeChanges(
  state: CampaignState,
  unit: string,
  read: readonly ReadNominee[],
  covers: Coverage,
): readonly RecordChange[] {
  const { matches, left } = matchNominees(read, readNominees(state, unit))
  return [...writtenNominees(state, matches), ...left.flatMap((nominee) => leftNominee(state, nominee, covers))]
}

/** The matched and the new nominations as records. */
export function writtenNominees(
  state: CampaignState,
  matches: ReturnType<typeof matchNominees>['matches'],
): readonly RecordChange[] {
  const last = state.lastOrder()
  const given = new Set<string>()
  const idFor = (wanted: string): string => {
    const id = freeId(wanted, (one) => given.has(one) || state.get('nominees', one) !== null)
    given.add(id)
    return id
  }
  return matches.map(({ read, stored }, index) => {
    const after: Nominee =
      stored === null
        ? { ...read, id: idFor(read.id), status: 'proposed', reason: null, order: last + index + 1 }
        : renewed(state, stored, read)
    return campaignChange(state.id, 'nominees', stored, after)
  })
}

function leftNominee(state: CampaignState, nominee: Nominee, covers: Coverage): readonly RecordChange[] {
  if (!covers(nominee.kind, nominee.source?.sheet ?? '')) return []
  if (!isDecided(state, nominee)) return [campaignChange(state.id, 'nominees', nominee, null)]
  return [campaignChange(state.id, 'nominees', nominee, { ...nominee, withdrawn: true })]
}
