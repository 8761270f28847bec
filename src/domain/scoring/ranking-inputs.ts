import type { RankingInput } from './ranking-input'
import type { Score } from './score'

/** Text of a value with the keys of every object in order, so that equal values give equal text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
  return `{${fields.join(',')}}`
}

const scoreText = ({ unit, criterion, round, scorer, points, value, evidence }: Score): string =>
  canonical([unit, criterion, round, scorer ?? null, points, value, evidence !== null && evidence.trim() !== ''])

const rulesOf = ({ set }: RankingInput) => {
  const { status: _, ...rules } = set
  return rules
}
const unitTexts = ({ units }: RankingInput): readonly string[] =>
  units.map(({ code, name, cluster }) => canonical([code, name, cluster])).sort()
const ranked = ({ units, scores }: RankingInput): readonly Score[] => {
  const codes = new Set(units.map(({ code }) => code))
  return scores.filter(({ unit }) => codes.has(unit))
}
const orderList = ({ councilOrders }: RankingInput) => councilOrders.map(({ cluster, units }) => [cluster, units])

/**
 * The inputs of a ranking as canonical text, the same for the same inputs in any order; its hash tells staleness. Who
 * scored, when and why are not inputs: they change no number.
 */
export function inputsOf(input: RankingInput): string {
  const { awardLimits = [] } = input
  return canonical({
    set: rulesOf(input),
    units: unitTexts(input),
    scores: ranked(input).map(scoreText).sort(),
    councilOrders: orderList(input),
    // left out when there are none, so that rankings frozen before there were award limits are not stale
    awardLimits: awardLimits.length === 0 ? undefined : awardLimits,
  })
}

/** The same inputs part by part, to tell in which of them two rankings differ. */
export const rankingInputParts = (input: RankingInput) => ({
  set: canonical(rulesOf(input)),
  units: canonical(unitTexts(input)),
  councilOrders: canonical(orderList(input)),
  awardLimits: canonical(input.awardLimits ?? []),
  scores: new Map(ranked(input).map((score) => [score.id, scoreText(score)])),
})
