import { expect, it } from 'vitest'
import type { Column, TableRow } from '#domain/document/paper'
import { tableHtml } from '#main/documents/html/table-html'

const columns: readonly Column[] = [{ title: 'Đơn vị', widthMm: 160, align: 'left' }]
const rows = ['a', 'b', 'c', 'd', 'e'].map((name): TableRow => ({ kind: 'data', cells: [name] }))

/** Rows that stay on the page of the row after them. */
const keptRows = (html: string): readonly string[] =>
  [...html.matchAll(/<tr class="before-total"><td class="left">(\w)/g)].map(([, name]) => name ?? '')

it('begins with two rows and ends with three that stay together, so that none stands alone on a page', () => {
  expect(keptRows(tableHtml({ kind: 'table', columns, rows }))).toEqual(['a', 'c', 'd'])
})

it('keeps them with the signatures that end it', () => {
  expect(keptRows(tableHtml({ kind: 'table', columns, rows }, ['<p>Ký</p>']))).toEqual(['a', 'c', 'd', 'e'])
})

it('breaks a long code in a header after a stop only', () => {
  const code: Column = { title: 'I.4.b.4.1', widthMm: 8, align: 'center' }
  expect(tableHtml({ kind: 'table', columns: [code], rows: [] })).toContain('<th>I.<wbr>4.<wbr>b.<wbr>4.<wbr>1</th>')
})
