import type { Finding } from '../core/finding'
import type { GivenPoints, ReportedValue } from '../scoring/score'
import type { ClusterBook } from './cluster-book'
import type { WorkbookFindingCode } from './finding-codes'
import type { WorkbookFormat } from './grid'
import type { RowPlace } from './row-place'
import type { AppliedMapping, MappedKind } from './table-mapping'

export type TableKind = MappedKind | 'unknown'

/** A row that did not go in: it waits for an answer, or it is not data. Never dropped. */
export interface RowAside extends RowPlace {
  readonly fate: 'waiting' | 'skipped'
  /** A finding code for waiting rows; for skipped ones why it is not data: TITLE, HEADER, NUMBER_ROW, GROUP, TOTAL, FOOTER, BLANK, ERROR_ROW, REPEATED_HEADER, NOTE, HIDDEN_SHEET, OUR_LIST, IGNORED. */
  readonly code: string
  /** What stands in the row, by column letter, for the tray. */
  readonly cells: Readonly<Record<string, string>>
  readonly findings: readonly Finding<WorkbookFindingCode>[]
}

/** A table found on a sheet, with its account: rowsSeen = accepted + waiting + skipped. */
export interface TableReading {
  readonly sheet: string
  /** Its first column, where it stands to the right of another table. */
  readonly part?: string
  readonly kind: TableKind
  readonly headerRows: readonly number[]
  /** Its first row of data, where it has no column names. */
  readonly headless?: number
  /** Field → column letter. */
  readonly columns: Readonly<Record<string, string>>
  /** Field → 0…1; below 0.75 the officer is asked. */
  readonly confidence: Readonly<Record<string, number>>
  readonly rowsSeen: number
  readonly accepted: number
  readonly waiting: number
  readonly skipped: number
  readonly skippedReasons: Readonly<Record<string, number>>
}

/** A criterion row of a score sheet as read; `computed` is what the reported values give. */
export interface CriterionReading extends RowPlace {
  readonly code: string
  readonly value: ReportedValue
  readonly claimed: GivenPoints
  readonly computed: GivenPoints
  readonly evidence: string | null
}

export interface CollectiveReading extends RowPlace {
  readonly name: string
  readonly achievement: string
  readonly award: string
}

export interface IndividualReading extends RowPlace {
  readonly title: 'Ông' | 'Bà' | null
  readonly name: string
  readonly sex: 'Nam' | 'Nữ' | null
  /** "YYYY-MM-DD", or "YYYY" when only the year is known. */
  readonly dob: string | null
  readonly position: string
  readonly unit: string
  readonly achievement: string
  readonly award: string
}

export interface HouseholdReading extends RowPlace {
  readonly name: string
  readonly address: string
  readonly achievement: string
  readonly award: string
}

/** An activity of the campaign (hoạt động, công trình, phần việc) as a unit reports it; texts as they stand. */
export interface ActivityReading {
  readonly content: string
  readonly time: string
  readonly place: string
  readonly people: string
  readonly result: string
  readonly sheet: string
  readonly row: number
}

export interface ExemplarReading {
  readonly name: string
  readonly content: string
  readonly sheet: string
  readonly row: number
}

/** Everything one file says, with what was made of it; nothing of it is stored until the officer applies it. */
export interface FileReading {
  readonly format: WorkbookFormat
  readonly encoding: string | null
  readonly unit: string | null
  readonly unitFrom: 'identity' | 'title' | 'fileName' | 'option' | null
  /** Unit name as written in the file, when found. */
  readonly unitText: string | null
  /** Campaign id from the template's identity. */
  readonly campaign?: string
  /** The only criteria that the form asks for: the unit had to put these right. Absent: a whole report. */
  readonly limitedTo?: readonly string[]
  readonly findings: readonly Finding<WorkbookFindingCode>[]
  readonly tables: readonly TableReading[]
  readonly criteria: readonly CriterionReading[]
  readonly collectives: readonly CollectiveReading[]
  readonly individuals: readonly IndividualReading[]
  readonly households: readonly HouseholdReading[]
  readonly exemplars: readonly ExemplarReading[]
  /** Absent in readings of earlier versions. */
  readonly activities?: readonly ActivityReading[]
  readonly aside: readonly RowAside[]
  /** The officer's word on tables, given for this file or remembered; absent when nothing of it was used. */
  readonly mappings?: readonly AppliedMapping[]
  /** Set for a cluster's score workbook, which is no unit's: its rows are held against the records when it is compared. */
  readonly clusterBook?: ClusterBook
}

/** A unit as the reader needs it to recognise whose file this is. */
export interface UnitName {
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
}
