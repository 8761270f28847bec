import type { Award, Nominee, NotDuplicate } from '../office/records'
import { duplicatePair, type ListedName } from '../text/duplicates'

const kinds = { individual: 'person', collective: 'collective', household: 'household' } as const

/** A nomination as the comparison of names needs it. */
export const listedNominee = ({ id, kind, name, title, dob, position, workplace, unit }: Nominee): ListedName => ({
  id,
  kind: kinds[kind],
  name,
  title,
  dob,
  position,
  ...(kind === 'household' ? { place: workplace } : {}),
  unit,
})

/** A line of the register of commendations, which says no more than a name and a unit. */
export const listedAward = ({ id, kind, name, unit }: Award): ListedName => ({ id, kind: kinds[kind], name, unit })

/** What was said not to be the same, by the nominations' ids and by what they said of whom they mean. */
export const settledPairs = (records: readonly NotDuplicate[]): ReadonlySet<string> =>
  new Set(
    records.flatMap(({ pair, who }) => [duplicatePair(...pair), ...(who === undefined ? [] : [duplicatePair(...who)])]),
  )
