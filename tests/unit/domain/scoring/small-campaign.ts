import type { Decimal } from '#domain/core/decimal'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { rankCampaign } from '#domain/scoring/ranking'
import type { CampaignRanking, CouncilOrdering, RankedUnit } from '#domain/scoring/ranking-result'
import { type GivenPoints, type ReportedValue, type Round, type Score, scoreId } from '#domain/scoring/score'

/** A set from JSON that must be free of errors. */
export function criteria(json: object): CriteriaSet {
  const { set, findings } = parseCriteriaSet({
    id: 'thu',
    title: 'Bộ tiêu chí thử',
    status: 'official',
    notApplicable: 'rescale',
    ...json,
  })
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (set === null || errors.length > 0) throw new Error(JSON.stringify(findings))
  return set
}

/** A manual criterion. */
export const manual = (code: string, max: number, more: object = {}) => ({
  code,
  title: code,
  max,
  type: 'manual',
  ...more,
})

/** A group that holds one manual criterion with all its points. */
export const block = (code: string, max: number, more: object = {}) => ({
  code,
  title: `Nhóm ${code}`,
  max,
  items: [manual(`${code}.1`, max)],
  ...more,
})

type Given =
  | string
  | number
  | null
  | (Partial<Omit<Score, 'id' | 'points'>> & { readonly points?: string | number | null })

/** A score of the round: points as text, or a value, or a whole score's fields. */
export function score(unit: string, criterion: string, given: Given, round: Round = 'appraisal'): Score {
  const { points = null, ...fields } = typeof given === 'object' && given !== null ? given : { points: given }
  return {
    campaign: 'dot',
    unit,
    criterion,
    round,
    value: null,
    evidence: null,
    who: 'Nguyễn Văn A',
    at: '2023-06-01T08:00:00.000Z',
    reason: 'thẩm định',
    ...fields,
    id: scoreId(unit, criterion, round, 'scorer' in fields ? fields.scorer : undefined),
    points: (typeof points === 'number' ? String(points) : points) as GivenPoints,
  }
}

/** Reported values written as plain numbers. */
export const value = (fields: { [field: string]: number | string | boolean }): { value: ReportedValue } => ({
  value: Object.fromEntries(
    Object.entries(fields).map(([name, one]) => [name, typeof one === 'number' ? (String(one) as Decimal) : one]),
  ),
})

/** Units × criteria → scores of one round. */
export const scoresOf = (
  table: Readonly<Record<string, Readonly<Record<string, Given>>>>,
  round: Round = 'appraisal',
) =>
  Object.entries(table).flatMap(([unit, row]) =>
    Object.entries(row).map(([criterion, given]) => score(unit, criterion, given, round)),
  )

/** Ranks units of one cluster, named as their codes. */
export function rank(
  set: CriteriaSet,
  scores: readonly Score[],
  units: readonly string[] = [...new Set(scores.map(({ unit }) => unit))],
  councilOrders: readonly CouncilOrdering[] = [],
): CampaignRanking {
  return rankCampaign({
    set,
    units: units.map((code) => ({ code, name: code, cluster: 'cum-1' })),
    scores,
    councilOrders,
  })
}

/** The only cluster of a ranking. */
export const clusterOf = (ranking: CampaignRanking) => {
  const [cluster] = ranking.clusters
  if (cluster === undefined) throw new Error('No cluster')
  return cluster
}

export const unitOf = (ranking: CampaignRanking, unit: string): RankedUnit => {
  const found = clusterOf(ranking).units.find((one) => one.unit === unit)
  if (found === undefined) throw new Error(`No unit ${unit}`)
  return found
}

/** Points that count for one criterion of a unit. */
export function pointsAt(ranking: CampaignRanking, unit: string, criterion: string): number | 'N/A' | null {
  const { scores } = clusterOf(ranking)
  const mark = scores.units.get(unit)?.cells[scores.compiled.indexByCode.get(criterion) ?? -1]?.mark ?? null
  return typeof mark === 'number' ? mark / 100 : mark
}
