import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseLines } from '#domain/text/normalise'
import type { CellValue } from '#domain/workbook/grid'
import { makeWorkbook } from './packages'
import { gridOf } from './show-grid'

interface Cell {
  readonly row: number
  readonly column: number
  readonly value: string | number | boolean
}

const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column)
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')

/** Texts as people type them: Vietnamese, spaces of all kinds, signs that XML must escape. */
const text = fc
  .array(fc.constantFrom(...'aĐđỗễựẠ 1,.&<>"\'_x\n\t\u00a0ô\u0309\u200b–'), { minLength: 1, maxLength: 30 })
  .map((signs) => signs.join('').replace(/_x/g, '_'))
  .filter((typed) => normaliseLines(typed) !== '')
const number = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 }),
  fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100),
)
const cells = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 1, max: 2000 }),
    column: fc.integer({ min: 1, max: 800 }),
    value: fc.oneof(text, number, fc.boolean()),
  }),
  { selector: ({ row, column }) => row * 1000 + column, maxLength: 40 },
)

function sheetOf(all: readonly Cell[], strings: string[]): string {
  const rows = new Map<number, string[]>()
  for (const { row, column, value } of all) {
    const place = `r="${letters(column)}${row}"`
    const written =
      typeof value === 'number'
        ? `<c ${place}><v>${value}</v></c>`
        : typeof value === 'boolean'
          ? `<c ${place} t="b"><v>${value ? 1 : 0}</v></c>`
          : `<c ${place} t="s"><v>${strings.push(value) - 1}</v></c>`
    rows.set(row, [...(rows.get(row) ?? []), written])
  }
  return `<sheetData>${[...rows].map(([row, written]) => `<row r="${row}">${written.join('')}</row>`).join('')}</sheetData>`
}

const expected = (value: Cell['value']): string | number | boolean =>
  typeof value === 'string' ? normaliseLines(value) : value === 0 ? 0 : value
const read = (value: CellValue): unknown =>
  value.kind === 'text' ? value.text : value.kind === 'number' || value.kind === 'boolean' ? value.value : value

describe('what was written', () => {
  it('is read again, every cell in its place', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const strings: string[] = []
        const sheet = sheetOf(all, strings)
        const shared = strings.map((one) => `<si><t xml:space="preserve">${escaped(one)}</t></si>`).join('')
        const grid = gridOf(makeWorkbook({ sheet, strings: shared }))
        const found = (grid.sheets[0]?.rows ?? []).flatMap(({ row, cells }) =>
          cells.map(({ column, value }) => [row, column, read(value)]),
        )
        const inOrder = [...all].sort((a, b) => a.row - b.row || a.column - b.column)
        expect(found).toEqual(inOrder.map(({ row, column, value }) => [row, column, expected(value)]))
      }),
      { seed: 75, numRuns: 300 },
    )
  })
})
