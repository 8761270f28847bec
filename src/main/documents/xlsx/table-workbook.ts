import ExcelJS from 'exceljs'

const widest = 60

/** A plain list of the window as a workbook: header, filter, frozen first row, printable across A4. */
export async function renderTableWorkbook(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  })
  sheet.addRow([...columns]).font = { bold: true }
  for (const row of rows) sheet.addRow([...row])
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  columns.forEach((title, index) => {
    const longest = rows.reduce((width, row) => Math.max(width, String(row[index] ?? '').length), title.length)
    const column = sheet.getColumn(index + 1)
    column.width = Math.min(longest + 2, widest)
    column.alignment = { wrapText: true, vertical: 'top' }
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
