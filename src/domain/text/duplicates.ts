import { bareName, collectiveKey, isShort, namesOnePlace, plainKey, syllableFits, syllables } from './duplicate-names'
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

function nameReason(left: ListedName, right: ListedName): DuplicateReason | null {
  if (normaliseText(left.name) === normaliseText(right.name)) return 'sameName'
  if (left.kind === 'collective') {
    if (plainKey(left.name) === plainKey(right.name)) return 'spelling'
    return collectiveKey(left.name) === collectiveKey(right.name) ? 'wordNoise' : null
  }
  const [a, b] = [syllables(left.name), syllables(right.name)]
  if (a.join(' ') === b.join(' ')) return bareName(left.name) === bareName(right.name) ? 'wordNoise' : 'spelling'
  const sameGivenName = a.at(-1) === b.at(-1) && !isShort(a.at(-1) ?? '')
  return a.length === b.length && sameGivenName && a.every((syllable, index) => syllableFits(syllable, b[index] ?? ''))
    ? 'initials'
    : null
}

/** Same birth, births that do not contradict each other, or null when they do. */
function birthReason(left: ListedName, right: ListedName): 'sameBirth' | 'compatibleBirth' | 'unknown' | null {
  const [a, b] = [left.dob ?? '', right.dob ?? '']
  if (a === '' || b === '') return 'unknown'
  if (a === b) return a.length > 4 ? 'sameBirth' : 'compatibleBirth'
  return (a.length === 4 || b.length === 4) && a.slice(0, 4) === b.slice(0, 4) ? 'compatibleBirth' : null
}

/** How two texts stand to each other, where both say something. */
function agreement(left: string | undefined, right: string | undefined, key: (text: string) => string) {
  if (left === undefined || right === undefined || left === '' || right === '') return 'unknown'
  const [a, b] = [key(left), key(right)]
  return a === b ? 'same' : a.startsWith(`${b} `) || b.startsWith(`${a} `) ? 'near' : 'other'
}

const when = (holds: boolean, reason: DuplicateReason): readonly DuplicateReason[] => (holds ? [reason] : [])

/** How sure it is that two entries of one kind mean the same; null when something parts them. */
export function likeness(left: ListedName, right: ListedName): Likeness | null {
  if (left.kind !== right.kind) return null
  const byName = nameReason(left, right)
  if (byName === null) return null
  const unit = agreement(left.unit, right.unit, plainKey)
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

function households(
  left: ListedName,
  right: ListedName,
  byName: DuplicateReason,
  units: readonly DuplicateReason[],
): Likeness {
  const place = agreement(left.place, right.place, collectiveKey)
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
  left: ListedName,
  right: ListedName,
  byName: DuplicateReason,
  units: readonly DuplicateReason[],
): Likeness | null {
  const byBirth = birthReason(left, right)
  if (byBirth === null) return null
  const position = agreement(left.position, right.position, plainKey)
  const isOtherTitle = agreement(left.title ?? '', right.title ?? '', plainKey) === 'other'
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

/** The part of a name that two matching names always share, to compare only within it. */
const block = ({ kind, name }: ListedName): string =>
  kind === 'collective' ? `c ${collectiveKey(name)}` : `${kind} ${syllables(name).at(-1) ?? ''}`

/**
 * Entries that may be the same person, household or collective. Tones are kept apart (Hoa ≠ Hòa), spelling styles folded
 * (Hoá = Hóa), births that contradict part them, and pairs in `notDuplicates`, of ids or of identities, are left out.
 */
export function findDuplicates(
  entries: readonly ListedName[],
  notDuplicates: ReadonlySet<string> = new Set(),
): readonly DuplicateMatch[] {
  const blocks = new Map<string, ListedName[]>()
  for (const entry of entries) {
    const group = blocks.get(block(entry))
    if (group === undefined) blocks.set(block(entry), [entry])
    else group.push(entry)
  }
  const matches: DuplicateMatch[] = []
  for (const group of blocks.values()) {
    for (const [index, left] of group.entries()) {
      for (const right of group.slice(index + 1)) {
        const found = likeness(left, right)
        if (found === null || isSettled(left, right, notDuplicates)) continue
        matches.push({ first: left.id, second: right.id, pair: duplicatePair(left.id, right.id), ...found })
      }
    }
  }
  return matches
}

function isSettled(left: ListedName, right: ListedName, notDuplicates: ReadonlySet<string>): boolean {
  if (notDuplicates.has(duplicatePair(left.id, right.id))) return true
  const [a, b] = [matchIdentity(left), matchIdentity(right)]
  // Two entries that say the very same cannot be told from a third one.
  return a !== b && notDuplicates.has(duplicatePair(a, b))
}
