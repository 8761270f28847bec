import type { Finding, Severity } from '#domain/core/finding'
import type { RowAside } from '#domain/workbook/file-reading'
import type { WorkbookFindingCode, WorkbookNoticeCode } from '#domain/workbook/finding-codes'
import type { GridRow } from '#domain/workbook/grid'
import { cellName, cellsByLetter } from './cell-text'

export type RowFinding = Finding<WorkbookFindingCode>
export type Facts = Readonly<Record<string, string | number>>

/** Why a row is not data. */
export type SkipReason =
  | 'TITLE'
  | 'HEADER'
  | 'NUMBER_ROW'
  | 'GROUP'
  | 'TOTAL'
  | 'FOOTER'
  | 'BLANK'
  | 'ERROR_ROW'
  | 'REPEATED_HEADER'
  | 'NOTE'
  | 'HIDDEN_SHEET'
  | 'IGNORED'
  | 'OUR_LIST'

/** What became of one row: it goes in, with what should be known of it, or it stands aside. */
export type RowOutcome<T> =
  | { readonly fate: 'accepted'; readonly item: T; readonly findings: readonly RowFinding[] }
  | { readonly fate: 'waiting'; readonly code: WorkbookNoticeCode; readonly findings: readonly RowFinding[] }
  | { readonly fate: 'skipped'; readonly code: SkipReason }

export const skipped = (code: SkipReason): { readonly fate: 'skipped'; readonly code: SkipReason } => ({
  fate: 'skipped',
  code,
})

/** A finding about a row, or about one of its cells. */
export function aboutRow(
  sheet: string,
  row: GridRow,
  code: WorkbookNoticeCode,
  severity: Severity,
  facts: Facts = {},
  column?: number,
): RowFinding {
  return {
    code,
    severity,
    sheet,
    row: row.row,
    ...(column === undefined ? {} : { cell: cellName(column, row.row) }),
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
  }
}

/** Accepted with its findings, unless one of them is an error: then the row waits under that code. */
export function settle<T>(item: T, findings: readonly RowFinding[]): RowOutcome<T> {
  const [first] = findings.filter(({ severity }) => severity === 'error')
  if (first === undefined) return { fate: 'accepted', item, findings }
  return { fate: 'waiting', code: first.code as WorkbookNoticeCode, findings }
}

/** A row that stands aside, with what stands in it. */
export const asideOf = (
  sheet: string,
  row: GridRow,
  fate: RowAside['fate'],
  code: string,
  findings: readonly RowFinding[] = [],
  part?: string,
): RowAside => ({
  sheet,
  row: row.row,
  ...(part === undefined ? {} : { part }),
  fate,
  code,
  cells: cellsByLetter(row),
  findings,
})
