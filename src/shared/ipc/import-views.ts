import type { Finding } from '#domain/core/finding'
import type { Submission, TrayRow } from '#domain/office/records'
import type { RowDifference } from '#domain/submission/differences'
import type { FileReading } from '#domain/workbook/file-reading'
import type { FileRefusalCode } from '#domain/workbook/finding-codes'
import type { SheetPage } from '#domain/workbook/sheet-page'
import type { MappedKind } from '#domain/workbook/table-mapping'
import type { AppError } from '../errors/app-error'

export interface OpenedFile {
  readonly token: string
  readonly name: string
  readonly bytes: number
  readonly isFolder: boolean
}

/** How many rows a file has, and what becomes of them: seen = accepted + waiting + skipped. */
export interface RowAccount {
  readonly seen: number
  readonly accepted: number
  readonly waiting: number
  readonly skipped: number
}

/** A file of a job as the list of two hundred shows it; `import.file` gives what was read from it. */
export interface ImportFileLine {
  readonly id: string
  readonly file: string
  readonly bytes: number
  readonly status: 'ready' | 'partial' | 'refused' | 'skipped' | 'unchanged'
  readonly refusal: { readonly code: FileRefusalCode; readonly facts: Readonly<Record<string, string | number>> } | null
  /** False when nothing could be read from it. */
  readonly isRead: boolean
  readonly unit: string | null
  /** Set for a cluster's score workbook, which is no unit's. */
  readonly cluster?: string
  readonly account: RowAccount
  /** The first thing to know of it: why nothing or not everything goes in. */
  readonly note: Finding | null
  /** Places that differ from what the unit sent before. */
  readonly changes: number
  /** True when the unit's earlier submission would be replaced. */
  readonly replaces: boolean
  /** Criteria that the unit was asked to put right: only these are taken over, unless the officer takes everything. */
  readonly asked?: readonly string[] | null
  readonly applied: boolean
}

/** A file of a job with all that was made of it. */
export interface ImportFileView extends ImportFileLine {
  readonly reading: FileReading | null
  readonly differences: readonly RowDifference[]
  /** What the officer should know of it beside what the unit sent before, and beside the other files. */
  readonly notices: readonly Finding[]
}

export interface ImportView {
  readonly job: string
  readonly cancelled: boolean
  readonly files: readonly ImportFileLine[]
}

/** A part of a sheet, with the meanings that a column of each kind of table may have. */
export interface SheetView extends SheetPage {
  readonly fields: Readonly<Record<MappedKind, readonly string[]>>
}

/** A remembered understanding of columns: whose file taught it, and what it says. */
export interface RememberedLayout {
  readonly id: string
  readonly unit: string
  readonly file: string
  readonly at: string
  readonly who: string
  readonly kind: MappedKind
  /** Field → column letters. */
  readonly columns: Readonly<Record<string, string>>
}

export interface MappedImport {
  readonly view: ImportView
  /** Other files of the job that are read by what was just remembered. */
  readonly alike: number
  /** False when it was known already, or when the header is too short to be known again. */
  readonly remembered: boolean
}

export interface AppliedImport {
  readonly view: ImportView
  readonly applied: number
  readonly scores: number
  readonly nominees: number
  readonly waiting: number
  /** Files that could not be stored, each with why; the others went in. */
  readonly failed: readonly { readonly file: string; readonly error: AppError }[]
}

/** A file written back for its unit, marked in place or as a list of its own, with the message that goes with it. */
export interface ReturnedFileView {
  readonly path: string
  readonly message: string
  readonly kind: 'marked' | 'report'
}

/** What was made of the template workbooks; fewer than `total` when it was stopped on the way. */
export interface SavedTemplatesView {
  readonly folder: string
  readonly files: readonly string[]
  readonly total: number
}

/** Marked copies of the units' own files, each with the message that goes with it. */
export interface SentBackView {
  readonly folder: string
  /** `sender`: code of the unit, or id of the cluster whose score workbook it is. */
  readonly files: readonly { readonly sender: string; readonly name: string; readonly message: string }[]
}

/** A stored report without its rows. */
export type SubmissionLine = Omit<Submission, 'aside' | 'findings' | 'corrections' | 'mappings'>

export interface SubmissionsView {
  readonly submissions: readonly SubmissionLine[]
  /** Codes of units that have sent nothing yet. */
  readonly missing: readonly string[]
}

export interface TrayView {
  readonly rows: readonly TrayRow[]
}
