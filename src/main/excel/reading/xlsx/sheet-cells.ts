import type { CellValue, GridCell } from '#domain/workbook/grid'
import type { CellNumbers } from '../cell-number'
import { corrupt, tooBig } from '../file-refused'
import type { ReadingLimits } from '../limits'
import { dateOfIso } from '../serial-date'
import { cellName, type SheetFindings } from '../sheet-findings'
import type { CellTexts, TextValue } from '../text/cell-text'
import { CLOSE, END, nameCode, type XmlScanner } from '../xml/xml-scanner'
import { decodeEscapes } from '../xml/xml-text'
import { PlainCells } from './plain-cells'
import { joinRuns, readRichText, type SharedStrings } from './shared-strings'
import { type CellStyle, plainStyle } from './styles-part'

/** What all sheets of a workbook share. */
export interface WorkbookValues {
  readonly numbers: CellNumbers
  readonly styles: readonly CellStyle[]
  readonly strings: SharedStrings
  readonly texts: CellTexts
  readonly limits: ReadingLimits
}

const CELL = nameCode('c')
const REFERENCE = nameCode('r')
const STYLE = nameCode('s')
const TYPE = nameCode('t')
const VALUE = nameCode('v')
const FORMULA = nameCode('f')
const INLINE = nameCode('is')
const LAST_COLUMN = 16_384

const type = (name: string): number => nameCode(name)
const NUMBER = type('n')
const SHARED = type('s')
const STRING = type('str')
const INLINE_STRING = type('inlineStr')
const BOOLEAN = type('b')
const ERROR = type('e')
const DATE = type('d')

const FALSE: CellValue = { kind: 'boolean', value: false }
const TRUE: CellValue = { kind: 'boolean', value: true }

const SLOTS = 1024
/** As against "0x10" and "Infinity", which are numbers to JavaScript only. */
const DECIMAL = /^[-+]?[\d.][\d.eE+-]*$/u

/** Reads one cell after another; `column`, `value` and `isFormula` tell of the last one. */
export class CellReader {
  column = 0
  value: CellValue | null = null
  isFormula = false
  readonly #scanner: XmlScanner
  readonly #book: WorkbookValues
  readonly #findings: SheetFindings
  readonly #plain: PlainCells
  #row = 0
  #style: CellStyle = plainStyle
  /** What tells the last value from others: its place among the shared texts, or itself. */
  #key = 0
  readonly #known = new Array<GridCell | undefined>(SLOTS)

  constructor(scanner: XmlScanner, book: WorkbookValues, findings: SheetFindings) {
    this.#scanner = scanner
    this.#book = book
    this.#findings = findings
    this.#plain = new PlainCells(scanner.bytes)
  }

  /** Begins a row: cells without a usable reference follow the one before. */
  startRow(row: number): void {
    this.#row = row
    this.column = 0
  }

  /**
   * Reads the next cell of the row; false at the row's end. `value` is null for a cell without one.
   */
  next(): boolean {
    const scanner = this.#scanner
    const plain = this.#plain
    const end = plain.read(scanner.position)
    if (end < 0) return this.#nextInGeneral()
    scanner.position = end
    this.#place(plain.column)
    if (!plain.isEmpty) {
      this.#style = this.#book.styles[plain.style] ?? plainStyle
      this.value = plain.isShared ? this.#shared(plain.number) : this.#numberValue(plain.number)
    }
    return true
  }

