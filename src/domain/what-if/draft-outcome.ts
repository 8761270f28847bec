import type { Decimal } from '../core/decimal'
import type { CampaignRanking, RankedUnit } from '../scoring/ranking-result'

/** Where a unit stands, officially or in the draft. */
export interface Standing {
  readonly total: Decimal | null
  readonly rank: number | null
  readonly shared: boolean
  readonly band: string | null
  readonly official: boolean
}

/** A unit side by side: as it is, and as the draft would have it. */
export interface DraftRow {
  readonly unit: string
  readonly name: string
  readonly now: Standing
  readonly draft: Standing
  /** Places gained (above zero) or lost; null when either has no rank. */
  readonly gained: number | null
}

/** Who comes into a grade and who leaves it. */
export interface BandMoves {
  readonly band: string
  readonly before: number
  readonly after: number
  readonly into: readonly string[]
  readonly outOf: readonly string[]
}

export interface DraftCluster {
  readonly cluster: string
  /** In the order of the draft. */
  readonly rows: readonly DraftRow[]
  readonly bands: readonly BandMoves[]
  /** Units of which total, rank or grade differs. */
  readonly moved: number
}

const standing = ({ total, rank, shared, band, official }: RankedUnit): Standing => ({
  total,
  rank,
  shared,
  band,
  official,
})

/** Compares the draft's ranking with the one it started from, cluster by cluster. */
export function draftOutcome(base: CampaignRanking, draft: CampaignRanking): readonly DraftCluster[] {
  const before = new Map(base.clusters.flatMap(({ units }) => units.map((unit) => [unit.unit, unit])))
  const names = [...draft.set.bands.map(({ name }) => name)]
  return draft.clusters.map(({ cluster, units }) => {
    const rows = units.flatMap((unit): readonly DraftRow[] => {
      const earlier = before.get(unit.unit)
      if (earlier === undefined) return []
      const gained = earlier.rank === null || unit.rank === null ? null : earlier.rank - unit.rank
      return [{ unit: unit.unit, name: unit.name, now: standing(earlier), draft: standing(unit), gained }]
    })
    return { cluster, rows, bands: bandMoves(names, rows), moved: rows.filter(isMoved).length }
  })
}

/** True when a draft changes anything for the unit. */
export const isMoved = ({ now, draft }: DraftRow): boolean =>
  now.total !== draft.total || now.rank !== draft.rank || now.band !== draft.band

function bandMoves(names: readonly string[], rows: readonly DraftRow[]): readonly BandMoves[] {
  const others = rows.flatMap(({ now, draft }) => [now.band, draft.band]).filter((band) => band !== null)
  return [...new Set([...names, ...others])].map((band) => {
    const was = ({ now }: DraftRow): boolean => now.band === band
    const is = ({ draft }: DraftRow): boolean => draft.band === band
    return {
      band,
      before: rows.filter(was).length,
      after: rows.filter(is).length,
      into: rows.filter((row) => is(row) && !was(row)).map(({ unit }) => unit),
      outOf: rows.filter((row) => was(row) && !is(row)).map(({ unit }) => unit),
    }
  })
}
