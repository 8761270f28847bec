import type { Finding } from '../core/finding'
import type { CriteriaSet, Criterion, DeductionItem } from '../criteria/criteria-set'
import { compileSingle, optionKey } from './compiled-criteria'
import { givenPoints, type Mark } from './points'
import { rawPoints } from './reported-points'
import { roundMark } from './round-mark'
import type { Score } from './score'
import { isSelfMismatch } from './score-findings'
import type { ScoringFindingCode } from './scoring-findings'
import { aggregationOf } from './unit-marks'

const single = { method: 'mean', weights: new Map() } as const

/**
 * What is wrong with a score about to be stored. `earlier` are the scores of the round before it, from which it may
 * not differ without a reason. Errors mean that it may not be stored as it is.
 */
export function checkScore(
  set: CriteriaSet,
  criterion: Criterion | DeductionItem,
  score: Score,
  earlier: readonly Score[],
  reason: string,
): readonly Finding<ScoringFindingCode>[] {
  const item = compileSingle(criterion, set.rounding.criterion)
  const mark = roundMark(item, score.round, [score], null, true, single)
  const round = earlier[0]?.round
  const before = round === undefined ? null : roundMark(item, round, earlier, null, true, aggregationOf(set))
  const finding = (
    code: ScoringFindingCode,
    severity: Finding['severity'],
    facts: Readonly<Record<string, string>>,
  ): Finding<ScoringFindingCode> => ({
    code,
    severity,
    unit: score.unit,
    criterion: criterion.code,
    facts: { title: criterion.title, round: score.round, ...facts },
  })
  const text = (value: Mark | undefined): string => givenPoints(value ?? null) ?? ''
  const option = score.value?.option
  const negative = [score.value?.target, score.value?.count].find((given) => given?.startsWith('-') === true)
  const found = [
    negative === undefined ? null : finding('VALUE_NEGATIVE', 'error', { given: negative }),
    mark?.isOutOfRange === true
      ? finding('POINTS_OUT_OF_RANGE', 'error', { given: text(mark.given), counted: text(mark.mark) })
      : null,
    criterion.type === 'choice' && option !== undefined && !item.options.has(optionKey(option))
      ? finding('OPTION_NOT_IN_CRITERION', 'error', { option })
      : null,
    score.round === 'self' && isSelfMismatch(mark)
      ? finding('SELF_SCORE_MISMATCH', 'warning', { claimed: text(mark?.given), computed: text(mark?.computed) })
      : null,
    reason.trim() === '' && differs(before?.mark ?? null, mark?.mark ?? null)
      ? finding('SCORE_REASON_MISSING', 'error', {})
      : null,
  ]
  return found.filter((one) => one !== null)
}

/** Said of a value that gives the criterion no points: of another kind, or with its number left out. */
export function valueFindings(
  set: CriteriaSet,
  criterion: Criterion | DeductionItem,
  { points, value, unit, round }: Score,
): readonly Finding<ScoringFindingCode>[] {
  if (points !== null || value === null || value.notApplicable === true) return []
  const gives =
    criterion.type === 'leaderRelative'
      ? value.actual !== undefined
      : rawPoints(compileSingle(criterion, set.rounding.criterion), value, null) !== null
  const isOption = criterion.type === 'choice' && value.option !== undefined
  if (gives || isOption) return []
  const facts = { title: criterion.title, round }
  return [{ code: 'VALUE_GIVES_NOTHING', severity: 'error', unit, criterion: criterion.code, facts }]
}

const differs = (before: Mark, now: Mark): boolean => before !== null && now !== null && before !== now
