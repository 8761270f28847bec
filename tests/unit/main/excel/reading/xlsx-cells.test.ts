import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { makeWorkbook, oneRow, strictMain } from './packages'
import { cellsOf, findingsOf, firstRow, gridOf } from './show-grid'

const text = (value: string, typed?: string) => ({
  kind: 'text',
  text: value,
  ...(typed === undefined ? {} : { typed }),
})
const row = (cells: string, more: Parameters<typeof makeWorkbook>[0] = {}) =>
  makeWorkbook({ sheet: oneRow(cells), ...more })
const refusal = (bytes: Buffer) => {
  const read = readWorkbook(bytes, 'tệp.xlsx')
  return read.ok ? null : read.error
}

describe('a stored number', () => {
  it.each([
    ['0', 0],
    ['-7', -7],
    ['9.75', 9.75],
    ['0.1', 0.1],
    ['8.7800000000000011', 8.780000000000001],
    ['1.23456789012346E+17', 1.23456789012346e17],
    ['1e-7', 1e-7],
    ['-0.5', -0.5],
    ['123456789012345', 123456789012345],
    [' 12 ', 12],
  ])('%s', (stored, value) =>
    expect(firstRow(row(`<c r="A1"><v>${stored}</v></c>`))).toEqual([{ kind: 'number', value }]),
  )

  it('keeps the format that it is shown with', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="000000000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs>'
    expect(firstRow(row('<c r="A1" s="1"><v>79080001234</v></c><c r="B1" s="2"><v>0.924</v></c>', { styles }))).toEqual(
      [
        { kind: 'number', value: 79080001234, format: '000000000000' },
        { kind: 'number', value: 0.924, format: '0%' },
      ],
    )
  })

  it('of more than 15 digits is said to be rounded', () => {
    const grid = gridOf(row('<c r="A1"><v>1.23456789012346E+017</v></c><c r="B1"><v>999999999999999</v></c>'))
    expect(findingsOf(grid)).toEqual(['ROUNDED_NUMBER A1 123456789012346000'])
  })

  it('beyond those of Excel stays as text and is said', () => {
    const grid = gridOf(row('<c r="A1"><v>1.7976931348623157E308</v></c><c r="B1"><v>9.99999999999999E307</v></c>'))
    expect(cellsOf(grid)).toEqual({ A1: '1.7976931348623157e+308', B1: 9.99999999999999e307 })
    expect(findingsOf(grid)[0]).toBe('NUMBER_ODD A1 1.7976931348623157e+308')
  })

  it('that is no number stays as text and is said', () => {
    const grid = gridOf(row('<c r="A1"><v>abc</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>0x10</v></c>'))
    expect(cellsOf(grid)).toEqual({ A1: 'abc', B1: 'NaN', C1: '0x10' })
    expect(findingsOf(grid)).toEqual(['NUMBER_ODD A1 abc', 'NUMBER_ODD B1 NaN', 'NUMBER_ODD C1 0x10'])
  })
})

describe('a date', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'

  it('is a number in a date format, by the calendar of 1900 or 1904', () => {
    const cells = '<c r="A1" s="1"><v>29280</v></c><c r="B1" s="1"><v>45351.75</v></c>'
    expect(cellsOf(gridOf(row(cells, { styles })))).toEqual({ A1: '29/02/1980', B1: '29/02/2024 18:00' })
    const properties = '<workbookPr date1904="1"/>'
    expect(cellsOf(gridOf(row(cells, { styles, properties })))).toEqual({ A1: '01/03/1984', B1: '01/03/2028 18:00' })
  })

  it('that no calendar has stays a number and is said', () => {
    const grid = gridOf(row('<c r="A1" s="1"><v>60</v></c><c r="B1" s="1"><v>-5</v></c>', { styles }))
    expect(cellsOf(grid)).toEqual({ A1: 60, B1: -5 })
    expect(findingsOf(grid)).toEqual(['DATE_ODD A1 60', 'DATE_ODD B1 -5'])
  })

  it('is not a duration', () => {
    expect(firstRow(row('<c r="A1" s="2"><v>1.5</v></c>', { styles }))).toEqual([
      { kind: 'number', value: 1.5, format: '[h]:mm' },
    ])
  })

  it('may be written as ISO text, in the strict form', () => {
    const cells =
      '<c r="A1" t="d"><v>1980-02-29</v></c><c r="B1" t="d"><v>2024-02-29T18:30:00</v></c><c r="C1" t="d"><v>1850-01-01</v></c>'
    const grid = gridOf(row(cells, { namespace: strictMain }))
    expect(cellsOf(grid)).toEqual({ A1: '29/02/1980', B1: '29/02/2024 18:30', C1: '1850-01-01' })
    expect(findingsOf(grid)).toEqual(['DATE_ODD C1 1850-01-01'])
  })
})

