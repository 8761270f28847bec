/** What can happen between the points of the criteria and the rank, each told as a step. */
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
