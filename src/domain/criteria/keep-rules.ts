import type { CriteriaSet } from './criteria-set'

/** A set read from a table, graded, ranked and rounded as another set: a table of criteria says nothing of that. */
export function withRulesOf(set: CriteriaSet, rules: CriteriaSet): CriteriaSet {
  const { bands, bandConditions, tieBreak, rounding, total, notApplicable, quota, aggregate, scorerWeights } = rules
  const { quota: _quota, aggregate: _aggregate, scorerWeights: _weights, ...rest } = set
  return {
    ...rest,
    bands,
    bandConditions,
    tieBreak,
    rounding,
    total,
    notApplicable,
    ...(quota === undefined ? {} : { quota }),
    ...(aggregate === undefined ? {} : { aggregate }),
    ...(scorerWeights === undefined ? {} : { scorerWeights }),
  }
}
