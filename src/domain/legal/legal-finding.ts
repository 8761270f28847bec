import type { Finding } from '../core/finding'

/** What a check against the law, or the reward money, can say; sentences in messages/document-sentences. */
export type LegalFindingCode =
  | 'SIGNATORY_LACKS_POWER'
  | 'PROFILE_NOT_IN_FORCE'
  | 'PROFILE_UNKNOWN'
  | 'PROFILE_INCOMPLETE'
  | 'PROFILE_BY_RECEIVED_DATE'
  | 'RECEIVED_DATE_MISSING'
  | 'SUNSET_NEAR'
  | 'SUNSET_PASSED'
  | 'AWARD_UNKNOWN'
  | 'AWARD_OF_OTHER_LEVEL'
  | 'RECIPIENT_NOT_ALLOWED'
  | 'BASE_SALARY_UNKNOWN'
  | 'RATE_UNKNOWN'
  | 'RATE_UNCONFIRMED'
  | 'MULTIPLIER_UNKNOWN'
  | 'MULTIPLIER_UNCONFIRMED'

export type LegalFinding = Finding<LegalFindingCode>
