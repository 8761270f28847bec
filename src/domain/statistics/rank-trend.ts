import type { Decimal } from '../core/decimal'
import { hundredthsOf } from '../scoring/points'
import type { CampaignRanking } from '../scoring/ranking-result'

/** A unit's place in one campaign; the share of the scale makes campaigns with other scales comparable. */
export interface RankPoint {
  readonly campaign: string
  readonly total: Decimal
  readonly scale: Decimal
  /** Total as a share of the scale, for drawing. */
  readonly share: number
  readonly rank: number | null
  readonly of: number
}

/** A unit's place in each of several campaigns, in the order given (trend); campaigns without its score are left out. */
export const rankTrend = (
  campaigns: readonly { readonly campaign: string; readonly ranking: CampaignRanking }[],
  unit: string,
): readonly RankPoint[] =>
  campaigns.flatMap(({ campaign, ranking: { set, clusters } }) =>
    clusters.flatMap(({ units }): readonly RankPoint[] => {
      const found = units.find((one) => one.unit === unit)
      const whole = hundredthsOf(set.scale)
      if (found === undefined || found.total === null || whole === 0) return []
      const share = hundredthsOf(found.total) / whole
      return [{ campaign, total: found.total, scale: set.scale, share, rank: found.rank, of: units.length }]
    }),
  )
