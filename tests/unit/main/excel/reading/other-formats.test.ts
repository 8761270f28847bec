import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { makeZip } from './packages'
import { cellsOf, findingsOf, gridOf } from './show-grid'

const refusal = (content: string | Buffer) => {
  const read = readWorkbook(Buffer.from(content as string), 'tệp.xls')
  return read.ok ? null : read.error
}

describe('an HTML page called .xls', () => {
  const html = (body: string) =>
    gridOf(Buffer.from(`<html><head><title>x, y</title><style>td { a: b }</style></head><body>${body}</body></html>`))

  it('is one sheet of texts: tables and the text around them, top to bottom', () => {
    const grid = html(
      '<p>UBND PHƯỜNG</p><div>Danh sách</div><table><tr><th>STT</th><th>CCCD</th></tr><tr><td>1</td><td>007</td></tr></table>chú thích<table><tr><td>2</td></tr></table>',
    )
    expect([grid.format, grid.sheets.length]).toEqual(['xls-html', 1])
    expect(cellsOf(grid)).toEqual({
      A1: 'UBND PHƯỜNG',
      A2: 'Danh sách',
      A3: 'STT',
      B3: 'CCCD',
      A4: '1',
      B4: '007',
      A5: 'chú thích',
      A6: '2',
    })
  })

  it('places cells beside and below spanning ones, and gives the merged areas', () => {
    const grid = html(
      '<table><tr><td rowspan=2>A</td><td colspan="2">B</td></tr><tr><td>b1</td><td>b2</td></tr><tr><td>1</td></tr></table>',
    )
    expect(cellsOf(grid)).toEqual({ A1: 'A', B1: 'B', B2: 'b1', C2: 'b2', A3: '1' })
    expect(grid.sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
    ])
  })

  it('decodes entities, breaks and inner tags; scripts and comments are no text', () => {
    const grid = html(
      '<table><tr><td>&#272;&#x1ED7;&nbsp;<b>Văn</b> An<br>Tổ&nbsp;1</td><td><!-- no -->Hội &amp; &eacute;<script>var a = "<td>no</td>"</script></td><td>Tuổi < 30</td></tr></table>',
    )
    expect(cellsOf(grid)).toEqual({ A1: 'Đỗ Văn An\nTổ 1', B1: 'Hội & é', C1: 'Tuổi < 30' })
  })

  it('lays tables inside cells below, and cells without closing tags side by side', () => {
    expect(cellsOf(html('<table><tr><td><table><tr><td>1<td>2<tr><td>3</table></td></tr></table>'))).toEqual({
      A2: '1',
      B2: '2',
      A3: '3',
    })
  })

  it('marks rows that are not displayed as hidden', () => {
    const grid = html('<table><tr><td>1</td></tr><tr style="display: none"><td>2</td></tr></table>')
    expect(grid.sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([false, true])
  })

  it('is read by the code page that it declares', () => {
    const page = Buffer.from(
      '<html><meta charset=windows-1252><table><tr><td>caf\xe9 \x80</td></tr></table></html>',
      'latin1',
    )
    const grid = gridOf(page)
    expect([grid.encoding, cellsOf(grid)]).toEqual(['windows-1252', { A1: 'café €' }])
  })

  it('that was cut inside a table is a damaged file, but for one that only leaves the table open', () => {
    expect(cellsOf(html('x<table><tr><td>1<td>2'))).toEqual({ A1: 'x', A2: '1', B2: '2' })
    expect(refusal('<html><body><table><tr><td>1</td></tr>')).toEqual({ code: 'CORRUPT', facts: { part: 'table' } })
  })

  it('that was opened and never closed may lack its end, and that is said', () => {
    const table = '<table><tr><td>1</td></tr></table>'
    expect(findingsOf(gridOf(Buffer.from(`<html><body>${table}`)))).toEqual(['OLD_FORMAT HTML', 'CUT_SHORT Sheet1'])
    expect(findingsOf(gridOf(Buffer.from(`<html>${table}</html>`)))).toEqual(['OLD_FORMAT HTML'])
    expect(findingsOf(gridOf(Buffer.from(table)))).toEqual(['OLD_FORMAT HTML'])
  })

  it('does not take long over hostile pages', () => {
    const tooBig = (facts: object) => ({ code: 'TOO_BIG', facts })
    expect(refusal(`<table><tr><td>${'< '.repeat(3_000_000)}</td></tr></table>`)).toEqual(
      tooBig({ what: 'text', limit: 32_767, found: 65_535, place: 'ô A1' }),
    )
    expect(refusal(`<table>${'<tr><td colspan=9999 rowspan=2>x</td></tr>'.repeat(60_000)}</table>`)).toEqual(
      tooBig({ what: 'merges', limit: 50_000 }),
    )
    const spans = '<td rowspan=9999 colspan=9999>x</td>'.repeat(2000)
    expect(refusal(`<table><tr>${spans}</tr></table>`)?.code).toBe('CORRUPT')
    expect(cellsOf(html(`<table><tr><td>${'<style>'.repeat(20_000)}</td></tr></table>`))).toEqual({})
    expect(cellsOf(html(`${'<table><tr><td>'.repeat(3000)}1${'</table>'.repeat(3000)}`))).toEqual({ A3000: '1' })
  })
})

