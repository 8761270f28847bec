import type { Decimal } from '../core/decimal'
import type { ScoredUnit } from '../scoring/cluster-scores'
import type { CompiledGroup, CompiledItem } from '../scoring/compiled-criteria'
import { type Mark, pointsText } from '../scoring/points'
import type { ClusterRanking } from '../scoring/ranking-result'
import type { GivenPoints } from '../scoring/score'

/** A bar of the ranking chart; lengths are for drawing, labels are exact. */
export interface RankingBar {
  readonly unit: string
  readonly name: string
  readonly rank: number | null
  readonly band: string | null
  readonly total: Decimal
  readonly length: number
}

/** Bars in order of rank, and the totals at which bands begin (cut-off lines). */
export function rankingBars({ units, scores }: ClusterRanking): {
  readonly bars: readonly RankingBar[]
  readonly cutOffs: readonly { readonly band: string; readonly at: Decimal }[]
} {
  const bars = units.flatMap(({ unit, name, rank, band, total }) =>
    total === null ? [] : [{ unit, name, rank, band, total, length: Number(total) }],
  )
  const cutOffs = scores.compiled.set.bands.flatMap(({ name, atLeast }) =>
    atLeast === null ? [] : [{ band: name, at: atLeast }],
  )
  return { bars, cutOffs }
}

/** A cell of the heat map: the points that count and their share of the maximum, 0…1. */
export interface SpreadCell {
  readonly unit: string
  readonly points: GivenPoints
  readonly share: number | null
}

/** How the units of a cluster came out at one criterion. */
export interface CriterionSpread {
  readonly criterion: string
  readonly title: string
  readonly max: Decimal | null
  readonly cells: readonly SpreadCell[]
  /** Lowest, middle and highest share among those that have points; null without any. */
  readonly range: { readonly low: number; readonly middle: number; readonly high: number } | null
}

const shareOf = (mark: Mark, most: number | null): number | null =>
  typeof mark !== 'number' || most === null || most === 0 ? null : mark / most

/** Spread of every criterion over a cluster (heat map), units in order of rank. */
export function criterionSpreads({ units, scores }: ClusterRanking): readonly CriterionSpread[] {
  return scores.compiled.items.map(({ item, index, maxText, most }: CompiledItem) => {
    const cells = units.map(({ unit }): SpreadCell => {
      const mark = scores.units.get(unit)?.cells[index]?.mark ?? null
      return { unit, points: typeof mark === 'number' ? pointsText(mark) : mark, share: shareOf(mark, most) }
    })
    const shares = cells.flatMap(({ share }) => (share === null ? [] : [share])).toSorted((a, b) => a - b)
    const [low, middle, high] = [shares[0], shares[shares.length >> 1], shares.at(-1)]
    const range = low === undefined || middle === undefined || high === undefined ? null : { low, middle, high }
    return { criterion: item.code, title: item.title, max: maxText, cells, range }
  })
}

/** A spoke of the radar: one unit against the mean of its cluster, as shares of a group's maximum. */
export interface ProfileSpoke {
  readonly group: string
  readonly title: string
  readonly unit: number | null
  readonly cluster: number | null
}

/** One unit against its cluster over the top groups. */
export function unitProfile({ scores }: ClusterRanking, unit: string): readonly ProfileSpoke[] {
  return scores.compiled.groups.map((group) => {
    const of = (scored: ScoredUnit | undefined): number | null => groupShare(group, scored)
    const all = [...scores.units.values()].map(of).filter((share) => share !== null)
    return {
      group: group.code,
      title: group.group.title,
      unit: of(scores.units.get(unit)),
      cluster: all.length === 0 ? null : all.reduce((sum, share) => sum + share, 0) / all.length,
    }
  })
}

const groupShare = ({ code, max }: CompiledGroup, scored: ScoredUnit | undefined): number | null =>
  shareOf(scored?.total.groups.get(code) ?? null, max)
