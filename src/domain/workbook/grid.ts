import type { Finding } from '../core/finding'
import type { WorkbookFindingCode } from './finding-codes'

/** What a file really is, by its content and not by its name. */
export type WorkbookFormat = 'xlsx' | 'xlsm' | 'xls' | 'xls-html' | 'xml2003' | 'ods' | 'csv' | 'tsv'

/** One cell's value. Text is NFC with spaces folded; `typed` keeps what stood in the file when that differs. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string; readonly typed?: string; readonly legacyFont?: 'TCVN3' | 'VNI' }
  /** `format` is the number format that Excel shows it with ("0%", "000000000000"); `typed` the digits that a rounded value stood for. */
  | { readonly kind: 'number'; readonly value: number; readonly format?: string; readonly typed?: string }
  | {
      readonly kind: 'date'
      readonly year: number
      readonly month: number
      readonly day: number
      /** "HH:MM" or "HH:MM:SS", when the cell holds a time of day too. */
      readonly time?: string
    }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** "#N/A", "#REF!" … */
  | { readonly kind: 'error'; readonly name: string }

export interface GridCell {
  /** 1 is column A. */
  readonly column: number
  readonly value: CellValue
  /** True when the value is a formula's saved result. */
  readonly formula?: boolean
}

/** A row that holds at least one value; empty rows and cells are absent. */
export interface GridRow {
  /** Excel's own row number, from 1. */
  readonly row: number
  readonly hidden: boolean
  /** In the order of their columns. */
  readonly cells: readonly GridCell[]
}

/** A merged area, 1-based and inclusive; its value stands in its first cell only. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SheetGrid {
  readonly name: string
  readonly visibility: 'visible' | 'hidden' | 'veryHidden'
  readonly rows: readonly GridRow[]
  readonly merges: readonly CellRange[]
  readonly hiddenColumns: readonly number[]
}

/** A workbook as plain values; nothing above it knows the shapes of Excel, OpenDocument or CSV. */
export interface WorkbookGrid {
  readonly format: WorkbookFormat
  readonly encoding?: string
  readonly sheets: readonly SheetGrid[]
  /** Custom document properties (the identity that our templates carry). */
  readonly properties: Readonly<Record<string, string>>
  readonly findings: readonly Finding<WorkbookFindingCode>[]
}
