import { assertNever } from '../core/result'
import { type ClusterScores, type ScoredUnit, unitName } from './cluster-scores'
import { type CompiledItem, optionKey } from './compiled-criteria'
import { compare, divide, type Exact, exact, exactOf, isPositive, multiply, one, zero } from './exact'
import type { ExplainedNode, Formula, NodeReason } from './explained-node'
import type { LeaderStanding } from './leader-relative'
import { givenPoints, type Mark, pointsText, roundPoints, toHundredths } from './points'
import { type RawPoints, rawPoints, withinRange } from './reported-points'
import { type Aggregation, aggregatedPoints, type RoundMark, scorerPoints } from './round-mark'
import type { ReportedValue, Round, Score } from './score'
import { isSelfMismatch } from './score-findings'
import { type ScoreRow, slotOf } from './score-table'
import { aggregationOf, type Cell } from './unit-marks'

/** The self-score as it is shown: what was claimed, else what the values give. */
export const shownSelf = ({ self }: Cell): Mark => self?.given ?? self?.mark ?? null

/** Explains one criterion of a unit. */
export function explainItem(item: CompiledItem, { cells, row }: ScoredUnit, scores: ClusterScores): ExplainedNode {
  const cell = cells[item.index]
  const { code, title, type } = item.item
  const round = cell?.round ?? null
  const counting = round === null ? none : (row[slotOf(item.index, round)] ?? none)
  const standing = round === null ? null : (scores.standings.get(slotOf(item.index, round)) ?? null)
  const behind = scoresBehind(item, row)
  const { formula, raw } = formulaOf(item, round, counting, standing, scores)
  const isRounded =
    raw !== null && cell !== undefined && typeof cell.mark === 'number' && cell[round ?? 'self']?.lacksEvidence !== true
      ? compare(withinRange(item, raw), exact(cell.mark, 100)) !== 0
      : false
  const node: Open<ExplainedNode> = {
    code,
    title,
    kind: type,
    max: item.maxText,
    points: givenPoints(cell?.mark ?? null),
    self: cell === undefined ? null : givenPoints(shownSelf(cell)),
    review: givenPoints(cell?.review?.mark ?? null),
    appraisal: givenPoints(cell?.appraisal?.mark ?? null),
    formula,
    reasons: cell === undefined ? [] : reasonsOf(item, cell, counting, scores),
  }
  if (item.item.unit !== undefined) node.measure = item.item.unit
  if (isRounded) node.rounding = item.item.rounding ?? scores.compiled.set.rounding.criterion
  if (behind.length > 0) node.scores = behind
  return node
}

/** What is being put together: a campaign has hundreds of thousands of nodes, and spreading costs more than all the rest. */
type Open<T> = { -readonly [Field in keyof T]: T[Field] }

const none: readonly Score[] = []

function scoresBehind({ index }: CompiledItem, row: ScoreRow): readonly Score[] {
  const [self, review, appraisal] = [
    row[slotOf(index, 'self')],
    row[slotOf(index, 'review')],
    row[slotOf(index, 'appraisal')],
  ]
  if (self === undefined && review === undefined) return appraisal ?? none
  return [...(self ?? none), ...(review ?? none), ...(appraisal ?? none)]
}

interface Told {
  readonly formula: Formula
  /** Points before rounding; null where there are none to round. */
  readonly raw: Exact | null
}

const told = (kind: Formula['kind'], facts: Formula['facts'], raw: Exact | null): Told => ({
  formula: { kind, facts },
  raw,
})

function formulaOf(
  item: CompiledItem,
  round: Round | null,
  counting: readonly Score[],
  standing: LeaderStanding | null,
  scores: ClusterScores,
): Told {
  const score = counting[0]
  if (round === null || score === undefined) return told('unscored', {}, null)
  if (counting.length > 1) {
    const aggregation = aggregationOf(scores.compiled.set)
    const given = counting.map(
      (one) => `${scorerText(one, aggregation)}: ${pointsSign(scorerPoints(item, round, one, standing))}`,
    )
    const together = aggregatedPoints(item, round, counting, standing, aggregation)
    return told(
      'severalScorers',
      { method: aggregation.method, given: given.join('; ') },
      together === 'N/A' ? null : together,
    )
  }
  const raw = rawPoints(item, score.value, standing)
  const isGiven = score.points !== null && (round !== 'self' || raw === null)
  if (isGiven || score.value === null) {
    if (score.points === null) return told('unscored', {}, null)
    if (score.points === 'N/A') return told('notApplicable', {}, null)
    return told('given', { round, points: score.points }, exactOf(score.points as Parameters<typeof exactOf>[0]))
  }
  if (raw === 'N/A') return told('notApplicable', score.value.notApplicable === true ? {} : { target: 'none' }, null)
  if (raw === null) return told('unscored', {}, null)
  const named =
    standing === null ? null : { ...standing, leaders: standing.leaders.map((unit) => unitName(scores, unit)) }
  return { formula: valueFormula(item, score.value, raw, named), raw }
}

/** A scorer's name, and the weight of the points where weights count. */
const scorerText = ({ scorer = '' }: Score, { method, weights }: Aggregation): string =>
  method === 'weighted' ? `${scorer} × ${text(weights.get(scorer) ?? one)}` : scorer

