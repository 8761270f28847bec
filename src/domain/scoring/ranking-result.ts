import type { Decimal } from '../core/decimal'
import type { Finding } from '../core/finding'
import type { CriteriaSet } from '../criteria/criteria-set'
import type { ClusterScores } from './cluster-scores'
import type { GivenPoints, Round, Score } from './score'
import type { ScoringFindingCode } from './scoring-findings'

/** A unit as the ranking needs it. */
export interface UnitToRank {
  readonly code: string
  readonly name: string
  /** Cluster id; null when the unit has not been placed yet. */
  readonly cluster: string | null
}

/** The council's recorded order among tied units of a cluster; `CouncilOrder` of the office fits. */
export interface CouncilOrdering {
  readonly cluster: string
  readonly units: readonly string[]
}

/** Everything that a ranking follows from. */
export interface RankingInput {
  readonly set: CriteriaSet
  readonly units: readonly UnitToRank[]
  readonly scores: readonly Score[]
  readonly councilOrders: readonly CouncilOrdering[]
}

export const rankingStepCodes = [
  'NA_RESCALED',
  'NA_FULL_MARKS',
  'GROUP_NA',
  'BONUS_CUT',
  'DEDUCTIONS_CUT',
  'TOTAL_ROUNDED',
  'TOTAL_RAISED_TO_MIN',
  'TOTAL_CUT_TO_MAX',
  'FLOOR_FAILED',
  'BAND_BY_TOTAL',
  'BAND_CONDITION_FAILED',
  'SANCTION_NOT_BAND',
  'SANCTION_MAX_BAND',
  'SANCTION_DOWN_BANDS',
  'SANCTION_LOWEST',
  'QUOTA_OVERFLOW',
  'QUOTA_TIE',
  'RANK_TIE_BROKEN',
  'RANK_SHARED',
] as const

/** A line of the explanation: a rule that changed a total or a grade (xếp loại). */
export type RankingStepCode = (typeof rankingStepCodes)[number]

export interface RankingStep {
  readonly code: RankingStepCode
  readonly from: string | null
  readonly to: string | null
  readonly facts: Readonly<Record<string, string | number>>
}

/** What is said beside a unit in the ranking. */
export type RankingNote =
  | Exclude<RankingStepCode, 'RANK_TIE_BROKEN'>
  | 'NOT_APPRAISED'
  | 'NOT_SCORED'
  | 'NO_EVIDENCE'
  | 'SELF_SCORE_MISMATCH'

/** A unit's place; decimals are null as long as nothing at all has been scored. */
export interface RankedUnit {
  readonly unit: string
  readonly name: string
  /** null without an official score. */
  readonly rank: number | null
  /** Đồng hạng: another unit has the same rank. */
  readonly shared: boolean
  /** Every criterion is appraised or not applicable; otherwise the total is provisional. */
  readonly official: boolean
  readonly base: Decimal | null
  readonly bonus: Decimal | null
  readonly deductions: Decimal | null
  readonly total: Decimal | null
  /** Official grade; null without an official score. */
  readonly band: string | null
  /** The grade that the provisional total would bring, before any quota; equals `band` before quota when official. */
  readonly bandBeforeQuota: string | null
  /** A floor (điểm liệt) was missed. */
  readonly failed: boolean
  /** Points of the top groups by code. */
  readonly groups: Readonly<Record<string, GivenPoints>>
  readonly notes: readonly RankingNote[]
  readonly steps: readonly RankingStep[]
  /** Codes of the criteria that have no appraisal yet. */
  readonly missing: readonly string[]
}

/** Who leads a `leaderRelative` criterion in the round that counts, with the ratio L as "n/d" and as a decimal. */
export interface CriterionLeader {
  readonly criterion: string
  readonly round: Round
  readonly units: readonly string[]
  readonly ratio: string
}

/** How units with the same total were told apart: each declared tie-break in turn, and what it left equal. */
export interface TieBoardLine {
  readonly entry: string
  /** Unit → what the entry gave; null where it does not decide (no council order). */
  readonly values: Readonly<Record<string, Decimal | null>>
  /** Units that are still equal after this entry. */
  readonly equal: readonly (readonly string[])[]
}

export interface TieBoard {
  readonly total: Decimal
  readonly units: readonly string[]
  readonly lines: readonly TieBoardLine[]
  /** Units that stay equal after every entry: they share a rank. */
  readonly equal: readonly (readonly string[])[]
}

export interface QuotaResult {
  readonly band: string
  readonly limit: number
  readonly candidates: number
  readonly kept: readonly string[]
  readonly overflowed: readonly string[]
  /** Units tied across the limit: they get `overflowTo` until the office settles it. */
  readonly tied: readonly string[]
}

/** The ranking of one cluster: units in order of rank, those without an official score last. */
export interface ClusterRanking {
  /** Cluster id; "" for units that have not been placed. */
  readonly cluster: string
  readonly units: readonly RankedUnit[]
  /** Unit codes that share a rank, group by group. */
  readonly ties: readonly (readonly string[])[]
  readonly tieBoards: readonly TieBoard[]
  readonly quota: QuotaResult | null
  readonly leaders: readonly CriterionLeader[]
  readonly findings: readonly Finding<ScoringFindingCode>[]
  /** The scores behind it, for explanations. */
  readonly scores: ClusterScores
}

export interface CampaignRanking {
  readonly set: CriteriaSet
  readonly clusters: readonly ClusterRanking[]
  /** What concerns the campaign as a whole; each cluster has its own findings beside these. */
  readonly findings: readonly Finding<ScoringFindingCode>[]
}
