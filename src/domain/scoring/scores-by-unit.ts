import type { Score } from './score'

/** The scores of a campaign unit by unit. A unit of which no score has changed keeps the very same list. */
export interface ScoresByUnit {
  readonly list: readonly Score[]
  readonly of: ReadonlyMap<string, readonly Score[]>
}

/** Gathers scores by unit; `previous` saves gathering again what an edit has not touched. */
export function scoresByUnit(list: readonly Score[], previous: ScoresByUnit | null = null): ScoresByUnit {
  if (previous === null) return { list, of: gathered(list) }
  if (previous.list === list) return previous
  const { gone, come } = differences(previous.list, list)
  const of = new Map(previous.of)
  for (const unit of new Set([...gone, ...come].map((score) => score.unit))) {
    const kept = (previous.of.get(unit) ?? []).filter((score) => !gone.has(score))
    const scores = [...kept, ...come.filter((score) => score.unit === unit)]
    if (scores.length === 0) of.delete(unit)
    else of.set(unit, scores)
  }
  return { list, of }
}

function gathered(list: readonly Score[]): Map<string, Score[]> {
  const of = new Map<string, Score[]>()
  for (const score of list) {
    const scores = of.get(score.unit)
    if (scores === undefined) of.set(score.unit, [score])
    else scores.push(score)
  }
  return of
}

/** What left a list and what came into it. An edit leaves all others in their order, so that only its own are looked at. */
function differences(before: readonly Score[], after: readonly Score[]) {
  const gone = new Set<Score>()
  const come: Score[] = []
  let at = 0
  // by index: the lists are long, and this runs at every edited cell
  for (let index = 0; index < before.length; index += 1) {
    const [old, now] = [before[index], after[at]]
    if (old === undefined) continue
    if (old === now) {
      at += 1
      continue
    }
    gone.add(old)
    if (now === undefined || now.id !== old.id) continue
    come.push(now)
    at += 1
  }
  for (; at < after.length; at += 1) {
    const added = after[at]
    if (added !== undefined) come.push(added)
  }
  return { gone, come }
}
