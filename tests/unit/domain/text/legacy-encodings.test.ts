import { describe, expect, it } from 'vitest'
import {
  decodeTcvn3,
  decodeVni,
  isCapitalFont,
  legacyEncodingOfFont,
  legacyEncodingOfTexts,
  looksLikeLegacy,
} from '#domain/text/legacy-encodings'

const SMALL =
  'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ'.split(
    ' ',
  )
const TCVN3 =
  'µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \u00ad õ ö ÷ ø ù ú û ü ý þ'.split(
    ' ',
  )
const VNI =
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î'.split(
    ' ',
  )

describe('TCVN3', () => {
  it('has a code for each of the 67 small letters that ASCII lacks', () => {
    expect(TCVN3.map((code) => decodeTcvn3(`k${code}`).slice(1))).toEqual(SMALL)
    expect(new Set(SMALL).size).toBe(67)
  })

  it('gives the 67 capitals for the same codes in a capital font', () => {
    expect(TCVN3.map((code) => decodeTcvn3(code, { capitals: true }))).toEqual(
      SMALL.map((letter) => letter.toUpperCase()),
    )
  })

  it.each([
    ['§¡¢£¤¥¦', 'ĐĂÂÊÔƠƯ'],
    ['Bé', 'Bộ'],
    ['Cã', 'Có'],
    ['KÕt qu¶ nhiÖm vô chÝnh trÞ träng t©m', 'Kết quả nhiệm vụ chính trị trọng tâm'],
    ['Sè hé nghÌo, ng\u00adêi cã c«ng', 'Số hộ nghèo, người có công'],
    ['BC sè 102/BC-UBND', 'BC số 102/BC-UBND'],
    ['KÕ HO¹CH', 'KẾ HOẠCH'],
    ['PH¦ỜNG NAM S¥N', 'PHƯỜNG NAM SƠN'],
    ['PHÒNG V¡N HÓA VÀ TH¤NG TIN', 'PHÒNG VĂN HÓA VÀ THÔNG TIN'],
    ['Ảnh, bµi ®¨ng', 'Ảnh, bài đăng'],
  ])('reads %s as %s', (typed, expected) => expect(decodeTcvn3(typed)).toBe(expected))
})

describe('VNI', () => {
  it('has one or two codes for each of the 67 small letters', () => {
    expect(VNI.map(decodeVni)).toEqual(SMALL)
  })

  it('gives the 67 capitals for the codes in capitals', () => {
    const capitals = VNI.map((codes) => codes.toUpperCase())
    expect(capitals.map(decodeVni)).toEqual(SMALL.map((letter) => letter.toUpperCase()))
  })

  it.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
    ['Nguyeãn Vaên AÙnh', 'Nguyễn Văn Ánh'],
    ['Nguyeãn Vaên Aùnh', 'Nguyễn Văn Ánh'],
    ['Höông', 'Hương'],
    ['Phöôøng Ñoàng Hoøa', 'Phường Đồng Hòa'],
  ])('reads %s as %s', (typed, expected) => expect(decodeVni(typed)).toBe(expected))
})

describe('fonts', () => {
  it.each([
    ['.VnTime', 'TCVN3', false],
    ['.VnTimeH', 'TCVN3', true],
    ['.VnArial NarrowH', 'TCVN3', true],
    ['VnTimes', 'TCVN3', false],
    ['VNI-Times', 'VNI', false],
    ['VNI Helve', 'VNI', false],
    ['Times New Roman', null, false],
    ['Verdana', null, false],
    ['Vni', null, false],
  ])('%s tells %s', (font, encoding, capitals) => {
    expect([legacyEncodingOfFont(font), isCapitalFont(font)]).toEqual([encoding, capitals])
  })
})

describe('without font information', () => {
  it.each([
    ['N÷', 'TCVN3'],
    ['KÕt qu¶', 'TCVN3'],
    ['Ảnh, bµi ®¨ng', 'TCVN3'],
    ['Phöôøng Ñoàng Hoøa', 'VNI'],
    ['ÑOÄC LAÄP', 'VNI'],
    ['Có', null],
    ['Cã', null],
    ['Kết quả', null],
    ['Hoà', null],
    ['München', null],
    ['naïve café', null],
    ['Ghi chú¹', null],
    ['§ 5, © 2023, 5·10', null],
    ['ký', null],
  ])('%s is %s', (text, encoding) => expect(looksLikeLegacy(text)).toBe(encoding))

  it('decides a workbook by most of its telling texts, and never by a single one', () => {
    expect(legacyEncodingOfTexts(['Cã', 'N÷', '§oµn V¨n Hßa', 'Tèt'])).toBe('TCVN3')
    expect(legacyEncodingOfTexts(['Có', 'Nữ', 'Đoàn Văn Hòa', 'N÷'])).toBeNull()
    expect(legacyEncodingOfTexts([])).toBeNull()
  })
})
