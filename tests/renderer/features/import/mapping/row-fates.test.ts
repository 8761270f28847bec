import { describe, expect, it } from 'vitest'
import type { FileReading, RowAside } from '#domain/workbook/file-reading'
import { fatesOf } from '../../../../../src/renderer/features/import/mapping/row-fates'

const aside = (row: number, code: string, more: Partial<RowAside> = {}): RowAside => ({
  sheet: 'S',
  row,
  fate: 'skipped',
  code,
  cells: {},
  findings: [],
  ...more,
})
const table = { columns: {}, confidence: {}, rowsSeen: 0, accepted: 0, waiting: 0, skipped: 0, skippedReasons: {} }
const listed = { achievement: '', award: 'Giấy khen', sheet: 'S' }
/** A list of collectives with a list of households at its right: row 3 goes in at the left and waits at the right. */
const reading = {
  tables: [
    { ...table, sheet: 'S', kind: 'collectives', headerRows: [2] },
    { ...table, sheet: 'S', part: 'E', kind: 'households', headerRows: [2] },
  ],
  criteria: [],
  individuals: [],
  exemplars: [],
  collectives: [{ ...listed, name: 'Trạm Y tế', row: 3 }],
  households: [{ ...listed, name: 'Hộ bà Lan', address: '', row: 4, part: 'E' }],
  aside: [
    aside(2, 'HEADER'),
    aside(2, 'HEADER', { part: 'E' }),
    aside(3, 'ROW_INCOMPLETE', { part: 'E', fate: 'waiting' }),
  ],
} as unknown as FileReading

const shown = (part: string | undefined) => {
  const fate = fatesOf(reading, { sheet: 'S', part, headerRows: [] })
  return [2, 3, 4].map((row) => fate(row, false)?.fate ?? null)
}

describe('what becomes of a row', () => {
  it('is told for the table that is looked at, where another stands beside it', () => {
    expect(shown(undefined)).toEqual(['header', 'accepted', null])
    expect(shown('E')).toEqual(['header', 'waiting', 'accepted'])
  })

  it('is nothing for a row without values, and the column names’ for the rows that are said to hold them', () => {
    const fate = fatesOf(reading, { sheet: 'S', part: undefined, headerRows: [1] })
    expect([fate(3, true), fate(1, true)?.fate]).toEqual([null, 'header'])
  })
})
