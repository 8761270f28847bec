import { columnNumber } from '#domain/submission/corrections'
import type { GridRow, SheetGrid } from '#domain/workbook/grid'
import type { MappedKind, TableMapping } from '#domain/workbook/table-mapping'
import { headerTexts, mergesByRow } from './header-texts'
import { awardColumns, proposeFields } from './read-header'
import { type HeaderFamily, headerFields } from './synonyms'
import type { FieldColumn, HeaderReading } from './table-layout'

const familyOf: Readonly<Record<MappedKind, HeaderFamily>> = {
  scoreSheet: 'score',
  collectives: 'list',
  individuals: 'list',
  households: 'list',
  mixed: 'list',
  exemplars: 'exemplar',
  activities: 'activity',
  units: 'unit',
  criteria: 'criteria',
  ignored: 'list',
}

/** The list's own name for the field that every kind of list calls its name. */
const nameFieldOf: Partial<Readonly<Record<MappedKind, string>>> = {
  collectives: 'collective',
  households: 'household',
  mixed: 'mixedName',
}

const listNames = ['collective', 'household', 'mixedName']
const ofPersons = [
  'surname',
  'givenName',
  'sex',
  'birth',
  'birthMale',
  'birthFemale',
  'birthDay',
  'birthMonth',
  'birthYear',
  'position',
]
/** Fields that mean nothing in a table of a kind. */
const foreignFields: Partial<Readonly<Record<MappedKind, readonly string[]>>> = {
  collectives: [...ofPersons, 'title', 'address'],
  households: ofPersons,
}

/** The fields that a column of a table of a kind may mean. */
export const mappableFields = (kind: MappedKind): readonly string[] =>
  kind === 'ignored'
    ? []
    : headerFields(familyOf[kind]).filter(
        (field) => !listNames.includes(field) && field !== 'other' && foreignFields[kind]?.includes(field) !== true,
      )

/** The field of a kind as its table's family calls it. */
const ownField = (kind: MappedKind, field: string): string => (field === 'name' ? (nameFieldOf[kind] ?? field) : field)

/** What the program makes of the header rows when it is told what the table is. */
function proposed(sheet: SheetGrid, rows: readonly GridRow[], kind: MappedKind): ReadonlyMap<string, FieldColumn> {
  const found = proposeFields(rows, mergesByRow(sheet), familyOf[kind])
  const name = nameFieldOf[kind]
  const fields = new Map<string, FieldColumn>()
  for (const [field, column] of found) {
    const isName = field === 'name' || listNames.includes(field)
    const own = isName && name !== undefined ? name : field
    if (!fields.has(own) && (isName || mappableFields(kind).includes(field))) fields.set(own, column)
  }
  return fields
}

const chosen = (kind: MappedKind, columns: Readonly<Record<string, string>>): ReadonlyMap<string, FieldColumn> =>
  new Map(
    Object.entries(columns).map(([field, letters]) => [
      ownField(kind, field),
      { columns: letters.split('+').map(columnNumber), confidence: 1 },
    ]),
  )

/** The header of a table as the officer says it; columns not said are proposed from the header's words. */
export function headerOf(sheet: SheetGrid, rows: readonly GridRow[], mapping: TableMapping): HeaderReading {
  const isOpen = mapping.columns === null && mapping.isHeadless !== true && mapping.kind !== 'ignored'
  const fields = isOpen ? proposed(sheet, rows, mapping.kind) : chosen(mapping.kind, mapping.columns ?? {})
  return {
    family: familyOf[mapping.kind],
    fields,
    unknown: [],
    texts: [],
    awardColumns: awardColumns(headerTexts(rows, mergesByRow(sheet)), fields.get('award')),
    score: 0,
  }
}
