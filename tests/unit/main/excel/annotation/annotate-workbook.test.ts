import { describe, expect, it } from 'vitest'
import type { Finding } from '#domain/core/finding'
import { annotateWorkbook } from '#main/excel/annotation/annotate-workbook'
import { ZipPackage } from '#main/excel/writing/zip-package'

const EMPTY_ZIP = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex')
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const styles = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf fillId="0"/><xf fillId="0" fontId="0"><protection locked="0"/></xf><xf numFmtId="9" fillId="0"/></cellXfs></styleSheet>`

/** A package by its parts; `sheet` is the sheet's text, `more` other parts. */
function packageOf(sheet: string, more: Readonly<Record<string, string>> = { 'xl/styles.xml': styles }): Uint8Array {
  const zip = ZipPackage.open(EMPTY_ZIP)
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  const relations = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  const hasStyles = more['xl/styles.xml'] !== undefined
  zip.write(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
  )
  zip.write('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')))
  zip.write(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Bảng" sheetId="7" r:id="rId3"/></sheets></workbook>`,
  )
  zip.write(
    'xl/_rels/workbook.xml.rels',
    relations(
      `${relation('rId3', 'worksheet', '/xl/worksheets/Sheet1.xml')}${hasStyles ? relation('rId4', 'styles', 'styles.xml') : ''}`,
    ),
  )
  zip.write('xl/worksheets/sheet1.xml', sheet)
  for (const [name, content] of Object.entries(more)) zip.write(name, content)
  return zip.toBytes()
}

const at = (place: Partial<Finding>): Finding => ({
  code: 'CELL_ERR',
  severity: 'error',
  sheet: 'Bảng',
  facts: { name: '#N/A' },
  ...place,
})

/** The parts of the marked package as texts. */
function marked(
  bytes: Uint8Array,
  findings: readonly Finding[],
  withFixList = false,
): Readonly<Record<string, string>> {
  const done = annotateWorkbook(bytes, findings, { withFixList })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  const zip = ZipPackage.open(done.value)
  return Object.fromEntries(zip.names.map((name) => [name, zip.read(name)?.toString('utf8') ?? '']))
}

const sheetOf = (rows: string): string => `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`
const rowsOf = (parts: Readonly<Record<string, string>>): string | undefined =>
  /<(?:x:)?sheetData>([\s\S]*)<\/(?:x:)?sheetData>/.exec(parts['xl/worksheets/sheet1.xml'] ?? '')?.[1]

