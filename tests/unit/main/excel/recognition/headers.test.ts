import { describe, expect, it } from 'vitest'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { madeContext } from './made-campaign'
import { type MadeSheet, madeGrid, merged, type Typed } from './made-grid'

const read = (...sheets: readonly MadeSheet[]) => recogniseWorkbook(madeGrid(sheets), madeContext())
const columnsOf = (rows: readonly (readonly Typed[])[], ...merges: readonly string[]) =>
  read({ rows, merges: merges.map(merged) }).tables[0]?.columns

const row: readonly Typed[] = ['A.1', 'Thu ngân sách so với chỉ tiêu', 100, 90, 10, 9, 'BC số 1']

describe('the header of a score sheet', () => {
  it('is read from three merged rows', () => {
    expect(
      columnsOf(
        [
          ['Mã TC', 'Tiêu chí', 'ĐƠN VỊ TỰ ĐÁNH GIÁ', null, null, null, 'Minh chứng'],
          [null, null, 'Số liệu', null, 'Điểm', null, null],
          [null, null, 'KH', 'TH', 'Tối đa', 'Tự chấm', null],
          row,
        ],
        'A1:A3',
        'B1:B3',
        'C1:F1',
        'C2:D2',
        'E2:F2',
        'G1:G3',
      ),
    ).toEqual({ code: 'A', title: 'B', target: 'C', actual: 'D', max: 'E', claimed: 'F', evidence: 'G' })
  })

  it('is read from three rows without merged cells', () => {
    expect(
      columnsOf([
        ['Mã TC', 'Tiêu chí', 'ĐƠN VỊ TỰ ĐÁNH GIÁ', null, null, null, 'Minh chứng'],
        [null, null, 'Số liệu', null, 'Điểm', null, null],
        [null, null, 'KH', 'TH', 'Tối đa', 'Tự chấm', null],
        row,
      ]),
    ).toEqual({ code: 'A', title: 'B', target: 'C', actual: 'D', max: 'E', claimed: 'F', evidence: 'G' })
  })

  it('is read from three rows without merged cells where the first child has children of its own', () => {
    expect(
      columnsOf([
        ['STT', 'Tiêu chí thi đua', 'Thang điểm', 'Kết quả tự chấm của đơn vị', null, null, 'Ghi chú'],
        [null, null, null, 'Nhiệm vụ', null, 'Điểm tự chấm của đơn vị', null],
        [null, null, null, 'Chỉ tiêu giao', 'Đã thực hiện', null, null],
        row.toSpliced(2, 5, 10, 100, 90, 9, 'BC số 1'),
      ]),
    ).toMatchObject({ title: 'B', max: 'C', target: 'D', actual: 'E', claimed: 'F', evidence: 'G' })
  })

  it.each<[string, readonly string[], string]>([
    ['abbreviations', ['TT', 'ND tiêu chí', 'KH', 'KQTH', 'Điểm TĐ', 'Điểm ĐV tự chấm', 'TLMC'], 'ABCDEFG'],
    [
      'what a ward adds to the usual words',
      [
        'Mã số',
        'Nội dung tiêu chí (theo Hướng dẫn số 12)',
        'Kế hoạch năm 2023',
        'Thực hiện đến 15/6',
        'Điểm tối đa (100 điểm)',
        'Điểm do UBND phường tự chấm',
        'Ghi chú/Minh chứng',
      ],
      'ABCDEFG',
    ],
    [
      'two headers of which each alone could be the points',
      ['Mã', 'Tiêu chí', 'Giao', 'Đạt', 'Điểm', 'Điểm đạt', 'Ghi chú'],
      'ABCDEFG',
    ],
  ])('is told by %s', (_, header, letters) => {
    const fields = ['code', 'title', 'target', 'actual', 'max', 'claimed', 'evidence']
    expect(columnsOf([header, row])).toEqual(Object.fromEntries(fields.map((field, at) => [field, letters[at]])))
  })

  it('gives points to whom the text above them names', () => {
    expect(
      columnsOf(
        [
          ['Mã', 'Tiêu chí', 'Đơn vị báo cáo', null, null, 'Hội đồng thẩm định', 'Điểm chuẩn'],
          [null, null, 'Chỉ tiêu', 'Kết quả', 'Điểm', 'Điểm', null],
          ['A.1', 'Thu ngân sách so với chỉ tiêu', 100, 90, 9, null, 10],
        ],
        'A1:A2',
        'B1:B2',
        'C1:E1',
        'G1:G2',
      ),
    ).toEqual({ code: 'A', title: 'B', target: 'C', actual: 'D', claimed: 'E', review: 'F', max: 'G' })
  })

  it('is one header though it stands again on each printed page, under a group too', () => {
    const header = ['Mã', 'Tiêu chí', 'Điểm chuẩn', 'Kết quả', 'Điểm tự chấm']
    const reading = read({
      rows: [
        header,
        ['A.1', 'Thu ngân sách so với chỉ tiêu', '10', '90', '9'],
        ['II. PHONG TRÀO THI ĐUA'],
        header,
        ['B.2', 'Tổ chức ký giao ước thi đua', '5', 'Có', '5'],
      ],
    })
    expect(reading.tables.map(({ accepted, skippedReasons }) => [accepted, skippedReasons])).toEqual([
      [2, { HEADER: 1, GROUP: 1, REPEATED_HEADER: 1 }],
    ])
  })
})

