import type { Nominee, NomineeFields } from '../office/records'
import { foldToneStyle } from '../text/fold'
import { nearness } from '../text/nearness'
import { normaliseText } from '../text/normalise'
import { placeKey } from '../workbook/row-place'
import type { ReadNominee } from './nominations'
import { statedFields } from './nominee-fields'

/** A nomination of a file beside the one on record that it repeats; null where it is new. */
export interface NomineeMatch {
  readonly read: ReadNominee
  readonly stored: Nominee | null
}

const folded = (text: string): string => foldToneStyle(normaliseText(text).toLowerCase())
const nearBirth = (left: NomineeFields, right: NomineeFields): boolean =>
  left.dob === null || right.dob === null || left.dob.slice(0, 4) === right.dob.slice(0, 4)

/** How near two spellings must be to be one name put right. */
const CORRECTED = 0.75
const nearName = (left: NomineeFields, right: NomineeFields): boolean =>
  nearness(folded(left.name), folded(right.name), CORRECTED) > 0

/** A way to know a nomination again: by an equal key, and by what else must fit. */
interface Test {
  /** null where this test cannot tell. */
  readonly key: (fields: NomineeFields, nominee: ReadNominee) => string | null
  readonly fits?: (left: NomineeFields, right: NomineeFields) => boolean
}

/** From the surest to the least sure; each is tried for all before the next one. */
const tests: readonly Test[] = [
  { key: ({ name, dob, award, achievement }) => [name, dob ?? '', award, achievement].map(folded).join('|') },
  { key: ({ name, dob }) => `${folded(name)}|${dob ?? ''}` },
  { key: ({ name }) => folded(name), fits: nearBirth },
  { key: ({ name }) => folded(name) },
  { key: ({ dob }) => (dob !== null && dob.length > 4 ? dob : null), fits: nearName },
  {
    key: (_, { source }) => (source === undefined ? null : placeKey(source)),
    fits: (left, right) => nearName(left, right) && nearBirth(left, right),
  },
]

/**
 * Pairs the nominations of a newer file with those on record by what they say, not by their ids: a name put right is the
 * same nomination, so that what the office decided about it stays with it. What the officer typed over is found by the
 * words of the earlier file.
 */
export function matchNominees(
  read: readonly ReadNominee[],
  stored: readonly Nominee[],
): { readonly matches: readonly NomineeMatch[]; readonly left: readonly Nominee[] } {
  const found = new Map<ReadNominee, Nominee>()
  const free = new Set(stored)
  for (const test of tests) pair(test, read, free, found)
  return { matches: read.map((one) => ({ read: one, stored: found.get(one) ?? null })), left: [...free] }
}

function pair(
  { key, fits = () => true }: Test,
  read: readonly ReadNominee[],
  free: Set<Nominee>,
  found: Map<ReadNominee, Nominee>,
): void {
  if (free.size === 0) return
  const byKey = new Map<string, { readonly nominee: Nominee; readonly fields: NomineeFields }[]>()
  for (const nominee of free) {
    for (const fields of new Set([statedFields(nominee), nominee])) {
      const own = key(fields, nominee)
      if (own === null) continue
      const group = byKey.get(`${nominee.kind}|${own}`) ?? []
      group.push({ nominee, fields })
      byKey.set(`${nominee.kind}|${own}`, group)
    }
  }
  for (const one of read) {
    if (found.has(one)) continue
    const own = key(one, one)
    const known = own === null ? [] : (byKey.get(`${one.kind}|${own}`) ?? [])
    const match = known.find(({ nominee, fields }) => free.has(nominee) && fits(one, fields))
    if (match === undefined) continue
    found.set(one, match.nominee)
    free.delete(match.nominee)
  }
}
