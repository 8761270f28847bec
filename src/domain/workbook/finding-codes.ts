/** Why a whole file is refused or skipped (spec of workbooks §6). */
export const fileRefusalCodes = [
  'EMPTY',
  'LOCKFILE',
  'ENCRYPTED',
  'NOT_A_WORKBOOK',
  'CORRUPT',
  'TOO_BIG',
  'TIMEOUT',
  'DOCTYPE',
  'UNREADABLE',
] as const
export type FileRefusalCode = (typeof fileRefusalCodes)[number]

/** What is said of a file, a sheet, a row or a cell that was read. */
export const workbookNoticeCodes = [
  'OLD_FORMAT',
  'MACRO',
  'HIDDEN',
  'ENCODING',
  'CUT_SHORT',
  'LEGACY_FONT',
  'ROUNDED_NUMBER',
  'NO_CACHED',
  'CELL_ERR',
  'DATE_ODD',
  'DATE_AMBIGUOUS',
  'LEADING_ZERO',
  'NUMBER_ODD',
  'TITLE_MISSING',
  'NAME_ODD',
  'UNIT_UNKNOWN',
  'CRITERION_UNKNOWN',
  'CRITERION_MISSING',
  'CRITERION_TWICE',
  'SCORE_ABOVE_MAX',
  'SELF_SCORE_MISMATCH',
  'EVIDENCE_MISSING',
  'DUPLICATE_ROW',
  'WRONG_CAMPAIGN',
  'OLD_TEMPLATE',
  'LIMITED_FORM',
  'TEMPLATE_ALTERED',
  'CLUSTER_BOOK_ALTERED',
  'MULTI_TABLE',
  'LIMIT_NEAR',
  'NO_TABLE',
  'ONLY_FIX_LIST',
  'COLUMN_DOUBTFUL',
  'COLUMNS_REMEMBERED',
  'ROW_INCOMPLETE',
  'OPTION_UNKNOWN',
  'CASE_PROPOSED',
  'DITTO',
  'SPLIT_RESULT',
  'SAME_FILE',
] as const
export type WorkbookNoticeCode = (typeof workbookNoticeCodes)[number]

export type WorkbookFindingCode = FileRefusalCode | WorkbookNoticeCode

/** Why a file was not read, with the facts of its sentence. */
export interface FileRefusal {
  readonly code: FileRefusalCode
  readonly facts: Readonly<Record<string, string | number>>
}
