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

/**
 * The inputs of a ranking as canonical text, the same for the same inputs in any order; its hash tells staleness. Who
 * scored, when and why are not inputs: they change no number.
 */
export function inputsOf({ set, units, scores, councilOrders }: RankingInput): string {
  const ranked = new Set(units.map(({ code }) => code))
  const { status: _, ...rules } = set
  return canonical({
    set: rules,
    units: units.map(({ code, name, cluster }) => canonical([code, name, cluster])).sort(),
    scores: scores
      .filter(({ unit }) => ranked.has(unit))
      .map(scoreText)
      .sort(),
    councilOrders: councilOrders.map(({ cluster, units: order }) => [cluster, order]),
  })
}
