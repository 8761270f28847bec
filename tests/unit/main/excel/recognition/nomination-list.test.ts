import { describe, expect, it } from 'vitest'
import type { FileReading } from '#domain/workbook/file-reading'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { madeContext } from './made-campaign'
import { type MadeSheet, madeGrid, merged, type Typed } from './made-grid'

const titles: readonly (readonly Typed[])[] = [
  ['UBND QUẬN KIẾN AN'],
  ['PHƯỜNG BẮC SƠN'],
  ['DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG'],
]
const mixedTitles: readonly (readonly Typed[])[] = [['PHƯỜNG BẮC SƠN'], ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG']]

const read = (rows: MadeSheet['rows'], more: Partial<MadeSheet> = {}): FileReading =>
  recogniseWorkbook(madeGrid([{ name: 'Danh sách', rows, ...more }]), madeContext())
const people = (reading: FileReading) =>
  reading.individuals.map(({ title, name, sex, dob, position, unit, achievement, award }) => [
    title,
    name,
    sex,
    dob,
    position,
    unit,
    achievement,
    award,
  ])
const waitingOf = (reading: FileReading) =>
  reading.aside.filter(({ fate }) => fate === 'waiting').map(({ row, code }) => [row, code])
const skippedOf = (reading: FileReading) => reading.tables[0]?.skippedReasons
const codesOf = (reading: FileReading) => reading.findings.map(({ code }) => code)

const an = ['Ông', 'Nguyễn Văn An', 'Nam', '1980-06-15', 'Giáo viên', 'Trường Tiểu học', 'dạy tốt', 'Giấy khen']
const date = (year: number, month: number, day: number): Typed => ({ kind: 'date', year, month, day })

describe('layouts of a list of individuals', () => {
  it.each<[string, MadeSheet['rows'], readonly (readonly (string | null)[])[], Partial<MadeSheet>?]>([
    [
      'the plain layout',
      [
        ...titles,
        [
          'STT',
          'Ông/Bà',
          'Họ và tên',
          'Ngày sinh',
          'Giới tính',
          'Chức vụ',
          'Đơn vị',
          'Tóm tắt thành tích',
          'Hình thức khen thưởng',
        ],
        [1, 'Ông', 'Nguyễn Văn An', date(1980, 6, 15), 'Nam', 'Giáo viên', 'Trường Tiểu học', 'dạy tốt', 'Giấy khen'],
      ],
      [an],
    ],
    [
      'other words, another order, columns of its own',
      [
        ...titles,
        [
          'Số TT',
          'Đề nghị',
          'Thành tích đạt được',
          'Số điện thoại',
          'Nơi công tác',
          'Chức danh',
          'Giới',
          'Sinh ngày',
          'Họ tên',
          'Danh xưng',
          'Dân tộc',
        ],
        [
          '1',
          'GK',
          'dạy tốt',
          '0912',
          'Trường Tiểu học',
          'Giáo viên',
          'Nam',
          '15.6.1980',
          'Nguyễn  Văn An',
          'ông',
          'Kinh',
        ],
      ],
      [an],
    ],
    [
      'birth by sex, capitals, post and unit in one cell, merged header and column numbers',
      [
        ...titles,
        ['STT', 'Họ và tên', 'Ngày, tháng, năm sinh', null, 'Chức vụ, đơn vị công tác', 'Thành tích', 'Hình thức khen'],
        [null, null, 'Nam', 'Nữ'],
        [1, 2, 3, 4, 5, 6, 7],
        [1, "K'BRÊU", '1980', null, 'Giáo viên, Trường Tiểu học', 'dạy tốt', 'Giấy khen'],
        [2, 'LÊ THỊ HOÀ', null, '15/6/1980', 'Giáo viên, Trường Tiểu học', 'dạy tốt', 'Giấy khen'],
      ],
      [
        [null, "K'Brêu", 'Nam', '1980', 'Giáo viên, Trường Tiểu học', 'Phường Bắc Sơn', 'dạy tốt', 'Giấy khen'],
        [
          null,
          'Lê Thị Hoà',
          'Nữ',
          '1980-06-15',
          'Giáo viên, Trường Tiểu học',
          'Phường Bắc Sơn',
          'dạy tốt',
          'Giấy khen',
        ],
      ],
      { merges: ['A4:A5', 'B4:B5', 'C4:D4', 'E4:E5', 'F4:F5', 'G4:G5'].map(merged) },
    ],
    [
      'sex by a mark',
      [
        ...titles,
        ['STT', 'Họ và tên', 'Năm sinh', 'Nam', 'Nữ', 'Chức vụ', 'Đơn vị', 'Thành tích', 'Hình thức khen thưởng'],
        [1, 'Ông Nguyễn Văn An', 1980, 'x', null, 'Giáo viên', 'Trường Tiểu học', 'dạy tốt', 'Giấy khen'],
      ],
      [['Ông', 'Nguyễn Văn An', 'Nam', '1980', 'Giáo viên', 'Trường Tiểu học', 'dạy tốt', 'Giấy khen']],
    ],
    [
      'surname and given name apart',
      [
        ...titles,
        ['STT', 'Họ và tên đệm', 'Tên', 'Năm sinh', 'Chức vụ', 'Đơn vị', 'Thành tích', 'Hình thức khen thưởng'],
        [1, 'Nguyễn Văn', 'An', 1980, 'Giáo viên', 'Trường Tiểu học', 'dạy tốt', 'Giấy khen'],
      ],
      [[null, 'Nguyễn Văn An', null, '1980', 'Giáo viên', 'Trường Tiểu học', 'dạy tốt', 'Giấy khen']],
    ],
    [
      'one name header merged over two columns',
      [
        ...titles,
        ['STT', 'Họ và tên', null, 'Năm sinh', 'Chức vụ', 'Thành tích', 'Hình thức khen thưởng'],
        [1, 'Nguyễn Văn', 'An', 1980, 'Giáo viên', 'dạy tốt', 'Giấy khen'],
      ],
      [[null, 'Nguyễn Văn An', null, '1980', 'Giáo viên', 'Phường Bắc Sơn', 'dạy tốt', 'Giấy khen']],
      { merges: [merged('B4:C4')] },
    ],
    [
      'an award and a unit merged over several rows',
      [
        ...titles,
        ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị', 'Thành tích', 'Hình thức khen thưởng'],
        [1, 'Bà Trần Thị Bình', 1975, 'Giáo viên', 'Trường Tiểu học', 'dạy tốt', 'Giấy khen'],
        [2, 'Ông Nguyễn Văn An', 1980, 'Bảo vệ', null, 'giữ trường tốt'],
      ],
      [
        ['Bà', 'Trần Thị Bình', 'Nữ', '1975', 'Giáo viên', 'Trường Tiểu học', 'dạy tốt', 'Giấy khen'],
        ['Ông', 'Nguyễn Văn An', 'Nam', '1980', 'Bảo vệ', 'Trường Tiểu học', 'giữ trường tốt', 'Giấy khen'],
      ],
      { merges: [merged('E5:E6'), merged('G5:G6')] },
    ],
    [
      'awards as group rows',
      [
        ...titles,
        ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Thành tích'],
        ['I', 'Chiến sĩ thi đua cơ sở'],
        [1, 'Bà Trần Thị Bình', 'Giáo viên', 'Trường Tiểu học', 'dạy tốt'],
        ['II', 'LĐTT'],
        [1, 'Ông Nguyễn Văn An', 'Giáo viên', 'Trường Tiểu học', 'dạy tốt'],
      ],
      [
        ['Bà', 'Trần Thị Bình', 'Nữ', null, 'Giáo viên', 'Trường Tiểu học', 'dạy tốt', 'Chiến sĩ thi đua cơ sở'],
        ['Ông', 'Nguyễn Văn An', 'Nam', null, 'Giáo viên', 'Trường Tiểu học', 'dạy tốt', 'Lao động tiên tiến'],
      ],
    ],
    [
      'the award in the title alone',
      [
        ['PHƯỜNG BẮC SƠN'],
        ['DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN'],
        ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Thành tích'],
        [1, 'Ông Nguyễn Văn An', 'Giáo viên', 'Trường Tiểu học', 'dạy tốt'],
      ],
      [['Ông', 'Nguyễn Văn An', 'Nam', null, 'Giáo viên', 'Trường Tiểu học', 'dạy tốt', 'Giấy khen']],
    ],
    [
      'name and post in one cell, as decisions list them',
      [
        ...titles,
        ['STT', 'Họ và tên', 'Thành tích', 'Hình thức khen thưởng'],
        [1, 'Ông Nguyễn Văn An, Phó Chủ tịch UBND phường, Trưởng ban', 'dạy tốt', 'Giấy khen'],
      ],
      [
        [
          'Ông',
          'Nguyễn Văn An',
          'Nam',
          null,
          'Phó Chủ tịch UBND phường, Trưởng ban',
          'Phường Bắc Sơn',
          'dạy tốt',
          'Giấy khen',
        ],
      ],
    ],
    [
      'serial numbers where dates were meant',
      [
        ...titles,
        ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Thành tích', 'Hình thức khen thưởng'],
        [1, 'Ông Nguyễn Văn An', 29387, 'Giáo viên', 'dạy tốt', 'Giấy khen'],
      ],
      [['Ông', 'Nguyễn Văn An', 'Nam', '1980-06-15', 'Giáo viên', 'Phường Bắc Sơn', 'dạy tốt', 'Giấy khen']],
    ],
  ])('reads %s', (_, rows, expected, more = {}) => {
    const reading = read(rows, more)
    expect(people(reading)).toEqual(expected)
    expect(waitingOf(reading)).toEqual([])
    expect(reading.tables).toMatchObject([{ kind: 'individuals' }])
    expect(reading.tables[0]?.rowsSeen).toBe(rows.length)
  })

  it('never guesses a title, and says that it is missing', () => {
    const reading = read([
      ...titles,
      ['STT', 'Họ và tên', 'Giới tính', 'Chức vụ', 'Hình thức khen thưởng'],
      [1, 'Trần Thị Bình', 'Nữ', 'Giáo viên', 'Giấy khen'],
    ])
    expect(reading.individuals[0]).toMatchObject({ title: null, sex: 'Nữ' })
    expect(codesOf(reading)).toEqual(['TITLE_MISSING'])
  })
})

describe('lists of collectives, households and mixed ones', () => {
  it('reads collectives', () => {
    const reading = read([
      ['PHƯỜNG BẮC SƠN'],
      ['STT', 'Tên tập thể', 'Tóm tắt thành tích', 'Hình thức đề nghị khen thưởng'],
      [1, 'Tổ dân phố số 18', 'đoàn kết', 'Giấy khen'],
      [2, 'Tổ dân phố số 18', 'hiến đất mở đường', 'Giấy khen'],
    ])
    expect(reading.collectives).toEqual([
      { name: 'Tổ dân phố số 18', achievement: 'đoàn kết', award: 'Giấy khen', sheet: 'Danh sách', row: 3 },
      { name: 'Tổ dân phố số 18', achievement: 'hiến đất mở đường', award: 'Giấy khen', sheet: 'Danh sách', row: 4 },
    ])
    expect(reading.tables).toMatchObject([{ kind: 'collectives', columns: { name: 'B' } }])
  })

  it('reads one list with groups I, II, III and a) b)', () => {
    const reading = read([
      ...mixedTitles,
      ['TT', 'Tên tập thể, cá nhân', 'Năm sinh', 'Chức vụ', 'Thành tích', 'Đề nghị'],
      ['I', 'TẬP THỂ', null, null, null, '1 tập thể'],
      [1, 'Trường Mầm non', null, null, 'chăm trẻ tốt', 'Giấy khen'],
      ['II', 'CÁ NHÂN (2)'],
      ['a)', 'Cán bộ, công chức'],
      [1, 'Bà Trần Thị Bình', '1975', 'Giáo viên', 'dạy tốt', 'Giấy khen'],
      ['b)', 'Nhân dân'],
      [2, 'Ông Nguyễn Văn An', '15/06/1980', null, 'dạy tốt', 'Giấy khen'],
      ['III. HỘ GIA ĐÌNH'],
      [1, 'Hộ ông Lê Văn Cường', null, 'Tổ 5', 'hiến đất', 'Giấy khen'],
      ['Danh sách này có 1 tập thể, 2 cá nhân, 1 hộ gia đình.'],
      [null, 'NGƯỜI LẬP BIỂU', null, null, 'TM. ỦY BAN NHÂN DÂN'],
      [null, null, null, null, 'CHỦ TỊCH'],
      [null, 'Đỗ Thị Mai', null, null, 'Vũ Văn Quân'],
    ])
    expect(reading.collectives.map(({ name }) => name)).toEqual(['Trường Mầm non'])
    expect(people(reading).map(([title, name]) => [title, name])).toEqual([
      ['Bà', 'Trần Thị Bình'],
      ['Ông', 'Nguyễn Văn An'],
    ])
    expect(reading.households.map(({ name }) => name)).toEqual(['Hộ ông Lê Văn Cường'])
    expect(reading.tables).toMatchObject([{ kind: 'mixed', rowsSeen: 16, accepted: 4, waiting: 0, skipped: 12 }])
    expect(skippedOf(reading)).toEqual({ TITLE: 2, HEADER: 1, GROUP: 5, TOTAL: 1, FOOTER: 3 })
  })

  it('reads the layout of the province software: kinds by code, code sheets hidden, look-ups failed', () => {
    const reading = recogniseWorkbook(
      madeGrid([
        {
          name: 'DS',
          rows: [
            [
              'STT',
              'Tên gọi',
              'Tên tập thể/cá nhân/hộ gia đình',
              'Chức vụ',
              'Đơn vị công tác',
              'Phân loại khen thưởng',
              'Danh hiệu thi đua/Hình thức khen thưởng',
              'Phân loại đối tượng',
              'Lĩnh vực hoạt động',
              null,
              'Mã',
            ],
            [
              1,
              'Ông',
              'Nguyễn Văn An',
              'Giáo viên',
              'Trường Tiểu học',
              'Công trạng',
              'Giấy khen',
              'CANHAN',
              'Giáo dục',
              null,
              '#N/A',
            ],
            [2, null, 'Trường Mầm non', null, 'Phường Bắc Sơn', 'Công trạng', 'Giấy khen', 'TAPTHE', 'Giáo dục'],
            [
              3,
              'Thượng tá',
              'Lê Văn Cường',
              'Trưởng Công an',
              'Công an phường',
              'Công trạng',
              'Giấy khen',
              'Cá nhân',
              'An ninh',
            ],
            [4, null, 'Gia đình ông Đỗ Văn Dũng', null, null, 'Công trạng', 'Giấy khen', 'HOGIADINH'],
            [5, null, null, null, null, '#N/A', '#N/A', null, '#N/A'],
          ],
        },
        {
          name: 'HTKT',
          visibility: 'hidden',
          rows: [
            ['Mã', 'Tên'],
            ['GK', 'Giấy khen'],
          ],
        },
        { name: 'Hướng dẫn', rows: [['HƯỚNG DẪN NHẬP LIỆU'], ['Nhập họ tên vào cột C']] },
      ]),
      madeContext(),
    )
    expect(people(reading).map(([title, name, , , position, unit]) => [title, name, position, unit])).toEqual([
      ['Ông', 'Nguyễn Văn An', 'Giáo viên', 'Trường Tiểu học'],
      [null, 'Lê Văn Cường', 'Trưởng Công an', 'Công an phường'],
    ])
    expect(reading.collectives.map(({ name }) => name)).toEqual(['Trường Mầm non'])
    expect(reading.households.map(({ name }) => name)).toEqual(['Gia đình ông Đỗ Văn Dũng'])
    expect(reading.tables.map(({ sheet, kind, skippedReasons }) => [sheet, kind, skippedReasons])).toEqual([
      ['DS', 'mixed', { HEADER: 1, ERROR_ROW: 1 }],
      ['HTKT', 'unknown', { HIDDEN_SHEET: 2 }],
      ['Hướng dẫn', 'unknown', { NOTE: 2 }],
    ])
    expect(waitingOf(reading)).toEqual([])
  })

  it('tells the kind of a row without groups by what it holds, and asks when nothing tells', () => {
    const reading = read([
      ...mixedTitles,
      ['STT', 'Tập thể, cá nhân', 'Năm sinh', 'Thành tích', 'Hình thức khen thưởng'],
      [1, 'Nguyễn Văn An', 1980, 'dạy tốt', 'Giấy khen'],
      [2, 'Chi hội Phụ nữ số 6', null, 'đoàn kết', 'Giấy khen'],
      [3, 'Bình Minh', null, 'đoàn kết', 'Giấy khen'],
    ])
    expect([reading.individuals.length, reading.collectives.length]).toEqual([1, 1])
    expect(waitingOf(reading)).toEqual([[6, 'ROW_INCOMPLETE']])
  })
})

describe('rows that are no nominations, and rows that wait', () => {
  const header = ['STT', 'Ông/Bà', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'Thành tích', 'Hình thức khen thưởng']
  const row = (index: number, ...cells: readonly Typed[]): readonly Typed[] => [index, ...cells]
  const good = row(1, 'Ông', 'Nguyễn Văn An', '15/06/1980', 'Giáo viên', 'Trường Tiểu học', 'dạy tốt', 'Giấy khen')

  it('skips each with its reason', () => {
    const reading = read([
      ...titles,
      header,
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
      good,
      header,
      row(2),
      [null, null, null, null, null, null, '#N/A', '#N/A'],
      [null, null, '…………'],
      ['Ghi chú: danh sách xếp theo đơn vị.'],
      [null, 'Tổng cộng: 1 cá nhân'],
      [null, null, null, null, null, 'Kiến An, ngày 5 tháng 6 năm 2023'],
      [null, 'Người lập', null, null, null, 'THỦ TRƯỞNG ĐƠN VỊ'],
      [null, '(Ký, ghi rõ họ tên)', null, null, null, '(Ký tên, đóng dấu)'],
      [null, 'Lê Thị Mai', null, null, null, 'Trần Văn Bình'],
    ])
    expect(people(reading)).toEqual([an.with(2, 'Nam')])
    expect(waitingOf(reading)).toEqual([])
    expect(skippedOf(reading)).toEqual({
      TITLE: 3,
      HEADER: 1,
      NUMBER_ROW: 1,
      REPEATED_HEADER: 1,
      BLANK: 2,
      ERROR_ROW: 1,
      NOTE: 1,
      TOTAL: 1,
      FOOTER: 4,
    })
  })

  it.each<[string, readonly Typed[], string]>([
    ['no name', row(2, 'Bà', null, '1975', 'Giáo viên', 'Trường', 'dạy tốt', 'Giấy khen'), 'ROW_INCOMPLETE'],
    ['no award', row(2, 'Bà', 'Trần Thị Bình', '1975', 'Giáo viên', 'Trường', 'dạy tốt', null), 'ROW_INCOMPLETE'],
    ['a name alone', [null, null, 'Trần Thị Bình'], 'ROW_INCOMPLETE'],
    [
      'digits in a name',
      row(2, 'Bà', 'Trần Thị Bình 2', '1975', 'Giáo viên', 'Trường', 'dạy tốt', 'Giấy khen'),
      'NAME_ODD',
    ],
    [
      'a date that is none',
      row(2, 'Bà', 'Trần Thị Bình', '30/02/1975', 'Giáo viên', 'Trường', 'dạy tốt', 'Giấy khen'),
      'DATE_ODD',
    ],
    [
      'a date month first',
      row(2, 'Bà', 'Trần Thị Bình', '12/25/1975', 'Giáo viên', 'Trường', 'dạy tốt', 'Giấy khen'),
      'DATE_AMBIGUOUS',
    ],
    [
      'an error where the award should be',
      row(2, 'Bà', 'Trần Thị Bình', '1975', 'Giáo viên', 'Trường', 'dạy tốt', '#N/A'),
      'ROW_INCOMPLETE',
    ],
    ['the same nomination again', row(2, ...good.slice(1)), 'DUPLICATE_ROW'],
  ])('keeps waiting a row with %s, and takes the others in', (_, bad, code) => {
    const reading = read([...titles, header, good, bad])
    expect(waitingOf(reading)).toEqual([[6, code]])
    expect(reading.individuals).toHaveLength(1)
    expect(reading.tables).toMatchObject([{ rowsSeen: 6, accepted: 1, waiting: 1, skipped: 4 }])
  })

  it('doubts day and month of a column in which one date can only be month first', () => {
    const reading = read([
      ...titles,
      header,
      row(1, 'Ông', 'Nguyễn Văn An', '03/08/1980', 'Giáo viên', 'Trường', 'dạy tốt', 'Giấy khen'),
      row(2, 'Bà', 'Trần Thị Bình', '12/25/1975', 'Giáo viên', 'Trường', 'dạy tốt', 'Giấy khen'),
      row(3, 'Bà', 'Lê Thị Hoa', '25/12/1975', 'Giáo viên', 'Trường', 'dạy tốt', 'Giấy khen'),
    ])
    expect(waitingOf(reading)).toEqual([
      [5, 'DATE_AMBIGUOUS'],
      [6, 'DATE_AMBIGUOUS'],
    ])
    expect(people(reading).map(([, name]) => name)).toEqual(['Lê Thị Hoa'])
  })

  it('says what is odd of a row that goes in: title against sex, a birth out of range', () => {
    const reading = read([
      ...titles,
      [...header, 'Giới tính'],
      row(1, 'Ông', 'Trần Thị Bình', '1875', 'Giáo viên', 'Trường', 'dạy tốt', 'Giấy khen', 'Nữ'),
    ])
    expect(reading.individuals).toMatchObject([{ title: 'Ông', sex: 'Nữ', dob: '1875' }])
    expect(codesOf(reading).sort()).toEqual(['DATE_ODD', 'NAME_ODD'])
  })

  it('shows unknown columns that hold something, and not those it knows to leave out', () => {
    const reading = read([...titles, [...header, 'Điện thoại', 'Màu áo'], [...good, '0912', 'xanh']])
    expect(reading.findings).toMatchObject([{ code: 'COLUMN_DOUBTFUL', cell: 'J4', facts: { header: 'Màu áo' } }])
  })
})
