import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { RankedCluster } from '#shared/ipc/views'

/** A corner of the radar: a unit's points of a group beside the mean of its cluster, as shares of the maximum (0–100). */
export interface RadarCorner {
  readonly code: string
  readonly title: string
  readonly max: string
  /** null: not scored, or không phát sinh. */
  readonly unit: number | null
  readonly mean: number | null
  readonly unitText: string
  readonly meanText: string
}

const shown = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',')

const numberOf = (points: string | null | undefined): number | null =>
  points == null || points === 'N/A' ? null : Number(points)

export const radarCorners = (cluster: RankedCluster, set: CriteriaSet, unit: string): readonly RadarCorner[] =>
  set.groups.map(({ code, title, max }) => {
    const scored = cluster.units.flatMap(({ groups }) => numberOf(groups[code]) ?? [])
    const mean = scored.length === 0 ? null : scored.reduce((sum, points) => sum + points, 0) / scored.length
    const own = cluster.units.find((one) => one.unit === unit)?.groups[code] ?? null
    const points = numberOf(own)
    const share = (value: number | null): number | null => (value === null ? null : (value / Number(max)) * 100)
    return {
      code,
      title,
      max,
      unit: share(points),
      mean: share(mean),
      unitText: own === 'N/A' ? 'KPS' : own === null ? '–' : own.replace('.', ','),
      meanText: mean === null ? '–' : shown(mean),
    }
  })
