/** What the readiness board, the checks of nominations and the commendation list can find. */
export const campaignFindingCodes = [
  'UNITS_MISSING',
  'CRITERIA_ABSENT',
  'CRITERIA_ILLUSTRATIVE',
  'UNIT_SENT_NOTHING',
  'TRAY_WAITING',
  'RETURN_OPEN',
  'RETURN_OVERDUE',
  'UNIT_NOT_APPRAISED',
  'RANKING_NOT_FROZEN',
  'RANKING_STALE',
  'NOMINEES_ABSENT',
  'NOMINEE_TITLE_MISSING',
  'NOMINEE_DUPLICATE',
  'NOMINEE_PERHAPS_DUPLICATE',
  'NOMINEE_ACHIEVEMENT_MISSING',
  'NOMINEE_HELD',
  'NOMINEE_UNIT_FAILED',
  'NOMINEE_AWARDED_BEFORE',
  'MEETING_ABSENT',
  'BALLOT_MISSING',
  'LIST_NOT_FROZEN',
  'LIST_STALE',
  'PAPERS_NOT_ISSUED',
] as const

export type CampaignFindingCode = (typeof campaignFindingCodes)[number]
