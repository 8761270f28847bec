import type { Workbook } from 'exceljs'
import { instructions } from '#shared/messages/template-texts'
import type { SheetTitles } from './score-sheet'
import { addTitleLine, dress, heightFor, lock, setUpPrinting } from './template-look'

const WIDTH = 76

/** Adds the sheet that says in Vietnamese how the workbook is filled in. */
export function addInstructionSheet(workbook: Workbook, titles: SheetTitles): void {
  const sheet = workbook.addWorksheet('Hướng dẫn', {
    properties: { defaultRowHeight: 20 },
    views: [{ showGridLines: false }],
  })
  sheet.columns = [{ width: WIDTH }]
  addTitleLine(sheet, 1, 'HƯỚNG DẪN ĐIỀN BIỂU THI ĐUA', { size: 16, bold: true })
  addTitleLine(sheet, 1, titles.campaign, { size: 14, bold: true }).height = heightFor([titles.campaign], [WIDTH * 0.9])
  addTitleLine(sheet, 1, titles.unitLine, { size: 14, bold: true })
  addTitleLine(sheet, 1, titles.codeLine, { italic: true })
  sheet.addRow([])
  for (const line of instructions) {
    const isHeading = line.startsWith('#')
    const text = isHeading ? line.slice(1) : line
    const row = sheet.addRow([text])
    dress(row.getCell(1), { size: 14, bold: isHeading, hasBorder: false })
    row.height = heightFor([text], [WIDTH * 0.92])
  }
  setUpPrinting(sheet, null, 'portrait')
  lock(sheet, false)
}
