import type { Decimal } from '../core/decimal'
import type { Finding } from '../core/finding'
import type { CriteriaSet, Criterion, DeductionItem } from '../criteria/criteria-set'
import { findCriterion } from '../criteria/walk-criteria'
import { compiledItem, optionKey } from './compiled-criteria'
import { exactOf } from './exact'
import { givenPoints, pointRounding, roundPoints, settlesAs } from './points'
import { isOutOfRange, pointsOf } from './reported-points'
import type { GivenPoints, Score } from './score'
import type { ScoringFindingCode } from './scoring-findings'

/**
 * What is wrong with a score about to be stored. `earlier` is the score of the round before it, from which it may not
 * differ without a reason. Errors mean that it may not be stored as it is.
 */
export function checkScore(
  set: CriteriaSet,
  criterion: Criterion | DeductionItem,
  score: Score,
  earlier: Score | null,
  reason: string,
): readonly Finding<ScoringFindingCode>[] {
  return []
}