describe('a printed page that repeats only the upper row of a header of two rows', () => {
  const upper = ['STT', 'Nội dung tiêu chí', 'Điểm chuẩn', 'Số liệu báo cáo', null, 'Điểm tự chấm']
  const lower = [null, null, null, 'Chỉ tiêu', 'Kết quả']
  const rows = [
    upper,
    lower,
    ['A.1', 'Thu ngân sách so với chỉ tiêu', '10', '100', '90', '9'],
    upper,
    ['B.3', 'Tin, bài tuyên truyền', '5', null, '4', '2'],
  ]
  const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2', 'D4:E4'].map(merged)
  const values = [
    ['A.1', { target: '100', actual: '90' }, '9'],
    ['B.3', { count: '4' }, '2'],
  ]

  it('goes on with the columns of the whole header', () => {
    const reading = read({ rows, merges })
    expect(reading.criteria.map(({ code, value, claimed }) => [code, value, claimed])).toEqual(values)
    expect(reading.tables.map(({ accepted, skippedReasons }) => [accepted, skippedReasons])).toEqual([
      [2, { HEADER: 2, REPEATED_HEADER: 1 }],
    ])
  })

  it('means the same under a title of its own', () => {
    const reading = read({
      rows: [...rows.slice(0, 3), [], ['BIỂU TỰ CHẤM ĐIỂM (tiếp theo)'], ...rows.slice(3)],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2', 'D6:E6'].map(merged),
    })
    expect(reading.criteria.map(({ code, value, claimed }) => [code, value, claimed])).toEqual(values)
  })
})

