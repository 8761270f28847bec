import type { Finding } from '#domain/core/finding'
import type { RowCorrection } from '#domain/office/records'
import type { RowDifference } from '#domain/submission/differences'
import type { FileReading } from '#domain/workbook/file-reading'
import type { FileRefusalCode } from '#domain/workbook/finding-codes'

export interface FileRefusal {
  readonly code: FileRefusalCode
  readonly facts: Readonly<Record<string, string | number>>
}

export type FileStatus = 'ready' | 'partial' | 'refused' | 'skipped' | 'unchanged'

/** One file, read and compared with what its unit sent before; nothing is stored yet. */
export interface ReadFile {
  readonly path: string
  readonly name: string
  readonly bytes: number
  /** null when the file could not even be opened. */
  readonly sha256: string | null
  readonly status: FileStatus
  readonly refusal: FileRefusal | null
  readonly reading: FileReading | null
  readonly unit: string | null
  readonly differences: readonly RowDifference[]
  readonly replaces: boolean
  /** Criteria that the unit was asked to put right; while the request is open only these are taken over. */
  readonly asked: readonly string[] | null
  /** What the officer should know of it beside what the unit sent before. */
  readonly notices: readonly Finding[]
  /** Corrections of an earlier file that hold for its rows too. */
  readonly corrections: readonly RowCorrection[]
  readonly milliseconds: number
}
