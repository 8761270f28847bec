import type { Decimal } from '../core/decimal'
import type { CompiledGroup } from '../scoring/compiled-criteria'
import { givenPoints, hundredthsOf, type Mark, pointsText } from '../scoring/points'
import type { ClusterRanking } from '../scoring/ranking-result'
import type { GivenPoints } from '../scoring/score'
import { type ClaimComparison, claimComparisons } from './claims'

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

/** The total at which a band begins (cut-off line). */
export interface CutOff {
  readonly band: string
  readonly at: Decimal
}

/** A cell of the heat map: the points that count and their share of the maximum, 0…1; null without points or maximum. */
export interface SpreadCell {
  readonly unit: string
  readonly points: GivenPoints
  readonly share: number | null
}

/** How the units of a cluster, in order of rank, came out at one criterion or top group. */
export interface Spread {
  readonly code: string
  readonly title: string
  readonly max: Decimal | null
  readonly cells: readonly SpreadCell[]
}

/** A spoke of the radar: one unit against the mean of its cluster, as shares of a group's maximum. */
export interface ProfileSpoke extends Pick<Spread, 'code' | 'title' | 'max'> {
  readonly points: GivenPoints
  readonly unit: number | null
  readonly cluster: number | null
  /** Mean points of the cluster, to hundredths; null when no unit has points. */
  readonly mean: Decimal | null
}

/** Everything that the charts of one cluster draw. */
export interface ClusterSeries {
  readonly bars: readonly RankingBar[]
  readonly cutOffs: readonly CutOff[]
  readonly claims: readonly ClaimComparison[]
  readonly groups: readonly Spread[]
  readonly criteria: readonly Spread[]
}

/** Every series of a cluster's charts. */
export const clusterSeries = (cluster: ClusterRanking): ClusterSeries => ({
  ...rankingBars(cluster),
  claims: claimComparisons(cluster),
  groups: groupSpreads(cluster),
  criteria: criterionSpreads(cluster),
})

/** Bars in order of rank, a unit without any points too, and the totals at which bands begin. */
export function rankingBars({ units, scores }: ClusterRanking): Pick<ClusterSeries, 'bars' | 'cutOffs'> {
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

const spreadCell = (unit: string, mark: Mark, most: number | null): SpreadCell => ({
  unit,
  points: givenPoints(mark),
  share: typeof mark !== 'number' || most === null || most === 0 ? null : mark / most,
})

/** Spread of every top group over a cluster. */
export const groupSpreads = ({ units, scores }: ClusterRanking): readonly Spread[] =>
  scores.compiled.groups.map(({ code, group, max }: CompiledGroup) => ({
    code,
    title: group.title,
    max: group.max,
    cells: units.map(({ unit }) => spreadCell(unit, scores.units.get(unit)?.total.groups.get(code) ?? null, max)),
  }))

/** Spread of every criterion over a cluster. */
export const criterionSpreads = ({ units, scores }: ClusterRanking): readonly Spread[] =>
  scores.compiled.items.map(({ index, item, maxText }) => {
    const most = maxText === null ? null : hundredthsOf(maxText)
    return {
      code: item.code,
      title: item.title,
      max: maxText,
      cells: units.map(({ unit }) => spreadCell(unit, scores.units.get(unit)?.cells[index]?.mark ?? null, most)),
    }
  })

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

/** One unit against its cluster over the top groups; unscored and N/A stay out of the mean. */
export const unitProfile = (groups: readonly Spread[], unit: string): readonly ProfileSpoke[] =>
  groups.map(({ code, title, max, cells }) => {
    const own = cells.find((cell) => cell.unit === unit)
    const mean = meanOf(
      cells.flatMap(({ points }) => (points === null || points === 'N/A' ? [] : [hundredthsOf(points)])),
    )
    return {
      code,
      title,
      max,
      points: own?.points ?? null,
      unit: own?.share ?? null,
      cluster: meanOf(cells.map(({ share }) => share).filter((share) => share !== null)),
      mean: mean === null ? null : pointsText(Math.round(mean)),
    }
  })
