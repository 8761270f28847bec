import type { GridRow } from '#domain/workbook/grid'
import { filledCells } from './cell-text'
import { isRepeatedHeader } from './find-tables'
import { aboutRow, type RowOutcome, skipped } from './row-account'
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
import { fieldColumn, fieldText, type TableLayout } from './table-layout'

/** Reads a table whose rows need one field and are otherwise free text: exemplars, activities, units. */
export function readPlainTable<T>(
  layout: TableLayout,
  needed: string,
  read: (row: GridRow, text: (field: string) => string) => T,
): readonly (readonly [GridRow, RowOutcome<T>])[] {
  let isSigned = false
  return layout.bodyRows.map((row): readonly [GridRow, RowOutcome<T>] => {
    const filled = filledCells(row)
    const index = fieldText(layout, row, 'index')
    if (filled.length === 0 || (filled.length === 1 && /^\d+[.)]?$/u.test(index))) return [row, skipped('BLANK')]
    if (isErrorRow(row)) return [row, skipped('ERROR_ROW')]
    if (isNumberRow(row)) return [row, skipped('NUMBER_ROW')]
    if (isRepeatedHeader(layout, row)) return [row, skipped('REPEATED_HEADER')]
    if (isTotalRow(row)) return [row, skipped('TOTAL')]
    if (isSignatureRow(row) || (isSigned && !/^\d/u.test(index))) {
      isSigned = true
      return [row, skipped('FOOTER')]
    }
    if (isNoteRow(row)) return [row, skipped('NOTE')]
    const heading = headingText(row)
    if (
      heading !== '' &&
      (groupKind(heading) !== null ||
        isHeadingNumber(index) ||
        (filled.length === 1 && filled[0]?.column !== fieldColumn(layout, needed)))
    )
      return [row, skipped('GROUP')]
    const text = (field: string): string => fieldText(layout, row, field)
    if (text(needed) === '') {
      const finding = aboutRow(
        layout.sheet.name,
        row,
        'ROW_INCOMPLETE',
        'error',
        { missing: needed },
        fieldColumn(layout, needed),
      )
      return [row, { fate: 'waiting', code: 'ROW_INCOMPLETE', findings: [finding] }]
    }
    return [row, { fate: 'accepted', item: read(row, text), findings: [] }]
  })
}