describe('the header of a list', () => {
  it('takes the award from the column that is marked', () => {
    const reading = read({
      rows: [
        ['STT', 'Tên tập thể', 'Thành tích', 'Hình thức đề nghị', null],
        [null, null, null, 'Giấy khen', 'BK'],
        [1, 'Tổ dân phố số 3', 'đoàn kết', 'x', null],
        [2, 'Công an phường', 'giữ yên', null, 'X'],
        [3, 'Trạm Y tế', 'phòng dịch', 'x', 'x'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'].map(merged),
    })
    expect(reading.collectives.map(({ name, award }) => [name, award])).toEqual([
      ['Tổ dân phố số 3', 'Giấy khen'],
      ['Công an phường', 'Bằng khen'],
    ])
    expect(reading.aside.filter(({ fate }) => fate === 'waiting').map(({ row: at, code }) => [at, code])).toEqual([
      [5, 'ROW_INCOMPLETE'],
    ])
  })

  it('joins day, month and year of birth', () => {
    const reading = read({
      rows: [
        ['TT', 'Họ và tên', 'Ngày sinh', null, null, 'Chức vụ', 'Thành tích', 'Hình thức khen'],
        [null, null, 'Ngày', 'Tháng', 'Năm', null, null, null],
        [1, 'Bà Trần Thị Bình', 5, 3, 1980, 'Giáo viên', 'dạy tốt', 'Giấy khen'],
        [2, 'Ông Lê Văn Tư', null, null, 1975, 'Giáo viên', 'dạy tốt', 'Giấy khen'],
      ],
      merges: ['C1:E1'].map(merged),
    })
    expect(reading.individuals.map(({ name, dob }) => [name, dob])).toEqual([
      ['Trần Thị Bình', '1980-03-05'],
      ['Lê Văn Tư', '1975'],
    ])
  })

  it('takes neither a lower header row for a person nor a person for a header row', () => {
    const reading = read({
      rows: [
        ['TT', 'Đối tượng', 'Chức vụ', 'Thành tích', 'HTKT'],
        [null, 'Họ và tên', null, null, null],
        [null, 'Bà Trần Thị Bình', 'Giáo viên', 'dạy tốt', 'Giấy khen'],
      ],
      merges: ['A1:A2', 'C1:C2', 'D1:D2', 'E1:E2'].map(merged),
    })
    expect(reading.individuals.map(({ name }) => name)).toEqual(['Trần Thị Bình'])
    expect(reading.tables[0]?.headerRows).toEqual([1, 2])
  })
})

describe('rows between two tables', () => {
  it('belong to the table that they stand under, though they hold two texts only', () => {
    const reading = read({
      rows: [
        ['Tên tập thể', 'Hình thức khen thưởng'],
        ['Chi hội Phụ nữ số 6', 'Giấy khen'],
        [],
        ['DANH SÁCH CÁ NHÂN'],
        ['STT', 'Họ và tên', 'Chức vụ', 'Hình thức khen thưởng'],
        [1, 'Ông Lê Văn Tư', 'Giáo viên', 'Giấy khen'],
      ],
    })
    expect([reading.collectives.length, reading.individuals.length]).toEqual([1, 1])
  })

  it('of a person named Tổng are no total', () => {
    const reading = read({
      rows: [
        ['STT', 'Họ và tên', 'Chức vụ', 'Hình thức khen thưởng'],
        [1, 'Tổng Văn Tâm', 'Giáo viên', null],
        [null, 'Tổng cộng: 1 cá nhân', null, null],
      ],
    })
    expect(reading.aside.map(({ fate, code }) => [fate, code])).toEqual([
      ['skipped', 'HEADER'],
      ['waiting', 'ROW_INCOMPLETE'],
      ['skipped', 'TOTAL'],
    ])
  })

  it('give the award of an outer group to the groups in it', () => {
    const reading = read({
      rows: [
        ['TT', 'Tập thể, cá nhân', 'Năm sinh', 'Thành tích'],
        ['A', 'BẰNG KHEN'],
        ['I', 'TẬP THỂ'],
        [1, 'Tổ dân phố số 3', null, 'đoàn kết'],
        ['II', 'CÁ NHÂN'],
        [1, 'Ông Lê Văn Tư', 1975, 'dạy tốt'],
        ['B', 'GIẤY KHEN'],
        ['I', 'Khen thưởng tập thể'],
        [1, 'Trạm Y tế', null, 'phòng dịch'],
      ],
    })
    expect([...reading.collectives, ...reading.individuals].map(({ name, award }) => [name, award])).toEqual([
      ['Tổ dân phố số 3', 'Bằng khen'],
      ['Trạm Y tế', 'Giấy khen'],
      ['Lê Văn Tư', 'Bằng khen'],
    ])
  })
})
