import { describe, expect, it } from 'vitest'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { madeContext } from './made-campaign'
import { type MadeSheet, madeGrid, type Typed } from './made-grid'

const read = (rows: MadeSheet['rows'], more: Partial<MadeSheet> = {}) =>
  recogniseWorkbook(
    madeGrid([{ rows: [['PHƯỜNG BẮC SƠN'], ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'], ...rows], ...more }]),
    madeContext(),
  )
const namesOf = (reading: ReturnType<typeof read>) => ({
  collectives: reading.collectives.map(({ name }) => name),
  individuals: reading.individuals.map(({ name }) => name),
  households: reading.households.map(({ name }) => name),
})
const waitingOf = (reading: ReturnType<typeof read>) => reading.aside.filter(({ fate }) => fate === 'waiting')

describe('a mixed list with a kind column', () => {
  const words = { collectives: ['Tổ dân phố số 3', 'Trạm Y tế'], individuals: ['Lê Văn Tư'], households: ['Hộ bà Lan'] }
  const body = (kinds: readonly string[]): readonly (readonly Typed[])[] => [
    [kinds[1] ?? '', 'Ông Lê Văn Tư', '1980', 'Giáo viên', 'dạy tốt', 'Giấy khen'],
    [kinds[2] ?? '', 'Hộ bà Lan', null, null, 'hiến đất mở đường', 'Giấy khen'],
    [kinds[0] ?? '', 'Tổ dân phố số 3', null, null, 'hiến đất mở đường', 'Giấy khen'],
    [kinds[0] ?? '', 'Trạm Y tế', null, null, 'phòng dịch', 'Giấy khen'],
  ]

  it.each<[string, string, readonly string[]]>([
    ['Phân loại', 'Tên tập thể, cá nhân', ['Tập thể', 'Cá nhân', 'Hộ gia đình']],
    ['Đối tượng', 'Tên tập thể/cá nhân', ['TT', 'CN', 'HGĐ']],
    ['Tập thể/Cá nhân', 'Đối tượng đề nghị khen thưởng', ['tập thể', 'cá nhân', 'hộ']],
    ['Đối tượng', 'Tập thể, cá nhân đề nghị khen thưởng', ['TẬP THỂ', 'CÁ NHÂN', 'HỘ GIA ĐÌNH']],
  ])('headed “%s” beside “%s” is told by its cells, without running numbers', (kind, name, kinds) => {
    const reading = read([[kind, name, 'Năm sinh', 'Chức vụ', 'Thành tích', 'Hình thức đề nghị'], ...body(kinds)])
    expect(namesOf(reading)).toEqual(words)
    expect(reading.tables.map(({ kind: one, headerRows }) => [one, headerRows])).toEqual([['mixed', [3]]])
    expect(waitingOf(reading)).toEqual([])
  })

  it('is found under a row of column numbers', () => {
    const reading = read([
      ['Tập thể/Cá nhân', 'Tên tập thể/cá nhân', 'Năm sinh', 'Chức vụ', 'Thành tích', 'Đề nghị'],
      [1, 2, 3, 4, 5, 6],
      ...body(['Tập thể', 'Cá nhân', 'Hộ gia đình']),
    ])
    expect(namesOf(reading)).toEqual(words)
  })

  it('says more than the name of its sheet', () => {
    const reading = read(
      [
        ['Loại', 'Họ và tên cá nhân, tên tập thể', 'Năm sinh', 'Chức vụ', 'Thành tích', 'Đề nghị'],
        ...body(['TT', 'CN', 'Hộ']),
      ],
      { name: 'Tập thể' },
    )
    expect(namesOf(reading)).toEqual(words)
  })
})

describe('a mixed list with group rows', () => {
  const header = ['STT', 'Ông/Bà', 'Tên tập thể, cá nhân', 'Năm sinh', 'Chức vụ', 'Thành tích', 'Đề nghị']

  it('opens a group whose row counts its members in other words', () => {
    const reading = read([
      header,
      ['I. TẬP THỂ (1 tập thể)'],
      [1, null, 'Trạm Y tế', null, null, 'phòng dịch', 'Giấy khen'],
      ['II. CÁC CÁ NHÂN (1 đồng chí cán bộ)'],
      [1, 'Ông', 'Lê Văn Tư', '1980', 'Giáo viên', 'dạy tốt', 'Giấy khen'],
    ])
    expect(namesOf(reading)).toEqual({ collectives: ['Trạm Y tế'], individuals: ['Lê Văn Tư'], households: [] })
  })

  it('never makes a collective of somebody with a birth or a title', () => {
    const reading = read([
      header,
      ['I', 'TẬP THỂ'],
      [1, null, 'Trạm Y tế', null, null, 'phòng dịch', 'Giấy khen'],
      ['II', 'CON NGƯỜI TIÊU BIỂU'],
      [1, 'Ông', 'Lê Văn Tư', null, 'Giáo viên', 'dạy tốt', 'Giấy khen'],
      [2, null, 'Trần Thị Hoa', '1980', 'Giáo viên', 'dạy tốt', 'Giấy khen'],
    ])
    expect(namesOf(reading)).toEqual({
      collectives: ['Trạm Y tế'],
      individuals: ['Lê Văn Tư', 'Trần Thị Hoa'],
      households: [],
    })
  })

  it('takes where a household lives from the post and unit column where no other says it', () => {
    const reading = read([
      ['STT', 'Tên tập thể, cá nhân, hộ gia đình', 'Năm sinh', 'Chức vụ, đơn vị công tác', 'Thành tích', 'Đề nghị'],
      ['III', 'HỘ GIA ĐÌNH'],
      [1, 'Hộ bà Lan', null, 'Tổ dân phố số 8', 'hiến đất mở đường', 'Giấy khen'],
    ])
    expect(reading.households.map(({ address }) => address)).toEqual(['Tổ dân phố số 8'])
  })
})

it('takes the years somebody has worked for no unit', () => {
  const reading = read([
    ['S.T.T', 'Họ và tên', 'Năm công tác', 'Chức vụ', 'Đề nghị'],
    [1, 'Ông Lê Văn Tư', '2005', 'Giáo viên', 'Giấy khen'],
  ])
  expect(reading.individuals.map(({ unit }) => unit)).toEqual(['Phường Bắc Sơn'])
  expect(reading.findings.map(({ code }) => code)).toEqual([])
})
