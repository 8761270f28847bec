import { assertNever } from '#domain/core/result'
import type { Block, Column, TableRow } from '#domain/document/paper'
import { firstRows, lastRows } from '../page-layout'
import { escapeHtml } from './escape-html'

const cell = (content: string, className: string): string => `<td class="${className}">${escapeHtml(content)}</td>`

/** A long code in a header ("I.4.b.4.1") may be broken after a stop, never within a number. */
const breakable = (title: string): string => escapeHtml(title).replace(/\.(?=\p{L}|\d)/gu, '.<wbr>')

const classes = (...names: readonly (string | false)[]): string => {
  const given = names.filter((name) => name !== false)
  return given.length === 0 ? '' : ` class="${given.join(' ')}"`
}

function rowHtml(row: TableRow, columns: readonly Column[], isKept: boolean): string {
  const align = (index: number): string => columns[index]?.align ?? 'left'
  switch (row.kind) {
    case 'data':
      return `<tr${classes(row.bold === true && 'strong', isKept && 'before-total')}>${row.cells.map((text, index) => cell(text, align(index))).join('')}</tr>`
    case 'group':
      return `<tr class="group"><td colspan="${columns.length}" class="left">${escapeHtml(row.text)}</td></tr>`
    case 'total': {
      const label = `<td colspan="${row.from}" class="label">${escapeHtml(row.label)}</td>`
      return `<tr class="total">${label}${row.cells.map(({ text }, index) => cell(text, align(row.from + index))).join('')}</tr>`
    }
    default:
      return assertNever(row)
  }
}

/** A table with its header on every page, rows never split, a group never parted from its first row; `tail` are lines that end it without borders. */
export function tableHtml(
  { columns, rows, size }: Extract<Block, { kind: 'table' }>,
  tail: readonly string[] = [],
): string {
  const widths = columns.map(({ widthMm }) => `<col style="width:${widthMm}mm">`).join('')
  const header = columns.map(({ title }) => `<th>${breakable(title)}</th>`).join('')
  const isKept = (index: number): boolean =>
    rows[index + 1]?.kind === 'total' ||
    (index < firstRows - 1 && index < rows.length - 1) ||
    (index >= rows.length - lastRows && (tail.length > 0 || index < rows.length - 1))
  const body = rows.map((row, index) => rowHtml(row, columns, isKept(index))).join('\n')
  const end = tail.map((html) => `<tr class="tail"><td colspan="${columns.length}">${html}</td></tr>`).join('\n')
  return `<table${size === undefined ? '' : ` style="font-size:${size}pt"`}><colgroup>${widths}</colgroup><thead><tr>${header}</tr></thead><tbody>${body}${end}</tbody></table>`
}
