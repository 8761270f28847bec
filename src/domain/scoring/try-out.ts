import type { Criterion, DeductionItem, Rounding } from '../criteria/criteria-set'
import { compileSingle } from './compiled-criteria'
import { compare, exact } from './exact'
import { valueFormula } from './explain-item'
import type { Formula } from './explained-node'
import { leaderStanding } from './leader-relative'
import { givenPoints } from './points'
import { rawPoints, settle, withinRange } from './reported-points'
import type { GivenPoints, ReportedValue } from './score'

export interface TriedOut {
  readonly points: GivenPoints
  readonly formula: Formula
  /** The rule, where rounding changed the points. */
  readonly rounding: Rounding | null
}

/** What a reported value would give, and how; `others` are the values of other units where the cluster counts. */
export function tryOut(
  criterion: Criterion | DeductionItem,
  value: ReportedValue | null,
  rounding: Rounding,
  others: readonly { readonly unit: string; readonly value: ReportedValue }[] = [],
): TriedOut {
  const item = compileSingle(criterion, rounding)
  const standing = value === null ? null : leaderStanding([{ unit: criterion.code, value }, ...others])
  const raw = rawPoints(item, value, standing)
  if (raw === null || value === null) return { points: null, formula: { kind: 'unscored', facts: {} }, rounding: null }
  if (raw === 'N/A') {
    const facts: Formula['facts'] = value.notApplicable === true ? {} : { target: 'none' }
    return { points: 'N/A', formula: { kind: 'notApplicable', facts }, rounding: null }
  }
  const settled = settle(item, raw)
  const isRounded = compare(withinRange(item, raw), exact(settled, 100)) !== 0
  return {
    points: givenPoints(settled),
    formula: valueFormula(item, value, raw, standing),
    rounding: isRounded ? (criterion.rounding ?? rounding) : null,
  }
}
