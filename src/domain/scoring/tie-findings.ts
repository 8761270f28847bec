import type { Finding } from '../core/finding'
import type { AwardLimitResult } from './award-limits'
import type { QuotaResult } from './ranking-result'
import type { ScoringFindingCode } from './scoring-findings'

/** Name of a unit: an officer knows units by name, also on the command line. */
type NameOf = (unit: string) => string

type ScoringFinding = Finding<ScoringFindingCode>

/** A tie across the quota's limit, which the office must settle before the ranking can be frozen. */
export const quotaTieFindings = (
  cluster: string,
  quota: QuotaResult | null,
  nameOf: NameOf,
): readonly ScoringFinding[] =>
  quota === null || quota.tied.length === 0
    ? []
    : [
        {
          code: 'QUOTA_TIE',
          severity: 'error',
          facts: { cluster, band: quota.band, limit: quota.limit, units: quota.tied.map(nameOf).join(', ') },
        },
      ]

/** Ties across the award limits of a cluster: the places within cannot be told from those beyond. */
export const awardTieFindings = (
  cluster: string,
  awards: readonly AwardLimitResult[],
  rankOf: (unit: string) => number | null,
  nameOf: NameOf,
): readonly ScoringFinding[] =>
  awards
    .filter(({ tied }) => tied.length > 0)
    .map(({ award, limit, tied }) => ({
      code: 'AWARD_LIMIT_TIE',
      severity: 'error',
      facts: {
        cluster,
        award,
        limit: limit ?? 0,
        rank: rankOf(tied[0] ?? '') ?? 0,
        units: tied.map(nameOf).join(', '),
      },
    }))
