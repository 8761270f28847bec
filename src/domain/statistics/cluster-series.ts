import type { Decimal } from '../core/decimal'
import type { ScoredUnit } from '../scoring/cluster-scores'
import type { CompiledGroup } from '../scoring/compiled-criteria'
import { givenPoints, type Mark } from '../scoring/points'
import type { ClusterRanking } from '../scoring/ranking-result'
import type { GivenPoints } from '../scoring/score'

/** A bar of the ranking chart; lengths are for drawing, labels are exact. */
export interface RankingBar {
  readonly unit: string
  readonly name: string
  readonly rank: number | null
  readonly band: string | null
  readonly total: Decimal | null
  readonly length: number
  /** Every criterion is appraised; otherwise the total is provisional. */
  readonly official: boolean
}

/** Bars in order of rank, a unit without any points too, and the totals at which bands begin (cut-off lines). */
export function rankingBars({ units, scores }: ClusterRanking): {
  readonly bars: readonly RankingBar[]
  readonly cutOffs: readonly { readonly band: string; readonly at: Decimal }[]
} {
  const bars = units.map(
    ({ unit, name, rank, band, total, official }): RankingBar => ({
      unit,
      name,
      rank,
      band,
      total,
      length: total === null ? 0 : Number(total),
      official,
    }),
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

/** How the units of a cluster came out at one top group. */
export interface GroupSpread {
  readonly group: string
  readonly title: string
  readonly cells: readonly SpreadCell[]
}

const shareOf = (mark: Mark, most: number): number | null =>
  typeof mark !== 'number' || most === 0 ? null : mark / most

/** Spread of every top group over a cluster (heat map), units in order of rank. */
export function groupSpreads({ units, scores }: ClusterRanking): readonly GroupSpread[] {
  return scores.compiled.groups.map((group) => ({
    group: group.code,
    title: group.group.title,
    cells: units.map(({ unit }): SpreadCell => {
      const mark = groupMark(group, scores.units.get(unit))
      return { unit, points: givenPoints(mark), share: shareOf(mark, group.max) }
    }),
  }))
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

const groupMark = ({ code }: CompiledGroup, scored: ScoredUnit | undefined): Mark =>
  scored?.total.groups.get(code) ?? null

const groupShare = (group: CompiledGroup, scored: ScoredUnit | undefined): number | null =>
  shareOf(groupMark(group, scored), group.max)
