import { foldFirstWord, foldHeader } from '#domain/text/fold'
import type { GridRow } from '#domain/workbook/grid'
import { filledCells } from './cell-text'
import { isNumberRow } from './row-words'
import { kindCellWords } from './synonyms'

/** What the cells under a header say of their columns, where header words alone leave it open. */
export interface BodyHints {
  /** Columns whose cells only say which kind of nominee the row is about ("Tập thể", "CN"). */
  readonly kinds: ReadonlySet<number>
}

export const NO_HINTS: BodyHints = { kinds: new Set() }

const firstWords = new Set([...kindCellWords].map(foldFirstWord))
const saysKind = (text: string): boolean => firstWords.has(foldFirstWord(text)) && kindCellWords.has(foldHeader(text))

const ROWS_LOOKED_AT = 60
/** A group's row holds its number and its words only. */
const LEAST_CELLS = 3

/** Looks at the rows from `from` on, as far as the table may reach. */
export function bodyHints(rows: readonly GridRow[], from: number): BodyHints {
  const counts = new Map<number, { kinds: number; others: number }>()
  for (const row of rows.slice(from, from + ROWS_LOOKED_AT)) {
    const filled = filledCells(row)
    if (filled.length < LEAST_CELLS || isNumberRow(row)) continue
    for (const { column, value } of filled) {
      const count = counts.get(column) ?? { kinds: 0, others: 0 }
      counts.set(column, count)
      if (value.kind === 'text' && saysKind(value.text)) count.kinds++
      else count.others++
    }
  }
  return { kinds: new Set([...counts].flatMap(([column, { kinds, others }]) => (kinds > others * 4 ? [column] : []))) }
}