describe('a text', () => {
  it('is joined from its runs, without phonetic text', () => {
    const strings =
      '<si><r><t>Nguyễn </t></r><r><rPr><b/></rPr><t>Thị Đỏ</t></r><rPh sb="0" eb="1"><t>ぐ</t></rPh></si>'
    expect(firstRow(row('<c r="A1" t="s"><v>0</v></c>', { strings }))).toEqual([text('Nguyễn Thị Đỏ')])
  })

  it('decodes entities, character references, CDATA and escapes', () => {
    const strings =
      '<si><t>A &amp; B &lt;c&gt; &quot;d&apos; &#7840;&#x1EA0; &unknown; &#xFFFFFFFF;</t></si><si><t><![CDATA[<b>&amp;]]></t></si>' +
      '<si><t>A_x0042_C _x005F_x0041_</t></si><si><t>một<!-- ghi chú -->hai</t></si>'
    const cells = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('')
    expect(Object.values(cellsOf(gridOf(row(cells, { strings }))))).toEqual([
      `A & B <c> "d' ẠẠ &unknown; &#xFFFFFFFF;`,
      '<b>&amp;',
      'ABC _x0041_',
      'mộthai',
    ])
  })

  it('is composed, its spaces folded, and what was typed is kept', () => {
    const strings = ['Họ và tên'.normalize('NFD'), ' Họ  và\u00a0tên ', 'Ðỗ\u200b Văn', 'dòng 1 \n  dòng 2', 'Ổn'].map(
      (typed) => `<si><t xml:space="preserve">${typed}</t></si>`,
    )
    const cells = strings.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('')
    expect(firstRow(row(cells, { strings: strings.join('') }))).toEqual([
      text('Họ và tên', 'Họ và tên'.normalize('NFD')),
      text('Họ và tên', ' Họ  và\u00a0tên '),
      text('Đỗ Văn', 'Ðỗ\u200b Văn'),
      text('dòng 1\ndòng 2', 'dòng 1 \n  dòng 2'),
      text('Ổn'),
    ])
  })

  it('may stand in the cell itself', () => {
    expect(firstRow(row('<c r="A1" t="inlineStr"><is><r><t>Giấy </t></r><r><t>khen</t></r></is></c>'))).toEqual([
      text('Giấy khen'),
    ])
  })

  it('has no control characters or halves of letters', () => {
    expect(firstRow(row('<c t="inlineStr"><is><t>A&#0;n&#x1F; &#xD800;Đ&#xFFFF;ỗ_x0000_</t></is></c>'))).toEqual([
      text('An Đỗ', 'A\0n\x1f \ud800Đ\uffffỗ\0'),
    ])
  })

  it('that the package does not have makes the file a damaged one, not an empty cell', () => {
    expect(refusal(row('<c r="A1" t="s"><v>1</v></c>', { strings: '<si><t>một</t></si>' }))).toEqual({
      code: 'CORRUPT',
      facts: { part: 'sharedStrings (A1)' },
    })
    expect(refusal(row('<c r="A1" t="s"><v>0</v></c>'))?.code).toBe('CORRUPT')
  })
})

describe('a formula', () => {
  it('gives its saved result, 0, "" and FALSE too', () => {
    const cells =
      '<c r="A1"><f>1+1</f><v>0</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1" t="b"><f>1=2</f><v>0</v></c>' +
      '<c r="D1" t="str"><f>A&amp;B</f><v>1 - An</v></c><c r="E1"><f t="shared" si="0"/><v>12</v></c>'
    const grid = gridOf(row(cells))
    expect(cellsOf(grid)).toEqual({ A1: 0, B1: '', C1: false, D1: '1 - An', E1: 12 })
    expect(grid.sheets[0]?.rows[0]?.cells.every(({ formula }) => formula === true)).toBe(true)
    expect(grid.findings).toEqual([])
  })

  it('without a saved result is said', () => {
    const grid = gridOf(row('<c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c><c r="C1"><f>A1*3</f><v/></c>'))
    expect(cellsOf(grid)).toEqual({ A1: 1 })
    expect(findingsOf(grid)).toEqual(['NO_CACHED B1', 'NO_CACHED C1'])
  })
})