describe('an XML workbook of Excel 2003', () => {
  const book = (table: string, more = '') =>
    gridOf(
      Buffer.from(
        `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="v" ss:Parent="p"><Font ss:FontName=".VnTime"/></Style></Styles><Worksheet ss:Name="Cá nhân"><Table>${table}</Table>${more}</Worksheet></Workbook>`,
      ),
    )
  const cell = (type: string, value: string, attributes = '') =>
    `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`

  it('is read with its places, types, styles and merged areas', () => {
    const grid = book(
      `<Row ss:Index="3">${cell('String', 'An', 'ss:Index="2" ss:MergeAcross="1" ss:MergeDown="2"')}${cell('Number', '0.5', 'ss:StyleID="p"')}</Row>` +
        `<Row>${cell('DateTime', '1980-02-29T00:00:00.000')}${cell('Boolean', '1')}${cell('Error', '#N/A')}${cell('String', 'Hä vµ tªn', 'ss:StyleID="v"')}</Row>`,
    )
    expect([grid.format, cellsOf(grid)]).toEqual([
      'xml2003',
      { B3: 'An', D3: 0.5, A4: '29/02/1980', B4: true, C4: '#N/A', D4: 'Họ và tên' },
    ])
    expect(grid.sheets[0]?.rows[0]?.cells[1]?.value).toEqual({ kind: 'number', value: 0.5, format: '0%' })
    expect(grid.sheets[0]?.merges).toEqual([{ top: 3, left: 2, bottom: 5, right: 3 }])
  })

  it('gives formulas their saved results and leaves comments out', () => {
    const grid = book(
      `<Row><Cell ss:Formula="=1"><Data ss:Type="Number">0</Data><Comment><ss:Data>ghi chú</ss:Data></Comment></Cell><Cell ss:Formula="=2"/></Row>`,
    )
    expect([cellsOf(grid), findingsOf(grid)]).toEqual([{ A1: 0 }, ['OLD_FORMAT XML 2003', 'NO_CACHED B1']])
  })

  it('says what is hidden', () => {
    const grid = book(
      `<Column ss:Index="2" ss:Hidden="1" ss:Span="1"/><Row>${cell('Number', '1')}${cell('Number', '2')}</Row><Row ss:Hidden="1">${cell('Number', '3')}</Row>`,
      '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>',
    )
    expect(findingsOf(grid)).toEqual([
      'OLD_FORMAT XML 2003',
      'HIDDEN Cá nhân sheet 1 Cá nhân',
      'HIDDEN Cá nhân rows 1 2',
      'HIDDEN Cá nhân columns 1 B',
    ])
  })

  it('that was cut is a damaged file', () => {
    expect(
      refusal(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell>',
      )?.code,
    ).toBe('CORRUPT')
  })
})

