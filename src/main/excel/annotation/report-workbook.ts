import ExcelJs from 'exceljs'
import type { Finding } from '#domain/core/finding'
import type { RowAside } from '#domain/workbook/file-reading'
import { findingsForUnit, sentenceWithoutPlace } from '#shared/messages/unit-message'
import { whereInFile } from './fix-list'
import { fixListHeaders, fixListName, fixListTitle } from './fix-list-words'

const font = 'Times New Roman'
const thin = { style: 'thin', color: { argb: 'FF808080' } } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }

/** What stands in a row, as the unit typed it. */
function rowText(rows: readonly RowAside[], { sheet, row, code, cell }: Finding): string {
  const there = rows.filter((one) => one.sheet === sheet && one.row === row)
  // Of tables that stand side by side, the row that the finding is about.
  const aside = there.find(({ findings }) => findings.some((one) => one.code === code && one.cell === cell)) ?? there[0]
  return Object.values(aside?.cells ?? {}).join(' | ')
}

/** The list of what to put right as a workbook of its own, for files that cannot be marked in place. */
export async function reportWorkbook(
  file: string,
  findings: readonly Finding[],
  waiting: readonly RowAside[],
): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook()
  workbook.creator = 'Sổ Thi Đua'
  const sheet = workbook.addWorksheet(fixListName, {
    views: [{ state: 'frozen', ySplit: 4 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '4:4',
    },
  })
  sheet.columns = [{ width: 34 }, { width: 110 }]
  sheet.addRow([fixListTitle]).font = { name: font, size: 16, bold: true }
  sheet.addRow([`Tệp: ${file}. Sửa ngay trên tệp đó, lưu lại (nên lưu dạng .xlsx) rồi gửi lại cả tệp.`]).font = {
    name: font,
    size: 13,
  }
  sheet.addRow([])
  const header = sheet.addRow([...fixListHeaders])
  header.eachCell((cell) => {
    cell.style = {
      font: { name: font, size: 13, bold: true },
      border,
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    }
  })
  for (const finding of findingsForUnit(findings)) {
    const now = rowText(waiting, finding)
    const sentence = sentenceWithoutPlace(finding)
    const row = sheet.addRow([whereInFile(finding), now === '' ? sentence : `${sentence}\nĐang ghi: ${now}`])
    row.eachCell((cell) => {
      cell.style = { font: { name: font, size: 13 }, border, alignment: { vertical: 'top', wrapText: true } }
    })
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
