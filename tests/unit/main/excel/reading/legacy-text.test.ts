import { describe, expect, it } from 'vitest'
import { makeWorkbook, oneRow } from './packages'
import { cellsOf, findingsOf, firstRow, gridOf } from './show-grid'

const fonts = ['Times New Roman', '.VnTime', '.VnTimeH', 'VNI-Times']
const styles = `<fonts>${fonts.map((name) => `<font><name val="${name}"/></font>`).join('')}</fonts><cellXfs>${fonts
  .map((_, index) => `<xf numFmtId="0" fontId="${index}"/>`)
  .join('')}</cellXfs><dxfs><dxf><font><name val=".VnArial"/></font></dxf></dxfs>`
const inFont = (style: number, text: string) =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
const row = (cells: string) => makeWorkbook({ sheet: oneRow(cells), styles })

describe('a text in a legacy font', () => {
  it('turns into Unicode by its font; what was typed is kept', () => {
    expect(firstRow(row(inFont(1, 'Hä vµ tªn') + inFont(2, 'hä vµ tªn') + inFont(3, 'Hoï vaø teân')))).toEqual([
      { kind: 'text', text: 'Họ và tên', typed: 'Hä vµ tªn', legacyFont: 'TCVN3' },
      { kind: 'text', text: 'HỌ VÀ TÊN', typed: 'hä vµ tªn', legacyFont: 'TCVN3' },
      { kind: 'text', text: 'Họ và tên', typed: 'Hoï vaø teân', legacyFont: 'VNI' },
    ])
  })

  it('stays as it is where it was typed in Unicode, whatever its font', () => {
    const cells = inFont(1, 'Nguyễn Văn An') + inFont(3, 'Đỗ Thị Bình') + inFont(1, '079080001234') + inFont(1, 'Bà Hà')
    const grid = gridOf(row(cells))
    expect(Object.values(cellsOf(grid))).toEqual(['Nguyễn Văn An', 'Đỗ Thị Bình', '079080001234', 'Bà Hà'])
    expect(grid.findings).toEqual([])
  })

  it('is repaired word by word where part of it was typed in Unicode', () => {
    const typed = ['Ủy ban MTTQ ViÖt Nam quËn', 'Ngày, tháng', 'Và ®ång chÝ', 'PH¦ỜNG §ỒNG HÒA']
    const grid = gridOf(row(typed.map((text) => inFont(1, text)).join('')))
    expect(Object.values(cellsOf(grid))).toEqual([
      'Ủy ban MTTQ Việt Nam quận',
      'Ngày, tháng',
      'Và đồng chí',
      'PHƯỜNG ĐỒNG HÒA',
    ])
  })

  it('is said once a sheet and encoding, with a preview', () => {
    const grid = gridOf(row(inFont(1, 'Hä vµ tªn') + inFont(1, 'NguyÔn V¨n An') + inFont(3, 'Ñôn vò')))
    expect(findingsOf(grid)).toEqual([
      'LEGACY_FONT Trang TCVN3 2 NguyÔn V¨n An Nguyễn Văn An',
      'LEGACY_FONT Trang VNI 1 Ñôn vò Đơn vị',
    ])
  })

  it('is repaired run by run where rich text has fonts of its own', () => {
    const run = (font: string, text: string) =>
      `<r><rPr><rFont val="${font}"/></rPr><t xml:space="preserve">${text}</t></r>`
    const strings = `<si>${run('.VnTime', 'Hä ')}${run('Times New Roman', 'và tên')}</si><si><r><t>Ngµy </t></r>${run('Arial', 'sinh: é')}</si>`
    const cells = '<c s="0" t="s"><v>0</v></c><c s="1" t="s"><v>1</v></c>'
    expect(Object.values(cellsOf(gridOf(makeWorkbook({ sheet: oneRow(cells), styles, strings }))))).toEqual([
      'Họ và tên',
      'Ngày sinh: é',
    ])
  })
})

describe('a text without a legacy font', () => {
  it('is repaired where the sheet holds characters that Vietnamese never has, with a preview', () => {
    const cells = inFont(0, 'Hä vµ tªn') + inFont(0, '§¬n vÞ') + inFont(0, 'NguyÔn V¨n An') + inFont(0, 'ok')
    const grid = gridOf(row(cells))
    expect(Object.values(cellsOf(grid))).toEqual(['Họ và tên', 'Đơn vị', 'Nguyễn Văn An', 'ok'])
    expect(findingsOf(grid)).toEqual(['LEGACY_FONT Trang TCVN3 3 NguyÔn V¨n An Nguyễn Văn An'])
  })

  it('is left alone where the sheet is Unicode: trade marks, squares and foreign names', () => {
    const texts = ['Microsoft®', '50m² đất', 'Müller Schröder', 'Nguyễn Văn An', 'Trần Thị Bình', '± 0,5', 'Đơn vị']
    const grid = gridOf(row(texts.map((text) => inFont(0, text)).join('')))
    expect(Object.values(cellsOf(grid))).toEqual(texts)
    expect(grid.findings).toEqual([])
  })
})
