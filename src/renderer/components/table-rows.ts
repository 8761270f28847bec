import type { ReactNode } from 'react'
import { matchesSearch } from '#domain/text/fold'
import { comparePersonNames, compareVietnamese } from '#domain/text/vietnamese-sort'

export interface TableColumn<Row> {
  readonly key: string
  readonly title: string
  /** What the cell says: searched, sorted by, printed and sent to Excel. */
  readonly text: (row: Row) => string | number | null
  /** How it looks on the screen, when that is more than its text. */
  readonly render?: (row: Row) => ReactNode
  readonly width?: number
  readonly align?: 'left' | 'right' | 'center'
  readonly ellipsis?: boolean
  /** `person`: by tên, đệm, họ. A number sorts as one by itself. `false`: not sorted. */
  readonly sort?: 'text' | 'person' | ((a: Row, b: Row) => number) | false
  /** The cell's text is a link that opens the row. */
  readonly opens?: boolean
  /** Buttons and the like: not in Excel, not on paper. */
  readonly isOnScreenOnly?: boolean
}

export interface TableSort {
  readonly key: string
  readonly order: 'ascend' | 'descend'
}

/** True when the row answers the search, whatever the diacritics. */
export const isShown = <Row>(row: Row, columns: readonly TableColumn<Row>[], query: string): boolean =>
  query.trim() === '' || matchesSearch(columns.map(({ text }) => text(row) ?? '').join(' '), query)

/** Compares two rows by one column in Vietnamese order; what is empty comes last. */
export function compareCells<Row>(column: TableColumn<Row>, a: Row, b: Row): number {
  if (typeof column.sort === 'function') return column.sort(a, b)
  const [left, right] = [column.text(a), column.text(b)]
  if (left === null || left === '') return right === null || right === '' ? 0 : 1
  if (right === null || right === '') return -1
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return column.sort === 'person'
    ? comparePersonNames(String(left), String(right))
    : compareVietnamese(String(left), String(right))
}

/** The rows in the order chosen; without a choice, in the order given. */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: TableSort | null,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sort?.key)
  if (sort === null || column === undefined) return rows
  const sign = sort.order === 'ascend' ? 1 : -1
  return [...rows].sort((a, b) => sign * compareCells(column, a, b))
}
