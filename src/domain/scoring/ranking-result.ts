import type { Decimal } from '../core/decimal'
import type { Finding } from '../core/finding'
import type { CriteriaSet } from '../criteria/criteria-set'
import type { AwardLimitResult } from './award-limits'
import type { ClusterScores } from './cluster-scores'
import type { RankingStep, RankingStepCode } from './ranking-step'
import type { GivenPoints, Round } from './score'
import type { ScoringFindingCode } from './scoring-findings'

export type { CouncilOrdering, RankingInput } from './ranking-input'
export type { RankingStep, RankingStepCode } from './ranking-step'

/** What is said beside a unit in the ranking. */
export type RankingNote =
  | Exclude<RankingStepCode, 'RANK_TIE_BROKEN'>
  | 'NOT_APPRAISED'
  | 'NOT_SCORED'
  | 'NO_EVIDENCE'
  | 'NOT_CONFIRMED'
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
  /** Whom each award limit leaves within it. */
  readonly awards: readonly AwardLimitResult[]
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
