import { describe, expect, it } from 'vitest'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { madeContext } from './made-campaign'
import { madeGrid } from './made-grid'
import { mixedTitles, people, read, skippedOf, waitingOf } from './read-nominations'

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