  #nextInGeneral(): boolean {
    const scanner = this.#scanner
    for (let tag = scanner.next(); tag !== CLOSE; tag = scanner.next()) {
      if (tag === END) throw corrupt(scanner.part)
      if (scanner.name === CELL) {
        this.#read()
        return true
      }
      scanner.skipElement()
    }
    return false
  }

  #place(column: number): void {
    this.column = column === 0 ? this.column + 1 : column
    if (this.column > LAST_COLUMN) throw corrupt(`${this.#scanner.part} (dòng ${this.#row})`)
    this.value = null
    this.isFormula = false
    this.#key = -1
  }

  /** Reads the `c` element that was just opened. */
  #read(): void {
    const scanner = this.#scanner
    let column = 0
    let style = 0
    let cellType = NUMBER
    while (scanner.nextAttribute()) {
      if (scanner.attribute === REFERENCE) column = columnOf(scanner)
      else if (scanner.attribute === STYLE) style = scanner.valueNumber()
      else if (scanner.attribute === TYPE) cellType = typeOf(scanner)
    }
    this.#place(column)
    if (scanner.isEmpty) return
    this.#style = this.#book.styles[style] ?? plainStyle
    this.#readContent(cellType)
    if (this.isFormula && this.value === null) this.#findings.add('NO_CACHED', this.column, this.#row)
  }

  /** The cell that was read last; one that repeats an earlier one of its column is the same object. */
  cell(value: CellValue): GridCell {
    const { column } = this
    if (this.isFormula) return { column, value, formula: true }
    if (this.#key < 0) return { column, value }
    const slot = (this.#key * 31 + column) & (SLOTS - 1)
    const before = this.#known[slot]
    if (before !== undefined && before.value === value && before.column === column) return before
    const cell = { column, value }
    this.#known[slot] = cell
    return cell
  }

  #readContent(cellType: number): void {
    const scanner = this.#scanner
    for (let tag = scanner.next(); tag !== CLOSE; tag = scanner.next()) {
      if (tag === END) throw corrupt(scanner.part)
      if (scanner.name === VALUE) this.value = this.#stored(cellType)
      else if (scanner.name === FORMULA) {
        this.isFormula = true
        scanner.skipElement()
      } else if (scanner.name === INLINE) this.value = this.#inline()
      else scanner.skipElement()
    }
  }

  #stored(cellType: number): CellValue | null {
    const scanner = this.#scanner
    const stored = scanner.text()
    if (cellType === SHARED) return stored.trim() === '' ? null : this.#shared(Number(stored))
    if (cellType === NUMBER) return this.#number(stored.trim())
    if (cellType === STRING || cellType === INLINE_STRING) return this.#text(decodeEscapes(stored))
    const trimmed = stored.trim()
    if (trimmed === '') return null
    if (cellType === BOOLEAN) return trimmed === '1' || trimmed.toLowerCase() === 'true' ? TRUE : FALSE
    if (cellType === ERROR) return this.#findings.errorValue(trimmed)
    if (cellType === DATE) return this.#isoDate(trimmed)
    return this.#number(trimmed)
  }

  #shared(index: number): TextValue {
    const value = this.#book.strings.value(index, this.#style.legacyFont)
    // A text that is not in the package must not become an empty cell or, worse, its number.
    if (value === undefined) throw corrupt(`sharedStrings (${cellName(this.column, this.#row)})`)
    this.#key = index
    return this.#checked(value)
  }

  #inline(): CellValue {
    const content = readRichText(this.#scanner)
    const font = this.#style.legacyFont
    return typeof content === 'string' ? this.#text(content) : this.#checked(joinRuns(content, font, this.#book.texts))
  }

  #text(raw: string): TextValue {
    return this.#checked(this.#book.texts.valueInFont(raw, this.#style.legacyFont))
  }

  #checked(value: TextValue): TextValue {
    const { textLength } = this.#book.limits
    const { length } = value.typed ?? value.text
    if (length > textLength)
      throw tooBig('text', textLength, { found: length, place: `ô ${cellName(this.column, this.#row)}` })
    return value
  }

  #number(stored: string): CellValue | null {
    if (stored === '') return null
    const number = Number(stored)
    if (Number.isFinite(number) && DECIMAL.test(stored)) return this.#numberValue(number)
    this.#findings.add('NUMBER_ODD', this.column, this.#row, { value: stored })
    return this.#text(stored)
  }

  #numberValue(number: number): CellValue {
    this.#key = Math.abs(number)
    return this.#book.numbers.value(number, this.#style, this.#findings, this.column, this.#row)
  }

  #isoDate(stored: string): CellValue {
    const date = dateOfIso(stored)
    if (date !== null) return date
    if (!/^\d{1,2}:\d{2}/u.test(stored)) this.#findings.add('DATE_ODD', this.column, this.#row, { value: stored })
    return this.#text(stored)
  }
}

/** The column of a reference such as "AB12"; 0 when the reference is none. */
function columnOf({ bytes, valueStart, valueEnd }: XmlScanner): number {
  let column = 0
  let at = valueStart
  for (; at < valueEnd; at++) {
    const letter = (bytes[at] ?? 0) & 0xdf
    if (letter < 0x41 || letter > 0x5a) break
    column = column * 26 + letter - 0x40
  }
  const digit = bytes[at] ?? 0
  return at < valueEnd && at - valueStart <= 3 && digit >= 0x31 && digit <= 0x39 ? column : 0
}

function typeOf({ bytes, valueStart, valueEnd }: XmlScanner): number {
  let code = 0
  for (let at = valueStart; at < valueEnd; at++) code = (Math.imul(code, 31) + (bytes[at] ?? 0)) | 0
  return code
}
