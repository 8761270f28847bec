import { describe, expect, it } from 'vitest'
import { identityValues } from '#main/excel/templates/template-identity'
import { madeGrid } from './made-grid'
import { header, list, read, row } from './read-file'

describe('tables of a file', () => {
  it('are found one under another, each with its own titles and account', () => {
    const reading = read(
      madeGrid([
        {
          rows: [
            ['PHƯỜNG BẮC SƠN'],
            ['DANH SÁCH TẬP THỂ'],
            header,
            row,
            ['Tổng cộng: 1 tập thể'],
            [null, 'NGƯỜI LẬP', null, 'CHỦ TỊCH'],
            [],
            ['DANH SÁCH CÁ NHÂN'],
            ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Thành tích', 'Hình thức khen thưởng'],
            [1, 'Bà Trần Thị Bình', 1975, 'Giáo viên', 'dạy tốt', 'Giấy khen'],
          ],
        },
      ]),
    )
    expect(
      reading.tables.map(({ kind, headerRows, rowsSeen, skippedReasons }) => [
        kind,
        headerRows,
        rowsSeen,
        skippedReasons,
      ]),
    ).toEqual([
      ['collectives', [3], 6, { TITLE: 2, HEADER: 1, TOTAL: 1, FOOTER: 1 }],
      ['individuals', [9], 3, { TITLE: 1, HEADER: 1 }],
    ])
    expect([reading.collectives.length, reading.individuals.length]).toEqual([1, 1])
    expect(reading.findings.map(({ code }) => code)).toEqual(['MULTI_TABLE'])
  })

  it('exemplars and activities are known for what they are', () => {
    const reading = read(
      madeGrid([
        {
          name: 'Gương',
          rows: [
            ['PHƯỜNG BẮC SƠN'],
            ['STT', 'Tên gương điển hình', 'Nội dung', 'Đơn vị'],
            [1, 'Bà Lê Thị Hoa', 'nhặt được của rơi', 'Tổ 3'],
          ],
        },
        {
          name: 'Hoạt động',
          rows: [
            ['STT', 'Nội dung hoạt động', 'Thời gian', 'Địa điểm', 'Kết quả'],
            [1, 'Giải bóng chuyền', '1/5/2023', 'Nhà văn hóa', 'tốt'],
          ],
        },
      ]),
    )
    expect(reading.tables.map(({ kind, accepted }) => [kind, accepted])).toEqual([
      ['exemplars', 1],
      ['activities', 1],
    ])
    expect(reading.exemplars).toEqual([{ name: 'Bà Lê Thị Hoa', content: 'nhặt được của rơi', sheet: 'Gương', row: 3 }])
  })

  it('that are not recognised wait row by row, and a file with nothing is no success', () => {
    const data = [
      ['Alpha', 'Beta', 'Gamma'],
      ['a', 'b', 1],
      ['c', 'd', 2],
      ['e', 'f', 3],
    ]
    const reading = read(madeGrid([{ name: 'Lạ', rows: data }]), { fileName: 'Phường Bắc Sơn.xlsx' })
    expect(reading.tables).toMatchObject([{ kind: 'unknown', rowsSeen: 4, accepted: 0, waiting: 4, skipped: 0 }])
    expect(reading.findings).toMatchObject([{ code: 'NO_TABLE', sheet: 'Lạ' }])
    expect(read(madeGrid([{ rows: [['Thông báo']] }]), { fileName: 'Phường Bắc Sơn.xlsx' }).findings).toMatchObject([
      { code: 'NO_TABLE', severity: 'error' },
    ])
  })

  it('hidden rows are read, hidden sheets are left out row by row', () => {
    const hidden = (sheet: string) => ({ code: 'HIDDEN' as const, severity: 'info' as const, sheet })
    const sheets = [
      { name: 'Tập thể', rows: list(['PHƯỜNG BẮC SƠN']), hiddenRows: [3], hiddenColumns: [4] },
      { name: 'Nháp', visibility: 'hidden' as const, rows: [header, row] },
    ]
    const reading = read(madeGrid(sheets, { findings: [hidden('Tập thể'), hidden('Nháp')] }))
    expect(reading.collectives).toHaveLength(1)
    expect(reading.findings).toEqual([hidden('Tập thể'), hidden('Nháp')])
    expect(reading.tables[1]).toMatchObject({ sheet: 'Nháp', kind: 'unknown', skippedReasons: { HIDDEN_SHEET: 2 } })
  })

  it("of a template say nothing of the template's own hidden sheets", () => {
    const said = Object.entries(identityValues({ unit: 'P01', campaign: '', criteria: '' }))
    const sheets = [{ rows: list() }, { name: 'SoThiDua', visibility: 'veryHidden' as const, rows: said }]
    const findings = [{ code: 'HIDDEN' as const, severity: 'info' as const, sheet: 'SoThiDua' }]
    expect(read(madeGrid(sheets, { findings }))).toMatchObject({ unit: 'P01', unitFrom: 'identity', findings: [] })
  })

  it("keeps the reader's findings but for rows that are no data", () => {
    const finding = (code: 'NO_CACHED' | 'CELL_ERR', cell: string, at: number) => ({
      code,
      severity: 'warning' as const,
      sheet: 'Sheet1',
      cell,
      row: at,
    })
    const grid = madeGrid([{ rows: [header, row, [null, 'Tổng cộng'], [null, null, '#N/A', '#N/A']] }], {
      findings: [finding('NO_CACHED', 'C2', 2), finding('NO_CACHED', 'C3', 3), finding('CELL_ERR', 'C4', 4)],
    })
    expect(read(grid, { fileName: 'Phường Bắc Sơn.xlsx' }).findings).toEqual([finding('NO_CACHED', 'C2', 2)])
  })
})
