import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { cellsOf, findingsOf, gridOf } from './show-grid'

const people = 'STT,Họ và tên,CCCD\r\n1,Nguyễn Văn An,079080001234\r\n2,"Trần, Bình","dòng 1\r\ndòng ""2"""\r\n'
const cells = {
  A1: 'STT',
  B1: 'Họ và tên',
  C1: 'CCCD',
  A2: '1',
  B2: 'Nguyễn Văn An',
  C2: '079080001234',
  A3: '2',
  B3: 'Trần, Bình',
  C3: 'dòng 1\ndòng "2"',
}
const read = (bytes: Buffer | string, name = 'danh sách.csv') => gridOf(Buffer.from(bytes as string), name)
const refusal = (bytes: Buffer, name = 'danh sách.csv') => {
  const outcome = readWorkbook(bytes, name)
  return outcome.ok ? null : outcome.error
}
const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']

/** Text in code page 1258, whose tones are letters of their own after the vowel. */
function vietnameseBytes(text: string): Buffer {
  const page = new Map(
    [...Array(256).keys()].map((byte) => [new TextDecoder('windows-1258').decode(Buffer.of(byte)), byte]),
  )
  const tonesApart = [...text].flatMap((letter) => {
    const marks = letter.normalize('NFD')
    const tone = [...marks].filter((mark) => TONES.includes(mark)).join('')
    return page.has(letter) ? [letter] : [...marks.replace(tone, '').normalize('NFC'), ...tone]
  })
  return Buffer.from(tonesApart.map((letter) => page.get(letter) ?? 0x3f))
}
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('the encoding of a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(people), []],
    ['UTF-8', Buffer.from(`\ufeff${people}`), []],
    ['UTF-8', Buffer.from(people.normalize('NFD')), []],
    ['UTF-16LE', Buffer.from(`\ufeff${people}`, 'utf16le'), ['ENCODING UTF-16LE']],
    ['UTF-16LE', Buffer.from(people, 'utf16le'), ['ENCODING UTF-16LE']],
    ['UTF-16BE', utf16be(`\ufeff${people}`), ['ENCODING UTF-16BE']],
    ['UTF-16BE', utf16be(people), ['ENCODING UTF-16BE']],
  ])('is found: %s', (encoding, bytes, findings) => {
    const grid = read(bytes)
    expect([grid.format, grid.encoding, cellsOf(grid), findingsOf(grid)]).toEqual(['csv', encoding, cells, findings])
  })

  it('is Windows-1258 where the bytes are no UTF-8, and that is said', () => {
    // Họ, Trần Bình in code page 1258: the tones are letters of their own.
    const bytes = Buffer.from([
      0x48, 0x6f, 0xf2, 0x2c, 0x54, 0x72, 0xe2, 0xcc, 0x6e, 0x20, 0x42, 0x69, 0xcc, 0x6e, 0x68, 0x2c, 0xd0, 0xf5,
    ])
    const grid = read(bytes)
    expect([grid.encoding, cellsOf(grid)]).toEqual(['Windows-1258', { A1: 'Họ', B1: 'Trần Bình', C1: 'Đơ' }])
    expect(grid.findings.map(({ code, severity }) => [code, severity])).toEqual([['ENCODING', 'warning']])
  })

  it('is Windows-1258 though a few words make sense in a legacy font too', () => {
    const rows = [
      'Số TT,Đối tượng,Chức vụ,Tóm tắt thành tích đạt được',
      '1,Đội Dân phòng số 3,,Có thành tích xuất sắc trong đợt thi đua',
      '2,Bà Cộng Tôn Nữ Thị Thu Hường,Công an viên,Tiêu biểu học tập và làm theo Bác',
      '3,Bà Phạm Hoài Ý,Chi hội trưởng Chi hội Phụ nữ,Giữ gìn ANTT địa bàn',
      '4,Ông Dương Minh Lâm,Phó Chủ tịch HĐND phường,Hoàn thành xuất sắc nhiệm vụ năm 2022',
      ',"(Ký, ghi rõ họ tên)"',
    ]
    const grid = read(vietnameseBytes(rows.join('\r\n')))
    expect(grid.encoding).toBe('Windows-1258')
    expect([cellsOf(grid).B2, cellsOf(grid).B3, cellsOf(grid).D4]).toEqual([
      'Đội Dân phòng số 3',
      'Bà Cộng Tôn Nữ Thị Thu Hường',
      'Giữ gìn ANTT địa bàn',
    ])
  })

  it('is TCVN3 where only that makes Vietnamese of it, with a preview', () => {
    const grid = read(Buffer.from('Hä vµ tªn,§¬n vÞ\nNguyÔn V¨n An,Khu phè 1\nTrÇn ThÞ B×nh,Khu phè 2\n', 'latin1'))
    expect(Object.values(cellsOf(grid))).toEqual([
      'Họ và tên',
      'Đơn vị',
      'Nguyễn Văn An',
      'Khu phố 1',
      'Trần Thị Bình',
      'Khu phố 2',
    ])
    expect(findingsOf(grid)).toEqual(['ENCODING Windows-1252', 'LEGACY_FONT CSV TCVN3 6 NguyÔn V¨n An Nguyễn Văn An'])
  })

  it('is Windows-1252 where Windows-1258 would put tones on consonants', () => {
    const grid = read(Buffer.from('H? tên,Tu?i\nTr?n Bình,?\nLê D?ng,?\n', 'latin1'))
    expect([grid.encoding, cellsOf(grid).A2]).toEqual(['Windows-1252', 'Tr?n Bình'])
  })

  it('is not disturbed by what fills the end of a file', () => {
    expect(cellsOf(read(`${people}\x1a`))).toEqual(cells)
    expect(cellsOf(read(Buffer.concat([Buffer.from(people), Buffer.alloc(600)])))).toEqual(cells)
    expect(cellsOf(read(Buffer.concat([Buffer.from(`\ufeff${people}`, 'utf16le'), Buffer.alloc(600)])))).toEqual(cells)
  })

  it('stays UTF-8 where a single byte is damaged; the bad letter shows', () => {
    const bytes = Buffer.from(people)
    bytes[bytes.indexOf('ễ')] = 0xff
    const grid = read(bytes)
    expect(grid.encoding).toBe('UTF-8')
    expect(cellsOf(grid).B2).toContain('\ufffd')
    expect(findingsOf(grid)).toEqual(['ENCODING UTF-8'])
  })

  it('that ends inside a letter tells a file that was cut', () => {
    const bytes = Buffer.from('STT,Họ và tên\n1,Nguyễ')
    expect(refusal(bytes.subarray(0, -1))).toEqual({ code: 'CORRUPT', facts: { part: 'cuối tệp' } })
    expect(refusal(Buffer.from(`\ufeff${people}`, 'utf16le').subarray(0, -1))).toEqual({
      code: 'CORRUPT',
      facts: { part: 'cuối tệp' },
    })
  })
})

