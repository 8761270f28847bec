import type { Finding } from '#domain/core/finding'
import type { WorkbookFindingCode } from '#domain/workbook/finding-codes'
import type { SheetGrid } from '#domain/workbook/grid'

/** A question mark inside a word; one in an address is meant. */
const LOST = /\p{L}\?\p{L}/u
const FEWEST = 3

/** Says that letters became question marks before the file came to us: saved in a code page that has no Vietnamese. */
export function lostLetters({ name, rows }: SheetGrid): readonly Finding<WorkbookFindingCode>[] {
  let cells = 0
  let before = ''
  for (const row of rows)
    for (const { value } of row.cells) {
      if (value.kind !== 'text' || !LOST.test(value.text) || value.text.includes('://')) continue
      if (cells === 0) before = value.text.slice(0, 80)
      cells++
    }
  return cells < FEWEST
    ? []
    : [{ code: 'ENCODING', severity: 'error', sheet: name, facts: { encoding: '?', cells, before } }]
}
