import type { CellValue } from '#domain/workbook/grid'
import type { CellNumbers } from '../cell-number'
import { corrupt, tooBig } from '../file-refused'
import type { ReadingLimits } from '../limits'
import { dateOfIso } from '../serial-date'
import { cellName, type SheetFindings } from '../sheet-findings'
import type { CellTexts } from '../text/cell-text'
import { styleOf } from '../xlsx/styles-part'
import { CLOSE, END, nameCode, type XmlScanner } from '../xml/xml-scanner'
import type { DocumentStyles } from './document-styles'

const VALUE_TYPE = nameCode('value-type')
const VALUE = nameCode('value')
const DATE_VALUE = nameCode('date-value')
const TIME_VALUE = nameCode('time-value')
const BOOLEAN_VALUE = nameCode('boolean-value')
const STRING_VALUE = nameCode('string-value')
const FORMULA = nameCode('formula')
const STYLE = nameCode('style-name')
const REPEATED = nameCode('number-columns-repeated')
const COLUMNS_SPANNED = nameCode('number-columns-spanned')
const ROWS_SPANNED = nameCode('number-rows-spanned')
const COUNT = nameCode('c')
const PARAGRAPH = nameCode('p')
const SPACES = nameCode('s')
const TAB = nameCode('tab')
const LINE_BREAK = nameCode('line-break')
const ASIDE: ReadonlySet<number> = new Set(['annotation', 'note', 'ruby-text', 'frame', 'custom-shape'].map(nameCode))

/** For numbers that a style shows as days; most programs write days as such. */
const DATE_FORMAT = 'dd/mm/yyyy'

/** A cell as an OpenDocument table holds it; `repeated` of them stand side by side. */
export interface DocumentCell {
  readonly repeated: number
  readonly columns: number
  readonly rows: number
  readonly isFormula: boolean
  readonly value: CellValue | null
}

export interface CellContext {
  readonly texts: CellTexts
  readonly numbers: CellNumbers
  readonly styles: DocumentStyles
  readonly findings: SheetFindings
  readonly limits: ReadingLimits
}

/** Reads a `table-cell` element that was just opened, to its end. */
export function readDocumentCell(
  scanner: XmlScanner,
  { column, row, styleAbove }: { readonly column: number; readonly row: number; readonly styleAbove: string },
  context: CellContext,
): DocumentCell {
  const cell = { repeated: 1, columns: 1, rows: 1, isFormula: false }
  const stored = { type: '', value: '', style: styleAbove, isError: false, text: null as string | null }
  while (scanner.nextAttribute()) {
    const { attribute } = scanner
    if (attribute === VALUE_TYPE) {
      const type = scanner.value()
      if (type === 'error') stored.isError = true
      else stored.type = type
    } else if (
      attribute === VALUE ||
      attribute === DATE_VALUE ||
      attribute === TIME_VALUE ||
      attribute === BOOLEAN_VALUE
    )
      stored.value = scanner.value()
    else if (attribute === STRING_VALUE) stored.text = scanner.value()
    else if (attribute === STYLE) stored.style = scanner.value()
    else if (attribute === FORMULA) cell.isFormula = true
    else if (attribute === REPEATED) cell.repeated = Math.max(1, scanner.valueNumber() || 1)
    else if (attribute === COLUMNS_SPANNED) cell.columns = Math.max(1, scanner.valueNumber() || 1)
    else if (attribute === ROWS_SPANNED) cell.rows = Math.max(1, scanner.valueNumber() || 1)
  }
  const shown = scanner.isEmpty ? null : readParagraphs(scanner)
  // A formula that gives "" has an empty paragraph and no type.
  if (cell.isFormula && stored.type === '' && shown !== null) stored.type = 'string'
  const value = cellValue({ ...stored, text: shown ?? stored.text ?? '' }, cell.isFormula, column, row, context)
  if (cell.isFormula && value === null) context.findings.add('NO_CACHED', column, row)
  return { ...cell, value }
}

/** The paragraphs of a cell, one a line, without its notes; null when it has none. */
function readParagraphs(scanner: XmlScanner): string | null {
  const paragraphs: string[] = []
  for (let tag = scanner.next(); tag !== CLOSE; tag = scanner.next()) {
    if (tag === END) throw corrupt(scanner.part)
    if (scanner.name === PARAGRAPH) paragraphs.push(scanner.mixedText(insertOf, ASIDE))
    else scanner.skipElement()
  }
  return paragraphs.length === 0 ? null : paragraphs.join('\n')
}

/** What an element inside a paragraph stands for. */
function insertOf(scanner: XmlScanner): string {
  if (scanner.name === TAB) return '\t'
  if (scanner.name === LINE_BREAK) return '\n'
  if (scanner.name !== SPACES) return ''
  let count = 1
  while (scanner.nextAttribute()) if (scanner.attribute === COUNT) count = scanner.valueNumber() || 1
  return ' '.repeat(Math.min(count, 1000))
}

function cellValue(
  stored: {
    readonly type: string
    readonly value: string
    readonly style: string
    readonly isError: boolean
    readonly text: string
  },
  isFormula: boolean,
  column: number,
  row: number,
  context: CellContext,
): CellValue | null {
  const { type, value, text } = stored
  const number = (amount: number, format: string | null): CellValue | null =>
    Number.isFinite(amount) ? context.numbers.value(amount, styleOf(format, null), context.findings, column, row) : null
  if (stored.isError) return context.findings.errorValue(text.trim() === '' ? '#?' : text.trim())
  switch (type) {
    case 'float':
    case 'currency':
      return number(Number(value || Number.NaN), context.styles.showsDate(stored.style) ? DATE_FORMAT : null)
    case 'percentage':
      return number(Number(value || Number.NaN), '0%')
    case 'boolean':
      return { kind: 'boolean', value: value === 'true' }
    case 'time':
      return number(dayFraction(value), 'h:mm')
    case 'date': {
      const date = dateOfIso(value)
      if (date !== null) return date
      context.findings.add('DATE_ODD', column, row, { value })
      return textValue(text === '' ? value : text, stored.style, isFormula, column, row, context)
    }
    default:
      return type === '' && text === '' ? null : textValue(text, stored.style, isFormula, column, row, context)
  }
}

function textValue(
  raw: string,
  style: string,
  isFormula: boolean,
  column: number,
  row: number,
  { texts, styles, limits }: CellContext,
): CellValue | null {
  if (raw.length > limits.textLength)
    throw tooBig('text', limits.textLength, { found: raw.length, place: `ô ${cellName(column, row)}` })
  const value = texts.valueInFont(raw, styles.legacyFont(style))
  return value.text === '' && !isFormula ? null : value
}

/** A duration "PT18H30M00S" as a part of a day. */
function dayFraction(duration: string): number {
  const match = /^-?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:([\d.,]+)S)?$/.exec(duration)
  if (match === null) return Number.NaN
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number((part ?? '0').replace(',', '.')))
  return days + hours / 24 + minutes / 1440 + seconds / 86_400
}
