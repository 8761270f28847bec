import { expect, it } from 'vitest'
import type { Column, TableRow } from '#domain/document/paper'
import { tableHtml } from '#main/documents/html/table-html'

const columns: readonly Column[] = [{ title: 'Đơn vị', widthMm: 160, align: 'left' }]
const rows = ['a', 'b', 'c', 'd', 'e'].map((name): TableRow => ({ kind: 'data', cells: [name] }))

/** Rows that stay on the page of the row after them. */
const keptRows = (html: string): readonly string[] =>
  [...html.matchAll(/<tr class="before-total"><td class="left">(\w)/g)].map(([, name]) => name ?? '')

it('ends with three rows that stay together, so that none stands alone on the last page', () => {
  expect(keptRows(tableHtml({ kind: 'table', columns, rows }))).toEqual(['c', 'd'])
})

it('keeps them with the signatures that end it', () => {
  expect(keptRows(tableHtml({ kind: 'table', columns, rows }, ['<p>Ký</p>']))).toEqual(['c', 'd', 'e'])
})
