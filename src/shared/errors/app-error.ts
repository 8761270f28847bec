import type { Calibration } from '#domain/certificate/calibration'
import type { Finding } from '#domain/core/finding'
import type { MeetingNumberProblem } from '#domain/council/cluster-meeting'
import type { AwardLimitProblem } from '#domain/scoring/award-limits'
import type { FileRefusalCode } from '#domain/workbook/finding-codes'
import type { StorageError } from './storage-error'

/** A place in a JSON file with what stands there; null where something must stand and does not. */
export interface JsonField {
  readonly at: string
  readonly value: string | null
}

/** Why a JSON file cannot be used. */
export type JsonFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'syntax'; readonly line: number | null }
  | { readonly kind: 'fields'; readonly fields: readonly JsonField[] }

/** Refusals of the use cases; each has its sentence in messages/error-sentences. */
export type ServiceError =
  | { readonly code: 'REQUEST_INVALID'; readonly channel: string }
  | { readonly code: 'INTERNAL'; readonly reference: string }
  | { readonly code: 'OFFICE_MISSING' }
  | { readonly code: 'PRESET_UNKNOWN'; readonly preset: string }
  | { readonly code: 'FILE_NOT_CHOSEN' }
  | { readonly code: 'FILE_UNREADABLE'; readonly file: string }
  | {
      readonly code: 'FILE_REFUSED'
      readonly file: string
      readonly refusal: FileRefusalCode
      readonly facts: Readonly<Record<string, string | number>>
    }
  | { readonly code: 'JSON_INVALID'; readonly file: string; readonly fault: JsonFault }
  | { readonly code: 'CAMPAIGN_UNKNOWN'; readonly campaign: string }
  | { readonly code: 'CAMPAIGN_EXISTS'; readonly campaign: string }
  | { readonly code: 'CAMPAIGN_NOT_NAMED'; readonly count: number }
  | { readonly code: 'UNIT_NOT_FOUND'; readonly unit: string }
  | { readonly code: 'UNIT_EXISTS'; readonly unit: string }
  | { readonly code: 'UNIT_IN_USE'; readonly unit: string; readonly records: number }
  | { readonly code: 'UNITS_EMPTY' }
  | { readonly code: 'CLUSTER_NOT_FOUND'; readonly cluster: string }
  | { readonly code: 'CLUSTER_IN_USE'; readonly cluster: string; readonly units: number }
  | { readonly code: 'LEAD_IS_DEPUTY' }
  | { readonly code: 'CRITERIA_MISSING' }
  | { readonly code: 'CRITERIA_INVALID'; readonly findings: readonly Finding[] }
  | { readonly code: 'CRITERION_NOT_FOUND'; readonly criterion: string }
  | { readonly code: 'DATE_INVALID'; readonly date: string }
  | { readonly code: 'JOB_UNKNOWN' }
  | { readonly code: 'JOB_CANCELLED' }
  | { readonly code: 'NOTHING_TO_APPLY' }
  | { readonly code: 'RECORD_NOT_FOUND'; readonly what: string }
  | { readonly code: 'REASON_MISSING' }
  | { readonly code: 'SCORES_INVALID'; readonly findings: readonly Finding[] }
  | { readonly code: 'CONFIRMATION_NOT_ASKED' }
  | { readonly code: 'NOTHING_TO_CONFIRM' }
  | { readonly code: 'CONFIRMS_OWN_SCORES'; readonly who: string; readonly scores: number }
  | { readonly code: 'SCORER_EXISTS'; readonly name: string }
  | { readonly code: 'RANKING_BLOCKED'; readonly findings: readonly Finding[] }
  | { readonly code: 'FROZEN_VERSION_UNKNOWN'; readonly version: number }
  | { readonly code: 'AWARD_LIMITS_INVALID'; readonly line: number; readonly problem: AwardLimitProblem }
  | { readonly code: 'RANKING_NOT_SETTLED' }
  | { readonly code: 'UNIT_BEYOND_AWARD'; readonly unit: string; readonly award: string }
  | { readonly code: 'DRAFT_UNKNOWN' }
  | { readonly code: 'DRAFT_NAME_MISSING' }
  | { readonly code: 'DRAFT_NAME_TAKEN'; readonly name: string }
  | { readonly code: 'DRAFT_CHANGE_UNFIT' }
  | { readonly code: 'DRAFT_CHANGE_INVALID'; readonly findings: readonly Finding[] }
  | { readonly code: 'LIST_BLOCKED'; readonly findings: readonly Finding[] }
  | { readonly code: 'LIST_NOT_FROZEN' }
  | { readonly code: 'PAPER_BLOCKED'; readonly findings: readonly Finding[] }
  | { readonly code: 'PAPER_EMPTY'; readonly kind: string }
  | { readonly code: 'FORM_NOT_CHOSEN' }
  | { readonly code: 'CALIBRATION_INVALID'; readonly problem: keyof Calibration | 'printer' }
  | { readonly code: 'FIRST_NUMBER_INVALID'; readonly value: string }
  | { readonly code: 'SHEETS_INVALID'; readonly count: number }
  | { readonly code: 'PDF_UNAVAILABLE'; readonly detail: string }
  | { readonly code: 'SAVE_FAILED'; readonly file: string; readonly cause: string }
  | { readonly code: 'UNDO_NOTHING' }
  | { readonly code: 'UNDO_CONFLICT'; readonly action: string }
  | { readonly code: 'TRAY_STILL_WRONG'; readonly findings: readonly Finding[] }
  | { readonly code: 'MEETING_NUMBERS_WRONG'; readonly problem: MeetingNumberProblem; readonly unit: string }
  | { readonly code: 'BALLOTS_INVALID'; readonly detail: string }

export type AppError = StorageError | ServiceError
