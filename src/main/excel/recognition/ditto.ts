import type { CellValue, GridRow } from '#domain/workbook/grid'
import { cellAt, displayText, filledCells } from './cell-text'
import { nameColumn } from './person-row'
import { aboutRow, type RowFinding, type RowOutcome } from './row-account'
import { type HeaderFamily, says } from './synonyms'
import type { TableLayout } from './table-layout'

/** Fields of words, in which “nt” means what stands above; names and numbers are always written out. */
const FIELDS: Readonly<Partial<Record<HeaderFamily, readonly string[]>>> = {
  list: ['title', 'sex', 'position', 'unit', 'department', 'address', 'achievement', 'award'],
  score: ['evidence', 'note'],
  exemplar: ['content'],
  activity: ['time', 'place', 'result'],
}

/** Fields that tell the rows of a table apart: a ditto mark there says nothing. */
const NAMING: Readonly<Partial<Record<HeaderFamily, readonly string[]>>> = {
  list: ['name', 'mixedName', 'household', 'collective', 'surname', 'givenName'],
  exemplar: ['name'],
  activity: ['content'],
}

const LONGEST = 16
const SIGNS = /^[\s\-–—_.,/]*(?:["“”″〃]+|''|’’|,,|\/\/)[\s\-–—_.,/]*$/u

/** “nt”, “như trên”, “-nt-” or a ditto sign. */
export function isDitto(text: string): boolean {
  if (text === '' || text.length > LONGEST) return false
  return SIGNS.test(text) || says(text, 'ditto')
}

const textOf = (value: CellValue | null): string => (value?.kind === 'text' ? value.text : '')

export type Outcomes<T> = readonly (readonly [GridRow, RowOutcome<T>])[]

/** A table whose ditto marks are read as what stands above them. */
export interface DittoReading {
  readonly layout: TableLayout
  /** The outcomes with the rows as they were typed, and with what was read for each mark. */
  readonly told: <T>(outcomes: Outcomes<T>) => Outcomes<T>
}

/** What a merged or single cell above says; null when there is nothing to repeat. */
function above(layout: TableLayout, upper: GridRow | undefined, column: number): CellValue | null {
  if (upper === undefined) return null
  const own = cellAt(upper, column)
  if (own !== null) return own.kind === 'error' ? null : own
  const area = layout.sheet.merges.find(
    ({ top, bottom, left, right }) => left <= column && column <= right && top < upper.row && upper.row <= bottom,
  )
  const first = area === undefined ? undefined : layout.bodyRows.find(({ row }) => row === area.top)
  return first === undefined || area === undefined ? null : cellAt(first, area.left)
}

/** Reads ditto marks in the columns of words; each is told, and one with nothing above it keeps its row waiting. */
export function readDittos(layout: TableLayout): DittoReading {
  const { family, fields } = layout.header
  const columnsOf = (names: readonly string[] = []): readonly number[] =>
    names.flatMap((field) => fields.get(field)?.columns ?? [])
  const naming = new Set([...columnsOf(NAMING[family]), ...(family === 'list' ? [nameColumn(layout) ?? 0] : [])])
  const repeated = new Set(columnsOf(FIELDS[family]).filter((column) => !naming.has(column)))
  const typed = new Map<number, GridRow>()
  const findings = new Map<number, RowFinding[]>()
  const rows: GridRow[] = []
  let upper: GridRow | undefined
  const isMark = ({ column, value }: GridRow['cells'][number]): boolean =>
    (naming.has(column) || repeated.has(column)) && isDitto(textOf(value))
  for (const row of layout.bodyRows) {
    const isMarked = row.cells.some(isMark)
    const cells = (isMarked ? row.cells : []).map((cell) => {
      if (!isMark(cell)) return cell
      const text = textOf(cell.value)
      const isNaming = naming.has(cell.column)
      const taken = isNaming ? null : above({ ...layout, bodyRows: rows }, upper, cell.column)
      const facts = { typed: text, ...(taken === null ? {} : { taken: displayText(taken) }) }
      const finding = aboutRow(layout.sheet.name, row, 'DITTO', taken === null ? 'error' : 'info', facts, cell.column)
      findings.set(row.row, [...(findings.get(row.row) ?? []), finding])
      return taken === null ? cell : { ...cell, value: taken }
    })
    const read = isMarked ? { ...row, cells } : row
    if (read !== row) typed.set(row.row, row)
    rows.push(read)
    if (filledCells(row).length > 1) upper = read
  }
  if (findings.size === 0) return { layout, told: (outcomes) => outcomes }
  return {
    layout: { ...layout, bodyRows: rows },
    told: (outcomes) =>
      outcomes.map(([row, outcome]) => [typed.get(row.row) ?? row, withFindings(outcome, findings.get(row.row))]),
  }
}

function withFindings<T>(outcome: RowOutcome<T>, told: readonly RowFinding[] = []): RowOutcome<T> {
  if (outcome.fate === 'skipped' || told.length === 0) return outcome
  const findings = [...outcome.findings, ...told]
  const isOpen = told.some(({ severity }) => severity === 'error')
  return outcome.fate === 'accepted' && isOpen ? { fate: 'waiting', code: 'DITTO', findings } : { ...outcome, findings }
}
