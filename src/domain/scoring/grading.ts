import type { Band, BandCondition, CriteriaSet, Sanction } from '../criteria/criteria-set'
import { allItems } from '../criteria/walk-criteria'
import type { CompiledGroup } from './compiled-criteria'
import { compare, type Exact, exact, exactOf, multiply, one } from './exact'
import { hundredthsOf, type Mark, pointsText, roundPoints, toHundredths } from './points'
import type { RankingStep, RankingStepCode } from './ranking-step'

/** Grade of a unit that missed a floor (điểm liệt), whatever its total. */
export const failedBand = 'Không đạt'

/** What grading asks about a unit. */
export interface UnitFacts {
  readonly total: number
  /** A group's sum by code. */
  readonly group: (code: string) => Mark
  /** How many times an item was reported; null when it is N/A or has no count. */
  readonly count: (code: string) => Exact | null
  /** Tái phạm was flagged at the item. */
  readonly isRepeated: (code: string) => boolean
}

export interface Grade {
  /** null when no band reaches down to the total. */
  readonly band: string | null
  readonly failed: boolean
  readonly steps: readonly RankingStep[]
}

/** The set's grading rules, gathered once. */
export interface GradingRules {
  readonly bands: readonly { readonly band: Band; readonly atLeast: number | null }[]
  readonly conditions: readonly BandCondition[]
  readonly floors: readonly CompiledGroup[]
  readonly groups: ReadonlyMap<string, CompiledGroup>
  readonly sanctions: readonly { readonly code: string; readonly title: string; readonly sanction: Sanction }[]
}

const withChildren = (group: CompiledGroup): readonly CompiledGroup[] => [group, ...group.groups.flatMap(withChildren)]

/** Gathers what grading needs from a set. */
export function gradingRules(set: CriteriaSet, tops: readonly CompiledGroup[]): GradingRules {
  const groups = tops.flatMap(withChildren)
  return {
    bands: set.bands.map((band) => ({ band, atLeast: band.atLeast === null ? null : hundredthsOf(band.atLeast) })),
    conditions: set.bandConditions,
    floors: groups.filter(({ floorShare }) => floorShare !== null),
    groups: new Map(groups.map((group) => [group.code, group])),
    sanctions: allItems(set).flatMap(({ item: { code, title, sanction } }) =>
      sanction === undefined ? [] : [{ code, title, sanction }],
    ),
  }
}

/** True when a sum is at least a share of the maximum. */
const reaches = (sum: number, share: Exact, max: number): boolean =>
  compare(exact(sum, 1), multiply(share, exact(max, 1))) >= 0

/** Floors, the band by total, its conditions and the sanctions, in the order of the spec of scoring §5.4–7. */
export function gradeUnit(rules: GradingRules, facts: UnitFacts): Grade {
  const names = rules.bands.map(({ band }) => band.name)
  const steps: RankingStep[] = []
  const nameAt = (at: number): string | null => names[at] ?? null
  const move = (from: number, to: number, code: RankingStepCode, about: RankingStep['facts']): number => {
    if (to !== from) steps.push({ code, from: nameAt(from), to: nameAt(to), facts: about })
    return to
  }
  const first = rules.bands.findIndex(({ atLeast }) => atLeast === null || facts.total >= atLeast)
  steps.push({ code: 'BAND_BY_TOTAL', from: pointsText(facts.total), to: nameAt(first), facts: {} })
  const floors = failedFloors(rules, facts, nameAt(first))
  if (floors.length > 0) return { band: failedBand, failed: true, steps: [...steps, ...floors] }
  if (first === -1) return { band: null, failed: false, steps }

  const last = names.length - 1
  let at = first
  for (let unmet = unmetCondition(rules, facts, nameAt(at)); unmet !== null && at < last; ) {
    at = move(at, at + 1, 'BAND_CONDITION_FAILED', unmet)
    unmet = unmetCondition(rules, facts, nameAt(at))
  }
  const acting = rules.sanctions.filter(({ code }) => isPositiveCount(facts.count(code)) || facts.isRepeated(code))
  const about = ({ code, title }: { readonly code: string; readonly title: string }) => ({ criterion: code, title })
  const barred = acting.filter(({ sanction }) => sanction.kind === 'notBand')
  for (let bar = barredFrom(barred, nameAt(at)); bar !== undefined && at < last; bar = barredFrom(barred, nameAt(at)))
    at = move(at, at + 1, 'SANCTION_NOT_BAND', about(bar))
  for (const item of acting)
    if (item.sanction.kind === 'maxBand')
      at = move(at, Math.max(at, names.indexOf(item.sanction.band)), 'SANCTION_MAX_BAND', about(item))
  for (const item of acting)
    if (item.sanction.kind === 'downBands')
      at = move(at, Math.min(last, at + item.sanction.count), 'SANCTION_DOWN_BANDS', {
        ...about(item),
        bands: item.sanction.count,
      })
  for (const item of acting)
    if (item.sanction.kind === 'lowest' || facts.isRepeated(item.code))
      at = move(at, last, 'SANCTION_LOWEST', about(item))
  return { band: nameAt(at), failed: false, steps }
}

const isPositiveCount = (count: Exact | null): boolean => count !== null && compare(count, one) >= 0

const barredFrom = (barred: GradingRules['sanctions'], band: string | null) =>
  barred.find(({ sanction }) => sanction.kind === 'notBand' && sanction.band === band)

function failedFloors(rules: GradingRules, facts: UnitFacts, band: string | null): readonly RankingStep[] {
  return rules.floors.flatMap(({ code, group, floorShare, max }): RankingStep[] => {
    const sum = facts.group(code)
    if (floorShare === null || typeof sum !== 'number' || reaches(sum, floorShare, max)) return []
    const about = { group: code, title: group.title, points: pointsText(sum), max: pointsText(max) }
    return [
      { code: 'FLOOR_FAILED', from: band, to: failedBand, facts: { ...about, share: String(group.floorShare ?? '') } },
    ]
  })
}

/** The facts of the first condition of a band that the unit does not meet; null when it meets them all. */
function unmetCondition(rules: GradingRules, facts: UnitFacts, band: string | null): RankingStep['facts'] | null {
  for (const condition of rules.conditions) {
    if (condition.band !== band) continue
    const unmet = unmetShare(rules, facts, condition) ?? unmetCount(facts, condition)
    if (unmet !== null) return { band, ...unmet }
  }
  return null
}

function unmetShare(rules: GradingRules, facts: UnitFacts, { group, minShare }: BandCondition) {
  const asked = group === undefined ? undefined : rules.groups.get(group)
  if (asked === undefined || minShare === undefined) return null
  const sum = facts.group(asked.code)
  if (sum === 'N/A' || reaches(sum ?? 0, exactOf(minShare), asked.max)) return null
  return {
    group: asked.code,
    title: asked.group.title,
    points: pointsText(sum ?? 0),
    max: pointsText(asked.max),
    share: String(minShare),
  }
}

function unmetCount(facts: UnitFacts, { item, minCount }: BandCondition) {
  if (item === undefined || minCount === undefined) return null
  const count = facts.count(item)
  if (count === null || compare(count, exactOf(minCount)) >= 0) return null
  return { criterion: item, asked: String(minCount), count: countText(count) }
}

const countText = (count: Exact): string => pointsText(roundPoints(count, toHundredths))
