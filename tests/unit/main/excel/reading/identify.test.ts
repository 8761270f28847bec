import { describe, expect, it } from 'vitest'
import { identifyFormat } from '#main/excel/reading/read-workbook'
import { makeWorkbook, makeZip, workbookEntries } from './packages'

const kindOf = (content: Buffer | string, name = 'tệp.xlsx') => {
  const found = identifyFormat(Buffer.from(content as string), name)
  return found.ok
    ? found.value
    : found.error.code === 'NOT_A_WORKBOOK'
      ? `not a workbook: ${found.error.facts.kind}`
      : found.error.code
}
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const flat = (mimetype: string) =>
  `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.${mimetype}"/>`

describe('what a file is, by its content', () => {
  it.each([
    ['xlsx', makeWorkbook()],
    [
      'ods',
      makeZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
        { name: 'content.xml', content: '<a/>' },
      ]),
    ],
    ['fods', flat('spreadsheet')],
    [
      'xml2003',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ],
    ['xls-html', '<html><body><table><tr><td>1</td></tr></table></body></html>'],
    ['xls-html', '\ufeff<!DOCTYPE html>\n<html><table></table>'],
    ['xls-html', '<table border=1><tr><td>1'],
    ['xls-html', '<p></p>\n<table><tr><td>1</td></tr></table>'],
    ['xls-html', '<!-- xuất từ phần mềm --><table><tr><td>1</td></tr></table>'],
    ['xls-html', 'Warning: x on line 1, y\n<table><tr><td>1</td></tr></table>'],
    ['xls-html', Buffer.from('\ufeff<html><table></table></html>', 'utf16le')],
    ['text', 'STT,Họ tên\n1,An\n'],
    ['text', 'ID;PHƯỜNG\n1;Bắc Sơn\n'],
    ['text', 'DANH SÁCH, KÈM THEO\n\nSTT|Họ tên\n1|An\n'],
  ])('%s', (kind, content) => expect(kindOf(content)).toBe(kind))

  it.each([
    ['pdf', '%PDF-1.7\n'],
    ['rtf', '{\\rtf1\\ansi'],
    ['image', latin1('\x89PNG\r\n\x1a\n')],
    ['image', latin1('\xff\xd8\xff\xe0')],
    ['archive', latin1('Rar!\x1a\x07\x00')],
    ['archive', latin1('7z\xbc\xaf\x27\x1c')],
    ['archive', latin1('\x1f\x8b\x08')],
    ['archive', makeZip([{ name: 'a.xlsx', content: 'x' }])],
    ['shortcut', latin1('L\0\0\0\x01\x14\x02\0\0')],
    ['shortcut', '[InternetShortcut]\r\nURL=http://a,b\r\n'],
    ['program', latin1('MZ\x90\x00')],
    ['mht', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="X"\r\n\r\n--X\r\n'],
    ['mail', 'From: a@b\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nxin chào, các anh chị'],
    ['html', '<html><body><p>không có bảng</p></body></html>'],
    ['html', '<p>xin, chào</p>'],
    ['xml', '<?xml version="1.0"?><rss/>'],
    ['xml', '<rss><a>b,c</a></rss>'],
    ['image', '<svg xmlns="http://www.w3.org/2000/svg"><text>a,b</text></svg>'],
    ['pdf', '\r\n%PDF-1.4\n1,2'],
    ['oldSheet', 'ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K1\r\n'],
    ['oldSheet', latin1('\0\0\x02\0\x06\x04STT')],
    ['word', flat('text')],
    ['word', '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'],
    ['word', makeZip([{ name: 'word/document.xml', content: '<w:document/>' }])],
    ['word', makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true }])],
    ['powerpoint', makeZip([{ name: 'ppt/presentation.xml', content: '<p:presentation/>' }])],
    [
      'xlsb',
      makeZip(
        workbookEntries().map((entry) => ({
          ...entry,
          name: entry.name.replace('workbook.xml', 'workbook.bin'),
          content: String(entry.content).replace('workbook.xml', 'workbook.bin'),
        })),
      ),
    ],
    ['numbers', makeZip([{ name: 'Index/Document.iwa', content: 'x' }])],
    ['text', '{"a": 1, "b": 2}'],
    ['text', 'Kính gửi Phòng Nội vụ, đơn vị báo cáo như sau; đã làm xong.\nTrân trọng, kính chào.\n'],
    ['other', Buffer.concat([latin1('\xff\xfe\0\0'), ...[...'a,b\n1,2\n'].map((sign) => latin1(`${sign}\0\0\0`))])],
    ['other', latin1('SQLite format 3\0')],
    ['other', Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 37) % 256))],
  ])('not a workbook: %s', (kind, content) => expect(kindOf(content)).toBe(`not a workbook: ${kind}`))

  it('is nothing where it is empty, blank, or only an empty archive', () => {
    const nothing = ['', ' \r\n\t', '\ufeff', '\u00a0\n', Buffer.alloc(4096), makeZip([])]
    expect(nothing.map((content) => kindOf(content))).toEqual(nothing.map(() => 'EMPTY'))
  })

  it('is a lock file by its name alone', () => {
    expect(
      ['~$danh sách.xlsx', '._Danh sách.xlsx', '.~lock.danh sách.ods#', '.DS_Store', 'Thumbs.db', 'desktop.ini'].map(
        (name) => kindOf(makeWorkbook(), name),
      ),
    ).toEqual(Array(6).fill('LOCKFILE'))
    expect(kindOf(makeWorkbook(), 'a~$b._c.xlsx')).toBe('xlsx')
  })

  it('does not hang on what a package says of itself', () => {
    const relations = (target: string) =>
      makeZip([
        {
          name: '_rels/.rels',
          content: `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`,
        },
      ])
    expect(['_rels/.rels', '../../../../etc/passwd', '', 'a%ZZb'].map((target) => kindOf(relations(target)))).toEqual([
      'not a workbook: other',
      'CORRUPT',
      'CORRUPT',
      'CORRUPT',
    ])
  })

  it('is locked where an OpenDocument file is', () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    const entries = [
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
      { name: 'META-INF/manifest.xml', content: manifest },
      { name: 'content.xml', content: 'locked' },
    ]
    expect(kindOf(makeZip(entries))).toBe('ENCRYPTED')
  })

  it('is refused with a document type declaration, but for HTML', () => {
    expect(
      kindOf(
        '<?xml version="1.0"?><!DOCTYPE Workbook [<!ENTITY a "b">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
    ).toBe('DOCTYPE')
    const late = `<?xml version="1.0"?><!-- <Workbook> -->${' '.repeat(9000)}<!DOCTYPE x [<!ENTITY a "b">]><Workbook/>`
    expect(kindOf(late)).toBe('DOCTYPE')
  })
})
