import type { Criterion, DeductionItem } from '../criteria/criteria-set'
import type { Score } from './score'

/**
 * What "Chấp nhận điểm tự chấm" puts into the appraisal: the values where they give points (points then stay null, so
 * that they are computed with the cluster), the claimed points otherwise. null: nothing was claimed.
 */
export function acceptedScore(
  _criterion: Criterion | DeductionItem,
  _self: Score,
): Pick<Score, 'points' | 'value' | 'evidence'> | null {
  throw new Error('Not built yet')
}
