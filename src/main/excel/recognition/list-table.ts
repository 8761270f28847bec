import { normaliseText } from '#domain/text/normalise'
import type { CollectiveReading, HouseholdReading, IndividualReading } from '#domain/workbook/file-reading'
import type { CellRange, GridRow } from '#domain/workbook/grid'
import { isMonthFirst } from './birth-cell'
import { cellAt, displayText, filledCells, textAt } from './cell-text'
import { isRepeatedHeader } from './find-tables'
import { isOfPerson, kindOfRow, listKind } from './list-kind'
import { nameColumn, nameText, readPerson } from './person-row'
import { aboutRow, type RowFinding, type RowOutcome, settle, skipped } from './row-account'
import {
  groupKind,
  headingText,
  isErrorRow,
  isHeadingNumber,
  isNoteRow,
  isNumberRow,
  isSignatureRow,
  isTotalRow,
} from './row-words'
import { awardName, awardsNamedIn, type ListedKind, says } from './synonyms'
import { fieldColumn, fieldText, type TableLayout } from './table-layout'

/** One nomination of a list, by its kind. */
export type Listed =
  | { readonly kind: 'collectives'; readonly collective: CollectiveReading }
  | { readonly kind: 'individuals'; readonly individual: IndividualReading }
  | { readonly kind: 'households'; readonly household: HouseholdReading }

/** What the rows above say of those below: the kind and the award of their group; whether the signatures have begun. */
interface Running {
  kind: ListedKind | null
  award: string
  /** The award of an outer group ("A. GIẤY KHEN" with "I. TẬP THỂ" and "II. CÁ NHÂN" in it). */
  outerAward: string
  isSigned: boolean
  /** The nominations that go in, by their names. */
  readonly seen: Map<string, readonly Seen[]>
}

interface Seen {
  readonly listed: Listed
  readonly row: number
}

const onlyAward = (text: string): string => {
  const named = awardsNamedIn(text)
  return named.length === 1 ? (named[0] ?? '') : ''
}

const isRunningNumber = (text: string): boolean => /^\d{1,5}[.)]?$/u.test(text.trim())

interface ListContext {
  readonly layout: TableLayout
  readonly kind: ListedKind | null
  readonly titleAward: string
  readonly isMonthFirstColumn: boolean
  /** Merged areas of several rows, in the body. */
  readonly tallMerges: readonly CellRange[]
}

/** A vertically merged award, achievement or unit holds for every row of its area. */
function spreadText({ layout, tallMerges }: ListContext, row: GridRow, field: string): string {
  const own = fieldText(layout, row, field)
  const column = fieldColumn(layout, field)
  if (own !== '' || column === undefined) return own
  const merge = tallMerges.find(
    ({ top, bottom, left, right }) => left <= column && column <= right && top < row.row && row.row <= bottom,
  )
  const first = merge === undefined ? undefined : layout.bodyRows.find((other) => other.row === merge.top)
  const value = first === undefined || merge === undefined ? null : cellAt(first, merge.left)
  return value === null || value.kind === 'error' ? '' : displayText(value)
}

/** The award whose column holds the row's mark; empty for no mark or several; null where awards stand in words. */
function markedAward({ header }: TableLayout, row: GridRow): string | null {
  if (header.awardColumns.length === 0) return null
  const marked = header.awardColumns.filter(({ column }) => {
    const text = textAt(row, column)
    return text !== '' && !says(text, 'no')
  })
  return marked.length === 1 ? (marked[0]?.award ?? '') : ''
}

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text)

/** Somebody of the family Tổng, and no "Tổng cộng". */
const isNamedTotal = (name: string): boolean => /^tổng (?!cộng|số|điểm|hợp|toàn|kết)\p{L}+ \p{L}+/iu.test(name)

/** Numbered, named and with what it is for or who it is: no other kind of row looks like that, though the name be "Tổng". */
function isPlainNomination(layout: TableLayout, row: GridRow, isSigned: boolean): boolean {
  const name = nameText(layout, row)
  if (!hasWords(name)) return false
  const index = fieldText(layout, row, 'index')
  const isTold = (field: string): boolean => hasWords(fieldText(layout, row, field))
  if (isRunningNumber(index)) return DESCRIBING.some(isTold) || fieldText(layout, row, 'award') !== ''
  if (isSigned || isHeadingNumber(index) || isSignatureRow(row)) return false
  return DESCRIBING.filter(isTold).length > 1 && (!isTotalRow(row) || isNamedTotal(name))
}

