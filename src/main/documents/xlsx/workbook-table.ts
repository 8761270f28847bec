import type { Alignment, Row, Worksheet } from 'exceljs'
import { assertNever } from '#domain/core/result'
import type { Column, TableRow } from '#domain/document/paper'
import { boldWidthMm } from '#domain/document/text-width'

export const font = 'Times New Roman'
const usualSize = 12
const thin = { style: 'thin' } as const
const borders = { top: thin, left: thin, bottom: thin, right: thin }

/** Excel counts a column's width in digits of the default font: 7 pixels each at 96 dpi, and 5 of padding. */
export const mmToCharacters = (millimetres: number): number =>
  Math.round((((millimetres / 25.4) * 96 - 5) / 7) * 100) / 100

/** "900.000" and "38,5" as numbers that Excel can add up; names and other texts stay texts. */
function cellValue(text: string, column: Column | undefined): string | number {
  if (column === undefined || column.align === 'left' || column.align === 'justify') return text
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) return Number(text.replaceAll('.', ''))
  return /^-?\d+(,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text
}

interface Look {
  readonly isBold: boolean
  /** Points. */
  readonly size: number
}

function dress(row: Row, columns: readonly Column[], look: Look, align: (column: Column) => Column['align']): void {
  for (const [index, column] of columns.entries()) {
    const cell = row.getCell(index + 1)
    const side = align(column)
    const horizontal: Alignment['horizontal'] = side === 'justify' ? 'left' : side
    cell.font = { name: font, size: look.size, bold: look.isBold }
    cell.border = borders
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true }
    if (column.align === 'right') cell.numFmt = '#,##0'
  }
}

/** Beside the text of a cell Excel leaves about this much free, in millimetres. */
const padding = 2

/** Letters that are not bold are narrower by about so much. */
const upright = 0.94

/** How many lines a text of that many points takes in a width, broken between words. */
export function linesIn(text: string, widthMm: number, points: number): number {
  const room = widthMm - padding
  const widthOf = (some: string): number => boldWidthMm(some, points) * upright
  const space = widthOf(' ')
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const width = widthOf(word)
    if (used > 0 && used + space + width > room) {
      lines += 1
      used = 0
    }
    used += (used > 0 ? space : 0) + width
    lines += Math.max(0, Math.ceil(used / room) - 1)
    used = used > room ? used % room : used
  }
  return lines
}

/** Excel does not grow a row of wrapped text by itself: lines are counted from the width of each column. */
function rowHeight(columns: readonly Column[], cells: readonly string[], size: number): number {
  const lines = Math.max(...cells.map((text, index) => linesIn(text, columns[index]?.widthMm ?? 20, size)))
  return Math.round((4 + 1.3 * size * lines) * 10) / 10
}

function addRow(sheet: Worksheet, columns: readonly Column[], row: TableRow, size: number): void {
  switch (row.kind) {
    case 'data': {
      const added = sheet.addRow(row.cells.map((text, index) => cellValue(text, columns[index])))
      dress(added, columns, { isBold: row.bold === true, size }, ({ align }) => align)
      added.height = rowHeight(columns, row.cells, size)
      return
    }
    case 'group': {
      const added = sheet.addRow([row.text])
      dress(added, columns, { isBold: true, size }, () => 'left')
      sheet.mergeCells(added.number, 1, added.number, columns.length)
      added.height = rowHeight(columns, [''], size)
      return
    }
    case 'total': {
      const cells = row.cells.map(({ text }, index) => cellValue(text, columns[row.from + index]))
      const added = sheet.addRow([row.label, ...Array<null>(row.from - 1).fill(null), ...cells])
      dress(added, columns, { isBold: true, size }, ({ align }) => align)
      added.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' }
      if (row.from > 1) sheet.mergeCells(added.number, 1, added.number, row.from)
      return
    }
    default:
      assertNever(row)
  }
}

/** Adds header and rows of a table; answers the number of its header row. */
export function addTable(
  sheet: Worksheet,
  columns: readonly Column[],
  rows: readonly TableRow[],
  size: number = usualSize,
): number {
  const titles = columns.map(({ title }) => title)
  const header = sheet.addRow(titles)
  dress(header, columns, { isBold: true, size }, () => 'center')
  header.height = Math.max(34, rowHeight(columns, titles, size))
  for (const row of rows) addRow(sheet, columns, row, size)
  return header.number
}
