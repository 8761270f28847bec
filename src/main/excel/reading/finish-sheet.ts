import type { Finding } from '#domain/core/finding'
import { columnLetters } from '#domain/submission/corrections'
import type { WorkbookFindingCode } from '#domain/workbook/finding-codes'
import type { GridRow, SheetGrid } from '#domain/workbook/grid'
import type { ReadingLimits } from './limits'
import type { SheetFindings } from './sheet-findings'
import type { CellTexts, TextValue } from './text/cell-text'
import { legacyFindings, repairByCharacters } from './text/legacy-sheet'
import { lostLetters } from './text/lost-letters'

/** A sheet as it goes into the grid, with everything there is to say of it. */
export interface FinishedSheet {
  readonly sheet: SheetGrid
  readonly findings: readonly Finding<WorkbookFindingCode>[]
}

/** The last step for sheets of every format: repair of legacy text, and what is said of the whole sheet. */
export function finishSheet(
  read: SheetGrid,
  {
    texts,
    limits,
    findings,
  }: { readonly texts: CellTexts; readonly limits: ReadingLimits; readonly findings: SheetFindings },
): FinishedSheet {
  const sheet = texts.mayBeLegacy ? repairByCharacters(read) : read
  const isPlain = sheet === read && !texts.hasRepaired && !findings.hasErrors && texts.longest * 2 <= limits.textLength
  const survey = isPlain ? { ...nothing, columns: usedColumns(sheet.rows) } : surveyOf(sheet.rows)
  for (const row of survey.withErrors) reportErrors(row, findings)
  return {
    sheet,
    findings: [
      ...hiddenFindings(sheet),
      ...legacyFindings(sheet.name, survey.repaired),
      ...(texts.mayHaveLostLetters ? lostLetters(sheet) : []),
      ...nearLimits(sheet, survey, limits),
      ...findings.all(),
    ],
  }
}

/** What a pass over a sheet's cells shows; a plain sheet needs none. */
interface Survey {
  readonly withErrors: readonly GridRow[]
  readonly repaired: readonly TextValue[]
  /** Columns that hold a value in some row. */
  readonly columns: number
  readonly longest: number
}

const nothing: Survey = { withErrors: [], repaired: [], columns: 0, longest: 0 }

const LAST_COLUMN = 16_384
function usedColumns(rows: readonly GridRow[]): number {
  const used = new Uint8Array(LAST_COLUMN + 1)
  let count = 0
  for (const { cells } of rows)
    for (const { column } of cells) {
      if (used[column] === 1) continue
      used[column] = 1
      count++
    }
  return count
}

function surveyOf(rows: readonly GridRow[]): Survey {
  const withErrors: GridRow[] = []
  const repaired: TextValue[] = []
  let longest = 0
  for (const row of rows) {
    let hasError = false
    for (const { value } of row.cells) {
      if (value.kind === 'text') {
        if (value.text.length > longest) longest = value.text.length
        if (value.legacyFont !== undefined) repaired.push(value)
      } else if (value.kind === 'error') hasError = true
    }
    if (hasError) withErrors.push(row)
  }
  return { withErrors, repaired, columns: usedColumns(rows), longest }
}

/** A row that was filled in beforehand and holds nothing but errors is empty: nothing is said of it. */
function reportErrors({ row, cells }: GridRow, findings: SheetFindings): void {
  if (!cells.some(({ value }) => value.kind !== 'error' && (value.kind !== 'text' || value.text !== ''))) return
  for (const { column, value } of cells)
    if (value.kind === 'error') findings.add('CELL_ERR', column, row, { name: value.name })
}

function hiddenFindings(sheet: SheetGrid): readonly Finding<WorkbookFindingCode>[] {
  const hiddenRows = sheet.rows.filter(({ hidden }) => hidden).map(({ row }) => row)
  const about = (what: string, count: number, list: string): Finding<WorkbookFindingCode> => ({
    code: 'HIDDEN',
    severity: 'info',
    sheet: sheet.name,
    facts: { what, count, list },
  })
  return [
    ...(sheet.visibility === 'visible' ? [] : [about('sheet', 1, sheet.name)]),
    ...(hiddenRows.length === 0 ? [] : [about('rows', hiddenRows.length, spans(hiddenRows).join(', '))]),
    ...(sheet.hiddenColumns.length === 0
      ? []
      : [about('columns', sheet.hiddenColumns.length, sheet.hiddenColumns.slice(0, 20).map(columnLetters).join(', '))]),
  ]
}

/** Row numbers as "3–7, 12", at most ten spans. */
function spans(numbers: readonly number[]): readonly string[] {
  const found: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last !== undefined && number === last.to + 1) last.to = number
    else found.push({ from: number, to: number })
  }
  const texts = found.slice(0, 10).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
  return found.length > 10 ? [...texts, '…'] : texts
}

function nearLimits(
  sheet: SheetGrid,
  { columns, longest }: Survey,
  limits: ReadingLimits,
): readonly Finding<WorkbookFindingCode>[] {
  const near = (what: string, found: number, limit: number): readonly Finding<WorkbookFindingCode>[] =>
    found * 2 > limit
      ? [{ code: 'LIMIT_NEAR', severity: 'warning', sheet: sheet.name, facts: { what, found, limit } }]
      : []
  return [
    ...near('rows', sheet.rows.length, limits.rows),
    ...near('columns', columns, limits.columns),
    ...near('merges', sheet.merges.length, limits.merges),
    ...near('text', longest, limits.textLength),
  ]
}
