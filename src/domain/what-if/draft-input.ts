import { findCriterion } from '../criteria/walk-criteria'
import type { RankingInput } from '../scoring/ranking-input'
import { type Score, scoreId } from '../scoring/score'
import { changedCriteria } from './changed-criteria'
import { type Draft, type DraftChange, type DraftScore, targetOf } from './draft'

/** What the same engine is given for a draft, and the targets of changes that no longer fit what they were made on. */
export interface DraftInput {
  readonly input: RankingInput
  readonly lapsed: ReadonlySet<string>
}

/** The base with the draft's changes in it; the base itself is never touched. */
export function draftInput(
  base: RankingInput,
  { changes, who, at }: Pick<Draft, 'changes' | 'who' | 'at'>,
): DraftInput {
  const lapsed = new Set<string>()
  let { set } = base
  const scores = new Map<string, DraftScore>()
  for (const change of changes) {
    if (change.kind === 'score') {
      const fits =
        base.units.some(({ code }) => code === change.unit) &&
        findCriterion(base.set, change.criterion) !== null &&
        (change.scorer === undefined || base.scores.some(({ id }) => id === triedId(change)))
      if (fits) scores.set(triedId(change), change)
      else lapsed.add(targetOf(change))
      continue
    }
    const changed = changedCriteria(set, change)
    if (changed === null) lapsed.add(targetOf(change))
    else set = changed
  }
  const wholes = [...scores.values()].filter(({ scorer }) => scorer === undefined)
  const replaced = new Set(wholes.map(({ unit, criterion }) => scoreId(unit, criterion, 'appraisal')))
  const kept = base.scores.filter(
    ({ id, unit, criterion, round }) =>
      !scores.has(id) && (round !== 'appraisal' || !replaced.has(scoreId(unit, criterion, round))),
  )
  const evidence = new Map(base.scores.map((one) => [scoreId(one.unit, one.criterion, 'appraisal'), one.evidence]))
  const tried = [...scores].map(([id, score]): Score => {
    const { unit, criterion, points, value, scorer } = score
    const campaign = base.scores[0]?.campaign ?? ''
    const shown = evidence.get(scoreId(unit, criterion, 'appraisal')) ?? null
    const by = scorer === undefined ? {} : { scorer }
    return {
      id,
      campaign,
      unit,
      criterion,
      round: 'appraisal',
      ...by,
      points,
      value,
      evidence: shown,
      who,
      at,
      reason: null,
    }
  })
  return { input: { ...base, set, scores: tried.length === 0 ? base.scores : [...kept, ...tried] }, lapsed }
}

/** Id of the score that is tried. */
export const triedId = ({ unit, criterion, scorer }: DraftScore): string =>
  scoreId(unit, criterion, 'appraisal', scorer)

/** True when the change asks for what stands in the base anyway, so that it need not be kept. */
export function changesNothing(base: RankingInput, change: DraftChange): boolean {
  if (change.kind !== 'score') return JSON.stringify(changedCriteria(base.set, change)) === JSON.stringify(base.set)
  const score = base.scores.find(({ id }) => id === triedId(change))
  return (
    score !== undefined &&
    score.points === change.points &&
    JSON.stringify(score.value) === JSON.stringify(change.value)
  )
}
