import type { GridRow, SheetGrid } from '#domain/workbook/grid'
import type { TableMapping } from '#domain/workbook/table-mapping'
import { textAt } from './cell-text'
import type { HeaderFamily } from './synonyms'

/** A sheet, or the part of it that stands beside another table, named by its first column. */
export interface SheetRegion extends SheetGrid {
  readonly part?: string
  /** The first row that belongs to it; absent: the sheet's first. */
  readonly from?: number
}

/** A column that a field is read from; a merged header may span several, whose texts are joined. */
export interface FieldColumn {
  readonly columns: readonly number[]
  readonly confidence: number
}

/** A header as found: which rows, and which column means what. */
export interface HeaderReading {
  readonly family: HeaderFamily
  readonly fields: ReadonlyMap<string, FieldColumn>
  /** Columns with a header text that no field was found for, or whose field a better column took. */
  readonly unknown: readonly { readonly column: number; readonly text: string }[]
  readonly texts: readonly string[]
  /** Columns that name an award in their header and hold only a mark. */
  readonly awardColumns: readonly { readonly column: number; readonly award: string }[]
  readonly score: number
}

/** A table on a sheet, before its rows are read. Row numbers index `sheet.rows`; `rows` excludes title and header. */
export interface TableLayout {
  readonly sheet: SheetRegion
  readonly header: HeaderReading
  readonly titleRows: readonly GridRow[]
  readonly headerRows: readonly GridRow[]
  /** Rows under the header, footers included, in order. */
  readonly bodyRows: readonly GridRow[]
  /** The officer's word that made the table what it is. */
  readonly word?: TableMapping
}

/** The text of a row's field; the texts of a spanned header's columns are joined. */
export function fieldText(layout: TableLayout, row: GridRow, field: string): string {
  const columns = layout.header.fields.get(field)?.columns ?? []
  if (columns.length === 1) return textAt(row, columns[0])
  return columns
    .map((column) => textAt(row, column))
    .filter((text) => text !== '')
    .join(' ')
}

/** The first column of a field, or undefined. */
export const fieldColumn = (layout: TableLayout, field: string): number | undefined =>
  layout.header.fields.get(field)?.columns[0]

/** False for what the officer said to be no table. */
export const isTable = ({ word }: TableLayout): boolean => word?.kind !== 'ignored'
