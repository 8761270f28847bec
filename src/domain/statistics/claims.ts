import type { Decimal } from '../core/decimal'
import { pointsText } from '../scoring/points'
import type { ClusterRanking } from '../scoring/ranking-result'

/** What a unit claimed beside what was appraised, over the criteria that have both; deductions count against. */
export interface ClaimComparison {
  readonly unit: string
  readonly name: string
  readonly claimed: Decimal
  readonly official: Decimal
  /** Claimed less official: above zero is over-claiming. */
  readonly difference: Decimal
  /** Criteria at which more was claimed than appraised. */
  readonly overclaimed: readonly string[]
}

/** Self-scores against official scores, unit by unit in order of rank. */
export function claimComparisons({ units, scores }: ClusterRanking): readonly ClaimComparison[] {
  return units.flatMap(({ unit, name }) => {
    const cells = scores.units.get(unit)?.cells ?? []
    const both = scores.compiled.items.flatMap(({ item, index, part }) => {
      const cell = cells[index]
      const claimed = cell?.self?.given ?? cell?.self?.mark ?? null
      const official = cell?.appraisal?.mark ?? null
      if (typeof claimed !== 'number' || typeof official !== 'number') return []
      const sign = part === 'deductions' ? -1 : 1
      return [{ code: item.code, claimed: sign * claimed, official: sign * official }]
    })
    if (both.length === 0) return []
    const claimed = both.reduce((sum, one) => sum + one.claimed, 0)
    const official = both.reduce((sum, one) => sum + one.official, 0)
    return [
      {
        unit,
        name,
        claimed: pointsText(claimed),
        official: pointsText(official),
        difference: pointsText(claimed - official),
        overclaimed: both.filter((one) => one.claimed > one.official).map(({ code }) => code),
      },
    ]
  })
}
