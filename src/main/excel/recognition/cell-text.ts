import { type Decimal, decimalOfNumber } from '#domain/core/decimal'
import { columnLetters } from '#domain/submission/corrections'
import type { CellValue, GridRow, SheetGrid } from '#domain/workbook/grid'

const pad = (value: number): string => String(value).padStart(2, '0')

/** Whole numbers below it have no more than 15 digits. */
const WHOLE = 1e15

/** A number as Excel shows it: 15 significant digits, so 8.780000000000001 is 8.78. */
export const exactDecimal = (value: number): Decimal =>
  Number.isInteger(value) && Math.abs(value) < WHOLE
    ? (String(value) as Decimal)
    : decimalOfNumber(Number(value.toPrecision(15)))

/** A cell's value as the officer reads it in the tray. */
export function displayText(value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return exactDecimal(value.value).replace('.', ',')
    case 'date':
      return `${pad(value.day)}/${pad(value.month)}/${value.year}`
    case 'boolean':
      return value.value ? 'Có' : 'Không'
    case 'error':
      return value.name
  }
}

export function cellAt({ cells }: GridRow, column: number): CellValue | null {
  // A cell stands at its column's place or, where cells before it are missing, further to the left.
  for (let at = Math.min(column, cells.length) - 1; at >= 0; at--) {
    const cell = cells[at]
    if (cell !== undefined && cell.column <= column) return cell.column === column ? cell.value : null
  }
  return null
}

/** The text of a cell; empty when there is nothing or an error value. */
export function textAt(row: GridRow, column: number | undefined): string {
  const value = column === undefined ? null : cellAt(row, column)
  return value === null || value.kind === 'error' ? '' : displayText(value)
}

/** True for a cell that says nothing: spaces, or the filler dots of a printed form. */
const isBlank = (value: CellValue): boolean => value.kind === 'text' && /^[\s.…_]*$/u.test(value.text)

/** The cells of a row that say something. */
export const filledCells = ({ cells }: GridRow): GridRow['cells'] =>
  cells.some(({ value }) => isBlank(value)) ? cells.filter(({ value }) => !isBlank(value)) : cells

/** A row's cells by column letter, for the tray and the account. */
export const cellsByLetter = (row: GridRow): Readonly<Record<string, string>> =>
  Object.fromEntries(row.cells.map((cell) => [columnLetters(cell.column), displayText(cell.value)]))

export const cellName = (column: number, row: number): string => `${columnLetters(column)}${row}`

/** The sheet's rows without those whose cells all say nothing. */
export const rowsWithValues = (sheet: SheetGrid): readonly GridRow[] => sheet.rows.filter((row) => row.cells.length > 0)
