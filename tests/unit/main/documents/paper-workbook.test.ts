import ExcelJs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { decisionPaper } from '#domain/document/decision'
import { listPaper } from '#domain/document/list-annex'
import type { Paper } from '#domain/document/paper'
import { rankingPaper } from '#domain/document/ranking-table'
import { renderPaperWorkbook } from '#main/documents/xlsx/paper-workbook'
import { nominee, nominees, paperInput, rankingInput } from '../../domain/document/sample-papers'

async function sheetsOf(paper: Paper): Promise<readonly ExcelJs.Worksheet[]> {
  const workbook = new ExcelJs.Workbook()
  await workbook.xlsx.load((await renderPaperWorkbook(paper)).buffer as ArrayBuffer)
  return workbook.worksheets
}

async function sheetOf(paper: Paper): Promise<ExcelJs.Worksheet> {
  const [sheet] = await sheetsOf(paper)
  if (sheet === undefined) throw new Error('The workbook has no sheet')
  return sheet
}

const rowsOf = (sheet: ExcelJs.Worksheet, columns: number): unknown[][] => {
  const rows: unknown[][] = []
  sheet.eachRow({ includeEmpty: true }, (row) => {
    rows.push(
      Array.from({ length: columns }, (_, index) =>
        row.getCell(index + 1).isMerged && row.getCell(index + 1).master !== row.getCell(index + 1)
          ? null
          : row.getCell(index + 1).value,
      ),
    )
  })
  return rows
}

describe('renderPaperWorkbook', () => {
  const some = [
    nominee('collective', 0, {
      name: 'Tổ dân phố số 5',
      workplace: 'Phường Bắc Sơn',
      unit: 'P01',
      achievement: 'an toàn',
    }),
    nominee('individual', 1, {
      name: 'Trần Thị Hà',
      position: '2023',
      workplace: 'Quận đoàn',
      unit: 'P02',
      achievement: '15',
    }),
  ]

  it('holds the whole list; money are numbers, names and other words stay text', async () => {
    const sheet = await sheetOf(listPaper(paperInput(some)))
    expect([sheet.name, rowsOf(sheet, 5)]).toEqual([
      'DANH SÁCH',
      [
        ['DANH SÁCH', null, null, null, null],
        ['Tập thể, cá nhân được tặng Giấy khen', null, null, null, null],
        [
          '(Kèm theo Quyết định số 05/QĐ-UBND ngày 06 tháng 6 năm 2023 của Chủ tịch Ủy ban nhân dân quận Kiến An)',
          null,
          null,
          null,
          null,
        ],
        [null, null, null, null, null],
        ['STT', 'Họ và tên, tên tập thể', 'Chức vụ, đơn vị công tác', 'Thành tích', 'Tiền thưởng (đồng)'],
        ['I. TẬP THỂ', null, null, null, null],
        [1, 'Tổ dân phố số 5', 'Phường Bắc Sơn', 'An toàn', 900_000],
        ['II. CÁ NHÂN', null, null, null, null],
        [1, 'Bà Trần Thị Hà', '2023, Quận đoàn', '15', 450_000],
        ['Tổng cộng', null, null, null, 1_350_000],
        [
          'Danh sách này có 01 tập thể và 01 cá nhân. Tổng số tiền thưởng: 1.350.000 đồng (Bằng chữ: Một triệu ba trăm năm mươi nghìn đồng)./.',
          null,
          null,
          null,
          null,
        ],
      ],
    ])
  })

  it('prints on A4, one page wide, with the header on every page', async () => {
    const { pageSetup } = await sheetOf(decisionPaper(paperInput(nominees(5, 60))))
    expect([
      pageSetup.paperSize,
      pageSetup.orientation,
      pageSetup.fitToWidth,
      pageSetup.fitToHeight,
      pageSetup.printTitlesRow,
    ]).toEqual([9, 'portrait', 1, 0, '5:5'])
    expect(Math.round((pageSetup.margins?.left ?? 0) * 25.4)).toBe(30)
  })

  it('makes a row as high as its longest text needs', async () => {
    const long = nominee('individual', 1, {
      achievement: Array(6).fill('hoàn thành xuất sắc nhiệm vụ được giao').join(' '),
    })
    const sheet = await sheetOf(
      listPaper(
        paperInput([long, nominee('individual', 2, { achievement: 'tốt', position: '', workplace: 'Quận đoàn' })]),
      ),
    )
    // 47 mm hold about 22 letters of Times New Roman 12.
    const lines = 11
    const heights = [7, 8].map((row) => sheet.getRow(row).height)
    expect(heights.toSorted((a, b) => a - b)).toEqual([19.6, 4 + 15.6 * lines])
  })

  it('makes scores of the ranking numbers, each cluster on a sheet whose header is on every page', async () => {
    const sheets = await sheetsOf(rankingPaper(rankingInput()))
    expect(sheets.map(({ name }) => name)).toEqual(rankingInput().clusters.map(({ name }) => name))
    for (const sheet of sheets) {
      const rows = rowsOf(sheet, 12)
      const header = rows.findIndex(([first]) => first === 'STT') + 1
      expect([sheet.pageSetup.orientation, sheet.pageSetup.printTitlesRow]).toEqual([
        'landscape',
        `${header}:${header}`,
      ])
      expect(rows.filter(([first]) => first === 'STT')).toHaveLength(1)
    }
    const [first] = sheets
    expect(first === undefined ? [] : rowsOf(first, 12).find(([, unit]) => unit === 'Phường Bắc Sơn')).toEqual([
      1,
      'Phường Bắc Sơn',
      38.5,
      24,
      19.97,
      14.5,
      96.97,
      1,
      0,
      97.97,
      'Xuất sắc',
      1,
    ])
  })

  it('has the heading of the paper above its table and the signatures below it, on every sheet', async () => {
    for (const sheet of await sheetsOf(rankingPaper(rankingInput()))) {
      const texts = rowsOf(sheet, 13).map((row) => row.filter((value) => value !== null))
      const at = (text: string): number => texts.findIndex((row) => row.includes(text))
      expect(texts[at('UBND QUẬN KIẾN AN')]).toEqual(['UBND QUẬN KIẾN AN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
      expect(texts[at('PHÒNG NỘI VỤ')]).toEqual(['PHÒNG NỘI VỤ', 'Độc lập - Tự do - Hạnh phúc'])
      expect(texts[at('NGƯỜI LẬP BIỂU')]).toEqual(['NGƯỜI LẬP BIỂU', 'TRƯỞNG PHÒNG'])
      const order = ['Kiến An, ngày 01 tháng 6 năm 2023', 'STT', 'NGƯỜI LẬP BIỂU', 'Trần Thị Thanh Thủy'].map(at)
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      expect(at('Trần Thị Thanh Thủy') - at('NGƯỜI LẬP BIỂU')).toBeGreaterThan(3)
    }
  })

  it('draws onto one page what would leave little on a second', async () => {
    const [first] = await sheetsOf(rankingPaper(rankingInput()))
    expect(first?.pageSetup.fitToHeight).toBe(1)
  })
})