describe('an error value', () => {
  it('is named in a row that holds data', () => {
    const grid = gridOf(row('<c r="A1"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c>'))
    expect(cellsOf(grid)).toEqual({ A1: 1, B1: '#N/A' })
    expect(findingsOf(grid)).toEqual(['CELL_ERR B1 #N/A'])
  })

  it('is no finding in a row of nothing but errors', () => {
    expect(gridOf(row('<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><v>#REF!</v></c>')).findings).toEqual([])
  })

  it('is given cell by cell up to 200 times; the last one counts the rest', () => {
    const rows = Array.from(
      { length: 250 },
      (_, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c><c r="B${index + 1}" t="e"><v>#N/A</v></c></row>`,
    )
    const { findings } = gridOf(makeWorkbook({ sheet: `<sheetData>${rows.join('')}</sheetData>` }))
    expect(findings.length).toBe(200)
    expect(findings.at(-1)?.facts).toEqual({ name: '#N/A', more: 50 })
  })
})

describe('rows and cells', () => {
  const sheet = (data: string) => gridOf(makeWorkbook({ sheet: data }))

  it('stand where they say, or else after the one before', () => {
    const grid = sheet(
      '<sheetData><row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row r="7"><c><v>7</v></c></row><row><c><v>8</v></c></row></sheetData>',
    )
    expect(cellsOf(grid)).toEqual({ A1: 1, D1: 4, E1: 5, A7: 7, A8: 8 })
  })

  it('follow the one before where their place is none', () => {
    const grid = sheet(
      '<sheetData><row r="x"><c r="__proto__"><v>1</v></c><c r="constructor"><v>2</v></c><c r="ABCD1"><v>3</v></c><c r=""><v>4</v></c></row></sheetData>',
    )
    expect(cellsOf(grid)).toEqual({ A1: 1, B1: 2, C1: 3, D1: 4 })
  })

  it('come out in order; of two in one place the later counts', () => {
    const grid = sheet(
      '<sheetData><row r="2"><c r="B2"><v>22</v></c><c r="A2"><v>21</v></c><c r="B2"><v>23</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="C2"><v>24</v></c></row></sheetData>',
    )
    expect(grid.sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 2])
    expect(cellsOf(grid)).toEqual({ A1: 1, A2: 21, B2: 23, C2: 24 })
  })

  it('without values leave no trace', () => {
    const grid = sheet(
      '<sheetData><row r="1"/><row r="2"><c r="A2" s="3"/></row><row r="3"><c r="A3" t="str"><f>""</f><v></v></c></row></sheetData>',
    )
    expect(grid.sheets[0]?.rows).toEqual([])
  })

  it('may be written with a prefix, single quotes, comments and signs inside attributes', () => {
    const data =
      "<?xml version='1.0'?><!-- > --><x:worksheet xmlns:x='m'><x:sheetData><x:row r='1' note='a>b'><x:c r='A1'><x:v>1</x:v></x:c><!-- <c/> --><x:c r = 'B1' ><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    expect(cellsOf(sheet(data))).toEqual({ A1: 1, B1: 2 })
  })

  it('beyond the last row of Excel make the file a damaged one', () => {
    expect(refusal(makeWorkbook({ sheet: '<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>' }))).toEqual({
      code: 'CORRUPT',
      facts: { part: 'xl/worksheets/sheet1.xml (dòng 1048577)' },
    })
  })

  it.each([
    ['a row', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row0r="2"><c r="A2"><v>2</v></c></row></sheetData>'],
    ['a cell', '<sheetData><row r="1"><c r="A1"><w>1=/v></c><c r="B1"><v>2</v></c></row></sheetData>'],
    ['a text', '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><x>a</t></is></c></row></sheetData>'],
  ])('of which %s is closed by another tag than opened it make the file a damaged one', (_, sheet) => {
    expect(refusal(makeWorkbook({ sheet }))?.code).toBe('CORRUPT')
  })

  it('are UTF-8 where they are, whatever the declaration says', () => {
    const part =
      '<?xml version="1.0" encoding="windows-1258"?><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>Đỗ</t></is></c></row></sheetData></worksheet>'
    expect(cellsOf(sheet(part))).toEqual({ A1: 'Đỗ' })
  })

  it('may be written in UTF-16', () => {
    const part =
      '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Đỗ</t></is></c></row></sheetData></worksheet>'
    const content = Buffer.from(`\ufeff${part}`, 'utf16le')
    expect(cellsOf(gridOf(makeWorkbook({ extra: [{ name: 'xl/worksheets/sheet1.xml', content }] })))).toEqual({
      A1: 'Đỗ',
    })
  })

  it.each([
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>',
    '<sheetData><row r="1"><c r="A1"><v>1',
    '<sheetData><row r="1"><c r="A1',
    '<sheetData><row r="1"><c r=A1><v>1</v></c></row></sheetData>',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><!-- never closed',
  ])('that were cut off make the file a damaged one: %s', (data) => {
    expect(refusal(makeWorkbook({ sheet: `<worksheet>${data}` }))).toEqual({
      code: 'CORRUPT',
      facts: { part: 'xl/worksheets/sheet1.xml' },
    })
  })

  it('with a document type declaration are refused', () => {
    const sheet = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'
    expect(refusal(makeWorkbook({ sheet }))).toEqual({ code: 'DOCTYPE', facts: { part: 'xl/worksheets/sheet1.xml' } })
  })
})

describe('what is hidden', () => {
  it('is read and said: sheets, rows (also of no height), columns (also of no width) with values', () => {
    const sheet =
      '<cols><col min="2" max="2" hidden="1"/><col min="4" max="4" width="0"/><col min="5" max="16384" hidden="true"/></cols>' +
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row>' +
      '<row r="3" ht="0" customHeight="1"><c r="D3"><v>4</v></c></row><row r="4" hidden="0"><c r="A4"><v>5</v></c></row></sheetData>'
    const grid = gridOf(makeWorkbook({ sheet, state: 'state="veryHidden"' }))
    const [only] = grid.sheets
    expect(only?.visibility).toBe('veryHidden')
    expect(only?.hiddenColumns).toEqual([2, 4])
    expect(only?.rows.map(({ row, hidden }) => [row, hidden])).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [4, false],
    ])
    expect(findingsOf(grid)).toEqual([
      'HIDDEN Trang sheet 1 Trang',
      'HIDDEN Trang rows 2 2–3',
      'HIDDEN Trang columns 2 B, D',
    ])
  })
})

