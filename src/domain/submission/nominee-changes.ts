import { type CampaignState, campaignChange, type RecordChange } from '../office/change'
import type { Nominee } from '../office/records'
import type { Coverage } from './coverage'
import { matchNominees } from './match-nominees'
import type { ReadNominee } from './nominations'
import { changedFields, mergeFields, statedBeside } from './nominee-fields'

/** Nominations of the unit that came from its files, in their order. */
export const readNominees = (state: CampaignState, unit: string): readonly Nominee[] =>
  state
    .all('nominees')
    .filter((nominee) => nominee.unit === unit && nominee.source !== undefined)
    .sort((a, b) => a.order - b.order)

/** True once the office has dealt with a nomination: it does not go without the office's word. */
export const isDecided = (state: CampaignState, { id, status }: Nominee): boolean =>
  status !== 'proposed' ||
  state.all('ballots').some(({ nominee }) => nominee === id) ||
  state.all('holds').some(({ nominee }) => nominee === id)

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
function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let count = 2; taken.has(id); count++) id = `${wanted}|${count}`
  taken.add(id)
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
  const all = state.all('nominees')
  const last = all.reduce((order, nominee) => Math.max(order, nominee.order), 0)
  const taken = new Set(all.map(({ id }) => id))
  return matches.map(({ read, stored }, index) => {
    const after: Nominee =
      stored === null
        ? { ...read, id: freeId(read.id, taken), status: 'proposed', reason: null, order: last + index + 1 }
        : renewed(state, stored, read)
    return campaignChange(state.id, 'nominees', stored, after)
  })
}

function leftNominee(state: CampaignState, nominee: Nominee, covers: Coverage): readonly RecordChange[] {
  if (!covers(nominee.kind, nominee.source?.sheet ?? '')) return []
  if (!isDecided(state, nominee)) return [campaignChange(state.id, 'nominees', nominee, null)]
  return [campaignChange(state.id, 'nominees', nominee, { ...nominee, withdrawn: true })]
}
