import type { Finding } from '../core/finding'
import type { ClusterRanking, QuotaResult } from './ranking-result'
import type { ScoringFindingCode } from './scoring-findings'

type ScoringFinding = Finding<ScoringFindingCode>

/** A tie across the quota's limit, which the office must settle before the ranking can be frozen. */
export const quotaTieFindings = (cluster: string, quota: QuotaResult | null): readonly ScoringFinding[] =>
  quota === null || quota.tied.length === 0
    ? []
    : [
        {
          code: 'QUOTA_TIE',
          severity: 'error',
          facts: { cluster, band: quota.band, limit: quota.limit, units: quota.tied.join(', ') },
        },
      ]

/** A tie across an award limit: the places up to `limit` cannot be told from those after it. null when they can. */
export function awardLimitTie(ranking: ClusterRanking, limit: number): ScoringFinding | null {
  const ranked = ranking.units.filter(({ rank }) => rank !== null)
  const [last, next] = [ranked[limit - 1], ranked[limit]]
  if (last === undefined || next === undefined || last.rank !== next.rank) return null
  const units = ranked.flatMap(({ rank, unit }) => (rank === last.rank ? [unit] : []))
  return {
    code: 'AWARD_LIMIT_TIE',
    severity: 'error',
    facts: { cluster: ranking.cluster, limit, rank: last.rank ?? 0, units: units.join(', ') },
  }
}
