import { findCriterion } from '../criteria/walk-criteria'
import type { RankingInput } from '../scoring/ranking-input'
import { type Score, scoreId } from '../scoring/score'
import { changedCriteria } from './changed-criteria'
import { type Draft, type DraftChange, targetOf } from './draft'

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
        base.units.some(({ code }) => code === change.unit) && findCriterion(base.set, change.criterion) !== null
      if (fits) scores.set(scoreId(change.unit, change.criterion, 'appraisal'), change)
      else lapsed.add(targetOf(change))
      continue
    }
    const changed = changedCriteria(set, change)
    if (changed === null) lapsed.add(targetOf(change))
    else set = changed
  }
  const kept = base.scores.filter(
    ({ unit, criterion, round }) => round !== 'appraisal' || !scores.has(scoreId(unit, criterion, 'appraisal')),
  )
  const evidence = new Map(base.scores.map((one) => [scoreId(one.unit, one.criterion, 'appraisal'), one.evidence]))
  const tried = [...scores].map(([id, score]): Score => {
    const { unit, criterion, points, value } = score
    const campaign = base.scores[0]?.campaign ?? ''
    const shown = evidence.get(id) ?? null
    return { id, campaign, unit, criterion, round: 'appraisal', points, value, evidence: shown, who, at, reason: null }
  })
  return { input: { ...base, set, scores: tried.length === 0 ? base.scores : [...kept, ...tried] }, lapsed }
}

type DraftScore = Extract<DraftChange, { readonly kind: 'score' }>

/** True when the change asks for what stands in the base anyway, so that it need not be kept. */
export function changesNothing(base: RankingInput, change: DraftChange): boolean {
  if (change.kind !== 'score') return JSON.stringify(changedCriteria(base.set, change)) === JSON.stringify(base.set)
  const id = scoreId(change.unit, change.criterion, 'appraisal')
  const score = base.scores.find((one) => one.id === id)
  return (
    score !== undefined &&
    score.points === change.points &&
    JSON.stringify(score.value) === JSON.stringify(change.value)
  )
}
