import type { CellRange } from './grid'

/** One cell as the officer sees it in Excel. */
export interface ShownCell {
  /** 1 is column A. */
  readonly column: number
  readonly text: string
  /** A number or a date stands to the right, as in Excel. */
  readonly isRight?: boolean
}

/** A line of a shown sheet: a row with Excel's own number, or a long run of empty rows folded into one line. */
export type SheetLine =
  | {
      readonly kind: 'row'
      readonly row: number
      readonly isHidden: boolean
      readonly cells: readonly ShownCell[]
    }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }

/** A part of a sheet of a workbook, line by line, with what is needed to draw it as Excel does. */
export interface SheetPage {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly rows: number }[]
  readonly sheet: string
  /** Lines of the whole sheet. */
  readonly lines: number
  /** Number of the last column with a value. */
  readonly columns: number
  /** For each column how many characters it should have room for. */
  readonly widths: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** Index of the first line given. */
  readonly from: number
  readonly page: readonly SheetLine[]
  /** Merged areas that touch the given lines. */
  readonly merges: readonly CellRange[]
}
