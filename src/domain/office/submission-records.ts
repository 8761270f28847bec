import type { Finding } from '../core/finding'
import type { ActivityReading, ExemplarReading, RowAside, TableReading } from '../workbook/file-reading'
import type { RowPlace } from '../workbook/row-place'
import type { AppliedMapping, MappedKind } from '../workbook/table-mapping'

/** Corrected cells of one row, by column letter. */
export interface RowCorrection extends RowPlace {
  readonly cells: Readonly<Record<string, string>>
}

/** A workbook that was applied (hồ sơ của đơn vị): its account and where its original is kept. */
export interface Submission {
  readonly id: string
  readonly campaign: string
  readonly unit: string
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number; readonly format: string }
  readonly appliedAt: string
  readonly tables: readonly TableReading[]
  readonly aside: readonly RowAside[]
  readonly findings: readonly Finding[]
  /** Gương điển hình, hoạt động that the unit reports; absent in submissions stored before they were kept. */
  readonly exemplars?: readonly ExemplarReading[]
  readonly activities?: readonly ActivityReading[]
  /** Cells that the officer corrected in the tray; the original file stays as it came. */
  readonly corrections: readonly RowCorrection[]
  /** The officer's word on columns that the file was read with; absent when the program understood it by itself. */
  readonly mappings?: readonly AppliedMapping[]
  /** Set when the file answers a request for more: it adds to the submission in force, these criteria and no others. */
  readonly supplement?: Supplement
  /** True once a newer submission of the same unit has replaced it. */
  readonly superseded: boolean
}

/** What a file that answers a request for more adds, and to which submission. */
export interface Supplement {
  readonly to: string
  readonly criteria: readonly string[]
}

/** A cluster's score workbook that was applied (bảng chấm điểm của cụm): where its original is kept, and what was corrected. */
export interface ClusterFile extends Pick<Submission, 'id' | 'campaign' | 'file' | 'appliedAt' | 'corrections'> {
  readonly cluster: string
}

/** A row that waits in the tray of its unit until it is corrected, sent back or put aside with a reason. */
export interface TrayRow {
  readonly id: string
  readonly campaign: string
  /** Empty where the row is a cluster's. */
  readonly unit: string
  /** Set for a row of a cluster's score workbook: whoever leads the cluster has to put it right. */
  readonly cluster?: string
  /** The unit's submission, or the cluster's file. */
  readonly submission: string
  readonly file: string
  readonly aside: RowAside
  readonly status: 'waiting' | 'resolved' | 'dismissed'
  /** The officer's words; null when a correction or a newer file settled the row. */
  readonly reason: string | null
}

/** Columns of a layout that an officer confirmed (cách hiểu cột), remembered per unit and per layout. */
export interface ColumnMapping {
  readonly id: string
  /** Unit code; empty when it was not known whose file it was. */
  readonly unit: string
  /** Name of the layout, made of `headers`. */
  readonly layout: string
  readonly kind: MappedKind
  /** The folded texts of each header row, by which the layout is known again. */
  readonly headers: readonly string[]
  /** Field → column letter. */
  readonly columns: Readonly<Record<string, string>>
  /** Header rows of recognised tables that give way, counted from the first header row. */
  readonly instead: readonly number[]
  /** The file on which the officer confirmed it, when, and who. */
  readonly file: string
  readonly at: string
  readonly who: string
}
