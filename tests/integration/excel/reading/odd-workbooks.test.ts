import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { cellsOf, findingsOf, gridOf } from '../../../unit/main/excel/reading/show-grid'

const folder = join(import.meta.dirname, '../../../fixtures/workbooks/odd')
const grid = (name: string) => gridOf(readFileSync(join(folder, name)), name)
const outcome = (name: string) => {
  const read = readWorkbook(readFileSync(join(folder, name)), name)
  return read.ok ? read.value.format : [read.error.code, ...Object.values(read.error.facts)].join(' ')
}

const typed = {
  A1: 'STT',
  B1: 'Họ và tên',
  C1: 'Ngày sinh',
  D1: 'Đơn vị',
  E1: 'Danh hiệu',
  F1: 'Số tiền',
  G1: 'CCCD',
  B2: 'Nguyễn Văn An',
  C2: '29/02/1980',
  D2: 'Khu phố 1',
  E2: 'Giấy khen',
  G2: '079080001234',
  B3: 'Trần Thị Bình',
  C3: '31/12/1975',
  D3: 'Hội LHPN',
  E3: 'Bằng khen',
  G3: '001175000001',
  B4: 'Lê Hoàng Dũng',
  C4: '01/01/1990',
  D4: 'Đoàn TN',
  E4: 'Lao động tiên tiến',
  G4: '052090009999',
}
const base = { ...typed, A2: 1, A3: 2, A4: 3, F2: 500_000, F3: 1_000_000, F4: 300_000 }
const baseAsText = { ...typed, A2: '1', A3: '2', A4: '3', F2: '500000', F3: '1000000', F4: '300000' }
const within = (name: string) => {
  const cells = cellsOf(grid(name))
  return Object.fromEntries(Object.keys(base).map((cell) => [cell, cells[cell]]))
}

describe('a file that is merely written in another way', () => {
  it.each([
    'base_excel.xlsx',
    'pkg_abs_targets.xlsx',
    'pkg_leading_slash_names.xlsx',
    'pkg_sheet_before_sst.xlsx',
    'zip64.xlsx',
    'data_descriptor.xlsx',
    'stored_no_compression.xlsx',
    'leading_garbage.xlsx',
    'proto_cell_ref.xlsx',
    'biff5_excel95.xls',
    'biff8_lo.xls',
    'base.ods',
    'base_excel.fods',
  ])('gives the same 28 cells: %s', (name) => expect(cellsOf(grid(name))).toEqual(base))

  it.each([
    'html_renamed.xls',
    'html_renamed.xlsx',
    'lo_html_renamed.xls',
    'csv_utf8.csv',
    'csv_utf8_bom.csv',
    'csv_utf16be_bom.csv',
    'csv_nfd.csv',
    'csv_sep_line.csv',
    'csv_renamed.xlsx',
  ])('gives the same 28 cells as text: %s', (name) => expect(cellsOf(grid(name))).toEqual(baseAsText))

  it.each([
    'merged_header.xlsx',
    'lo_hidden_rows_cols_sheets.xlsx',
    'lo_values_mix.xlsx',
    'lo_date_formats.xlsx',
    'shared_formula.xlsx',
    'openpyxl_chartsheet.xlsx',
    'dv_full_columns.xlsx',
    'legacy_fonts_nfd_headers.xlsx',
    'biff8_legacy_fonts.xls',
  ])('holds them among others: %s', (name) =>
    expect(within(name)).toMatchObject({ ...base, ...(name.startsWith('merged') ? { A1: 'STT' } : {}) }),
  )

  it('gives every cell of a code page that lost letters before it came to us, and says so', () => {
    const lost = grid('biff7_gnumeric.xls')
    expect(cellsOf(lost)).toMatchObject({ A1: 'STT', B2: 'Nguy?n V?n An', C2: '29/02/1980', G2: '079080001234' })
    expect(findingsOf(lost)).toContain('ENCODING Danh sách ? 9 Danh hi?u')
  })
})

describe('a file that is no workbook, broken or hostile', () => {
  it.each([
    ['empty_0_bytes.xlsx', 'EMPTY'],
    ['._Danh sách.xlsx', 'LOCKFILE'],
    ['encrypted_agile.xlsx', 'ENCRYPTED'],
    ['encrypted_standard.xlsx', 'ENCRYPTED'],
    ['truncated.xlsx', 'CORRUPT zip'],
    ['docx_renamed.xlsx', 'NOT_A_WORKBOOK word'],
    ['pdf_renamed.xlsx', 'NOT_A_WORKBOOK pdf'],
    ['mht_renamed.xls', 'NOT_A_WORKBOOK mht'],
    ['bomb_rows_300MB.xlsx', 'TOO_BIG part 128 MB 300 MB xl/worksheets/sheet1.xml'],
    ['bomb_rows_lying_size.xlsx', 'TOO_BIG part 128 MB xl/worksheets/sheet1.xml'],
    ['bomb_sheet_spaces_600MB.xlsx', 'TOO_BIG part 128 MB 600 MB xl/worksheets/sheet1.xml'],
    ['sheets_300.xlsx', 'TOO_BIG sheets 200 300'],
    ['wide_16384_columns.xlsx', 'TOO_BIG columns 512 ô SS10'],
  ])('gets its one outcome: %s', (name, expected) => expect(outcome(name)).toBe(expected))
})

