import type { CellValue } from '#domain/workbook/grid'
import { dateOfSerial } from './serial-date'
import type { SheetFindings } from './sheet-findings'
import type { CellStyle } from './xlsx/styles-part'

const LARGEST_EXACT = 1e15
/** Excel's own largest number; what lies beyond it, or is no number at all, only a damaged or made-up file holds. */
const LARGEST = 9.99999999999999e307

const SLOTS = 1024

/** Makes the values of stored numbers; one that comes again soon is the same object, which keeps large sheets small. */
export class CellNumbers {
  readonly #is1904: boolean
  readonly #numbers = new Float64Array(SLOTS)
  // Of full length from the start: filled here and there, an empty array would turn into a slow map.
  readonly #styles = new Array<CellStyle | undefined>(SLOTS)
  readonly #values = new Array<CellValue | undefined>(SLOTS)

  constructor(is1904: boolean) {
    this.#is1904 = is1904
  }

  /** What a number means in a cell of this style: a number, or a day where the style's format shows one. */
  value(number: number, style: CellStyle, findings: SheetFindings, column: number, row: number): CellValue {
    const slot = (number * 61) & (SLOTS - 1)
    const before = this.#values[slot]
    if (before !== undefined && this.#numbers[slot] === number && this.#styles[slot] === style) return before
    const value = this.#make(number, style)
    if (value === null) return odd(number, style, findings, column, row)
    this.#numbers[slot] = number
    this.#styles[slot] = style
    this.#values[slot] = value
    return value
  }

  /** Null for a number that needs a finding. */
  #make(number: number, { meaning, format }: CellStyle): CellValue | null {
    if (!(Math.abs(number) <= LARGEST)) return null
    if (meaning === 'date') return dateOfSerial(number, this.#is1904)
    if (meaning === 'number' && (number >= LARGEST_EXACT || number <= -LARGEST_EXACT)) return null
    return format === null ? { kind: 'number', value: number } : { kind: 'number', value: number, format }
  }
}

function odd(
  number: number,
  { meaning, format }: CellStyle,
  findings: SheetFindings,
  column: number,
  row: number,
): CellValue {
  if (!(Math.abs(number) <= LARGEST)) {
    findings.add('NUMBER_ODD', column, row, { value: String(number) })
    return { kind: 'text', text: String(number) }
  }
  if (meaning === 'date') findings.add('DATE_ODD', column, row, { value: String(number) })
  else findings.add('ROUNDED_NUMBER', column, row, { value: digitsOf(number) })
  return format === null ? { kind: 'number', value: number } : { kind: 'number', value: number, format }
}

const digitsOf = (value: number): string =>
  Math.abs(value) < 1e21 ? BigInt(Math.round(value)).toString() : String(value)
