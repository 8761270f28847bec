import { createHash } from 'node:crypto'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { WorkbookGrid } from '#domain/workbook/grid'

/** Whose template it is: what a filled-in workbook tells of itself. */
export interface TemplateIdentity {
  readonly unit: string
  readonly campaign: string
  /** The criteria that the score sheet was made from, as `criteriaStamp` names them. */
  readonly criteria: string
}

/** The very hidden sheet that says the same as the document's properties, which some programs drop when saving. */
export const identitySheet = 'SoThiDua'

export const identityNames = {
  unit: 'SoThiDua.Unit',
  campaign: 'SoThiDua.Campaign',
  criteria: 'SoThiDua.Criteria',
  checksum: 'SoThiDua.Checksum',
} as const

/** Stands in a cluster's score workbook, whose identity has its own checksum. */
export const clusterName = 'SoThiDua.Cluster'

const STAMP = '~'

/**
 * A version of the criteria with a checksum of what a unit is asked for: a version without scores is edited in place, and a
 * form sent out before is then an old one under the same number. A form limited to some criteria names them too.
 */
export const criteriaStamp = (
  version: string,
  { groups, bonus, deductions }: CriteriaSet,
  only: Iterable<string> = [],
): string => {
  const checksum = createHash('sha256')
    .update(JSON.stringify([groups, bonus, deductions]))
    .digest('hex')
    .slice(0, 8)
  return [version, checksum, [...only].join(' ')].filter((part) => part !== '').join(STAMP)
}

/** The version in a stamp. */
export const versionOfStamp = (stamp: string): string => stamp.split(STAMP)[0] ?? stamp

/** The only criteria that a form asks for, where it is limited to some; null for a whole form. */
export const onlyOfStamp = (stamp: string): readonly string[] | null => stamp.split(STAMP)[2]?.split(' ') ?? null

/** True when a form was made from these criteria; forms of earlier programs name the version alone. */
export const isMadeFrom = (stamp: string, version: string, set: CriteriaSet | null): boolean =>
  stamp.includes(STAMP) && set !== null
    ? stamp === criteriaStamp(version, set, onlyOfStamp(stamp) ?? [])
    : versionOfStamp(stamp) === version

/** A checksum over the parts of an identity. */
export const seal = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n').normalize('NFC')).digest('hex').slice(0, 16)

/** Tells an identity that was edited by hand. */
export const identityChecksum = ({ unit, campaign, criteria }: TemplateIdentity): string =>
  seal(['so-thi-dua', unit, campaign, criteria])

/** An identity as names and values, its checksum included. */
export const identityValues = (identity: TemplateIdentity): Readonly<Record<string, string>> => ({
  [identityNames.unit]: identity.unit,
  [identityNames.campaign]: identity.campaign,
  [identityNames.criteria]: identity.criteria,
  [identityNames.checksum]: identityChecksum(identity),
})

/** What one place says: an identity with whether its checksum confirms it, nothing, or one that the checksum belies. */
export interface Stated<T> {
  readonly identity: T | null
  readonly isAltered: boolean
}

export type Values = Readonly<Record<string, string>>

function identityIn(values: Values): Stated<TemplateIdentity> {
  const isClusterBook = (values[clusterName] ?? '') !== ''
  if (isClusterBook || Object.values(identityNames).every((name) => (values[name] ?? '') === ''))
    return { identity: null, isAltered: false }
  const identity = {
    unit: values[identityNames.unit] ?? '',
    campaign: values[identityNames.campaign] ?? '',
    criteria: values[identityNames.criteria] ?? '',
  }
  const checksum = values[identityNames.checksum] ?? ''
  const isConfirmed = checksum === identityChecksum(identity)
  // Without its checksum an identity is still the best word there is; against its checksum it is none.
  const isBelieved = identity.unit !== '' && (isConfirmed || checksum === '')
  return { identity: isBelieved ? identity : null, isAltered: !isConfirmed }
}

function hiddenValues(grid: WorkbookGrid): Values {
  const sheet = grid.sheets.find(({ name, visibility }) => name === identitySheet && visibility !== 'visible')
  const pairs = (sheet?.rows ?? []).map(({ cells }) =>
    [1, 2].map((column) => {
      const value = cells.find((cell) => cell.column === column)?.value
      return value?.kind === 'text' ? value.text : ''
    }),
  )
  return Object.fromEntries(pairs.map(([name = '', text = '']) => [name, text]))
}

/**
 * What a workbook says of itself in the document's properties and in the hidden sheet, and whether somebody changed that
 * by hand. One of the two is enough, as some programs drop the other; two that contradict each other are not believed.
 */
export function statedIn<T>(
  grid: WorkbookGrid,
  identityIn: (values: Values) => Stated<T>,
  checksum: (identity: T) => string,
): Stated<T> {
  const places = [identityIn(grid.properties), identityIn(hiddenValues(grid))]
  const [first, second] = places.flatMap(({ identity }) => identity ?? [])
  const agree = first === undefined || second === undefined || checksum(first) === checksum(second)
  const isAltered = !agree || places.some((place) => place.isAltered)
  return { identity: agree ? (first ?? null) : null, isAltered }
}

/** What a workbook says of its unit. */
export const statedIdentity = (grid: WorkbookGrid): Stated<TemplateIdentity> =>
  statedIn(grid, identityIn, identityChecksum)

/** The identity that a workbook carries and that can be believed. */
export const templateIdentity = (grid: WorkbookGrid): TemplateIdentity | null => statedIdentity(grid).identity
