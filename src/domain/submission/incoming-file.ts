import type { RowCorrection, Submission, Supplement } from '../office/records'
import type { FileReading } from '../workbook/file-reading'

/** A workbook about to be stored for a unit. */
export interface IncomingFile {
  readonly unit: string
  readonly file: Submission['file']
  readonly reading: FileReading
  readonly corrections: readonly RowCorrection[]
  /** Set when the file answers a request for more: only these criteria are taken over. */
  readonly supplement?: Supplement
  readonly who: string
  /** ISO instant. */
  readonly at: string
}
