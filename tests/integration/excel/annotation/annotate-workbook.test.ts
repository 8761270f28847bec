import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '#domain/core/finding'
import type { SheetGrid, WorkbookGrid } from '#domain/workbook/grid'
import { annotateWorkbook } from '#main/excel/annotation/annotate-workbook'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { askOpenpyxl, makeWithOpenpyxl, throughLibreOffice } from '../other-programs'
import { partsOf } from './zip-parts'

const annotated = (bytes: Uint8Array, findings: readonly Finding[]): Uint8Array => {
  const done = annotateWorkbook(bytes, findings)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

const gridOf = (bytes: Uint8Array): WorkbookGrid => {
  const grid = readWorkbook(bytes, 'tep.xlsx')
  if (!grid.ok) throw new Error(JSON.stringify(grid.error))
  return grid.value
}

/** The sheets as the unit sent them: without our list, and without rows that hold nothing. */
const ownSheets = (grid: WorkbookGrid): readonly SheetGrid[] => grid.sheets.filter(({ name }) => name !== 'Cần sửa')

const above: Finding = {
  code: 'SCORE_ABOVE_MAX',
  severity: 'error',
  sheet: 'Chấm điểm',
  cell: 'C4',
  row: 4,
  facts: { claimed: '12', max: '10', title: 'T & <b>' },
}
const findings: readonly Finding[] = [
  { code: 'NUMBER_ODD', severity: 'error', sheet: 'Chấm điểm', cell: 'C3', row: 3, facts: { value: 'x' } },
  above,
  { code: 'CRITERION_UNKNOWN', severity: 'error', sheet: 'Chấm điểm', row: 7, facts: { code: 'A.9', title: 'Lạ' } },
  { code: 'EVIDENCE_MISSING', severity: 'warning', sheet: 'Chấm điểm', cell: 'H40', row: 40, facts: { title: 'Thu' } },
  { code: 'TITLE_MISSING', severity: 'warning', sheet: 'Cá nhân', cell: 'C2', row: 2, facts: { name: 'Nguyễn A' } },
  { code: 'HIDDEN', severity: 'info', sheet: 'Cá nhân', facts: { what: 'rows', count: 1, list: '5' } },
]

const wardWorkbook = `
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill, Font
from openpyxl.chart import BarChart, Reference
wb = openpyxl.Workbook(); ws = wb.active; ws.title = 'Chấm điểm'
ws.append(['Mã', 'Nội dung', 'Điểm'])
for i in range(1, 21): ws.append([f'A.{i}', f'Tiêu chí {i}', i])
dv = DataValidation(type='list', formula1='"Có,Không"'); ws.add_data_validation(dv); dv.add('D2:D30')
ws.conditional_formatting.add('C2:C30', CellIsRule(operator='greaterThan', formula=['10'], fill=PatternFill(bgColor='FF00FF00')))
ws['C3'].comment = Comment('Ý kiến của phường', 'Phường'); ws['B5'].comment = Comment('Xem lại', 'Phường')
ws['C4'].font = Font(bold=True); ws['C4'].number_format = '0.00'
chart = BarChart(); chart.add_data(Reference(ws, min_col=3, min_row=1, max_row=20)); ws.add_chart(chart, 'F2')
people = wb.create_sheet('Cá nhân'); people.append(['STT', 'Họ và tên']); people.append([1, 'Nguyễn A'])
wb.save(target)
`

const describeMarks = `
wb = openpyxl.load_workbook(source)
answer = {'sheets': wb.sheetnames, 'marks': [], 'kept': []}
for ws in wb:
    for row in ws.iter_rows():
        for c in row:
            red = c.fill.patternType == 'solid' and c.fill.fgColor.rgb == 'FFFFC7CD'
            if red or c.comment: answer['marks'].append([ws.title, c.coordinate, red, c.comment.text if c.comment else None])
ws = wb['Chấm điểm']
answer['kept'] = [str(ws.data_validations.dataValidation[0].sqref), len(ws.conditional_formatting), len(ws._charts), ws['C4'].font.b, ws['C4'].number_format]
`

describe('a ward workbook with dropdowns, a conditional format, a chart and notes', () => {
  let original: Uint8Array
  let marked: Uint8Array
  beforeAll(async () => {
    original = await makeWithOpenpyxl(wardWorkbook)
    marked = annotated(original, findings)
  })

  it('gets red cells and a note each; the notes of the ward stay, ours follows theirs', async () => {
    expect(await askOpenpyxl(marked, describeMarks)).toEqual({
      sheets: ['Chấm điểm', 'Cá nhân', 'Cần sửa'],
      marks: [
        [
          'Chấm điểm',
          'C3',
          true,
          'Ý kiến của phường\n[Cần sửa] “x” không phải là một số rõ ràng. Nhập lại bằng chữ số.',
        ],
        ['Chấm điểm', 'C4', true, '[Cần sửa] Điểm 12 của tiêu chí “T & <b>” cao hơn điểm tối đa 10. Sửa lại điểm.'],
        ['Chấm điểm', 'B5', false, 'Xem lại'],
        [
          'Chấm điểm',
          'A7',
          true,
          '[Cần sửa] Tiêu chí “A.9 Lạ” không có trong bộ tiêu chí của đợt này. Sửa mã hoặc tên tiêu chí.',
        ],
        ['Chấm điểm', 'H40', true, '[Cần sửa] Tiêu chí “Thu” chưa ghi minh chứng. Bổ sung tài liệu kèm theo.'],
        ['Cá nhân', 'C2', true, '[Cần sửa] “Nguyễn A” chưa ghi Ông hay Bà. Bổ sung trước khi trình.'],
      ],
      kept: ['D2:D30', 1, 1, true, '0.00'],
    })
  })

  it('keeps the compressed bytes of every part that is not touched', () => {
    const [before, after] = [partsOf(original), partsOf(marked)]
    const touched = [...before].filter(([name, part]) => !part.equals(after.get(name) ?? Buffer.alloc(0)))
    expect(touched.map(([name]) => name).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments/comment1.xml',
      'xl/drawings/commentsDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ])
    expect([...after.keys()].filter((name) => !before.has(name)).sort()).toEqual([
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/worksheets/canSua1.xml',
    ])
  })

  it('reads back as it was, but for the list of what to put right', () => {
    expect(ownSheets(gridOf(marked))).toEqual(gridOf(original).sheets)
    const list = gridOf(marked).sheets.find(({ name }) => name === 'Cần sửa')
    const texts = list?.rows.map(({ cells }) => cells.map(({ value }) => (value.kind === 'text' ? value.text : value)))
    expect(texts?.slice(2, 5)).toEqual([
      ['Chỗ cần sửa', 'Có gì chưa đúng và cách sửa'],
      ['Chấm điểm, ô C3', '“x” không phải là một số rõ ràng. Nhập lại bằng chữ số.'],
      ['Chấm điểm, ô C4', 'Điểm 12 của tiêu chí “T & <b>” cao hơn điểm tối đa 10. Sửa lại điểm.'],
    ])
    expect(texts).toHaveLength(8)
  })

  it('opens in LibreOffice with notes and sheets in place', async () => {
    const saved = await throughLibreOffice(marked, ['ods', 'xlsx'])
    expect(ownSheets(gridOf(saved)).map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Chấm điểm', 21],
      ['Cá nhân', 2],
    ])
    const answer = (await askOpenpyxl(saved, describeMarks)) as { marks: readonly unknown[][] }
    expect(answer.marks.map(([sheet, cell, isRed]) => [sheet, cell, isRed])).toEqual([
      ['Chấm điểm', 'C3', true],
      ['Chấm điểm', 'C4', true],
      ['Chấm điểm', 'B5', false],
      ['Chấm điểm', 'A7', true],
      ['Chấm điểm', 'H40', true],
      ['Cá nhân', 'C2', true],
    ])
  })

  it('loses the marks of what has been put right when it is marked again', async () => {
    const again = annotated(marked, [above])
    expect(await askOpenpyxl(again, describeMarks)).toEqual({
      sheets: ['Chấm điểm', 'Cá nhân', 'Cần sửa'],
      marks: [
        ['Chấm điểm', 'C3', false, 'Ý kiến của phường'],
        ['Chấm điểm', 'C4', true, '[Cần sửa] Điểm 12 của tiêu chí “T & <b>” cao hơn điểm tối đa 10. Sửa lại điểm.'],
        ['Chấm điểm', 'B5', false, 'Xem lại'],
      ],
      kept: ['D2:D30', 1, 1, true, '0.00'],
    })
    expect(gridOf(again).sheets.find(({ name }) => name === 'Cần sửa')?.rows).toHaveLength(4)
  })
})

const fixtures = join(import.meta.dirname, '../../../fixtures/workbooks')
const workbooks = ['wards', 'odd'].flatMap((folder) =>
  readdirSync(join(fixtures, folder))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => ({ name, path: join(fixtures, folder, name) })),
)
/** Fixtures that are read as .xlsx packages. */
const packages = workbooks.filter(({ path, name }) => {
  const bytes = readFileSync(path)
  const grid = bytes.includes('[Content_Types].xml') ? readWorkbook(bytes, name) : null
  return grid?.ok === true && grid.value.format === 'xlsx'
})

describe.each(packages)('the sample workbook $name', ({ path }) => {
  it('reads back as it was after being marked on every sheet, and keeps its other parts', () => {
    const original = readFileSync(path)
    const before = gridOf(original)
    const marks = before.sheets.flatMap(({ name, rows }): Finding[] =>
      [rows.at(0)?.row, rows.at(-1)?.row, 37].flatMap((row) =>
        row === undefined
          ? []
          : [
              { code: 'CELL_ERR', severity: 'error', sheet: name, row, facts: { name: '#N/A' } },
              { code: 'CELL_ERR', severity: 'error', sheet: name, row, cell: `F${row}`, facts: { name: '#REF!' } },
            ],
      ),
    )
    const marked = annotated(original, marks)
    expect(ownSheets(gridOf(marked))).toEqual(before.sheets)
    const [parts, after] = [partsOf(original), partsOf(marked)]
    const others = [...parts].filter(
      ([name]) => !/content_types|\.rels$|styles|workbook\.xml|worksheets|comments|vml/i.test(name),
    )
    for (const [name, packed] of others) expect(after.get(name)?.equals(packed), name).toBe(true)
  })
})
