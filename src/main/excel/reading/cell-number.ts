import type { CellValue } from '#domain/workbook/grid'
import { dateOfSerial } from './serial-date'
import type { SheetFindings } from './sheet-findings'
import type { CellStyle } from './xlsx/styles-part'

const LARGEST_EXACT = 1e15

/** What a stored number means in its cell: a number, or a day where the cell's format shows one. */
export function numberCell(
  value: number,
  style: CellStyle,
  is1904: boolean,
  findings: SheetFindings,
  column: number,
  row: number,
): CellValue {
  const { meaning, format } = style
  if (meaning === 'date') {
    const date = dateOfSerial(value, is1904)
    if (date !== null) return date
    findings.add('DATE_ODD', column, row, { value: String(value) })
  } else if ((value >= LARGEST_EXACT || value <= -LARGEST_EXACT) && meaning === 'number') {
    findings.add('ROUNDED_NUMBER', column, row, { value: digitsOf(value) })
  }
  return format === null ? { kind: 'number', value } : { kind: 'number', value, format }
}

const digitsOf = (value: number): string =>
  Math.abs(value) < 1e21 ? BigInt(Math.round(value)).toString() : String(value)