describe('the fields of a text file', () => {
  it.each([
    ['csv', ',', 'a,b\n"1,5",2\n'],
    ['csv', ';', 'Họ tên;Điểm\nAn;9,5\nBình;10,0\nCường;8,25\n'],
    ['csv', '|', 'Họ tên|Điểm\nAn, Bình|9,5\nCường|10\n'],
    ['tsv', 'tab', 'Họ tên\tĐiểm, số\nAn\t9,5\n'],
  ])('are split by the delimiter that is used most regularly: %s by %s', (format, _, text) => {
    const grid = read(text)
    expect([grid.format, grid.sheets[0]?.rows.map((row) => row.cells.length)]).toEqual([
      format,
      Array(text.trim().split('\n').length).fill(2),
    ])
  })

  it('are split as a first line "sep=" says', () => {
    const grid = read('sep=;\r\na,b;c\r\n')
    expect([cellsOf(grid), grid.format]).toEqual([{ A1: 'a,b', B1: 'c' }, 'csv'])
    expect(cellsOf(read('sep=|\na;b|c\n'))).toEqual({ A1: 'a;b', B1: 'c' })
  })

  it('stay text: zeros in front, dates, formulas and numbers are as typed', () => {
    expect(Object.values(cellsOf(read('007,29/02/1980,=1+1,"1,5",TRUE')))).toEqual([
      '007',
      '29/02/1980',
      '=1+1',
      '1,5',
      'TRUE',
    ])
  })

  it('keep the places of empty ones, and lines their numbers', () => {
    expect(cellsOf(read('a,,c\n\n,,\nd,e,\n'))).toEqual({ A1: 'a', C1: 'c', A4: 'd', B4: 'e' })
  })

  it('are not swallowed by a quote that nothing closes', () => {
    expect(cellsOf(read('1,"An\n2,Bình\n3,Cường\n'))).toEqual({
      A1: '1',
      B1: '"An',
      A2: '2',
      B2: 'Bình',
      A3: '3',
      B3: 'Cường',
    })
  })

  it.each([
    ['1,An,x\n2,Bình,y\n3,Cư', ['CUT_SHORT CSV']],
    ['1,An,x\n2,Bình,y\n3,Cường\n', []],
    ['1,An,x\n2,Bình\n3,Cường', []],
    ['1,An,x\n2,Bình,y\n3,Cường,z', []],
  ])('%j: a last record that stops short is said', (text, findings) => {
    expect(findingsOf(read(text))).toEqual(findings)
  })

  it('of a file without a delimiter are one column where the name says CSV, and no workbook otherwise', () => {
    expect(cellsOf(read('An\nBình\n'))).toEqual({ A1: 'An', A2: 'Bình' })
    expect(refusal(Buffer.from('Kính gửi các đơn vị'), 'công văn.xlsx')).toEqual({
      code: 'NOT_A_WORKBOOK',
      facts: { kind: 'text' },
    })
  })
})