describe('the workbook', () => {
  it('gives its merged areas and custom properties', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="$D$1:$D$4"/><mergeCell ref="nonsense"/></mergeCells>'
    const custom =
      '<property name="SoThiDua.Unit"><vt:lpwstr>P01</vt:lpwstr></property><property name="__proto__"><vt:lpwstr>x</vt:lpwstr></property>'
    const grid = gridOf(makeWorkbook({ sheet, custom }))
    expect(grid.sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 3 },
      { top: 1, left: 4, bottom: 4, right: 4 },
    ])
    expect(Object.entries(grid.properties)).toEqual([
      ['SoThiDua.Unit', 'P01'],
      ['__proto__', 'x'],
    ])
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })

  it('with a sheet whose kind cannot be told is a damaged one: its rows must not go missing', () => {
    const withType = (type: string) => {
      const content = `<Relationships><Relationship Id="rId1" Type="x/${type}" Target="worksheets/sheet1.xml"/></Relationships>`
      return makeWorkbook({ extra: [{ name: 'xl/_rels/workbook.xml.rels', content }] })
    }
    expect(refusal(withType('worksheat'))).toEqual({ code: 'CORRUPT', facts: { part: 'Trang' } })
    expect(refusal(withType(''))).toEqual({ code: 'CORRUPT', facts: { part: 'Trang' } })
    expect(gridOf(withType('chartsheet')).sheets).toEqual([])
  })

  it('says when it holds a sheet that its list leaves out', () => {
    const content =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>'
    const lost = { name: 'xl/worksheets/sheet2.xml', content: '<worksheet><sheetData/></worksheet>' }
    const listed = { name: 'xl/_rels/workbook.xml.rels', content }
    expect(findingsOf(gridOf(makeWorkbook({ extra: [listed, lost] })))).toEqual(['CUT_SHORT'])
    expect(findingsOf(gridOf(makeWorkbook({ extra: [listed] })))).toEqual([])
  })

  it('says that it has macros, which are never run', () => {
    const relationships =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x/vbaProject" Target="vbaProject.bin"/></Relationships>'
    const grid = gridOf(makeWorkbook({ extra: [{ name: 'xl/_rels/workbook.xml.rels', content: relationships }] }))
    expect([grid.format, findingsOf(grid)]).toEqual(['xlsm', ['MACRO']])
  })
})
