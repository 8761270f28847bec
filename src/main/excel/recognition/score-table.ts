import type { CriteriaSet, Criterion, DeductionItem } from '#domain/criteria/criteria-set'
import type { GivenPoints, ReportedValue } from '#domain/scoring/score'
import type { CriterionReading } from '#domain/workbook/file-reading'
import type { GridRow } from '#domain/workbook/grid'
import { cellAt, filledCells, textAt } from './cell-text'
import {
  type CriterionIndex,
  criterionIndex,
  isAbove,
  matchRow,
  type RowMatch,
  type ScoredItem,
} from './criterion-index'
import { isRepeatedHeader } from './find-tables'
import { type CellTrouble, readClaimed, readReported } from './reported-value'
import { aboutRow, type RowFinding, type RowOutcome, settle, skipped } from './row-account'
import { isErrorRow, isHeadingNumber, isNoteRow, isNumberRow, isSignatureRow, isTotalRow } from './row-words'
import { fieldColumn, fieldText, type TableLayout } from './table-layout'

/** Points that reported values give; null where they cannot be known from one unit alone. */
export type PointsOf = (item: Criterion | DeductionItem, value: ReportedValue) => GivenPoints

export interface ScoreSheetReading {
  readonly outcomes: readonly (readonly [GridRow, RowOutcome<CriterionReading>])[]
  readonly findings: readonly RowFinding[]
  /** The column that the codes were read from; it may be headed "STT". */
  readonly codeColumn: number | undefined
}

/** The column whose cells are the set's codes: the one headed so, or the running-number column when it holds them. */
function codeColumnOf(layout: TableLayout, index: CriterionIndex): number | undefined {
  const hits = (column: number | undefined): number =>
    column === undefined ? 0 : layout.bodyRows.filter((row) => index.byCode(textAt(row, column)) !== null).length
  const [code, number] = [fieldColumn(layout, 'code'), fieldColumn(layout, 'index')]
  if (code === undefined) return number
  return hits(number) > hits(code) ? number : code
}

/** The code and the title of a row; words that stand in the code's cell (a heading merged over the row) are a title. */
function codeAndTitle(layout: TableLayout, row: GridRow, codeColumn: number | undefined): readonly [string, string] {
  const [code, title] = [textAt(row, codeColumn), fieldText(layout, row, 'title')]
  return title === '' && /\p{L}{2,}\s+\p{L}/u.test(code) ? ['', code] : [code, title]
}

/** What each row stands for. Own running numbers ("1", "2", …) contradict the titles row after row; then only titles count. */
function matchRows(
  layout: TableLayout,
  index: CriterionIndex,
  codeColumn: number | undefined,
): ReadonlyMap<GridRow, RowMatch> {
  const matched = (trustCodes: boolean): ReadonlyMap<GridRow, RowMatch> =>
    new Map(layout.bodyRows.map((row) => [row, matchRow(index, ...codeAndTitle(layout, row, codeColumn), trustCodes)]))
  const byBoth = matched(true)
  const all = [...byBoth.values()]
  const conflicts = all.filter((match) => match.kind === 'conflict' && match.byTitle !== null).length
  const agreed = all.filter((match) => match.kind === 'item' && match.by === 'both').length
  return conflicts <= agreed ? byBoth : matched(false)
}

const isReported = (layout: TableLayout, row: GridRow): boolean =>
  ['target', 'actual', 'claimed'].some((field) => fieldText(layout, row, field) !== '')

function notACriterion(layout: TableLayout, row: GridRow, isSigned: boolean): RowOutcome<never> | null {
  if (filledCells(row).length === 0) return skipped('BLANK')
  if (isErrorRow(row)) return skipped('ERROR_ROW')
  if (isNumberRow(row)) return skipped('NUMBER_ROW')
  if (isRepeatedHeader(layout, row)) return skipped('REPEATED_HEADER')
  if (isTotalRow(row)) return skipped('TOTAL')
  if (isSignatureRow(row) || isSigned) return skipped('FOOTER')
  return isNoteRow(row) ? skipped('NOTE') : null
}

/** A row that is no known criterion: a heading, an explanation, or a criterion that the set does not have. */
function unknownRow(layout: TableLayout, row: GridRow, code: string, title: string): RowOutcome<never> {
  if (!isReported(layout, row)) {
    if (filledCells(row).length <= 1 || (code === '' && /^[-+•*–·]/u.test(title))) return skipped('NOTE')
    if (isHeadingNumber(code)) return skipped('GROUP')
    if (fieldText(layout, row, 'max') === '') return skipped('NOTE')
  } else if (title === '' && code === '') return skipped('TOTAL')
  const facts = { ...(code === '' ? {} : { code }), title }
  const finding = aboutRow(layout.sheet.name, row, 'CRITERION_UNKNOWN', 'error', facts, fieldColumn(layout, 'title'))
  return { fate: 'waiting', code: 'CRITERION_UNKNOWN', findings: [finding] }
}

function conflictRow(
  layout: TableLayout,
  row: GridRow,
  match: Extract<RowMatch, { kind: 'conflict' }>,
): RowOutcome<never> {
  const finding = aboutRow(layout.sheet.name, row, 'CRITERION_UNKNOWN', 'error', {
    code: match.byCode.code,
    title: fieldText(layout, row, 'title'),
    expected: match.byCode.title,
    ...(match.byTitle === null ? {} : { titleOf: match.byTitle.code }),
  })
  return { fate: 'waiting', code: 'CRITERION_UNKNOWN', findings: [finding] }
}

const evidenceText = (layout: TableLayout, row: GridRow): string =>
  layout.header.fields.has('evidence') ? fieldText(layout, row, 'evidence') : fieldText(layout, row, 'note')

