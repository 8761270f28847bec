import type { Alignment, Row, Worksheet } from 'exceljs'
import { assertNever } from '#domain/core/result'
import type { Column, TableRow } from '#domain/document/paper'

export const font = 'Times New Roman'
const size = 12
const thin = { style: 'thin' } as const
const borders = { top: thin, left: thin, bottom: thin, right: thin }

/** Excel counts a column's width in digits of the default font: 7 pixels each at 96 dpi, and 5 of padding. */
export const mmToCharacters = (millimetres: number): number =>
  Math.round((((millimetres / 25.4) * 96 - 5) / 7) * 100) / 100

/** "900.000" in a column of numbers as a number that Excel can add up; anything else stays text. */
const cellValue = (text: string, column: Column | undefined): string | number =>
  column?.align === 'right' && /^\d{1,3}(\.\d{3})*$/.test(text) ? Number(text.replaceAll('.', '')) : text

function dress(
  row: Row,
  columns: readonly Column[],
  isBold: boolean,
  align: (column: Column) => Column['align'],
): void {
  for (const [index, column] of columns.entries()) {
    const cell = row.getCell(index + 1)
    const side = align(column)
    const horizontal: Alignment['horizontal'] = side === 'justify' ? 'left' : side
    cell.font = { name: font, size, bold: isBold }
    cell.border = borders
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true }
    if (column.align === 'right') cell.numFmt = '#,##0'
  }
}

/** Excel does not grow a row of wrapped text by itself: lines are counted from the width of each column. */
function rowHeight(columns: readonly Column[], cells: readonly string[]): number {
  const lines = cells.map((text, index) =>
    Math.ceil((text.length * 1.1) / mmToCharacters(columns[index]?.widthMm ?? 20)),
  )
  return 4 + 15.5 * Math.max(1, ...lines)
}

function addRow(sheet: Worksheet, columns: readonly Column[], row: TableRow): void {
  switch (row.kind) {
    case 'data': {
      const added = sheet.addRow(row.cells.map((text, index) => cellValue(text, columns[index])))
      dress(added, columns, false, ({ align }) => align)
      added.height = rowHeight(columns, row.cells)
      return
    }
    case 'group': {
      const added = sheet.addRow([row.text])
      dress(added, columns, true, () => 'left')
      sheet.mergeCells(added.number, 1, added.number, columns.length)
      return
    }
    case 'total': {
      const cells = row.cells.map(({ text }, index) => cellValue(text, columns[row.from + index]))
      const added = sheet.addRow([row.label, ...Array<null>(row.from - 1).fill(null), ...cells])
      dress(added, columns, true, ({ align }) => align)
      added.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' }
      if (row.from > 1) sheet.mergeCells(added.number, 1, added.number, row.from)
      return
    }
    default:
      assertNever(row)
  }
}

/** Adds header and rows of a table; answers the number of its header row. */
export function addTable(sheet: Worksheet, columns: readonly Column[], rows: readonly TableRow[]): number {
  const titles = columns.map(({ title }) => title)
  const header = sheet.addRow(titles)
  dress(header, columns, true, () => 'center')
  header.height = Math.max(34, rowHeight(columns, titles))
  for (const row of rows) addRow(sheet, columns, row)
  return header.number
}
