import { columnNumber } from '#domain/submission/corrections'
import type { TableKind } from '#domain/workbook/file-reading'
import type { SheetGrid } from '#domain/workbook/grid'
import { rowsWithValues } from './cell-text'
import { fieldLabel, type HeaderFamily, headerFields } from './synonyms'
import type { FieldColumn, HeaderReading, TableLayout } from './table-layout'

/** What the officer says a table is: its header rows, its kind, and which column means what (field → letter). */
export interface ColumnMapping {
  readonly sheet: string
  /** Excel's own row numbers. */
  readonly headerRows: readonly number[]
  readonly kind: MappedKind
  readonly columns: Readonly<Record<string, string>>
}

export type MappedKind = Exclude<TableKind, 'unknown'>

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
}

const nameFieldOf: Partial<Readonly<Record<MappedKind, string>>> = {
  collectives: 'collective',
  households: 'household',
  mixed: 'mixedName',
}

const listNames = ['collective', 'household', 'mixedName']

/** The fields that a table of a kind may have, with their usual header, for choosing a column's meaning. */
export const mappableFields = (kind: MappedKind): readonly { readonly field: string; readonly label: string }[] =>
  headerFields(familyOf[kind])
    .filter((field) => !listNames.includes(field) && field !== 'other')
    .map((field) => ({
      field,
      label: fieldLabel(familyOf[kind], field === 'name' ? (nameFieldOf[kind] ?? field) : field),
    }))

function headerOf(mapping: ColumnMapping): HeaderReading {
  const ownName = nameFieldOf[mapping.kind]
  const fields = new Map<string, FieldColumn>(
    Object.entries(mapping.columns).map(([field, letters]) => [
      field === 'name' && ownName !== undefined ? ownName : field,
      { columns: letters.split('+').map(columnNumber), confidence: 1 },
    ]),
  )
  return { family: familyOf[mapping.kind], fields, unknown: [], texts: [], score: 0 }
}

const startsAt = (layout: TableLayout, mapping: ColumnMapping): boolean =>
  layout.headerRows.some(({ row }) => mapping.headerRows.includes(row))

/** A table where none was recognised: from the officer's header rows to the end of the sheet. */
function madeLayout(sheet: SheetGrid, mapping: ColumnMapping): TableLayout {
  const rows = rowsWithValues(sheet)
  const [first, last] = [Math.min(...mapping.headerRows), Math.max(...mapping.headerRows)]
  return {
    sheet,
    header: headerOf(mapping),
    titleRows: rows.filter(({ row }) => row < first),
    headerRows: rows.filter(({ row }) => row >= first && row <= last),
    bodyRows: rows.filter(({ row }) => row > last),
  }
}

/** The tables of a sheet with the officer's word in place of the recogniser's. */
export function withMappings(
  sheet: SheetGrid,
  found: readonly TableLayout[],
  mappings: readonly ColumnMapping[],
): readonly TableLayout[] {
  const own = mappings.filter((mapping) => mapping.sheet === sheet.name && mapping.headerRows.length > 0)
  const mapped = found.map((layout) => {
    const mapping = own.find((one) => startsAt(layout, one))
    return mapping === undefined ? layout : { ...layout, header: headerOf(mapping) }
  })
  const [first] = own
  return mapped.length === 0 && first !== undefined ? [madeLayout(sheet, first)] : mapped
}
