import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { renderTableWorkbook } from '#main/documents/xlsx/table-workbook'

const sheetOf = async (mark?: string) => {
  const bytes = await renderTableWorkbook('Xếp hạng', ['Đơn vị', 'Điểm'], [['Phường Bắc Sơn', 90]], mark)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  const sheet = workbook.worksheets[0]
  if (sheet === undefined) throw new Error('No sheet')
  return sheet
}
const valuesOf = (sheet: ExcelJS.Worksheet) =>
  sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : []))

it('writes a list with its header', async () => {
  const sheet = await sheetOf()
  expect([sheet.name, valuesOf(sheet)]).toEqual([
    'Xếp hạng',
    [
      ['Đơn vị', 'Điểm'],
      ['Phường Bắc Sơn', 90],
    ],
  ])
})

it('writes the mark of a draft above the list, in its name and on every printed page', async () => {
  const sheet = await sheetOf('NHÁP')
  expect([sheet.name, valuesOf(sheet)[0], sheet.headerFooter.oddFooter]).toEqual(['NHÁP Xếp hạng', ['NHÁP'], '&CNHÁP'])
  expect(sheet.headerFooter.oddHeader).toContain('NHÁP')
})
