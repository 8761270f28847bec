import { describe, expect, it } from 'vitest'
import { isAllCaps, personNameCase, titleNameCase } from '#domain/text/name-case'
import { looksLikePersonName, proposeName, readSex, readTitle, splitTitle } from '#domain/text/person-name'

describe('personNameCase', () => {
  it.each([
    ['ĐOÀN THỊ KIM HIỀN', 'Đoàn Thị Kim Hiền'],
    ["K'BRÊU", "K'Brêu"],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['Y THỊ', 'Y Thị'],
    ['NG. VĂN AN', 'Ng. Văn An'],
    ['Nguyễn Văn An', 'Nguyễn Văn An'],
    ['nguyễn văn an', 'Nguyễn Văn An'],
    ['Nguyễn Thị ỷ Lan', 'Nguyễn Thị Ỷ Lan'],
    ["K'Brêu", "K'Brêu"],
  ])('%s becomes %s', (typed, name) => expect(personNameCase(typed)).toBe(name))
})

describe('titleNameCase', () => {
  it.each([
    ['UBND PHƯỜNG ĐỒNG HÒA', 'UBND Phường Đồng Hòa'],
    ['TRƯỜNG THCS BẮC SƠN', 'Trường THCS Bắc Sơn'],
    ['KHU PHỐ III', 'Khu Phố III'],
    ['VĂN PHÒNG HĐND VÀ UBND QUẬN', 'Văn Phòng HĐND Và UBND Quận'],
    ['ỦY BAN MTTQ VIỆT NAM', 'Ủy Ban MTTQ Việt Nam'],
    ['Công an phường', 'Công an phường'],
  ])('%s becomes %s', (typed, name) => expect(titleNameCase(typed)).toBe(name))

  it('knows capitals only where there are letters', () => {
    expect(['AN', 'An', '123', 'Á'].map(isAllCaps)).toEqual([true, false, false, false])
  })
})

describe('splitTitle', () => {
  it.each([
    ['Bà Trần Thị Thu Hương', { title: 'Bà', name: 'Trần Thị Thu Hương' }],
    ['Ông: Đỗ Thế Hòa', { title: 'Ông', name: 'Đỗ Thế Hòa' }],
    ['ÔNG  NGUYỄN VĂN AN', { title: 'Ông', name: 'NGUYỄN VĂN AN' }],
    ['Nguyễn Văn An', { title: null, name: 'Nguyễn Văn An' }],
    ['Bàng Văn Bá', { title: null, name: 'Bàng Văn Bá' }],
    ['Bà', { title: null, name: 'Bà' }],
    ['Đ/c Lê Văn Nam', { title: null, name: 'Lê Văn Nam' }],
    ['Ông Thị Mai', { title: null, name: 'Ông Thị Mai' }],
    ['Bà Thị Nở', { title: 'Bà', name: 'Thị Nở' }],
  ])('%s', (typed, expected) => expect(splitTitle(typed)).toEqual(expected))
})

describe('cells of a person', () => {
  it('reads a title that stands alone', () => {
    expect(['Ông', 'BÀ', 'bà.', 'Ông/Bà', 'Thượng tá', ''].map(readTitle)).toEqual([
      'Ông',
      'Bà',
      'Bà',
      null,
      null,
      null,
    ])
  })

  it('reads the sex', () => {
    expect(['Nam', 'NỮ', 'nữ', 'x', ''].map(readSex)).toEqual(['Nam', 'Nữ', 'Nữ', null, null])
  })

  it('proposes name case only for capitals', () => {
    expect(proposeName('LÝ THỊ MINH')).toEqual({ name: 'Lý Thị Minh', changed: true })
    expect(proposeName('Lý  Thị Minh')).toEqual({ name: 'Lý Thị Minh', changed: false })
  })

  it.each([
    ["K'Brêu", true],
    ['Đàm A Páo', true],
    ['Ng. Văn An', true],
    ['Nguyễn Văn An 2', false],
    ['', false],
  ])('%s could be a name: %s', (name, could) => expect(looksLikePersonName(name)).toBe(could))
})
