import type { AwardLimit } from '#domain/scoring/award-limits'
import type { RankedCluster } from '#shared/ipc/views'

/** A line of the table as it is typed; what is empty is not there yet. */
export interface AwardLine {
  readonly from: number | null
  readonly to: number | null
  readonly award: string
  readonly limit: number | null
}

export const blankLine: AwardLine = { from: 1, to: 2, award: '', limit: 2 }

/** Zero stands for what was left empty, so that the refusal names the line. */
export const awardLimitsOf = (lines: readonly AwardLine[]): readonly AwardLimit[] =>
  lines.map(({ from, to, award, limit }) => ({ from: from ?? 0, to: to ?? 0, award, limit }))

/** A unit within, beyond or tied at an award limit of its cluster. */
export interface AwardPlace {
  readonly key: string
  readonly unit: string
  readonly name: string
  readonly cluster: string
  readonly rank: number | null
  readonly total: string | null
  readonly award: string
  readonly standing: 'within' | 'beyond' | 'tied'
}

/** Every unit that an award limit concerns, cluster by cluster. */
export const awardPlaces = (clusters: readonly RankedCluster[]): readonly AwardPlace[] =>
  clusters.flatMap(({ name: cluster, units, awards = [] }) => {
    const byCode = new Map(units.map((one) => [one.unit, one]))
    return awards.flatMap(({ award, within, beyond, tied }) =>
      Object.entries({ within, tied, beyond }).flatMap(([standing, codes]) =>
        codes.map((unit) => {
          const ranked = byCode.get(unit)
          const { name = unit, rank = null, total = null } = ranked ?? {}
          const key = `${unit}|${award}`
          return { key, unit, name, cluster, rank, total, award, standing: standing as AwardPlace['standing'] }
        }),
      ),
    )
  })
