import { pointsOf } from '#domain/scoring/reported-points'
import { columnLetters } from '#domain/submission/corrections'
import type {
  ActivityReading,
  CollectiveReading,
  CriterionReading,
  ExemplarReading,
  HouseholdReading,
  IndividualReading,
  RowAside,
  TableKind,
  TableReading,
} from '#domain/workbook/file-reading'
import type { GridRow } from '#domain/workbook/grid'
import { textAt } from './cell-text'
import { readDittos } from './ditto'
import { idNumberFindings } from './id-numbers'
import { readList } from './list-table'
import { readPlainTable } from './plain-table'
import type { RecognitionContext } from './recognition-context'
import { asideOf, type RowFinding, type RowOutcome, skipped } from './row-account'
import { isNumberRow } from './row-words'
import { type PointsOf, readScoreSheet } from './score-table'
import { fieldLabel } from './synonyms'
import { isTable, type TableLayout } from './table-layout'

/** A table with everything read from it. */
export interface TableContent {
  readonly layout: TableLayout | null
  readonly table: TableReading
  readonly criteria: readonly CriterionReading[]
  readonly collectives: readonly CollectiveReading[]
  readonly individuals: readonly IndividualReading[]
  readonly households: readonly HouseholdReading[]
  readonly exemplars: readonly ExemplarReading[]
  readonly activities: readonly ActivityReading[]
  readonly aside: readonly RowAside[]
  readonly findings: readonly RowFinding[]
}

export const emptyContent = {
  criteria: [],
  collectives: [],
  individuals: [],
  households: [],
  exemplars: [],
  activities: [],
  findings: [],
} as const

const LEAST_SURE = 0.75

const headerText = (layout: TableLayout, column: number): string =>
  layout.headerRows.map((row) => textAt(row, column)).find((text) => text !== '') ?? ''

/** Fields named as the reports name them. */
const shownField = (layout: TableLayout, field: string): string => {
  const isName = ['name', 'collective', 'household', 'mixedName'].includes(field) && layout.header.family === 'list'
  if (!isName) return field
  return field === 'collective' && layout.header.fields.has('name') ? 'unit' : 'name'
}

/** Field → column letters of a layout, and how sure each is. */
export function mappedColumns(layout: TableLayout, codeColumn: number | undefined) {
  const columns: Record<string, string> = {}
  const confidence: Record<string, number> = {}
  for (const [field, { columns: numbers, confidence: sure }] of layout.header.fields) {
    const shown =
      numbers[0] === codeColumn && (field === 'index' || field === 'code') ? 'code' : shownField(layout, field)
    if (columns[shown] !== undefined) continue
    columns[shown] = numbers.map(columnLetters).join('+')
    confidence[shown] = sure
  }
  return { columns, confidence }
}

/** Columns whose meaning is not sure, or not known at all, while they hold something. */
function doubtfulColumns(layout: TableLayout): readonly RowFinding[] {
  const sheet = layout.sheet.name
  const row = layout.headerRows[0]?.row ?? 0
  const finding = (
    column: number,
    severity: RowFinding['severity'],
    facts: Record<string, string | number>,
  ): RowFinding => ({
    code: 'COLUMN_DOUBTFUL',
    severity,
    sheet,
    row,
    cell: `${columnLetters(column)}${row}`,
    facts: { column: columnLetters(column), ...facts },
  })
  const unsure = [...layout.header.fields]
    .filter(([, { confidence }]) => confidence < LEAST_SURE)
    .map(([field, { columns }]) =>
      finding(columns[0] ?? 0, 'warning', {
        header: headerText(layout, columns[0] ?? 0),
        field: fieldLabel(layout.header.family, field),
      }),
    )
  const holds = (column: number): boolean =>
    layout.bodyRows.some((body) => body.cells.some((cell) => cell.column === column))
  const unknown = layout.header.unknown
    .filter(({ column }) => holds(column))
    .map(({ column, text }) => finding(column, 'info', { header: text }))
  return [...unsure, ...unknown]
}

/** The account of a table: every row is accepted, waiting or skipped, and the three add up. */
export function account(
  sheet: string,
  kind: TableKind,
  outcomes: readonly (readonly [GridRow, RowOutcome<unknown>])[],
  more: Pick<TableReading, 'headerRows' | 'columns' | 'confidence'>,
): TableReading {
  const skippedReasons: Record<string, number> = {}
  for (const [, outcome] of outcomes) {
    if (outcome.fate === 'skipped') skippedReasons[outcome.code] = (skippedReasons[outcome.code] ?? 0) + 1
  }
  const count = (fate: RowOutcome<unknown>['fate']): number =>
    outcomes.filter(([, outcome]) => outcome.fate === fate).length
  return {
    sheet,
    kind,
    ...more,
    rowsSeen: outcomes.length,
    accepted: count('accepted'),
    waiting: count('waiting'),
    skipped: count('skipped'),
    skippedReasons,
  }
}

export const asideRows = (
  sheet: string,
  outcomes: readonly (readonly [GridRow, RowOutcome<unknown>])[],
  part?: string,
): readonly RowAside[] =>
  outcomes.flatMap(([row, outcome]) => {
    if (outcome.fate === 'accepted') return []
    const findings = outcome.fate === 'waiting' ? outcome.findings : []
    return [asideOf(sheet, row, outcome.fate, outcome.code, findings, part)]
  })

const partOf = ({ sheet: { part } }: TableLayout): { readonly part?: string } => (part === undefined ? {} : { part })

const acceptedItems = <T>(outcomes: readonly (readonly [GridRow, RowOutcome<T>])[]): readonly T[] =>
  outcomes.flatMap(([, outcome]) => (outcome.fate === 'accepted' ? [outcome.item] : []))

