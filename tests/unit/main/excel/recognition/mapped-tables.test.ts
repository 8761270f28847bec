import { describe, expect, it } from 'vitest'
import type { ColumnMapping } from '#domain/office/records'
import type { TableMapping } from '#domain/workbook/table-mapping'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import type { RecognitionContext } from '#main/excel/recognition/recognition-context'
import { madeGrid, type Typed } from './made-grid'

const units = [
  { code: 'P01', name: 'Phường Bắc Sơn', aliases: [] },
  { code: 'P02', name: 'Phường Đồng Hòa', aliases: [] },
]
const context: RecognitionContext = { fileName: 'bc.xlsx', units, criteriaSet: null }
const read = (rows: readonly (readonly Typed[])[], more: Partial<RecognitionContext> = {}) =>
  recogniseWorkbook(madeGrid([{ name: 'S', rows }]), { ...context, ...more })

/** Headers that no synonym knows. */
const foreign = (unit: string): readonly (readonly Typed[])[] => [
  [`UBND ${unit}`],
  ['Bảng theo dõi'],
  ['#1', 'Đồng chí', 'Làm gì', 'Vì sao', 'Được gì'].map((text) => text.replace('#1', 'No.')),
  [1, 'Bà Lê Thị Hoa', 'Công chức', 'Dạy tốt', 'Giấy khen'],
  [2, 'Ông Đỗ Văn Dũng', 'Công an viên', 'Giữ gìn trật tự', 'Giấy khen'],
  [3, 'Bà Trần Thị Ánh', 'Tổ trưởng', 'Vận động nhân dân', 'Giấy khen'],
]
const columns = { index: 'A', name: 'B', position: 'C', achievement: 'D', award: 'E' }
const mapping: TableMapping = { sheet: 'S', headerRows: [3], kind: 'individuals', columns, instead: [] }
const signature = 'A:no|B:đồng chí|C:làm gì|D:vì sao|E:được gì'
const record = (part: Partial<ColumnMapping> = {}): ColumnMapping => ({
  id: 'P01|x',
  unit: 'P01',
  layout: 'x',
  kind: 'individuals',
  headers: [signature],
  columns,
  instead: [],
  file: 'cũ.xlsx',
  at: '2023-06-05T01:00:00.000Z',
  who: 'Hoa',
  ...part,
})
const names = (reading: ReturnType<typeof read>) => reading.individuals.map(({ name }) => name)
const account = (reading: ReturnType<typeof read>) =>
  reading.tables.map(({ kind, headerRows, rowsSeen, accepted, waiting, skipped }) => {
    expect(rowsSeen).toBe(accepted + waiting + skipped)
    return [kind, headerRows.join(), accepted, waiting, skipped]
  })

