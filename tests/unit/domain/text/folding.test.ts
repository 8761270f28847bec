import { describe, expect, it } from 'vitest'
import { foldBare, foldForSearch, foldHeader, foldToneStyle, matchesSearch } from '#domain/text/fold'
import { normaliseLines, normaliseText } from '#domain/text/normalise'

describe('normaliseText', () => {
  it.each([
    ['Hoa\u0300', 'Hoà'],
    ['\u00d0\u00f0', 'Đđ'],
    ['Nguyễn\u00a0 Văn\tAn\n ', 'Nguyễn Văn An'],
    ['Hà\u200b Nội\ufeff', 'Hà Nội'],
    ['khen\u00adthưởng', 'khenthưởng'],
    ['\u3000', ''],
  ])('%j becomes %j', (typed, clean) => expect(normaliseText(typed)).toBe(clean))

  it('keeps line breaks where lines matter', () => {
    expect(normaliseLines(' a \u00a0b\r\n  c ')).toBe('a b\nc')
  })
})

describe('foldToneStyle', () => {
  it.each([
    ['hoà', 'hòa'],
    ['hoá', 'hóa'],
    ['khoẻ', 'khỏe'],
    ['uỷ', 'ủy'],
    ['thuý', 'thúy'],
    ['Thuỷ', 'Thủy'],
    ['HOÀ', 'HÒA'],
    ['toàn', 'tòan'],
    ['quý', 'qúy'],
    ['gìa', 'già'],
    ['hòan thành', 'hoàn thành'],
    ['tiến', 'tíên'],
  ])('%s and %s are one', (left, right) => expect(foldToneStyle(left)).toBe(foldToneStyle(right)))

  it.each([
    ['hoa', 'hòa'],
    ['hóa', 'hòa'],
    ['thúy', 'thủy'],
    ['mía', 'mỉa'],
    ['nga', 'ngà'],
    ['Lan', 'Lân'],
  ])('%s and %s stay apart', (left, right) => expect(foldToneStyle(left)).not.toBe(foldToneStyle(right)))

  it.each([
    'mía',
    'cửa',
    'chúa',
    'quả',
    'già',
    'hoàn',
    'khuya',
    'nguyễn',
    'khuỷu',
    'ngoài',
    'gì',
    'hiếu',
    'Quốc',
    'giữ',
  ])('%s written in the usual way stays as it is', (word) => expect(foldToneStyle(word)).toBe(word))

  it('leaves what is no Vietnamese syllable alone', () => {
    expect(foldToneStyle("K'Brêu, Đắk Lắk, A/T")).toBe("K'Brêu, Đắk Lắk, A/T")
  })
})

describe('foldHeader', () => {
  it.each([
    ['Họ và tên', 'HỌ  VÀ\nTÊN'],
    ['Điểm chuẩn', 'điểm chuẩn:'],
    ['Ngày, tháng, năm sinh', 'Ngày tháng năm sinh'],
    ['Uỷ ban', 'ỦY BAN'],
    ['Chức vụ/đơn vị', 'Chức vụ, đơn vị'],
  ])('%j equals %j', (left, right) => expect(foldHeader(left)).toBe(foldHeader(right)))

  it('keeps tones, and foldBare drops them', () => {
    expect(foldHeader('Họ và tên')).not.toBe(foldHeader('Ho va ten'))
    expect(foldBare('Họ và tên')).toBe(foldBare('HO VA TEN'))
  })
})

describe('search', () => {
  it('drops diacritics and case, đ as d', () => expect(foldForSearch('Đồng Hòa ')).toBe('dong hoa'))

  it.each([
    ['Nguyễn Thị Hòa', 'nguyen hoa', true],
    ['Nguyễn Thị Hòa', 'hoà', true],
    ['Nguyễn Thị Hoa', 'hòa', false],
    ['Đoàn Văn An', 'doan', true],
    ['Đoàn Văn An', 'an văn', true],
    ['Đoàn Văn An', 'bình', false],
    ['Đoàn Văn An', '', true],
  ])('%s found by %j: %s', (text, query, found) => expect(matchesSearch(text, query)).toBe(found))
})