/** Fields that only a nomination fills with words. */
const DESCRIBING = ['title', 'position', 'unit', 'address', 'achievement', 'award']

/** Why a row is no nomination, or null when it is one. Group rows leave their kind and award behind. */
function notANomination(layout: TableLayout, row: GridRow, running: Running): RowOutcome<never> | null {
  if (isRepeatedHeader(layout, row)) return skipped('REPEATED_HEADER')
  if (isPlainNomination(layout, row, running.isSigned)) return null
  const filled = filledCells(row)
  if (filled.length === 0) return skipped('BLANK')
  if (isErrorRow(row)) return skipped('ERROR_ROW')
  if (isNumberRow(row)) return skipped('NUMBER_ROW')
  if (isTotalRow(row) && fieldText(layout, row, 'award') === '') return skipped('TOTAL')
  if (isSignatureRow(row)) {
    running.isSigned = true
    return skipped('FOOTER')
  }
  const heading = headingText(row)
  const name = nameText(layout, row)
  const kind = groupKind(heading) ?? (isHeadingNumber(fieldText(layout, row, 'index')) ? groupKind(name) : null)
  if (kind !== null) {
    running.kind = kind
    running.award = onlyAward(heading || name) || running.outerAward
    return skipped('GROUP')
  }
  const index = fieldText(layout, row, 'index')
  if (filled.length === 1 && isRunningNumber(index)) return skipped('BLANK')
  if (running.isSigned && !isRunningNumber(index)) return skipped('FOOTER')
  if (isNoteRow(row)) return skipped('NOTE')
  if (heading !== '' && !isRunningNumber(index)) return headingOutcome(layout, row, heading, running)
  return null
}

/** A lone text: a heading when numbered like one, inside its merge, or naming an award; else a note beside the list. */
function headingOutcome(
  layout: TableLayout,
  row: GridRow,
  heading: string,
  running: Running,
): RowOutcome<never> | null {
  const first = filledCells(row)[0]
  const award = onlyAward(heading)
  const isNumbered =
    isHeadingNumber(displayText(first?.value ?? { kind: 'text', text: '' })) ||
    /^(?:[IVXLC]+|[A-Z]|[a-z])[.)]/u.test(heading)
  const isBesideNames = first?.column !== nameColumn(layout)
  if (award !== '' || isNumbered || (isBesideNames && heading === heading.toUpperCase())) {
    if (award !== '') {
      running.award = award
      if (running.kind === null || running.outerAward !== '') running.outerAward = award
    }
    return skipped('GROUP')
  }
  return isBesideNames ? skipped('NOTE') : null
}

function nominationKey(listed: Listed): string {
  const { name, achievement, award } = nominated(listed)
  const dob = listed.kind === 'individuals' ? (listed.individual.dob ?? '') : ''
  return [listed.kind, name, dob, achievement, award].join('|').toLowerCase()
}

function nominated(listed: Listed): CollectiveReading | IndividualReading | HouseholdReading {
  switch (listed.kind) {
    case 'collectives':
      return listed.collective
    case 'individuals':
      return listed.individual
    case 'households':
      return listed.household
  }
}

const NEEDED_FIELDS = [
  'name',
  'mixedName',
  'collective',
  'household',
  'title',
  'sex',
  'position',
  'unit',
  'achievement',
  'award',
]

/** Error values where a text is needed; births say theirs themselves. */
function errorCells(layout: TableLayout, row: GridRow): readonly RowFinding[] {
  if (row.cells.every(({ value }) => value.kind !== 'error')) return []
  const needed = new Set(NEEDED_FIELDS.flatMap((field) => layout.header.fields.get(field)?.columns ?? []))
  return row.cells.flatMap(({ column, value }) =>
    value.kind === 'error' && needed.has(column)
      ? [aboutRow(layout.sheet.name, row, 'CELL_ERR', 'error', { name: value.name }, column)]
      : [],
  )
}

/** Where a household lives; a list without an address column says it where the others say unit or post. */
const addressOf = (context: ListContext, row: GridRow): string =>
  fieldText(context.layout, row, 'address') || spreadText(context, row, 'unit') || spreadText(context, row, 'position')