describe('the officer’s word on a table', () => {
  it('reads a sheet that was not understood, and says by what', () => {
    expect(account(read(foreign('Phường Bắc Sơn')))).toEqual([['unknown', '', 0, 4, 2]])
    const mapped = read(foreign('Phường Bắc Sơn'), { mappings: [mapping] })
    expect(names(mapped)).toEqual(['Lê Thị Hoa', 'Đỗ Văn Dũng', 'Trần Thị Ánh'])
    expect(account(mapped)).toEqual([['individuals', '3', 3, 0, 3]])
    expect(mapped.mappings).toEqual([{ ...mapping, headers: [signature] }])
    expect(mapped.unit).toBe('P01')
  })

  it('proposes columns by the header’s words when only the kind and the rows are said', () => {
    const rows = [
      ['Họ và tên', 'Được gì', 'Chức vụ'],
      ['Bà Lê Thị Hoa', 'Giấy khen', 'Công chức'],
    ]
    const proposed = read(rows, { mappings: [{ ...mapping, headerRows: [1], columns: null }] })
    expect(proposed.mappings?.[0]?.columns).toEqual({ name: 'A', position: 'C' })
    expect(proposed.tables[0]?.confidence).toEqual({ name: 1, position: 1 })
  })

  it('passes over what is no table, counts its rows, and takes nothing from it', () => {
    const notes: readonly (readonly Typed[])[] = [
      ['Ghi nhớ', 'Ai', 'Khi nào'],
      ['Gọi điện', 'Hoa', 'Thứ hai'],
      ['Họp', 'Dũng', 'Thứ ba'],
    ]
    const reading = recogniseWorkbook(
      madeGrid([
        { name: 'S', rows: foreign('Phường Bắc Sơn') },
        { name: 'Việc', rows: notes },
      ]),
      {
        ...context,
        mappings: [mapping, { sheet: 'Việc', headerRows: [1], kind: 'ignored', columns: {}, instead: [] }],
      },
    )
    expect(account(reading)).toEqual([
      ['individuals', '3', 3, 0, 3],
      ['ignored', '1', 0, 0, 3],
    ])
    expect(reading.tables[1]?.skippedReasons).toEqual({ IGNORED: 3 })
    expect(reading.mappings?.map(({ kind }) => kind)).toEqual(['individuals', 'ignored'])
    expect(reading.findings.map(({ code }) => code)).not.toContain('NO_TABLE')
  })

  it('asks for no unit that only a table which is none names', () => {
    const list = (unit: string, name: string): readonly (readonly Typed[])[] => [
      [`UBND ${unit}`],
      ['STT', 'Họ và tên', 'Chức vụ', 'Hình thức khen thưởng'],
      [1, name, 'Công chức', 'Giấy khen'],
    ]
    const grid = madeGrid([
      { name: 'A', rows: list('Phường Bắc Sơn', 'Bà Lê Thị Hoa') },
      { name: 'B', rows: list('Phường Đồng Hòa', 'Ông Đỗ Văn Dũng') },
    ])
    expect(recogniseWorkbook(grid, context).unit).toBeNull()
    const ignoring = { sheet: 'B', headerRows: [2], kind: 'ignored', columns: {}, instead: [2] } as const
    const reading = recogniseWorkbook(grid, { ...context, mappings: [ignoring] })
    expect([reading.unit, names(reading)]).toEqual(['P01', ['Lê Thị Hoa']])
  })

  it('reads a table without column names from the row that is its first, with the columns as they are named', () => {
    const rows: readonly (readonly Typed[])[] = [
      ['UBND Phường Bắc Sơn'],
      ['Bà Lê Thị Hoa', 'Công chức', 'Dạy tốt', 'Giấy khen'],
      ['Ông Đỗ Văn Dũng', 'Công an viên', 'Giữ gìn trật tự', 'Bằng khen'],
    ]
    const headless: TableMapping = {
      sheet: 'S',
      headerRows: [2],
      isHeadless: true,
      kind: 'individuals',
      columns: { name: 'A', position: 'B', achievement: 'C', award: 'D' },
      instead: [],
    }
    const reading = read(rows, { mappings: [headless] })
    expect(reading.individuals.map(({ name, position, award }) => [name, position, award])).toEqual([
      ['Lê Thị Hoa', 'Công chức', 'Giấy khen'],
      ['Đỗ Văn Dũng', 'Công an viên', 'Bằng khen'],
    ])
    expect(account(reading)).toEqual([['individuals', '', 2, 0, 1]])
    expect(reading.tables[0]?.headless).toBe(2)
    expect(reading.mappings?.map(({ isHeadless }) => isHeadless)).toEqual([true])
  })

  const twoTables: readonly (readonly Typed[])[] = [
    ['DANH SÁCH CÁ NHÂN'],
    ['STT', 'Họ và tên', 'Chức vụ', 'Hình thức khen thưởng'],
    [1, 'Bà Lê Thị Hoa', 'Công chức', 'Giấy khen'],
    ['Phần hai'],
    ['No', 'Nhóm', 'Vì sao', 'Được gì'],
    [1, 'Tổ dân phố số 3', 'Đoàn kết', 'Giấy khen'],
    [2, 'Tổ dân phố số 4', 'Đoàn kết', 'Giấy khen'],
  ]

  it('makes a second table out of another one’s rows; every row still belongs to one table', () => {
    const second: TableMapping = {
      sheet: 'S',
      headerRows: [5],
      kind: 'collectives',
      columns: { index: 'A', name: 'B', achievement: 'C', award: 'D' },
      instead: [],
    }
    const both = read(twoTables, { mappings: [second] })
    expect(account(both)).toEqual([
      ['individuals', '2', 1, 0, 2],
      ['collectives', '5', 2, 0, 2],
    ])
    expect(both.collectives.map(({ name }) => name)).toEqual(['Tổ dân phố số 3', 'Tổ dân phố số 4'])
  })

  it('takes the place of a table whose header was taken for the wrong row', () => {
    const rows: readonly (readonly Typed[])[] = [
      ['Họ và tên', 'Chức vụ', 'Đề nghị'],
      ['(người)', '(việc)', '(gì)'],
      ['Bà Lê Thị Hoa', 'Công chức', 'Giấy khen'],
    ]
    const two = { ...mapping, headerRows: [1, 2], columns: { name: 'A', position: 'B', award: 'C' } }
    expect(account(read(rows, { mappings: [two] }))).toEqual([['individuals', '1,2', 1, 0, 2]])
    const lower = { ...two, headerRows: [2], instead: [1] }
    expect(account(read(rows, { mappings: [lower] }))).toEqual([['individuals', '2', 1, 0, 2]])
  })

  it('means nothing on another sheet, or beyond the last row', () => {
    const rows = foreign('Phường Bắc Sơn')
    expect(read(rows, { mappings: [{ ...mapping, sheet: 'T' }] }).mappings).toBeUndefined()
    expect(account(read(rows, { mappings: [{ ...mapping, headerRows: [90] }] }))).toEqual([['unknown', '', 0, 4, 2]])
  })
})

