import { describe, expect, it } from 'vitest'
import type { FileReading } from '#domain/workbook/file-reading'
import { ZipPackage } from '#main/excel/writing/zip-package'
import { makeWithOpenpyxl } from '../other-programs'
import { importWorkbook } from '../templates/sample-template'

const titles = ['ỦY BAN NHÂN DÂN QUẬN KIẾN AN', 'PHƯỜNG BẮC SƠN', 'DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG']
const header = [
  'STT',
  'Ông/Bà',
  'Họ và tên',
  'Ngày sinh',
  'Chức vụ',
  'Đơn vị công tác',
  'Tóm tắt thành tích',
  'Hình thức khen thưởng',
]
const people = [
  [
    'Ông',
    'Nguyễn Văn Hòa',
    '1986-06-05',
    'Công chức Văn phòng',
    'UBND phường Bắc Sơn',
    'Có nhiều sáng kiến',
    'Giấy khen',
  ],
  [
    'Bà',
    'Trần Thị Bích Ngọc',
    '1979',
    'Chi hội trưởng',
    'Hội Phụ nữ phường',
    'Vận động ủng hộ người nghèo',
    'Giấy khen',
  ],
  ['Ông', 'Đỗ Thế Ưởng', '1968-12-31', 'Tổ trưởng', 'Tổ dân phố số 3', 'Giữ gìn an ninh trật tự', 'Giấy khen'],
]
const rows = people.map(([title, name, dob = '', ...rest], at) => [
  at + 1,
  title,
  name,
  dob.split('-').reverse().join('/'),
  ...rest,
])
const facts = { titles, header, rows }

const peopleIn = ({ individuals }: FileReading) =>
  individuals.map(({ title, name, dob, position, unit, achievement, award }) => [
    title,
    name,
    dob,
    position,
    unit,
    achievement,
    award,
  ])

/** The 8-bit codes of the 67 small letters; small codes under a capital font show as capitals. */
const encoders = `
SMALL = 'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ'.split(' ')
TCVN3 = 'µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \\u00ad õ ö ÷ ø ù ú û ü ý þ'.split(' ')
VNI = 'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î'.split(' ')
t3 = {**dict(zip(SMALL, TCVN3)), 'Ă': '¡', 'Â': '¢', 'Ê': '£', 'Ô': '¤', 'Ơ': '¥', 'Ư': '¦', 'Đ': '§'}
vn = {**dict(zip(SMALL, VNI)), **{a.upper(): b.upper() for a, b in zip(SMALL, VNI)}}
tcvn = lambda s: ''.join(t3.get(c) or t3.get(c.lower()) or c for c in s)
capitals = lambda s: ''.join(t3.get(c.lower(), c.lower()) for c in s)
vni = lambda s: ''.join(vn.get(c, c) for c in s)
plain = lambda s: s
FONTS = {'.VnTime': tcvn, '.VnTimeH': capitals, 'VNI-Times': vni, 'Times New Roman': plain}
from openpyxl.styles import Font
wb = openpyxl.Workbook(); ws = wb.active
def put(row, column, text, font):
    c = ws.cell(row, column, FONTS[font](text) if isinstance(text, str) else text); c.font = Font(name=font)
`
const table = (title: string, head: string, body: string): string => `${encoders}
for i, text in enumerate(facts['titles']): put(i + 1, 1, text, ${title})
for j, text in enumerate(facts['header']): put(5, j + 1, text, ${head})
for i, row in enumerate(facts['rows']):
    for j, text in enumerate(row): put(6 + i, j + 1, text, ${body})
wb.save(target)`

describe('a list in the fonts of the years before Unicode', () => {
  it.each([
    ['TCVN3 with titles in its capital font', table("'.VnTimeH'", "'.VnTime'", "'.VnTime'")],
    ['names in the capital font', table("'.VnTimeH'", "'.VnTimeH'", "'.VnTimeH' if j == 2 else '.VnTime'")],
    ['VNI', table("'VNI-Times'", "'VNI-Times'", "'VNI-Times'")],
    [
      'another font in every cell',
      table(
        "'Times New Roman'",
        "'.VnTimeH' if j % 2 else 'Times New Roman'",
        "['Times New Roman', '.VnTime', 'VNI-Times'][(i + j) % 3]",
      ),
    ],
  ])('%s reads as it was meant', async (_, script) => {
    const reading = importWorkbook(await makeWithOpenpyxl(script, facts), 'danh sach.xlsx')
    expect(peopleIn(reading)).toEqual(people)
    expect(reading.unit).toBe('P-BS')
  })

  it('reads runs of several fonts in one cell, each by its own font', async () => {
    const plain = await makeWithOpenpyxl(table("'Times New Roman'", "'Times New Roman'", "'Times New Roman'"), facts)
    const zip = ZipPackage.open(plain)
    const sheet = zip.read('xl/worksheets/sheet1.xml')?.toString() ?? ''
    const run = (font: string, text: string): string =>
      `<r><rPr><rFont val="${font}"/></rPr><t xml:space="preserve">${text}</t></r>`
    const runs = run('.VnTime', 'NguyÔn ') + run('VNI-Times', 'Vaên ') + run('Times New Roman', 'Hòa')
    const cell = /(<c r="C6"[^>]*?) t="\w+">.*?<\/c>/
    expect(sheet).toMatch(cell)
    zip.write('xl/worksheets/sheet1.xml', sheet.replace(cell, `$1 t="inlineStr"><is>${runs}</is></c>`))
    expect(peopleIn(importWorkbook(zip.toBytes(), 'danh sach.xlsx'))).toEqual(people)
  })
})

describe('a list as delimited text', () => {
  const lines = [...titles, '', header.join(';'), ...rows.map((row) => row.join(';'))].join('\r\n')

  it('reads Windows-1258, whose tones are signs of their own', async () => {
    const bytes = await makeWithOpenpyxl(
      `
import unicodedata
out = b''
for ch in facts:
    try: out += ch.encode('cp1258')
    except UnicodeEncodeError:
        parts = unicodedata.normalize('NFD', ch); tones = [c for c in parts if c in '\\u0300\\u0301\\u0303\\u0309\\u0323']
        base = unicodedata.normalize('NFC', ''.join(c for c in parts if c not in tones))
        out += (base + ''.join(tones)).encode('cp1258')
open(target, 'wb').write(out)`,
      lines,
    )
    const reading = importWorkbook(bytes, 'danh sach.csv')
    expect([reading.encoding, peopleIn(reading)]).toEqual(['Windows-1258', people])
  })

  it.each([
    ['UTF-16 with its mark', Buffer.from(`\ufeff${lines}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(lines, 'utf16le')],
    ['letters apart from their tones', Buffer.from(lines.normalize('NFD'))],
  ])('reads %s', (_, bytes) => {
    expect(peopleIn(importWorkbook(bytes, 'danh sach.csv'))).toEqual(people)
  })
})
