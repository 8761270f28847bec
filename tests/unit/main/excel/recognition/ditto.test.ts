import { describe, expect, it } from 'vitest'
import { isDitto } from '#main/excel/recognition/ditto'
import { findingSentence } from '#shared/messages/finding-sentence'
import { people, read, titles, waitingOf } from './read-nominations'
import { oneRow, waitingOf as waitingCriteria } from './read-scores'

const header = ['STT', 'Ông/Bà', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Đơn vị', 'Thành tích', 'Hình thức khen thưởng']
const first = [1, 'Ông', 'Nguyễn Văn An', '1980', 'Giáo viên', 'Trường Tiểu học', 'dạy tốt', 'Giấy khen']
const second = [2, 'Bà', 'Trần Thị Bình', '1979', 'Giáo viên', 'nt', '-nt-', '"']
const third = [3, 'Bà', 'Lê Thị Cúc', '1981', 'Nhân viên', 'Như trên', '- nt -', '”']

it.each([
  'nt',
  'Nt.',
  '-nt-',
  '- nt -',
  'n.t',
  'như trên',
  'NHƯ TRÊN',
  '"',
  '”',
  '“',
  '″',
  '-"-',
  "''",
  '- // -',
  ',,',
])('“%s” is a ditto mark', (text) => expect(isDitto(text)).toBe(true))

it.each(['', '-', '…', 'NTM', 'nt 2', 'Nhân viên như trên bảng', "K'", '5"', 'x'])('“%s” is none', (text) =>
  expect(isDitto(text)).toBe(false),
)

describe('ditto marks in a list', () => {
  it('are read as what stands above, row under row, and each is told', () => {
    const reading = read([...titles, header, first, second, third])
    expect(people(reading).map((person) => person.slice(5))).toEqual([
      ['Trường Tiểu học', 'dạy tốt', 'Giấy khen'],
      ['Trường Tiểu học', 'dạy tốt', 'Giấy khen'],
      ['Trường Tiểu học', 'dạy tốt', 'Giấy khen'],
    ])
    const told = reading.findings.filter(({ code }) => code === 'DITTO')
    expect(told.map(({ cell, severity }) => `${cell} ${severity}`)).toEqual(
      ['F6', 'G6', 'H6', 'F7', 'G7', 'H7'].map((cell) => `${cell} info`),
    )
    expect(told.slice(1, 2).map(findingSentence)).toEqual([
      'Trang tính “Danh sách”, ô G6: “-nt-” được hiểu là như dòng trên: “dạy tốt”. Xem lại nếu không phải vậy.',
    ])
  })

  it('wait where nothing stands above, or where they stand for a name', () => {
    const nothing = read([
      ...titles,
      header,
      [1, 'Ông', 'Nguyễn Văn An', '1980', 'Giáo viên', '', 'nt', 'Giấy khen'],
      third,
    ])
    expect(waitingOf(nothing)).toEqual([
      [5, 'DITTO'],
      [6, 'DITTO'],
    ])
    const name = read([...titles, header, first, [2, 'Ông', 'nt', '1980', 'Giáo viên', 'nt', 'nt', 'nt']])
    expect(waitingOf(name)).toEqual([[6, 'DITTO']])
    expect(name.aside.find(({ row }) => row === 6)?.cells).toMatchObject({ C: 'nt', F: 'nt', G: 'nt' })
  })

  it('take a merged cell above for each of its rows', () => {
    const merges = [{ top: 5, bottom: 6, left: 7, right: 7 }]
    const rows = [
      ...titles,
      header,
      first,
      [2, 'Bà', 'Trần Thị Bình', '1979', 'Giáo viên', 'Trường THCS', '', 'Giấy khen'],
      third,
    ]
    expect(people(read(rows, { merges })).map(([, name, , , , , achievement]) => [name, achievement])).toEqual([
      ['Nguyễn Văn An', 'dạy tốt'],
      ['Trần Thị Bình', 'dạy tốt'],
      ['Lê Thị Cúc', 'dạy tốt'],
    ])
  })
})

describe('two numbers in the result of a ratio', () => {
  it.each<[string, string | number | null, object]>([
    ['16/14', null, { actual: '16', target: '14' }],
    ['16 / 14 hộ', 14, { actual: '16', target: '14' }],
    ['3.542.000/3.600.000', null, { actual: '3542000', target: '3600000' }],
  ])('“%s” beside the target %s is read and told', (typed, target, value) => {
    const reading = oneRow('A.1', { 3: target, 4: typed, 5: null })
    expect(reading.criteria.find(({ code }) => code === 'A.1')?.value).toEqual(value)
    expect(reading.findings.map(({ code, severity }) => [code, severity])).toEqual([['SPLIT_RESULT', 'warning']])
  })

  it.each<[string, string | number | null]>([
    ['16/14', 20],
    ['16/0', null],
    ['3.600/3.500', null],
  ])('“%s” beside the target %s waits', (typed, target) => {
    const reading = oneRow('A.1', { 3: target, 4: typed, 5: null })
    expect(waitingCriteria(reading)).toEqual([[6, 'SPLIT_RESULT']])
    const [finding] = reading.aside.find(({ row }) => row === 6)?.findings ?? []
    expect(finding === undefined ? '' : findingSentence(finding)).toContain('mỗi ô một số')
  })
})