describe('a remembered layout', () => {
  const moved = (unit: string): readonly (readonly Typed[])[] => {
    const [title, ...rest] = foreign(unit)
    return [title ?? [], ['Tháng 6'], [], ...rest].map((row) =>
      row.map((text) => (text === 'Đồng chí' ? ' ĐỒNG  CHÍ ' : text)),
    )
  }

  it('is found again by its header wherever it stands, and its use is said', () => {
    const reading = read(moved('Phường Đồng Hòa'), { remembered: [record()] })
    expect(names(reading)).toEqual(['Lê Thị Hoa', 'Đỗ Văn Dũng', 'Trần Thị Ánh'])
    expect(reading.mappings).toEqual([
      {
        ...mapping,
        headerRows: [5],
        headers: [signature],
        remembered: { id: 'P01|x', file: 'cũ.xlsx', at: '2023-06-05T01:00:00.000Z' },
      },
    ])
    expect(reading.findings).toContainEqual({
      code: 'COLUMNS_REMEMBERED',
      severity: 'info',
      sheet: 'S',
      facts: { file: 'cũ.xlsx', day: '05/06/2023' },
    })
  })

  it('is not used when a header text or a column differs, and never over the officer’s own word', () => {
    const other = foreign('Phường Bắc Sơn').map((row) => row.map((text) => (text === 'Làm gì' ? 'Làm chi' : text)))
    expect(names(read(other, { remembered: [record()] }))).toEqual([])
    const shifted = foreign('Phường Bắc Sơn').map((row) => [null, ...row])
    expect(names(read(shifted, { remembered: [record()] }))).toEqual([])
    const word = { ...mapping, columns: { name: 'B', award: 'D' } }
    const reading = read(foreign('Phường Bắc Sơn'), { mappings: [word], remembered: [record()] })
    expect(reading.mappings).toEqual([{ ...word, headers: [signature] }])
  })

  it('of the file’s own unit comes before that of another, which the title tells', () => {
    const own = record({ id: 'P02|x', unit: 'P02', columns: { ...columns, position: 'D', achievement: 'C' } })
    const newer = record({ at: '2024-01-01T00:00:00.000Z' })
    const usedFor = (unit: string) =>
      read(foreign(unit), { remembered: [newer, own] }).mappings?.map(({ remembered }) => remembered?.id)
    expect(usedFor('Phường Đồng Hòa')).toEqual(['P02|x'])
    expect(usedFor('Phường Bắc Sơn')).toEqual(['P01|x'])
  })
})
