import { expect, it } from 'vitest'
import { columnLetters, columnNumber, withCorrections } from '#domain/submission/corrections'
import type { WorkbookGrid } from '#domain/workbook/grid'

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [16384, 'XFD'],
])('names column %i %s, both ways', (number, letters) => {
  expect(columnLetters(number)).toBe(letters)
  expect(columnNumber(letters)).toBe(number)
})

it('changes, adds and empties only the corrected cells of the named row and sheet', () => {
  const row = (number: number) => ({
    row: number,
    hidden: false,
    cells: [
      { column: 1, value: { kind: 'number' as const, value: 1 } },
      { column: 2, value: { kind: 'text' as const, text: 'Nguyễn Văn An' } },
    ],
  })
  const sheet = (name: string) => ({
    name,
    visibility: 'visible' as const,
    rows: [row(4), row(5)],
    merges: [],
    hiddenColumns: [],
  })
  const grid: WorkbookGrid = { format: 'xlsx', sheets: [sheet('I'), sheet('II')], properties: {}, findings: [] }
  const corrected = withCorrections(grid, [{ sheet: 'II', row: 5, cells: { A: '', B: ' Trần Thị Bình ', D: 'Bà' } }])
  expect(corrected.sheets[0]).toEqual(grid.sheets[0])
  expect(corrected.sheets[1]?.rows[0]).toEqual(row(4))
  expect(corrected.sheets[1]?.rows[1]?.cells).toEqual([
    { column: 2, value: { kind: 'text', text: 'Trần Thị Bình' } },
    { column: 4, value: { kind: 'text', text: 'Bà' } },
  ])
})
