import {
  bareName,
  collectiveKey,
  namesOnePlace,
  plainKey,
  type Syllable,
  syllable,
  syllableFits,
  syllables,
} from './duplicate-names'
import { normaliseText } from './normalise'

/** A person, collective or household of a list, as far as the comparison needs it. */
export interface ListedName {
  readonly id: string
  readonly kind: 'person' | 'collective' | 'household'
  readonly name: string
  readonly title?: 'Ông' | 'Bà' | null
  /** "YYYY-MM-DD" or "YYYY". */
  readonly dob?: string | null
  readonly position?: string
  /** Address of a household. */
  readonly place?: string
  /** Unit as a code or a name; the same text is the same unit. */
  readonly unit?: string
}

/** Why two entries may be one, or what speaks against it. */
export type DuplicateReason =
  | 'sameName'
  | 'spelling'
  | 'initials'
  | 'wordNoise'
  | 'sameBirth'
  | 'compatibleBirth'
  | 'samePosition'
  | 'otherPosition'
  | 'otherTitle'
  | 'samePlace'
  | 'otherPlace'
  | 'sameUnit'
  | 'otherUnit'

export type DuplicateCertainty = 'certain' | 'likely' | 'possible'

/** How sure it is that two entries are one, and why. */
export interface Likeness {
  readonly certainty: DuplicateCertainty
  readonly reasons: readonly DuplicateReason[]
}

/** Two entries that may be one: `certain` when birth, address or unit agrees with an equal name, else `likely` or `possible`. */
export interface DuplicateMatch extends Likeness {
  readonly first: string
  readonly second: string
  /** The pair's key in the memory of "không trùng". */
  readonly pair: string
}

/** The key under which "không trùng" is remembered; the order of the two does not matter. */
export const duplicatePair = (first: string, second: string): string => [first, second].sort().join('~')

/**
 * What an entry says of whom it means. "Không trùng" is remembered by it as well as by id, so that it outlives a nomination
 * that is deleted and typed or imported again.
 */
export const matchIdentity = ({ kind, name, dob, position = '', place = '', unit = '' }: ListedName): string =>
  [kind, unit, plainKey(bareName(name)), dob ?? '', plainKey(position), plainKey(place)].join('|')

/** An entry with the keys by which it is compared, made once: a given name may stand a hundred times in one campaign. */
interface Keyed extends ListedName {
  readonly written: string
  readonly plain: string
  readonly bare: string
  readonly words: string
  readonly parts: readonly Syllable[]
  readonly keys: {
    readonly unit: string
    readonly position: string
    readonly place: string
    readonly title: string
    readonly identity: string
  }
}

function keyed(entry: ListedName): Keyed {
  const { kind, name, title, position = '', place = '', unit = '' } = entry
  const parts = kind === 'collective' ? [] : syllables(name).map(syllable)
  return {
    ...entry,
    written: normaliseText(name),
    plain: plainKey(name),
    bare: bareName(name),
    words: kind === 'collective' ? collectiveKey(name) : parts.map(({ text }) => text).join(' '),
    parts,
    keys: {
      unit: plainKey(unit),
      position: plainKey(position),
      place: collectiveKey(place),
      title: plainKey(title ?? ''),
      identity: matchIdentity(entry),
    },
  }
}

function nameReason(left: Keyed, right: Keyed): DuplicateReason | null {
  if (left.written === right.written) return 'sameName'
  if (left.kind === 'collective') {
    if (left.plain === right.plain) return 'spelling'
    return left.words === right.words ? 'wordNoise' : null
  }
  if (left.words === right.words) return left.bare === right.bare ? 'wordNoise' : 'spelling'
  const [a, b] = [left.parts, right.parts]
  if (a.length !== b.length) return null
  const [given, other] = [a.at(-1), b.at(-1)]
  if (given === undefined || given.isShort || given.text !== other?.text) return null
  return a.every((one, index) => syllableFits(one, b[index] ?? given)) ? 'initials' : null
}

/** Same birth, births that do not contradict each other, or null when they do. */
function birthReason(left: ListedName, right: ListedName): 'sameBirth' | 'compatibleBirth' | 'unknown' | null {
  const [a, b] = [left.dob ?? '', right.dob ?? '']
  if (a === '' || b === '') return 'unknown'
  if (a === b) return a.length > 4 ? 'sameBirth' : 'compatibleBirth'
  return (a.length === 4 || b.length === 4) && a.slice(0, 4) === b.slice(0, 4) ? 'compatibleBirth' : null
}

/** How two keys stand to each other, where both say something. */
function agreement(a: string, b: string) {
  if (a === '' || b === '') return 'unknown'
  return a === b ? 'same' : a.startsWith(`${b} `) || b.startsWith(`${a} `) ? 'near' : 'other'
}

const when = (holds: boolean, reason: DuplicateReason): readonly DuplicateReason[] => (holds ? [reason] : [])

/** How sure it is that two entries of one kind mean the same; null when something parts them. */
function compare(left: Keyed, right: Keyed): Likeness | null {
  if (left.kind !== right.kind) return null
  const byName = nameReason(left, right)
  if (byName === null) return null
  const unit = agreement(left.keys.unit, right.keys.unit)
  const units = [...when(unit === 'same', 'sameUnit'), ...when(unit === 'other' || unit === 'near', 'otherUnit')]
  if (left.kind === 'collective') return collectives(left, byName, units)
  return left.kind === 'household' ? households(left, right, byName, units) : persons(left, right, byName, units)
}

