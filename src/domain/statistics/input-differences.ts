import type { RankingInput } from '../scoring/ranking-input'
import { rankingInputParts } from '../scoring/ranking-inputs'
import type { GivenPoints, ReportedValue, Round, Score } from '../scoring/score'

/** A score that is there in one of two inputs only, or otherwise in each. */
export interface ScoreDifference {
  readonly unit: string
  readonly criterion: string
  readonly round: Round
  readonly from: ScoreSeen | null
  readonly to: ScoreSeen | null
}

export interface ScoreSeen {
  readonly points: GivenPoints
  readonly value: ReportedValue | null
}

/** What differs between the inputs of two rankings. */
export interface InputDifferences {
  readonly criteria: boolean
  readonly units: boolean
  readonly councilOrders: boolean
  readonly awardLimits: boolean
  readonly scores: readonly ScoreDifference[]
}

const seen = (score: Score | undefined): ScoreSeen | null =>
  score === undefined ? null : { points: score.points, value: score.value }

/** Compares the inputs of two rankings; who scored and when are not inputs. */
export function inputDifferences(before: RankingInput, after: RankingInput): InputDifferences {
  const [first, second] = [rankingInputParts(before), rankingInputParts(after)]
  const earlier = new Map(before.scores.map((score) => [score.id, score]))
  const later = new Map(after.scores.map((score) => [score.id, score]))
  const scores = [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id): readonly ScoreDifference[] => {
    const [from, to] = [earlier.get(id), later.get(id)]
    const either = to ?? from
    if (either === undefined || first.scores.get(id) === second.scores.get(id)) return []
    const { unit, criterion, round } = either
    return [{ unit, criterion, round, from: seen(from), to: seen(to) }]
  })
  return {
    criteria: first.set !== second.set,
    units: first.units !== second.units,
    councilOrders: first.councilOrders !== second.councilOrders,
    awardLimits: first.awardLimits !== second.awardLimits,
    scores,
  }
}
