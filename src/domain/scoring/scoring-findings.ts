/** What scoring and ranking can find. */
export const scoringFindingCodes = [
  'SELF_SCORE_MISMATCH',
  'SCORE_REASON_MISSING',
  'POINTS_OUT_OF_RANGE',
  'OPTION_NOT_IN_CRITERION',
  'SCORED_UNIT_UNKNOWN',
  'SCORED_CRITERION_UNKNOWN',
  'SCORE_TWICE',
  'VALUE_GIVES_NOTHING',
  'VALUE_NEGATIVE',
  'SCORES_LEFT_ASIDE',
  'OWN_UNIT_SCORED',
  'SCORERS_MIXED',
  'SCORES_UNCONFIRMED',
  'QUOTA_TIE',
  'AWARD_LIMIT_TIE',
  'NOTHING_OFFICIAL',
] as const

export type ScoringFindingCode = (typeof scoringFindingCodes)[number]
