import type { RankingStepCode } from '#domain/scoring/ranking-step'

/** What a unit came to: total, grade (xếp loại) and rank. */
export type ResultKind = 'total' | 'band' | 'rank'

/** What "Vì sao điểm này?" is asked about. */
export type ExplanationPlace =
  | { readonly kind: 'criterion'; readonly criterion: string }
  | { readonly kind: ResultKind }

/** The question about one cell of a table of units. */
export interface Question {
  readonly unit: string
  /** null: about the unit as a whole. */
  readonly place: ExplanationPlace | null
}

/** How the question about a result is put. */
export const resultQuestions: Readonly<Record<ResultKind, string>> = {
  total: 'Vì sao tổng điểm này?',
  band: 'Vì sao xếp loại này?',
  rank: 'Vì sao hạng này?',
}

const resultOf: Readonly<Record<RankingStepCode, ResultKind>> = {
  NA_RESCALED: 'total',
  NA_FULL_MARKS: 'total',
  GROUP_NA: 'total',
  BONUS_CUT: 'total',
  DEDUCTIONS_CUT: 'total',
  TOTAL_ROUNDED: 'total',
  TOTAL_RAISED_TO_MIN: 'total',
  TOTAL_CUT_TO_MAX: 'total',
  FLOOR_FAILED: 'band',
  BAND_BY_TOTAL: 'band',
  BAND_CONDITION_FAILED: 'band',
  SANCTION_NOT_BAND: 'band',
  SANCTION_MAX_BAND: 'band',
  SANCTION_DOWN_BANDS: 'band',
  SANCTION_LOWEST: 'band',
  QUOTA_OVERFLOW: 'band',
  QUOTA_TIE: 'band',
  RANK_TIE_BROKEN: 'rank',
  RANK_SHARED: 'rank',
}

/** The steps that made one result. */
export const stepsAbout = <Step extends { readonly code: string }>(
  steps: readonly Step[],
  kind: ResultKind,
): readonly Step[] => steps.filter(({ code }) => resultOf[code as RankingStepCode] === kind)