/** Points of one of several scorers; an abstention and "không phát sinh" by the signs that every paper explains. */
const pointsSign = (points: RawPoints): string => (points === null ? '–' : points === 'N/A' ? 'KPS' : text(points))

const text = (value: Exact): string => pointsText(roundPoints(value, toHundredths))

/** How a reported value gives its points. */
export function valueFormula(
  item: CompiledItem,
  value: ReportedValue,
  raw: Exact,
  standing: LeaderStanding | null,
): Formula {
  const { item: criterion, max } = item
  const most = item.maxText ?? ''
  switch (criterion.type) {
    case 'manual':
      return { kind: 'given', facts: { points: text(raw) } }
    case 'boolean':
      return { kind: 'boolean', facts: { yes: value.yes === true ? 'yes' : 'no', points: text(raw) } }
    case 'choice': {
      const option = criterion.options.find(({ label }) => optionKey(label) === optionKey(value.option ?? ''))
      return { kind: 'choice', facts: { option: option?.label ?? '', points: text(raw) } }
    }
    case 'ratio':
      return ratioFormula(item, value, raw, most)
    case 'leaderRelative':
      return leaderFormula(value, standing, most)
    case 'count': {
      const product = item.per === null ? zero : multiply(exactOf(value.count ?? criterion.per), item.per)
      const isCut = max !== null && compare(product, max) > 0
      const facts = { count: value.count ?? '', per: criterion.per, product: text(product), max: most }
      return { kind: isCut ? 'countCut' : 'count', facts }
    }
    case 'minus': {
      const isZero = compare(raw, zero) < 0
      return {
        kind: isZero ? 'minusToZero' : 'minus',
        facts: { count: value.count ?? '', per: criterion.per, max: most },
      }
    }
    default:
      return assertNever(criterion)
  }
}

function ratioFormula(item: CompiledItem, value: ReportedValue, raw: Exact, max: string): Formula {
  const { actual = value.target, target } = value
  if (actual === undefined || target === undefined) return { kind: 'unscored', facts: {} }
  const ratio = divide(exactOf(actual), exactOf(target))
  const cap = item.cap ?? one
  const facts = { actual, target, max, cap: text(cap), points: text(raw) }
  if (compare(ratio, cap) > 0) return { kind: 'ratioCapped', facts }
  return { kind: item.max !== null && compare(multiply(ratio, item.max), raw) > 0 ? 'ratioCutToMax' : 'ratio', facts }
}

function leaderFormula(value: ReportedValue, standing: LeaderStanding | null, max: string): Formula {
  const { actual, target } = value
  if (actual === undefined) return { kind: 'unscored', facts: {} }
  const goal = target === undefined ? zero : exactOf(target)
  if (!isPositive(goal)) {
    const best = standing?.bestWithoutTarget ?? zero
    return { kind: 'leaderWithoutTarget', facts: { actual, max, best: text(best) } }
  }
  const ratio = divide(exactOf(actual), goal)
  const best = standing?.best ?? null
  const facts = {
    actual,
    target: target ?? '',
    max,
    ratio: text(ratio),
    best: best === null ? '' : text(best),
    leaders: standing?.leaders.join(', ') ?? '',
  }
  const order = compare(ratio, one)
  if (order < 0) return { kind: 'leaderBelowTarget', facts }
  if (order === 0) return { kind: 'leaderAtTarget', facts }
  return { kind: best !== null && compare(ratio, best) < 0 ? 'leaderAboveTarget' : 'leaderBest', facts }
}

const shown = (mark: Mark): string => givenPoints(mark) ?? ''

function reasonsOf(
  item: CompiledItem,
  cell: Cell,
  counting: readonly Score[],
  { compiled: { set } }: ClusterScores,
): readonly NodeReason[] {
  const mark: RoundMark | null = cell.round === null ? null : cell[cell.round]
  const reasons: NodeReason[] = []
  if (mark?.lacksEvidence === true) {
    const claimed = shown(cell.self?.given ?? cell.self?.computed ?? mark.computed)
    reasons.push({ kind: 'NO_EVIDENCE', facts: { claimed } })
  }
  if (isSelfMismatch(cell.self)) {
    const { given = null, computed = null } = cell.self ?? {}
    reasons.push({ kind: 'SELF_SCORE_MISMATCH', facts: { claimed: shown(given), computed: shown(computed) } })
  }
  if (mark?.isOutOfRange === true) reasons.push({ kind: 'POINTS_OUT_OF_RANGE', facts: { given: shown(mark.given) } })
  if (cell.mark === 'N/A' && item.part === 'base')
    reasons.push({ kind: set.notApplicable === 'fullMarks' ? 'NA_FULL_MARKS' : 'NA_LEFT_OUT', facts: {} })
  if (cell.round === 'self' || cell.round === 'review')
    reasons.push({ kind: 'PROVISIONAL', facts: { round: cell.round } })
  for (const score of counting) {
    const reason = score.reason?.trim() ?? ''
    if (reason !== '' && !hasReason(reasons, reason)) reasons.push({ kind: 'GIVEN_REASON', facts: { reason } })
  }
  return reasons
}

const hasReason = (reasons: readonly NodeReason[], reason: string): boolean =>
  reasons.some(({ kind, facts }) => kind === 'GIVEN_REASON' && facts.reason === reason)
