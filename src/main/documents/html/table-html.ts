import { assertNever } from '#domain/core/result'
import type { Block, Column, TableRow } from '#domain/document/paper'
import { escapeHtml } from './escape-html'

const cell = (content: string, className: string): string => `<td class="${className}">${escapeHtml(content)}</td>`

function rowHtml(row: TableRow, columns: readonly Column[], isBeforeTotal: boolean): string {
  const align = (index: number): string => columns[index]?.align ?? 'left'
  switch (row.kind) {
    case 'data':
      return `<tr${isBeforeTotal ? ' class="before-total"' : ''}>${row.cells.map((text, index) => cell(text, align(index))).join('')}</tr>`
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

/** A table with its header on every page, rows never split, a group never parted from its first row. */
export function tableHtml({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const widths = columns.map(({ widthMm }) => `<col style="width:${widthMm}mm">`).join('')
  const header = columns.map(({ title }) => `<th>${escapeHtml(title)}</th>`).join('')
  const body = rows.map((row, index) => rowHtml(row, columns, rows[index + 1]?.kind === 'total')).join('\n')
  return `<table><colgroup>${widths}</colgroup><thead><tr>${header}</tr></thead><tbody>${body}</tbody></table>`
}
