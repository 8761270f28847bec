import type { Decimal } from '../core/decimal'
import type { CompiledItem } from '../scoring/compiled-criteria'
import { pointsText } from '../scoring/points'
import type { UnitToRank } from '../scoring/ranking-input'
import type { ClusterRanking } from '../scoring/ranking-result'
import type { Round } from '../scoring/score'
import { slotOf } from '../scoring/score-table'

/** How a scorer scores beside the self-scores: the mean difference as a share of the maximum; above zero is lenient. */
export interface Leniency {
  readonly scorer: string
  readonly round: Exclude<Round, 'self'>
  readonly criteria: number
  readonly meanDifference: number
}

/** A score that differs from the self-score it stands beside. */
export interface RaterRow extends Pick<Leniency, 'scorer' | 'round'> {
  readonly unit: string
  readonly name: string
  readonly criterion: string
  readonly title: string
  readonly self: Decimal
  readonly given: Decimal
}

interface Comparison extends Pick<Leniency, 'scorer' | 'round'> {
  readonly unit: UnitToRank
  readonly item: CompiledItem
  readonly self: number
  readonly given: number
  /** Given less self as a share of the maximum. */
  readonly difference: number
}

/** Every score of a reviewer or appraiser who scored alone, beside the self-score. */
function* comparisons(clusters: readonly ClusterRanking[]): Generator<Comparison> {
  for (const { scores } of clusters)
    for (const { unit, cells, row } of scores.units.values())
      for (const item of scores.compiled.items) {
        const { index, most } = item
        const self = cells[index]?.self?.mark ?? null
        if (typeof self !== 'number' || most === null || most === 0) continue
        for (const round of ['review', 'appraisal'] as const) {
          const given = cells[index]?.[round]?.mark ?? null
          const by = row[slotOf(index, round)]
          if (typeof given !== 'number' || by?.length !== 1) continue
          yield { scorer: by[0]?.who ?? '', round, unit, item, self, given, difference: (given - self) / most }
        }
      }
}

/** Leniency of those who review and appraise, over all clusters given, by name. */
export function leniencies(clusters: readonly ClusterRanking[]): readonly Leniency[] {
  const sums = new Map<string, { scorer: string; round: Exclude<Round, 'self'>; criteria: number; sum: number }>()
  for (const { scorer, round, difference } of comparisons(clusters)) {
    const known = sums.get(`${round}|${scorer}`) ?? { scorer, round, criteria: 0, sum: 0 }
    sums.set(`${round}|${scorer}`, { ...known, criteria: known.criteria + 1, sum: known.sum + difference })
  }
  return [...sums.values()]
    .map(({ sum, ...rest }) => ({ ...rest, meanDifference: sum / rest.criteria }))
    .toSorted((a, b) => (a.round === b.round ? (a.scorer < b.scorer ? -1 : 1) : a.round < b.round ? 1 : -1))
}

/** The scores behind the leniencies that differ from the self-scores, cluster by cluster. */
export const raterRows = (clusters: readonly ClusterRanking[]): readonly RaterRow[] =>
  [...comparisons(clusters)].flatMap(({ scorer, round, unit, item: { item }, self, given }) =>
    self === given
      ? []
      : [
          {
            scorer,
            round,
            unit: unit.code,
            name: unit.name,
            criterion: item.code,
            title: item.title,
            self: pointsText(self),
            given: pointsText(given),
          },
        ],
  )
