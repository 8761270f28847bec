import { describe, expect, it } from 'vitest'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { madeContext } from './made-campaign'
import { madeGrid, type Typed } from './made-grid'

const read = (rows: readonly (readonly Typed[])[]) => recogniseWorkbook(madeGrid([{ rows }]), madeContext())

const collectives = ['STT', 'Tên tập thể', 'Hình thức khen thưởng']
const people = ['TT', 'Họ và tên', 'Chức vụ', 'Hình thức đề nghị']

const besides = (): readonly (readonly Typed[])[] => [
  ['DANH SÁCH TẬP THỂ', null, null, 'DANH SÁCH CÁ NHÂN'],
  [...collectives, ...people],
  [1, 'Tổ dân phố số 3', 'Giấy khen', 1, 'Ông Lê Văn Tư', 'Giáo viên', 'Bằng khen'],
]

describe('two tables side by side', () => {
  it.each<[string, readonly Typed[]]>([
    ['an empty column between them', [null]],
    ['nothing between them', []],
  ])('are read each by itself, with %s', (_, gap) => {
    const reading = read([
      ['PHƯỜNG BẮC SƠN'],
      ['DANH SÁCH TẬP THỂ', null, null, ...gap, 'DANH SÁCH CÁ NHÂN'],
      [...collectives, ...gap, ...people],
      [1, 'Tổ dân phố số 3', 'Giấy khen', ...gap, 1, 'Ông Lê Văn Tư', 'Giáo viên', 'Bằng khen'],
      [2, 'Trạm Y tế', 'Bằng khen', ...gap, 2, 'Bà Trần Thị Bình', 'Giáo viên', 'Giấy khen'],
      [null, null, null, ...gap, 3, 'Ông Đỗ Văn Ba', 'Kế toán', null],
      [null, 'Tổng cộng: 2', null, ...gap, null, 'Cộng: 3'],
    ])
    const start = gap.length === 0 ? 'D' : 'E'
    expect(
      reading.tables.map(({ kind, rowsSeen, accepted, waiting, skipped }) => [
        kind,
        rowsSeen,
        accepted,
        waiting,
        skipped,
      ]),
    ).toEqual([
      ['collectives', 6, 2, 0, 4],
      ['individuals', 6, 2, 1, 3],
    ])
    expect(reading.tables[1]?.columns.index).toBe(start)
    expect(reading.collectives.map(({ name, award }) => [name, award])).toEqual([
      ['Tổ dân phố số 3', 'Giấy khen'],
      ['Trạm Y tế', 'Bằng khen'],
    ])
    expect(reading.individuals.map(({ name, award, row, part }) => [name, award, row, part])).toEqual([
      ['Lê Văn Tư', 'Bằng khen', 4, start],
      ['Trần Thị Bình', 'Giấy khen', 5, start],
    ])
    expect(reading.tables.map(({ part }) => part)).toEqual([undefined, start])
    expect(reading.collectives.map(({ part }) => part)).toEqual([undefined, undefined])
    expect(
      reading.aside
        .filter(({ fate }) => fate === 'waiting')
        .map(({ row, part, cells }) => [row, part, Object.keys(cells).length]),
    ).toEqual([[6, start, 3]])
    expect(reading.unit).toBe('P01')
  })

  it.each<[string, readonly (readonly Typed[])[]]>([
    [
      'a score sheet stands above them',
      [
        ['BẢNG TỰ CHẤM ĐIỂM'],
        ['Mã số', 'Nội dung tiêu chí', 'Điểm tối đa', 'Chỉ tiêu', 'Kết quả', 'Điểm tự chấm', 'Minh chứng'],
        ['A.1', 'Thu ngân sách so với chỉ tiêu', 10, 100, 90, 9, 'BC số 1'],
        [null, 'NGƯỜI LẬP', null, null, null, null, 'CHỦ TỊCH'],
        [],
        ...besides(),
      ],
    ],
    [
      'the right half of a score sheet above looks like titles',
      [
        ['BẢNG TỰ CHẤM ĐIỂM'],
        ['Nội dung tiêu chí', 'Kết quả', 'Điểm tự chấm', 'Minh chứng'],
        [],
        ['Thu ngân sách so với chỉ tiêu', 90, 9, 'BC số 1'],
        [],
        ...besides(),
      ],
    ],
    [
      'a score sheet stands below them',
      [
        ...besides(),
        [],
        ['BẢNG TỰ CHẤM ĐIỂM'],
        ['Mã số', 'Nội dung tiêu chí', 'Điểm tối đa', 'Chỉ tiêu', 'Kết quả', 'Điểm tự chấm', 'Minh chứng'],
        ['A.1', 'Thu ngân sách so với chỉ tiêu', 10, 100, 90, 9, 'BC số 1'],
      ],
    ],
  ])('are read whole where %s', (_, rows) => {
    const reading = read([['PHƯỜNG BẮC SƠN'], ...rows])
    expect(reading.criteria.map(({ code, claimed, evidence, part }) => [code, claimed, evidence, part])).toEqual([
      ['A.1', '9', 'BC số 1', undefined],
    ])
    expect(reading.collectives.map(({ name }) => name)).toEqual(['Tổ dân phố số 3'])
    expect(reading.individuals.map(({ name, award, part }) => [name, award, part])).toEqual([
      ['Lê Văn Tư', 'Bằng khen', 'D'],
    ])
    expect(reading.unit).toBe('P01')
  })

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['left', {}, ['ignored', 'individuals']],
    ['right', { other: 'D' }, ['collectives', 'ignored']],
  ])('are no table each by itself: the %s one', (_, columns, kinds) => {
    const rows = [
      ...besides(),
      [],
      ['DANH SÁCH HỘ GIA ĐÌNH'],
      ['STT', 'Chủ hộ', 'Địa chỉ', null, null, 'Thành tích', 'Hình thức'],
      [1, 'Đỗ Văn Ba', 'Tổ 3', null, null, 'hiến đất', 'Giấy khen'],
    ]
    const mappings = [{ sheet: 'Sheet1', headerRows: [2], kind: 'ignored', columns, instead: [2] }] as const
    const reading = recogniseWorkbook(madeGrid([{ rows }]), madeContext({ mappings }))
    expect(reading.tables.map(({ kind }) => kind)).toEqual([...kinds, 'households'])
    expect([reading.collectives.length, reading.individuals.length, reading.households.length]).toEqual([
      kinds[0] === 'ignored' ? 0 : 1,
      kinds[1] === 'ignored' ? 0 : 1,
      1,
    ])
    expect(reading.tables.reduce((sum, { rowsSeen }) => sum + rowsSeen, 0)).toBe(9)
  })

  it('are read each by itself though the one has a longer title block', () => {
    const person = (at: number, name: string): readonly Typed[] => [at, name, 'Giáo viên', 'Giấy khen']
    const reading = read([
      ['UBND QUẬN KIẾN AN', null, null, null, 'DANH SÁCH CÁ NHÂN'],
      ['PHƯỜNG BẮC SƠN', null, null, null, ...people],
      ['Số: 12/BC-UBND', null, null, null, ...person(1, 'Ông Lê Văn Tư')],
      [null, null, null, null, ...person(2, 'Bà Trần Thị Bình')],
      ['DANH SÁCH TẬP THỂ', null, null, null, ...person(3, 'Ông Đỗ Văn Ba')],
      ['(Kèm theo Báo cáo số 12)', null, null, null, ...person(4, 'Bà Vũ Thu Hà')],
      [...collectives, null, ...person(5, 'Ông Ngô Văn Sáu')],
      [1, 'Tổ dân phố số 3', 'Giấy khen', null, ...person(6, 'Bà Lý Thị Bảy')],
      [2, 'Trạm Y tế', 'Bằng khen'],
    ])
    expect(reading.tables.map(({ kind, accepted, waiting }) => [kind, accepted, waiting])).toEqual([
      ['collectives', 2, 0],
      ['individuals', 6, 0],
    ])
  })

  it('are not seen in one table with an empty column inside it', () => {
    const reading = read([
      ['STT', 'Họ và tên', null, 'Chức vụ', 'Đơn vị', 'Hình thức khen thưởng'],
      [1, 'Ông Lê Văn Tư', null, 'Giáo viên', 'Trường Tiểu học', 'Giấy khen'],
    ])
    expect(reading.tables.map(({ kind, accepted }) => [kind, accepted])).toEqual([['individuals', 1]])
  })
})

describe('activities', () => {
  it('are read as they stand', () => {
    const reading = read([
      ['CÁC HOẠT ĐỘNG TRONG ĐỢT THI ĐUA'],
      ['STT', 'Tên hoạt động', 'Thời gian tổ chức', 'Địa điểm', 'Số lượt người', 'Kết quả đạt được'],
      [1, 'Lễ phát động', { kind: 'date', year: 2023, month: 5, day: 19 }, 'Nhà văn hóa', 120, 'Tốt'],
      [2, null, 'Tháng 6', 'Sân vận động', 50, null],
    ])
    expect(reading.activities).toEqual([
      {
        content: 'Lễ phát động',
        time: '19/05/2023',
        place: 'Nhà văn hóa',
        people: '120',
        result: 'Tốt',
        sheet: 'Sheet1',
        row: 3,
      },
    ])
    expect(reading.tables.map(({ kind, accepted, waiting }) => [kind, accepted, waiting])).toEqual([
      ['activities', 1, 1],
    ])
  })
})
