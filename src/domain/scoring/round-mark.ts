import type { Decimal } from '../core/decimal'
import type { Aggregate } from '../criteria/criteria-set'
import type { CompiledItem } from './compiled-criteria'
import { add, divide, type Exact, exact, exactOf, isZero, multiply, one, zero } from './exact'
import type { LeaderStanding } from './leader-relative'
import { type Mark, roundPoints } from './points'
import { isOutOfRange, type RawPoints, rawPoints, settle, withinRange } from './reported-points'
import type { GivenPoints, Round, Score } from './score'

/** What one round says about a criterion of a unit. */
export interface RoundMark {
  /** What counts in this round. */
  readonly mark: Mark
  /** As claimed or given, rounded by the criterion's rule. */
  readonly given: Mark
  /** What the reported values give. */
  readonly computed: Mark
  /** Counts nothing for want of evidence (không có minh chứng). */
  readonly lacksEvidence: boolean
  readonly isOutOfRange: boolean
}

/** How several scorers of one round become one score. */
export interface Aggregation {
  readonly method: Aggregate
  readonly weights: ReadonlyMap<string, Exact>
}

const rawOf = (points: GivenPoints): RawPoints =>
  points === null ? null : points === 'N/A' ? 'N/A' : exactOf(points as Decimal)

/**
 * In the self round values come first: a claim is only a claim. In review and appraisal the points given are the
 * scorer's own and stand; values count where no points were given.
 */
const counting = (round: Round, given: RawPoints, computed: RawPoints): RawPoints =>
  round === 'self' ? (computed ?? given) : (given ?? computed)

/** What one of several scorers gives, held within what the criterion may bring before it joins the others'. */
export function scorerPoints(
  item: CompiledItem,
  round: Round,
  score: Score,
  standing: LeaderStanding | null,
): RawPoints {
  const raw = counting(round, rawOf(score.points), rawPoints(item, score.value, standing))
  return raw === null || raw === 'N/A' ? raw : withinRange(item, raw)
}

/**
 * The mark of a round from its scores: one, or one per scorer. Required evidence is asked of what a unit claims, also
 * where the claim was taken over; a scorer's own points and values stand.
 */
export function roundMark(
  item: CompiledItem,
  round: Round,
  scores: readonly Score[],
  standing: LeaderStanding | null,
  hasEvidence: boolean,
  aggregation: Aggregation,
): RoundMark | null {
  const only = scores[0]
  if (only === undefined) return null
  if (scores.length === 1) return singleMark(item, round, only, standing, hasEvidence)
  const raw = aggregatedPoints(item, round, scores, standing, aggregation)
  const lacksEvidence = !hasEvidence && round === 'self' && raw !== null && raw !== 'N/A'
  return {
    mark: lacksEvidence ? 0 : givenMark(item, raw),
    given: null,
    computed: null,
    lacksEvidence,
    isOutOfRange: scores.some(({ points }) => isBeyond(item, rawOf(points))),
  }
}

function singleMark(
  item: CompiledItem,
  round: Round,
  score: Score,
  standing: LeaderStanding | null,
  hasEvidence: boolean,
): RoundMark {
  const given = rawOf(score.points)
  const raw = rawPoints(item, score.value, standing)
  const computed = raw === null || raw === 'N/A' ? raw : settle(item, raw)
  const isOwn = given !== null && (round !== 'self' || computed === null)
  const mark = isOwn ? givenMark(item, given) : computed
  const isClaim = round === 'self' || (score.accepted === true && !isOwn)
  const lacksEvidence = !hasEvidence && typeof mark === 'number' && isClaim
  return {
    mark: lacksEvidence ? 0 : mark,
    given: given === null || given === 'N/A' ? given : roundPoints(given, item.rounding),
    computed,
    lacksEvidence,
    isOutOfRange: given !== null && isBeyond(item, given),
  }
}

const isBeyond = (item: CompiledItem, given: RawPoints): boolean =>
  given !== null && given !== 'N/A' && isOutOfRange(item, given)

const givenMark = (item: CompiledItem, raw: RawPoints): Mark =>
  raw === null || raw === 'N/A' ? raw : settle(item, withinRange(item, raw))

/** What several scorers of a round give together, before rounding. */
export const aggregatedPoints = (
  item: CompiledItem,
  round: Round,
  scores: readonly Score[],
  standing: LeaderStanding | null,
  aggregation: Aggregation,
): RawPoints =>
  aggregated(
    scores.map((score) => ({ scorer: score.scorer ?? '', raw: scorerPoints(item, round, score, standing) })),
    aggregation,
  )

/** Abstentions are left out; "N/A" counts only when nobody gave points. */
function aggregated(
  each: readonly { readonly scorer: string; readonly raw: RawPoints }[],
  { method, weights }: Aggregation,
): RawPoints {
  const scored = each.flatMap(({ scorer, raw }) => (raw === null || raw === 'N/A' ? [] : [{ scorer, raw }]))
  if (scored.length === 0) return each.some(({ raw }) => raw === 'N/A') ? 'N/A' : null
  const sum = (values: readonly Exact[]): Exact => values.reduce(add, zero)
  if (method === 'sum') return sum(scored.map(({ raw }) => raw))
  if (method === 'mean') return divide(sum(scored.map(({ raw }) => raw)), exact(scored.length, 1))
  const weightOf = (scorer: string): Exact => weights.get(scorer) ?? one
  const weight = sum(scored.map(({ scorer }) => weightOf(scorer)))
  if (isZero(weight)) return null
  return divide(sum(scored.map(({ scorer, raw }) => multiply(raw, weightOf(scorer)))), weight)
}