function readNomination(context: ListContext, row: GridRow, running: Running): RowOutcome<Listed> {
  const { layout } = context
  const sheet = layout.sheet.name
  const findings: RowFinding[] = []
  const nameAt = nameColumn(layout)
  const name = normaliseText(nameText(layout, row))
  const stated = running.kind ?? context.kind
  const own = stated === null || /^(?:hộ|gia đình|gđ)(?= )/iu.test(name) ? kindOfRow(layout, row) : null
  const isMisplaced = stated === 'collectives' && layout.header.fields.has('mixedName') && isOfPerson(layout, row)
  const kind = isMisplaced ? 'individuals' : own === 'households' && stated !== 'collectives' ? own : (stated ?? own)
  const achievement = spreadText(context, row, 'achievement')
  const typedAward = markedAward(layout, row) ?? spreadText(context, row, 'award')
  const award = typedAward === '' ? running.award || context.titleAward : awardName(typedAward)
  const incomplete = (missing: string, severity: 'error' | 'warning', column?: number): void => {
    findings.push(
      aboutRow(sheet, row, 'ROW_INCOMPLETE', severity, { missing, ...(name === '' ? {} : { name }) }, column),
    )
  }
  if (name === '') incomplete('name', 'error', nameAt)
  else if (kind === null) incomplete('kind', 'error', nameAt)
  if (award === '') incomplete('award', 'error', fieldColumn(layout, 'award'))
  if (achievement === '' && fieldColumn(layout, 'achievement') !== undefined)
    incomplete('achievement', 'warning', fieldColumn(layout, 'achievement'))
  if (name !== '' && filledCells(row).length === 1) incomplete('rest', 'error', nameAt)
  findings.push(...errorCells(layout, row))
  const place = { sheet, row: row.row }
  if (kind === 'individuals') {
    const read = readPerson(layout, row, context.isMonthFirstColumn)
    const unit = read.person.unit || spreadText(context, row, 'unit')
    const position = read.person.position || spreadText(context, row, 'position')
    const individual = { ...read.person, unit, position, achievement, award }
    return settle({ kind, individual }, [...findings, ...(name === '' ? [] : read.findings)])
  }
  if (kind === 'households') {
    const address = addressOf(context, row)
    return settle({ kind, household: { name, address, achievement, award, ...place } }, findings)
  }
  return settle({ kind: 'collectives', collective: { name, achievement, award, ...place } }, findings)
}

/** The same nomination a second time in one list waits; the first one goes in. */
function withoutRepeats(
  sheet: string,
  row: GridRow,
  outcome: RowOutcome<Listed>,
  running: Running,
): RowOutcome<Listed> {
  if (outcome.fate !== 'accepted') return outcome
  const { item: listed } = outcome
  const { name } = nominated(listed)
  const namesakes = running.seen.get(name.toLowerCase()) ?? []
  const first = namesakes.find((other) => nominationKey(other.listed) === nominationKey(listed))?.row
  if (first === undefined) {
    running.seen.set(name.toLowerCase(), [...namesakes, { listed, row: row.row }])
    return outcome
  }
  const finding = aboutRow(sheet, row, 'DUPLICATE_ROW', 'error', { name, first })
  return { fate: 'waiting', code: 'DUPLICATE_ROW', findings: [...outcome.findings, finding] }
}

function tallMergesOf({ sheet, bodyRows }: TableLayout): readonly CellRange[] {
  const [first, last] = [bodyRows[0]?.row ?? 0, bodyRows.at(-1)?.row ?? 0]
  return sheet.merges.filter(({ top, bottom }) => bottom > top && top >= first && top <= last)
}

/** Reads the body of a list of nominations, row by row. */
export function readList(layout: TableLayout): {
  readonly kind: ReturnType<typeof listKind>
  readonly outcomes: readonly (readonly [GridRow, RowOutcome<Listed>])[]
} {
  const kind = listKind(layout)
  const births = ['birth', 'birthMale', 'birthFemale'].map((field) => fieldColumn(layout, field))
  const birthValues = layout.bodyRows.flatMap((row) =>
    births.map((column) => (column === undefined ? null : cellAt(row, column))),
  )
  const title = layout.titleRows.flatMap((row) => row.cells.map(({ value }) => displayText(value))).join(' ')
  const context: ListContext = {
    layout,
    kind: kind === 'mixed' ? null : kind,
    titleAward: layout.header.fields.has('award') ? '' : onlyAward(title),
    isMonthFirstColumn: isMonthFirst(birthValues),
    tallMerges: tallMergesOf(layout),
  }
  const running: Running = { kind: null, award: '', outerAward: '', isSigned: false, seen: new Map() }
  const outcomes = layout.bodyRows.map((row): readonly [GridRow, RowOutcome<Listed>] => {
    const aside = notANomination(layout, row, running)
    if (aside !== null) return [row, aside]
    return [row, withoutRepeats(layout.sheet.name, row, readNomination(context, row, running), running)]
  })
  return { kind, outcomes }
}
