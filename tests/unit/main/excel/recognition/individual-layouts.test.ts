import { describe, expect, it } from 'vitest'
import { type MadeSheet, merged } from './made-grid'
import { an, codesOf, date, people, read, titles, waitingOf } from './read-nominations'

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

  it('takes “Ông” for the family only where no family follows it and the other names have no title', () => {
    const header = ['STT', 'Họ và tên', 'Giới tính', 'Chức vụ', 'Thành tích', 'Hình thức khen thưởng']
    const named = (...names: readonly string[]) =>
      people(
        read([
          ...titles,
          header,
          ...names.map((name, at) => [at + 1, name, null, 'Giáo viên', 'dạy tốt', 'Giấy khen']),
        ]),
      ).map(([title, name]) => [title, name])
    expect(named('Ông Văn Bình', 'Trần Thị Lan', 'Lê Văn Tư', 'Ông Nguyễn Văn An', 'Vũ Thu Hà')).toEqual([
      [null, 'Ông Văn Bình'],
      [null, 'Trần Thị Lan'],
      [null, 'Lê Văn Tư'],
      ['Ông', 'Nguyễn Văn An'],
      [null, 'Vũ Thu Hà'],
    ])
    expect(named('Ông Quý', 'Trần Thị Lan', 'Lê Văn Tư')[0]).toEqual([null, 'Ông Quý'])
    expect(named('Ông K’Brêu', 'Trần Thị Lan', 'Lê Văn Tư')[0]).toEqual(['Ông', 'K’Brêu'])
    expect(named('Tổ dân phố', 'Chi hội Phụ nữ', 'Trạm Y tế', 'Ông Cộng Tôn Nữ Hữu Nghĩa').at(-1)).toEqual([
      'Ông',
      'Cộng Tôn Nữ Hữu Nghĩa',
    ])
    expect(named('Ông Văn Bình', 'Bà Trần Thị Lan')).toEqual([
      ['Ông', 'Văn Bình'],
      ['Bà', 'Trần Thị Lan'],
    ])
  })

  it('leaves the family Ông in the name beside a column of titles', () => {
    const rows = [
      ['STT', 'Ông/Bà', 'Họ và tên', 'Chức vụ', 'Thành tích', 'Hình thức khen thưởng'],
      [1, 'Ông', 'Ông Trọng Đạt', 'Giáo viên', 'dạy tốt', 'Giấy khen'],
      [2, 'Bà', 'Trần Thị Lan', 'Giáo viên', 'dạy tốt', 'Giấy khen'],
      [3, 'Ông', 'Lê Văn Tư', 'Giáo viên', 'dạy tốt', 'Giấy khen'],
    ]
    expect(people(read([...titles, ...rows])).map(([title, name]) => [title, name])).toEqual([
      ['Ông', 'Ông Trọng Đạt'],
      ['Bà', 'Trần Thị Lan'],
      ['Ông', 'Lê Văn Tư'],
    ])
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
