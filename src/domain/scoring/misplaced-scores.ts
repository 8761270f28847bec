import type { Finding } from '../core/finding'
import { type Round, scoreId } from './score'
import type { ScoringFindingCode } from './scoring-findings'

interface ScorePlace {
  readonly unit: string
  readonly criterion: string
  readonly round: Round
  readonly scorer?: string
}

/** Scores of one batch that stand nowhere, or twice at one place: which of two counts is not for the program to say. */
export function misplacedScores(
  scores: readonly ScorePlace[],
  criteria: ReadonlyMap<string, { readonly title: string }>,
  isUnit: (code: string) => boolean,
): readonly Finding<ScoringFindingCode>[] {
  const seen = new Set<string>()
  return scores.flatMap(({ unit, criterion, round, scorer }) => {
    const id = scoreId(unit, criterion, round, scorer)
    const isTwice = seen.has(id)
    seen.add(id)
    const title = criteria.get(criterion)?.title
    const place = { severity: 'error', unit, criterion } as const
    return [
      ...(isUnit(unit) ? [] : [{ code: 'SCORED_UNIT_UNKNOWN', ...place } as const]),
      ...(title === undefined ? [{ code: 'SCORED_CRITERION_UNKNOWN', ...place } as const] : []),
      ...(isTwice ? [{ code: 'SCORE_TWICE', ...place, facts: { title: title ?? criterion, round } } as const] : []),
    ]
  })
}
