import { describe, expect, it } from 'vitest'
import { sheetPage } from '#main/excel/reading/sheet-page'
import { madeGrid, merged } from '../recognition/made-grid'

const rows = [
  ['DANH SÁCH', null, null],
  ['STT', 'Tên', 'Điểm'],
  [1, 'An', 9.5],
  ...Array.from({ length: 20 }, () => []),
  [null, 'Người lập biểu'],
]
const grid = madeGrid([
  { name: 'Ẩn', rows: [['x']], visibility: 'hidden' },
  { name: 'Máy', rows: [['x']], visibility: 'veryHidden' },
  { name: 'S', rows, merges: [merged('A1:C1'), merged('B24:C24')], hiddenRows: [3], hiddenColumns: [2, 900] },
])

describe('a page of a sheet', () => {
  it('shows the first visible sheet with Excel’s row numbers, and folds a long empty run', () => {
    const page = sheetPage(grid, null, 0, 100)
    expect(page).toEqual({
      sheets: [
        { name: 'Ẩn', isHidden: true, rows: 1 },
        { name: 'S', isHidden: false, rows: 4 },
      ],
      sheet: 'S',
      lines: 5,
      columns: 3,
      widths: [7, 7, 7],
      hiddenColumns: [2],
      from: 0,
      page: [
        { kind: 'row', row: 1, isHidden: false, cells: [{ column: 1, text: 'DANH SÁCH' }] },
        {
          kind: 'row',
          row: 2,
          isHidden: false,
          cells: [
            { column: 1, text: 'STT' },
            { column: 2, text: 'Tên' },
            { column: 3, text: 'Điểm' },
          ],
        },
        {
          kind: 'row',
          row: 3,
          isHidden: true,
          cells: [
            { column: 1, text: '1', isRight: true },
            { column: 2, text: 'An' },
            { column: 3, text: '9,5', isRight: true },
          ],
        },
        { kind: 'gap', from: 4, to: 23 },
        { kind: 'row', row: 24, isHidden: false, cells: [{ column: 2, text: 'Người lập biểu' }] },
      ],
      merges: [merged('A1:C1'), merged('B24:C24')],
    })
  })

  it('gives only the lines asked for, and the merged areas that touch them', () => {
    const page = sheetPage(grid, 'S', 1, 2)
    expect(page?.page.map((line) => (line.kind === 'row' ? line.row : line.kind))).toEqual([2, 3])
    expect(page?.merges).toEqual([])
    expect(sheetPage(grid, 'S', 50, 10)?.page).toEqual([])
  })

  it('keeps short empty runs as rows, and knows no other sheet', () => {
    const short = madeGrid([{ name: 'S', rows: [['a'], [], ['b']] }])
    expect(sheetPage(short, 'S', 1, 1)?.page).toEqual([{ kind: 'row', row: 2, isHidden: false, cells: [] }])
    expect(sheetPage(short, 'T', 0, 10)).toBeNull()
  })
})