describe('annotateWorkbook', () => {
  it('clones the format of a bad cell once for all cells that share it', () => {
    const rows = '<row r="2"><c r="A2" s="1"><v>1</v></c><c r="B2" s="1"/><c r="C2"><v>2</v></c></row>'
    const parts = marked(packageOf(sheetOf(rows)), [at({ cell: 'A2' }), at({ cell: 'B2' }), at({ cell: 'C2' })])
    expect(rowsOf(parts)).toBe(
      '<row r="2"><c r="A2" s="3"><v>1</v></c><c r="B2" s="3"/><c r="C2" s="4"><v>2</v></c></row>',
    )
    expect(/<cellXfs[\s\S]*<\/cellXfs>/.exec(parts['xl/styles.xml'] ?? '')?.[0]).toBe(
      '<cellXfs count="5"><xf fillId="0"/><xf fillId="0" fontId="0"><protection locked="0"/></xf><xf numFmtId="9" fillId="0"/><xf fillId="1" fontId="0" applyFill="1"><protection locked="0"/></xf><xf fillId="1" applyFill="1"/></cellXfs>',
    )
    expect(parts['xl/styles.xml']).toContain('<fills count="2"><fill/><fill><patternFill patternType="solid">')
  })

  it('adds missing cells and rows in their order, with the format of their row or column', () => {
    const sheet = `<worksheet xmlns="${MAIN}"><cols><col min="2" max="4" style="2"/></cols><sheetData><row r="3" s="1" customFormat="1"><c r="B3"/></row><row r="5"/></sheetData></worksheet>`
    const cells = ['A3', 'C3', 'C4', 'A5', 'B6'].map((cell) => at({ cell }))
    expect(rowsOf(marked(packageOf(sheet), cells))).toBe(
      '<row r="3" s="1" customFormat="1"><c r="A3" s="3"/><c r="B3"/><c r="C3" s="3"/></row><row r="4"><c r="C4" s="4"/></row><row r="5"><c r="A5" s="5"/></row><row r="6"><c r="B6" s="4"/></row>',
    )
  })

  it('follows rows and cells that carry no reference', () => {
    const rows = '<row><c><v>1</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>'
    expect(rowsOf(marked(packageOf(sheetOf(rows)), [at({ cell: 'B2' })]))).toBe(
      '<row><c><v>1</v></c></row><row><c><v>1</v></c><c s="3"><v>2</v></c></row>',
    )
  })

  it('marks an empty sheet whose elements have a prefix', () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/><x:pageMargins/><x:tableParts/></x:worksheet>`
    const parts = marked(packageOf(sheet), [at({ cell: 'B2' })])
    expect(parts['xl/worksheets/sheet1.xml']).toBe(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2" s="3"/></x:row></x:sheetData><x:pageMargins/><x:legacyDrawing xmlns:r="${RELATIONS}" r:id="rId2"/><x:tableParts/></x:worksheet>`,
    )
  })

  it('marks a row without a cell at its first text, else its first value, else column A', () => {
    const rows =
      '<row r="1"><c r="A1"><v>7</v></c><c r="C1" t="s"><v>0</v></c></row><row r="2"><c r="A2"/><c r="B2"><v>7</v></c></row>'
    const parts = marked(packageOf(sheetOf(rows)), [at({ row: 1 }), at({ row: 2 }), at({ row: 9 })])
    expect([...(parts['xl/comments1.xml'] ?? '').matchAll(/ref="(\w+)"/g)].map(([, cell]) => cell)).toEqual([
      'C1',
      'B2',
      'A9',
    ])
  })

  it('puts all findings of a cell into one note, each once', () => {
    const twice = [at({ cell: 'A1' }), at({ cell: 'A1', facts: { name: '#REF!' } }), at({ cell: 'A1' })]
    const parts = marked(packageOf(sheetOf('<row r="1"><c r="A1"/></row>')), twice)
    expect(
      [...(parts['xl/comments1.xml'] ?? '').matchAll(/<t xml:space="preserve">([^<]*)</g)].map(([, text]) => text),
    ).toEqual([
      '[Cần sửa] Ô đang báo lỗi #N/A. Sửa công thức hoặc nhập lại giá trị.\nÔ đang báo lỗi #REF!. Sửa công thức hoặc nhập lại giá trị.',
    ])
  })

  it('gives a workbook without styles its own', () => {
    const parts = marked(packageOf(sheetOf('<row r="1"><c r="A1"/></row>'), {}), [at({ cell: 'A1' })])
    expect(rowsOf(parts)).toBe('<row r="1"><c r="A1" s="1"/></row>')
    expect(parts['xl/styles.xml']).toContain('<cellXfs count="2">')
    expect(parts['xl/_rels/workbook.xml.rels']).toContain(`Type="${RELATIONS}/styles" Target="styles.xml"`)
    expect(parts['[Content_Types].xml']).toContain('PartName="/xl/styles.xml"')
  })

  it('leaves a workbook as it is when the unit has nothing to put right', () => {
    const bytes = packageOf(sheetOf('<row r="1"><c r="A1"/></row>'))
    const done = annotateWorkbook(bytes, [at({ cell: 'A1', severity: 'info' }), at({ code: 'MACRO', cell: 'A1' })])
    expect(done.ok && Buffer.from(done.value).equals(Buffer.from(bytes))).toBe(true)
  })

  it('refuses what is no package of a workbook', () => {
    expect(annotateWorkbook(Buffer.from('không phải'), [at({ cell: 'A1' })])).toEqual({
      ok: false,
      error: { code: 'CORRUPT', facts: { part: 'zip' } },
    })
    expect(annotateWorkbook(EMPTY_ZIP, [at({ cell: 'A1' })])).toEqual({
      ok: false,
      error: { code: 'CORRUPT', facts: { part: '_rels/.rels' } },
    })
  })
})
