import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import type { Finding } from '#domain/core/finding'
import type { WorkbookFindingCode } from '#domain/workbook/finding-codes'
import type {
  CellRange,
  CellValue,
  GridCell,
  GridRow,
  SheetGrid,
  WorkbookFormat,
  WorkbookGrid,
} from '#domain/workbook/grid'
import { CellNumbers } from '../cell-number'
import { tooBig } from '../file-refused'
import { finishSheet } from '../finish-sheet'
import type { ReadingLimits } from '../limits'
import { cellName, SheetFindings } from '../sheet-findings'
import { SheetLimits } from '../sheet-limits'
import { CellTexts } from '../text/cell-text'
import { styleOf } from '../xlsx/styles-part'

/** The name of a cell's legacy font, by its 1-based place; null for Unicode fonts or where fonts are not known. */
export type FontOfCell = (sheet: number, column: number, row: number) => string | null

export interface SheetJsSource {
  readonly workbook: WorkBook
  readonly format: WorkbookFormat
  readonly encoding?: string
  readonly findings: readonly Finding<WorkbookFindingCode>[]
  readonly fontOf?: FontOfCell
}

interface SheetContext {
  readonly numbers: CellNumbers
  readonly texts: CellTexts
  readonly limits: ReadingLimits
  readonly findings: SheetFindings
  readonly fontAt: (column: number, row: number) => string | null
}

/** Makes the grid of a workbook that the library has read. */
export function gridOfSheetJs(source: SheetJsSource, limits: ReadingLimits): WorkbookGrid {
  const { workbook, fontOf = () => null } = source
  const names = workbook.SheetNames
  if (names.length > limits.sheets) throw tooBig('sheets', limits.sheets, { found: names.length })
  const numbers = new CellNumbers(workbook.Workbook?.WBProps?.date1904 === true)
  const texts = new CellTexts()
  const read = names.map((name, index) => {
    const findings = new SheetFindings(name.normalize('NFC'))
    const fontAt = (column: number, row: number): string | null => fontOf(index, column, row)
    const visibility = visibilityOf(workbook.Workbook?.Sheets?.[index]?.Hidden)
    return {
      sheet: readSheet(name.normalize('NFC'), visibility, workbook.Sheets[name], {
        numbers,
        texts,
        limits,
        findings,
        fontAt,
      }),
      findings,
    }
  })
  const finished = read.map(({ sheet, findings }) => finishSheet(sheet, { texts, limits, findings }))
  return {
    format: source.format,
    ...(source.encoding === undefined ? {} : { encoding: source.encoding }),
    sheets: finished.map(({ sheet }) => sheet),
    properties: propertiesOf(workbook),
    findings: [...source.findings, ...finished.flatMap(({ findings }) => findings)],
  }
}

const visibilityOf = (hidden: number | undefined): SheetGrid['visibility'] =>
  hidden === 1 ? 'hidden' : hidden === 2 ? 'veryHidden' : 'visible'

function readSheet(
  name: string,
  visibility: SheetGrid['visibility'],
  sheet: WorkSheet | undefined,
  context: SheetContext,
): SheetGrid {
  const counts = new SheetLimits(context.limits)
  const rows: GridRow[] = []
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? []
  const rowFacts = sheet?.['!rows'] ?? []
  data.forEach((cells, index) => {
    const row = index + 1
    const read = cells === undefined ? [] : readRow(cells, row, context, counts)
    if (!counts.row(read, row)) return
    const facts = rowFacts[index]
    rows.push({ row, hidden: facts?.hidden === true || facts?.hpt === 0, cells: read })
  })
  const merges = (sheet?.['!merges'] ?? []).map(rangeOf)
  if (merges.length > context.limits.merges) throw tooBig('merges', context.limits.merges)
  const hiddenColumns = (sheet?.['!cols'] ?? []).flatMap((column, index) =>
    column?.hidden === true || column?.width === 0 ? [{ from: index + 1, to: index + 1 }] : [],
  )
  return { name, visibility, rows, merges, hiddenColumns: counts.columnsWithin(hiddenColumns) }
}

const rangeOf = ({
  s,
  e,
}: {
  readonly s: { r: number; c: number }
  readonly e: { r: number; c: number }
}): CellRange => ({
  top: s.r + 1,
  left: s.c + 1,
  bottom: e.r + 1,
  right: e.c + 1,
})

function readRow(
  cells: readonly (CellObject | undefined)[],
  row: number,
  context: SheetContext,
  counts: SheetLimits,
): readonly GridCell[] {
  const read: GridCell[] = []
  cells.forEach((cell, index) => {
    if (cell === undefined || cell === null) return
    const column = index + 1
    const value = cellValue(cell, column, row, context)
    if (value === null) return
    counts.column(column, row)
    read.push(cell.f === undefined ? { column, value } : { column, value, formula: true })
  })
  return read
}

function cellValue(cell: CellObject, column: number, row: number, context: SheetContext): CellValue | null {
  switch (cell.t) {
    case 'n': {
      if (typeof cell.v !== 'number') return null
      const style = styleOf(typeof cell.z === 'string' ? cell.z : null, null)
      return context.numbers.value(cell.v, style, context.findings, column, row)
    }
    case 's':
      return textOf(String(cell.v ?? ''), cell.f !== undefined, column, row, context)
    case 'b':
      return { kind: 'boolean', value: cell.v === true }
    case 'e':
      return context.findings.errorValue(cell.w ?? errorNames[Number(cell.v)] ?? '#?')
    default:
      return null
  }
}

const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

function textOf(raw: string, isFormula: boolean, column: number, row: number, context: SheetContext): CellValue | null {
  const { textLength } = context.limits
  if (raw.length > textLength)
    throw tooBig('text', textLength, { found: raw.length, place: `ô ${cellName(column, row)}` })
  const value = context.texts.valueInFont(raw, context.fontAt(column, row))
  return value.text === '' && !isFormula ? null : value
}

function propertiesOf(workbook: WorkBook): Readonly<Record<string, string>> {
  const own = Object.entries((workbook as { readonly Custprops?: object }).Custprops ?? {})
  return Object.fromEntries(
    own.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.normalize('NFC')]] : [])),
  )
}
