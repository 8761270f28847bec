import type { Severity } from '#domain/core/finding'
import {
  hasCommonFamily,
  isFamilyOng,
  looksLikePersonName,
  proposeName,
  readSex,
  readTitle,
  splitTitle,
} from '#domain/text/person-name'
import type { IndividualReading } from '#domain/workbook/file-reading'
import type { WorkbookNoticeCode } from '#domain/workbook/finding-codes'
import type { GridRow } from '#domain/workbook/grid'
import { type BirthReading, readBirth } from './birth-cell'
import { cellAt, textAt } from './cell-text'
import { aboutRow, type Facts, type RowFinding } from './row-account'
import { says } from './synonyms'
import { fieldColumn, fieldText, type TableLayout } from './table-layout'

/** The name as it stands: one column, or surname and given name joined. */
export function nameText(layout: TableLayout, row: GridRow): string {
  const whole = ['name', 'mixedName', 'household', 'collective'].find((field) => layout.header.fields.has(field))
  if (whole !== undefined) {
    const text = fieldText(layout, row, whole)
    return layout.header.fields.has('givenName') && !layout.header.fields.has('surname')
      ? `${text} ${fieldText(layout, row, 'givenName')}`.trim()
      : text
  }
  return [fieldText(layout, row, 'surname'), fieldText(layout, row, 'givenName')]
    .filter((part) => part !== '')
    .join(' ')
}

export const nameColumn = (layout: TableLayout): number | undefined =>
  ['name', 'mixedName', 'household', 'collective', 'surname', 'givenName']
    .map((field) => fieldColumn(layout, field))
    .find((column) => column !== undefined)

interface SexAndBirth {
  readonly sex: 'Nam' | 'Nữ' | null
  readonly birth: BirthReading
  readonly column: number | undefined
}

/** Sex and birth from "Nam | Nữ" columns, where the column that is filled gives the sex. */
function birthBySex(layout: TableLayout, row: GridRow, isMonthFirstColumn: boolean): SexAndBirth | null {
  const male = fieldColumn(layout, 'birthMale')
  const female = fieldColumn(layout, 'birthFemale')
  if (male === undefined && female === undefined) return null
  const filled = [male, female].filter((column) => textAt(row, column) !== '')
  const [column] = filled
  if (column === undefined) return null
  const sex = filled.length > 1 ? null : column === male ? 'Nam' : 'Nữ'
  const text = textAt(row, column)
  const isMark = says(text, 'yes') || text.length === 1
  return { sex, birth: isMark ? { dob: null } : readBirth(cellAt(row, column), isMonthFirstColumn), column }
}

/** A birth whose day, month and year stand in columns of their own; the year alone is a birth too. */
function birthOfParts(layout: TableLayout, row: GridRow): SexAndBirth | null {
  const column = fieldColumn(layout, 'birthYear')
  if (column === undefined) return null
  const part = (field: string): string => fieldText(layout, row, field).trim()
  const [day, month, year] = [part('birthDay'), part('birthMonth'), part('birthYear')]
  const text = [day, month, year].filter((one) => one !== '').join('/')
  const value = text === '' ? null : ({ kind: 'text', text } as const)
  return { sex: null, birth: readBirth(value, false), column }
}

function sexAndBirth(layout: TableLayout, row: GridRow, isMonthFirstColumn: boolean): SexAndBirth {
  const column = fieldColumn(layout, 'birth')
  const bySex = birthBySex(layout, row, isMonthFirstColumn)
  const byParts = birthOfParts(layout, row)
  if (byParts !== null) return { ...byParts, sex: bySex?.sex ?? null }
  const birth = readBirth(column === undefined ? null : cellAt(row, column), isMonthFirstColumn)
  if (bySex !== null) return column === undefined ? bySex : { sex: bySex.sex, birth, column }
  return { sex: null, birth, column }
}

/** "Nguyễn Văn An, Chủ tịch UBND phường" where no column gives the post: what follows the name is the post. */
function splitPosition(name: string, position: string): { readonly name: string; readonly position: string } {
  const comma = name.indexOf(',')
  if (position !== '' || comma < 1) return { name, position }
  return { name: name.slice(0, comma).trim(), position: name.slice(comma + 1).trim() }
}

const titled = new WeakMap<TableLayout, boolean>()

/** True where most people of the list have a title before their name; other nominations do not count. */
function areTitled(layout: TableLayout): boolean {
  const known = titled.get(layout)
  if (known !== undefined) return known
  const names = layout.bodyRows.map((row) => nameText(layout, row))
  const count = (isSo: (name: string) => boolean): number => names.filter(isSo).length
  const are = count((name) => splitTitle(name).title !== null) >= count(hasCommonFamily)
  titled.set(layout, are)
  return are
}

/** Everything of an individual but the award; the unit is empty where the row names none. */
export type PersonReading = Omit<IndividualReading, 'award' | 'achievement'>

/** Reads a row as a person: title split from the name, name case proposed for capitals, sex and birth. */
export function readPerson(
  layout: TableLayout,
  row: GridRow,
  isMonthFirstColumn: boolean,
): { readonly person: PersonReading; readonly findings: readonly RowFinding[] } {
  const sheet = layout.sheet.name
  const findings: RowFinding[] = []
  const say = (code: WorkbookNoticeCode, severity: Severity, facts: Facts, at?: number): void => {
    findings.push(aboutRow(sheet, row, code, severity, facts, at))
  }
  const titleText = fieldText(layout, row, 'title')
  const stated = readTitle(titleText)
  const whole = nameText(layout, row)
  const cut = splitTitle(whole)
  // "Bà | Ông Thị Mai": the title stands in its own column, so that this "Ông" is a surname.
  const isOther = stated !== null && cut.title !== null && cut.title !== stated
  const isFamily = isFamilyOng(whole) && !areTitled(layout)
  const split = isOther || isFamily ? { title: stated, name: whole } : cut
  const line = splitPosition(split.name, fieldText(layout, row, 'position'))
  const { name, changed } = proposeName(line.name)
  const title = stated ?? split.title
  const { sex: sexByColumn, birth, column } = sexAndBirth(layout, row, isMonthFirstColumn)
  const statedSex = readSex(fieldText(layout, row, 'sex')) ?? sexByColumn
  const sexOfTitle = title === 'Bà' ? 'Nữ' : title === 'Ông' ? 'Nam' : null
  const nameAt = nameColumn(layout)
  if (!looksLikePersonName(name)) say('NAME_ODD', 'error', { name }, nameAt)
  if (changed) say('CASE_PROPOSED', 'info', { typed: line.name, proposed: name }, nameAt)
  if (title === null)
    say(
      'TITLE_MISSING',
      'warning',
      { name, ...(titleText === '' ? {} : { text: titleText }) },
      fieldColumn(layout, 'title'),
    )
  if (statedSex !== null && sexOfTitle !== null && statedSex !== sexOfTitle)
    say('NAME_ODD', 'warning', { name, title: title ?? '', sex: statedSex }, nameAt)
  if (birth.odd !== undefined) say(birth.odd.code, birth.odd.severity, birth.odd.facts, column)
  const unitField = ['unit', 'collective', 'department'].find(
    (field) => fieldText(layout, row, field) !== '' && fieldColumn(layout, field) !== nameAt,
  )
  return {
    person: {
      title,
      name,
      sex: statedSex ?? sexOfTitle,
      dob: birth.dob,
      position: line.position,
      unit: unitField === undefined ? '' : fieldText(layout, row, unitField),
      sheet,
      row: row.row,
    },
    findings,
  }
}
