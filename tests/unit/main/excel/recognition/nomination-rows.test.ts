import { describe, expect, it } from 'vitest'
import type { Typed } from './made-grid'
import { an, codesOf, people, read, skippedOf, titles, waitingOf } from './read-nominations'

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