const acceptedFindings = (outcomes: readonly (readonly [GridRow, RowOutcome<unknown>])[]): readonly RowFinding[] =>
  outcomes.flatMap(([, outcome]) => (outcome.fate === 'accepted' ? outcome.findings : []))

/** Rows above the body: titles and the header itself. */
const upperRows = (layout: TableLayout): readonly (readonly [GridRow, RowOutcome<never>])[] => [
  ...layout.titleRows.map((row) => [row, { fate: 'skipped', code: 'TITLE' }] as const),
  ...layout.headerRows.map(
    (row) => [row, { fate: 'skipped', code: isNumberRow(row) ? 'NUMBER_ROW' : 'HEADER' }] as const,
  ),
]

/** A table's content but for its rows: the account, the mapping, what stands aside, what is to be known. */
export function contentOf<T>(
  layout: TableLayout,
  kind: TableKind,
  body: readonly (readonly [GridRow, RowOutcome<T>])[],
  findings: readonly RowFinding[],
  codeColumn: number | undefined,
): TableContent {
  const sheet = layout.sheet.name
  const outcomes = [...upperRows(layout), ...body]
  const headerRows = layout.headerRows.filter((row) => !isNumberRow(row)).map(({ row }) => row)
  return {
    ...emptyContent,
    layout,
    table: {
      ...account(sheet, kind, outcomes, { headerRows, ...mappedColumns(layout, codeColumn) }),
      ...partOf(layout),
      ...(layout.word?.isHeadless === true ? { headless: layout.bodyRows[0]?.row ?? 0 } : {}),
    },
    aside: asideRows(sheet, outcomes, layout.sheet.part),
    findings: [...doubtfulColumns(layout), ...findings, ...acceptedFindings(body)],
  }
}

/** What is no table: every row of it is passed over, its titles and its first row too. */
function ignoredContent(layout: TableLayout): TableContent {
  const { sheet, titleRows, headerRows, bodyRows } = layout
  const outcomes = [...titleRows, ...headerRows, ...bodyRows].map((row) => [row, skipped('IGNORED')] as const)
  const place = { headerRows: headerRows.map(({ row }) => row), columns: {}, confidence: {} }
  return {
    ...emptyContent,
    layout,
    table: { ...account(sheet.name, 'ignored', outcomes, place), ...partOf(layout) },
    aside: asideRows(sheet.name, outcomes, sheet.part),
  }
}

/** Points by the rules of the set in force, unless the caller brings its own. */
const pointsIn = ({ computePoints, criteriaSet }: RecognitionContext): PointsOf =>
  computePoints ??
  ((item, value) => (criteriaSet === null ? null : pointsOf(item, value, criteriaSet.rounding.criterion)))

/** Reads a table by what it is about; its rows know which part of the sheet they stand in. */
export function readTable(layout: TableLayout, context: RecognitionContext): TableContent {
  const content = readByFamily(layout, context)
  const part = partOf(layout)
  if (part.part === undefined) return content
  const inPart = <T extends object>(rows: readonly T[]): readonly (T & typeof part)[] =>
    rows.map((row) => ({ ...row, ...part }))
  return {
    ...content,
    criteria: inPart(content.criteria),
    collectives: inPart(content.collectives),
    individuals: inPart(content.individuals),
    households: inPart(content.households),
  }
}

function readByFamily(typed: TableLayout, context: RecognitionContext): TableContent {
  if (!isTable(typed)) return ignoredContent(typed)
  const { layout, told } = readDittos(typed)
  switch (layout.header.family) {
    case 'score': {
      const sheet = readScoreSheet(layout, context.criteriaSet, pointsIn(context))
      const outcomes = told(sheet.outcomes)
      return {
        ...contentOf(layout, 'scoreSheet', outcomes, sheet.findings, sheet.codeColumn),
        criteria: acceptedItems(outcomes),
      }
    }
    case 'list': {
      const list = readList(layout)
      const { kind } = list
      const outcomes = told(list.outcomes)
      const listed = acceptedItems(outcomes)
      return {
        ...contentOf(layout, kind, outcomes, idNumberFindings(layout, outcomes), undefined),
        collectives: listed.flatMap((item) => (item.kind === 'collectives' ? [item.collective] : [])),
        individuals: listed.flatMap((item) => (item.kind === 'individuals' ? [item.individual] : [])),
        households: listed.flatMap((item) => (item.kind === 'households' ? [item.household] : [])),
      }
    }
    case 'exemplar': {
      const outcomes = told(
        readPlainTable(layout, 'name', (row, text) => ({
          name: text('name'),
          content: text('content'),
          sheet: layout.sheet.name,
          row: row.row,
        })),
      )
      return { ...contentOf(layout, 'exemplars', outcomes, [], undefined), exemplars: acceptedItems(outcomes) }
    }
    case 'activity': {
      const outcomes = told(
        readPlainTable(layout, 'content', (row, text) => ({
          content: text('content'),
          time: text('time'),
          place: text('place'),
          people: text('people'),
          result: text('result'),
          sheet: layout.sheet.name,
          row: row.row,
        })),
      )
      return { ...contentOf(layout, 'activities', outcomes, [], undefined), activities: acceptedItems(outcomes) }
    }
    case 'unit':
      return contentOf(
        layout,
        'units',
        readPlainTable(layout, 'name', (row) => row.row),
        [],
        undefined,
      )
    case 'criteria':
      return contentOf(
        layout,
        'criteria',
        readPlainTable(layout, 'title', (row) => row.row),
        [],
        undefined,
      )
  }
}
