import type { Decimal } from '../core/decimal'
import type { Criterion, DeductionItem } from '../criteria/criteria-set'
import { defaultRounding } from '../criteria/parse-rounding'
import { pointsOf } from './reported-points'
import type { ReportedValue, Score } from './score'

/** What goes into the appraisal when a self-score is accepted. */
export type AcceptedScore = Pick<Score, 'points' | 'value' | 'evidence'> & { readonly accepted: true }

const givesPoints = (criterion: Criterion | DeductionItem, value: ReportedValue | null): boolean =>
  criterion.type === 'leaderRelative'
    ? value?.actual !== undefined || value?.notApplicable === true
    : pointsOf(criterion, value, defaultRounding) !== null

/**
 * What "Chấp nhận điểm tự chấm" puts into the appraisal: the values where they give points (points then stay null, so
 * that they are computed with the cluster and never the contradicted claim), the claimed points otherwise. A claim that
 * lacks its required evidence is accepted as 0; the claim itself stays in the self round. null: nothing was claimed.
 */
export function acceptedScore(criterion: Criterion | DeductionItem, self: Score): AcceptedScore | null {
  const { points, value, evidence } = self
  if (givesPoints(criterion, value)) return { points: null, value, evidence, accepted: true }
  if (points === null) return null
  const lacksEvidence = criterion.evidenceRequired === true && (evidence === null || evidence.trim() === '')
  return { points: lacksEvidence && points !== 'N/A' ? ('0' as Decimal) : points, value, evidence, accepted: true }
}
