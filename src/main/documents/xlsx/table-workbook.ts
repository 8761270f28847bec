import ExcelJS from 'exceljs'

const widest = 60

/** A sheet of a list: its columns and its rows. */
export interface ListSheet {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/**
 * A plain list of the window as a workbook: header, filter, frozen first row, printable across A4. `mark` ("NHÁP") stands
 * above the list, in its name and on every printed page of what is no official result. `more` are further sheets.
 */
export async function renderTableWorkbook(
  name: string,
  columns: ListSheet['columns'],
  rows: ListSheet['rows'],
  mark?: string,
  more: readonly ListSheet[] = [],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  addList(workbook, { name, columns, rows }, mark)
  for (const sheet of more) addList(workbook, sheet, undefined)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addList(workbook: ExcelJS.Workbook, { name, columns, rows }: ListSheet, mark: string | undefined): void {
  const head = mark === undefined ? 1 : 2
  const title = mark === undefined ? name : `${mark} ${name}`
  const sheet = workbook.addWorksheet(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: head }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `1:${head}`,
    },
  })
  if (mark !== undefined) {
    sheet.addRow([mark]).font = { bold: true, size: 20, color: { argb: 'FFB42318' } }
    sheet.headerFooter = { oddHeader: `&C&"-,Bold"&28${mark}`, oddFooter: `&C${mark}` }
  }
  sheet.addRow([...columns]).font = { bold: true }
  for (const row of rows) sheet.addRow([...row])
  sheet.autoFilter = { from: { row: head, column: 1 }, to: { row: head, column: columns.length } }
  columns.forEach((title, index) => {
    const longest = rows.reduce((width, row) => Math.max(width, String(row[index] ?? '').length), title.length)
    const column = sheet.getColumn(index + 1)
    column.width = Math.min(longest + 2, widest)
    column.alignment = { wrapText: true, vertical: 'top' }
  })
}