function readCriterion(
  layout: TableLayout,
  row: GridRow,
  item: ScoredItem,
  pointsOf: PointsOf,
): RowOutcome<CriterionReading> {
  const at = (field: string): number | undefined => fieldColumn(layout, field)
  const cell = (field: string) => {
    const column = at(field)
    return column === undefined ? null : cellAt(row, column)
  }
  const reported = readReported(cell('target'), cell('actual'), item)
  const claimedCell = cell('claimed')
  const saysNotApplicable = readClaimed(claimedCell, item, false).value === 'N/A'
  const isEmpty = Object.keys(reported.value).length === 0
  const value: ReportedValue = saysNotApplicable && isEmpty ? { notApplicable: true } : reported.value
  const claimed = readClaimed(claimedCell, item, value.notApplicable === true)
  const evidence = evidenceText(layout, row) || null
  const computed = value.notApplicable === true ? 'N/A' : pointsOf(item.item, value)
  const about = (
    code: RowFinding['code'],
    severity: RowFinding['severity'],
    facts: CellTrouble['facts'],
    field: string,
  ): RowFinding => ({
    ...aboutRow(layout.sheet.name, row, code as CellTrouble['code'], severity, facts, at(field)),
    criterion: item.code,
  })
  const findings = [...reported.troubles, ...claimed.troubles].map(({ code, severity, facts, field }) =>
    about(code, severity, facts, field),
  )
  const points = claimed.value
  if (points !== null && points !== 'N/A') {
    if (item.max !== null && isAbove(points, item.max))
      findings.push(about('SCORE_ABOVE_MAX', 'error', { title: item.title, claimed: points, max: item.max }, 'claimed'))
    else if (computed !== null && computed !== points)
      findings.push(
        about('SELF_SCORE_MISMATCH', 'warning', { title: item.title, claimed: points, computed }, 'claimed'),
      )
  }
  const isSilent = isEmpty && points === null
  if (item.item.evidenceRequired === true && evidence === null && !isSilent && computed !== 'N/A')
    findings.push(about('EVIDENCE_MISSING', 'warning', { title: item.title }, 'evidence'))
  const reading = {
    code: item.code,
    value,
    claimed: points,
    computed,
    evidence,
    sheet: layout.sheet.name,
    row: row.row,
  }
  return settle(reading, findings)
}

function repeatedRow(layout: TableLayout, row: GridRow, { code, title }: ScoredItem, first: number): RowOutcome<never> {
  const finding = {
    ...aboutRow(layout.sheet.name, row, 'CRITERION_TWICE', 'error', { code, title, first }),
    criterion: code,
  }
  return { fate: 'waiting', code: 'CRITERION_TWICE', findings: [finding] }
}

/** Reads a score sheet's rows: each by its code and title, in whatever order they stand. */
export function readScoreSheet(layout: TableLayout, set: CriteriaSet | null, pointsOf: PointsOf): ScoreSheetReading {
  const index = set === null ? null : criterionIndex(set)
  const codeColumn = index === null ? fieldColumn(layout, 'code') : codeColumnOf(layout, index)
  const matches = index === null ? null : matchRows(layout, index, codeColumn)
  const firstRows = new Map<string, number>()
  let isSigned = false
  const readRow = (row: GridRow): RowOutcome<CriterionReading> => {
    const [code, title] = codeAndTitle(layout, row, codeColumn)
    const match: RowMatch = matches?.get(row) ?? { kind: 'unknown' }
    if (match.kind === 'conflict') return conflictRow(layout, row, match)
    // A header's own words may begin like a criterion's title.
    if (match.kind === 'item' && !(match.by === 'title' && isRepeatedHeader(layout, row))) {
      const first = firstRows.get(match.item.code)
      if (first !== undefined) return repeatedRow(layout, row, match.item, first)
      firstRows.set(match.item.code, row.row)
      return readCriterion(layout, row, match.item, pointsOf)
    }
    const aside = notACriterion(layout, row, isSigned)
    if (aside !== null) {
      isSigned ||= aside.fate === 'skipped' && aside.code === 'FOOTER'
      return aside
    }
    return match.kind === 'group' ? skipped('GROUP') : unknownRow(layout, row, code, title)
  }
  const outcomes = layout.bodyRows.map((row) => [row, readRow(row)] as const)
  return { outcomes, findings: index === null ? [] : formFindings(layout, index, firstRows), codeColumn }
}

/** Criteria without a row, and maxima on the form that differ from the set's: the signs of another year's form. */
function formFindings(
  layout: TableLayout,
  index: CriterionIndex,
  rows: ReadonlyMap<string, number>,
): readonly RowFinding[] {
  const sheet = layout.sheet.name
  const missing = index.items
    .filter(({ code }) => !rows.has(code))
    .map(
      ({ code, title }): RowFinding => ({
        code: 'CRITERION_MISSING',
        severity: 'warning',
        sheet,
        criterion: code,
        facts: { code, title },
      }),
    )
  const differing = index.items.filter(({ code, max }) => {
    const row = layout.bodyRows.find((other) => other.row === rows.get(code))
    const typed = row === undefined ? '' : fieldText(layout, row, 'max').replace(',', '.')
    return max !== null && /^\d+(?:\.\d+)?$/u.test(typed) && Number(typed) !== Number(max)
  })
  if (differing.length === 0) return missing
  const codes = differing.map(({ code }) => code).join(', ')
  return [...missing, { code: 'OLD_TEMPLATE', severity: 'warning', sheet, facts: { codes, count: differing.length } }]
}