describe('what a file shows', () => {
  it('values: saved results, rich text, spaces, escapes, errors named', () => {
    const mixed = grid('lo_values_mix.xlsx')
    const rest = Object.fromEntries(Object.entries(cellsOf(mixed)).filter(([cell]) => /[678]$/.test(cell)))
    expect(rest).toEqual({
      A6: 'Nguyễn Thị Đỏ',
      B6: 'Hồ sơ (liên kết)',
      C6: 1_800_000,
      D6: 46349.3622577934,
      E6: 1_800_000,
      F6: true,
      G6: '#DIV/0!',
      A7: 'Dòng 1\nDòng 2',
      B7: 'có khoảng trắng',
      C7: 123_456_789_012_346_000,
      D7: '=1+1 (chuỗi)',
      E7: 0.3,
      F7: 'A\nB _x000D_ _x0041_',
      A8: '1 - Nguyễn Văn An',
      B8: '',
    })
    expect(findingsOf(mixed)).toEqual(['ROUNDED_NUMBER C7 123456789012346000', 'CELL_ERR G6 #DIV/0!'])
    expect(cellsOf(grid('shared_formula.xlsx'))).toEqual({ ...base, A10: 10, A11: 11, A12: 12, A13: 13, A14: 14 })
  })

  it('dates only where they are dates', () => {
    const formats = grid('lo_date_formats.xlsx')
    const cells = cellsOf(formats)
    const shownAsDates = Array.from({ length: 19 }, (_, index) => index + 10).filter(
      (row) => typeof cells[`B${row}`] === 'string',
    )
    const named = shownAsDates.map((row) => cells[`A${row}`])
    expect(named).toEqual([
      'dd/mm/yyyy',
      '[$-42A]dd mmmm yyyy;@',
      '"Ngày" dd "tháng" mm "năm" yyyy',
      'd/m/yy',
      'mm/dd/yyyy',
      'yyyy',
      'dd\\-mm\\-yyyy\\ hh:mm:ss',
      'm/d/yyyy',
    ])
    expect(new Set(shownAsDates.map((row) => `${cells[`B${row}`]}, ${cells[`C${row}`]}`))).toEqual(
      new Set(['29/02/2024, 29/02/2024 18:00']),
    )
    expect(findingsOf(formats)).toEqual(
      [60, 1, 0, -5, 2_958_465, 2_958_466].map((serial, index) => `DATE_ODD B${31 + index} ${serial}`),
    )
  })

  it('what is hidden', () => {
    const hidden = grid('lo_hidden_rows_cols_sheets.xlsx')
    expect(hidden.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Danh sách', 'visible'],
      ['Ẩn', 'hidden'],
      ['Rất ẩn', 'hidden'],
    ])
    expect(findingsOf(hidden)).toEqual([
      'HIDDEN Danh sách rows 2 3–4',
      'HIDDEN Danh sách columns 1 E',
      'HIDDEN Ẩn sheet 1 Ẩn',
      'HIDDEN Rất ẩn sheet 1 Rất ẩn',
    ])
  })

  it.each(['legacy_fonts_nfd_headers.xlsx', 'biff8_legacy_fonts.xls'])(
    'legacy fonts, repaired with a preview: %s',
    (name) => {
      const fonts = grid(name)
      const cells = cellsOf(fonts)
      expect(['B10', 'C10', 'D10', 'B11', 'D11', 'B13', 'C13', 'D13', 'B15', 'G15'].map((cell) => cells[cell])).toEqual(
        [
          'Họ và tên',
          'Ngày sinh',
          'Đơn vị',
          'Nguyễn Văn An',
          'Khu phố 1',
          'Họ và tên',
          'Ngày sinh',
          'Đơn vị',
          'Họ và tên',
          'CCCD',
        ],
      )
      expect(findingsOf(fonts).filter((finding) => finding.startsWith('LEGACY'))).toEqual([
        'LEGACY_FONT Danh sách TCVN3 5 NguyÔn V¨n An Nguyễn Văn An',
        'LEGACY_FONT Danh sách VNI 3 Hoï vaø teân Họ và tên',
      ])
    },
  )

  it('merged areas, read once at their first cell', () => {
    expect(grid('merged_header.xlsx').sheets[0]?.merges.length).toBe(3)
    const merged = grid('merge_2000.xlsx').sheets[0]
    expect([merged?.merges.length, merged?.rows.length]).toEqual([2000, 2000])
  })

  it('everything of heavy but honest files', () => {
    const styled = grid('styles_20000.xlsx').sheets[0]
    expect(styled?.rows.reduce((sum, { cells }) => sum + cells.length, 0)).toBe(20_028)
  })

  it('nothing else: every odd file has a test here', () => {
    const source = readFileSync(import.meta.filename, 'utf8')
    expect(
      readdirSync(folder).filter(
        (name) => name !== 'README.md' && name !== 'csv_quotes_newlines.csv' && !source.includes(name),
      ),
    ).toEqual([])
  })

  it('quoted fields and line breaks of CSV', () => {
    expect(cellsOf(grid('csv_quotes_newlines.csv'))).toEqual({
      A1: 'STT',
      B1: 'Họ và tên',
      C1: 'Ghi chú',
      A2: '1',
      B2: 'Nguyễn, Văn "An"',
      C2: 'dòng 1\ndòng 2',
      A3: '2',
      B3: 'Trần Thị Bình',
      C3: '=HYPERLINK("http://x")',
    })
  })
})
