import type { Finding } from '../core/finding'
import type { AwardLimitResult } from './award-limits'
import type { QuotaResult } from './ranking-result'
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

/** Ties across the award limits of a cluster: the places within cannot be told from those beyond. */
export const awardTieFindings = (
  cluster: string,
  awards: readonly AwardLimitResult[],
  rankOf: (unit: string) => number | null,
): readonly ScoringFinding[] =>
  awards
    .filter(({ tied }) => tied.length > 0)
    .map(({ award, limit, tied }) => ({
      code: 'AWARD_LIMIT_TIE',
      severity: 'error',
      facts: { cluster, award, limit: limit ?? 0, rank: rankOf(tied[0] ?? '') ?? 0, units: tied.join(', ') },
    }))