describe('an OpenDocument workbook', () => {
  const table = (rows: string, more = '', attributes = '') =>
    `<office:document-content><office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>` +
    `<style:font-face style:name="F" svg:font-family="'.VnTime'"/><style:style style:name="ce1"><style:text-properties style:font-name=".VnTime"/></style:style></office:automatic-styles>` +
    `<office:body><office:spreadsheet><table:table table:name="Trang" ${attributes}>${more}${rows}</table:table></office:spreadsheet></office:body></office:document-content>`
  const book = (content: string) =>
    makeZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
      { name: 'content.xml', content },
      {
        name: 'meta.xml',
        content:
          '<office:document-meta><meta:user-defined meta:name="SoThiDua.Unit">P01</meta:user-defined></office:document-meta>',
      },
    ])
  const cell = (attributes: string, text = '') =>
    `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`
  const read = (rows: string, more = '', attributes = '') => gridOf(book(table(rows, more, attributes)))

  it('is read with its types, its repeated rows and cells, and its properties', () => {
    const grid = read(
      `<table:table-row table:number-rows-repeated="2">${cell('office:value-type="float" office:value="1.5"', '1,5')}${cell('table:number-columns-repeated="2"')}${cell('office:value-type="string" table:number-columns-repeated="2"', 'x')}</table:table-row>` +
        `<table:table-row table:number-rows-repeated="1048000">${cell('table:number-columns-repeated="16384"')}</table:table-row>` +
        `<table:table-row>${cell('office:value-type="date" office:date-value="1980-02-29"', '29/02/80')}${cell('office:value-type="boolean" office:boolean-value="true"', 'TRUE')}${cell('office:value-type="percentage" office:value="0.924"', '92%')}${cell('calcext:value-type="error" office:value-type="string"', '#N/A')}</table:table-row>`,
    )
    expect([grid.format, grid.properties]).toEqual(['ods', { 'SoThiDua.Unit': 'P01' }])
    expect(cellsOf(grid)).toEqual({
      A1: 1.5,
      D1: 'x',
      E1: 'x',
      A2: 1.5,
      D2: 'x',
      E2: 'x',
      A1048003: '29/02/1980',
      B1048003: true,
      C1048003: 0.924,
      D1048003: '#N/A',
    })
  })

  it('joins paragraphs, spaces and spans; notes are no text', () => {
    const content =
      '<office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>Nguyễn<text:s text:c="2"/><text:span>Văn</text:span> An</text:p><text:p>Tổ<text:tab/>1</text:p>'
    expect(
      cellsOf(
        read(
          `<table:table-row><table:table-cell office:value-type="string">${content}</table:table-cell></table:table-row>`,
        ),
      ),
    ).toEqual({
      A1: 'Nguyễn Văn An\nTổ 1',
    })
  })

  it('reads a merged area once and gives formulas their saved results', () => {
    const grid = read(
      `<table:table-row>${cell('office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"', 'A')}<table:covered-table-cell office:value-type="string"><text:p>che</text:p></table:covered-table-cell>${cell('table:formula="of:=1" office:value-type="float" office:value="0"', '0')}${cell('table:formula="of:=2"')}<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell></table:table-row>`,
    )
    expect(cellsOf(grid)).toEqual({ A1: 'A', C1: 0, E1: '' })
    expect(grid.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }])
    expect(findingsOf(grid)).toEqual(['NO_CACHED D1'])
  })

  it('gives days that stand as numbers in a style of days', () => {
    const styles =
      '<number:date-style style:name="N37"/><style:style style:name="ce2" style:data-style-name="N37"/><style:style style:name="ce3" style:parent-style-name="ce2"/>'
    const content = table(
      `<table:table-row>${cell('office:value-type="float" office:value="29280" table:style-name="ce3"', '29/02/80')}${cell('office:value-type="float" office:value="29280"', '29280')}</table:table-row>`,
    ).replace('<style:font-face', `${styles}<style:font-face`)
    expect(cellsOf(gridOf(book(content)))).toEqual({ A1: '29/02/1980', B1: 29_280 })
  })

  it('says what is hidden, and repairs legacy fonts', () => {
    const grid = read(
      `<table:table-header-rows><table:table-row table:visibility="filter">${cell('office:value-type="string" table:style-name="ce1"', 'Hä vµ tªn')}</table:table-row></table:table-header-rows>`,
      '<table:table-column table:visibility="collapse"/>',
      'table:style-name="ta1"',
    )
    expect(cellsOf(grid)).toEqual({ A1: 'Họ và tên' })
    expect(findingsOf(grid)).toEqual([
      'HIDDEN Trang sheet 1 Trang',
      'HIDDEN Trang rows 1 1',
      'HIDDEN Trang columns 1 A',
      'LEGACY_FONT Trang TCVN3 1 Hä vµ tªn Họ và tên',
    ])
  })

  it('that repeats a row of values without end is refused by its rows', () => {
    const rows = `<table:table-row table:number-rows-repeated="1048576">${cell('office:value-type="float" office:value="1"')}</table:table-row>`
    expect(refusal(book(table(rows)))).toEqual({
      code: 'TOO_BIG',
      facts: { what: 'rows', limit: 20_000, place: 'dòng 20001' },
    })
    const cells = `<table:table-row>${cell('office:value-type="float" office:value="1" table:number-columns-repeated="999999999"')}</table:table-row>`
    expect(refusal(book(table(cells)))?.facts).toEqual({ what: 'columns', limit: 512, place: 'ô SS1' })
  })
})