function collectives(
  { name }: ListedName,
  byName: DuplicateReason,
  units: readonly DuplicateReason[],
): Likeness | null {
  // "Công an phường" stands in every ward: such words in two units are two collectives.
  if (units.includes('otherUnit'))
    return namesOnePlace(name) ? { certainty: 'possible', reasons: [byName, ...units] } : null
  return { certainty: byName === 'wordNoise' ? 'likely' : 'certain', reasons: [byName, ...units] }
}

function households(left: Keyed, right: Keyed, byName: DuplicateReason, units: readonly DuplicateReason[]): Likeness {
  const place = agreement(left.keys.place, right.keys.place)
  const isSamePlace = place === 'same' || place === 'near'
  const reasons = [byName, ...when(isSamePlace, 'samePlace'), ...when(place === 'other', 'otherPlace'), ...units]
  if (byName === 'initials' || place === 'other') return { certainty: 'possible', reasons }
  const isOneUnit = units.includes('sameUnit')
  return {
    certainty: place === 'same' && isOneUnit ? 'certain' : isSamePlace || isOneUnit ? 'likely' : 'possible',
    reasons,
  }
}

function persons(
  left: Keyed,
  right: Keyed,
  byName: DuplicateReason,
  units: readonly DuplicateReason[],
): Likeness | null {
  const byBirth = birthReason(left, right)
  if (byBirth === null) return null
  const position = agreement(left.keys.position, right.keys.position)
  const isOtherTitle = agreement(left.keys.title, right.keys.title) === 'other'
  const reasons = [
    byName,
    ...(byBirth === 'unknown' ? [] : [byBirth]),
    ...when(position === 'same', 'samePosition'),
    ...when(position === 'other', 'otherPosition'),
    ...when(isOtherTitle, 'otherTitle'),
    ...units,
  ]
  if (isOtherTitle) return { certainty: 'possible', reasons }
  if (byName === 'initials') return { certainty: byBirth === 'sameBirth' ? 'likely' : 'possible', reasons }
  if (byBirth === 'sameBirth') return { certainty: 'certain', reasons }
  const agrees = position === 'same' || (units.includes('sameUnit') && position !== 'other')
  return { certainty: agrees ? 'likely' : 'possible', reasons }
}

const isShortened = ({ parts }: Keyed): boolean => parts.some(({ isShort }) => isShort)
const wholeName = ({ kind, words }: Keyed): string => `${kind} ${words}`
const givenName = ({ kind, parts }: Keyed): string => `${kind} ${parts.at(-1)?.text ?? ''}`

function grouped<T extends Keyed>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group === undefined) groups.set(keyOf(entry), [entry])
    else group.push(entry)
  }
  return groups
}

/** Those among the entries whose name may be that of another: the same in full, or with its given name where one is cut short. */
function namesakes<T extends Keyed>(entries: readonly T[]): (one: Keyed) => readonly T[] {
  const byName = grouped(entries, wholeName)
  const byGiven = grouped(entries, givenName)
  const shortByGiven = grouped(entries.filter(isShortened), givenName)
  return (one) => {
    const others = (isShortened(one) ? byGiven : shortByGiven).get(givenName(one)) ?? []
    return [...(byName.get(wholeName(one)) ?? []), ...others.filter(({ words }) => words !== one.words)]
  }
}

/** Looks for an entry among others that do not change, such as the register of many years. */
export function alikeAmong<T extends ListedName>(
  entries: readonly T[],
): (entry: ListedName) => readonly { readonly entry: T; readonly likeness: Likeness }[] {
  const alike = namesakes(entries.map((entry) => ({ ...keyed(entry), entry })))
  return (sought) => {
    const one = keyed(sought)
    return alike(one).flatMap((other) => {
      const likeness = compare(one, other)
      return likeness === null ? [] : [{ entry: other.entry, likeness }]
    })
  }
}

/** Of an entry that is like very many others, so many are told of each certainty; each of those tells of the ones after it. */
const mostTold = 5

/**
 * Entries that may be the same person, household or collective. Tones are kept apart (Hoa ≠ Hòa), spelling styles folded
 * (Hoá = Hóa), births that contradict part them, and pairs in `notDuplicates`, of ids or of identities, are left out.
 */
export function findDuplicates(
  entries: readonly ListedName[],
  notDuplicates: ReadonlySet<string> = new Set(),
): readonly DuplicateMatch[] {
  const all = entries.map((entry, at) => ({ ...keyed(entry), at }))
  const alike = namesakes(all)
  const matches: DuplicateMatch[] = []
  for (const left of all) {
    const told = { certain: 0, likely: 0, possible: 0 }
    for (const right of alike(left)) {
      if (right.at <= left.at) continue
      const found = compare(left, right)
      if (found === null || told[found.certainty] === mostTold || isSettled(left, right, notDuplicates)) continue
      told[found.certainty] += 1
      matches.push({ first: left.id, second: right.id, pair: duplicatePair(left.id, right.id), ...found })
    }
  }
  return matches
}

function isSettled(left: Keyed, right: Keyed, notDuplicates: ReadonlySet<string>): boolean {
  if (notDuplicates.size === 0) return false
  if (notDuplicates.has(duplicatePair(left.id, right.id))) return true
  const [a, b] = [left.keys.identity, right.keys.identity]
  // Two entries that say the very same cannot be told from a third one.
  return a !== b && notDuplicates.has(duplicatePair(a, b))
}
