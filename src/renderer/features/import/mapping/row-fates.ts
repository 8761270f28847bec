import type { FileReading, RowAside } from '#domain/workbook/file-reading'

/** What became of a row: it goes in, it waits, it is no data, or it holds the column names. */
export type RowFate = 'accepted' | 'waiting' | 'skipped' | 'header'

export interface ShownFate {
  readonly fate: RowFate
  /** Finding or skip code; empty for rows that go in. */
  readonly code: string
  readonly aside: RowAside | null
}

/** The mark of a fate, readable without colours. */
export const fateMarks: Readonly<Record<RowFate, string>> = { accepted: '✓', waiting: '!', skipped: '–', header: 'T' }
export const fateWords: Readonly<Record<RowFate, string>> = {
  accepted: 'nhận',
  waiting: 'chờ',
  skipped: 'bỏ qua',
  header: 'tên cột',
}

const accepted: ShownFate = { fate: 'accepted', code: '', aside: null }

/** The table that is looked at: on a sheet, or in the part of it to the right of another table. */
export interface ShownTable {
  readonly sheet: string
  readonly part: string | undefined
  /** Rows with its column names. */
  readonly headerRows: readonly number[]
}

const isIn =
  ({ sheet, part }: Pick<ShownTable, 'sheet' | 'part'>) =>
  (row: { readonly sheet: string; readonly part?: string }): boolean =>
    row.sheet === sheet && row.part === part

/** The rows that went in, where what they say is kept row by row; null for a list of units or criteria. */
function acceptedRows(reading: FileReading, table: ShownTable): ReadonlySet<number> | null {
  if (reading.tables.filter(isIn(table)).some(({ kind }) => kind === 'units' || kind === 'criteria')) return null
  const { criteria, collectives, individuals, households, exemplars, activities = [] } = reading
  const rows = [...criteria, ...collectives, ...individuals, ...households, ...exemplars, ...activities]
  return new Set(rows.filter(isIn(table)).map(({ row }) => row))
}

/** The fate of each row in a table's part of the sheet; a row that has nothing in that part has none. */
export function fatesOf(reading: FileReading | null, table: ShownTable) {
  const aside = new Map((reading?.aside ?? []).filter(isIn(table)).map((row) => [row.row, row]))
  const hasTable = reading?.tables.some(isIn(table)) === true
  const goesIn = reading === null ? null : acceptedRows(reading, table)
  return (row: number, isEmpty: boolean): ShownFate | null => {
    if (table.headerRows.includes(row)) return { fate: 'header', code: 'HEADER', aside: null }
    if (isEmpty || !hasTable) return null
    const found = aside.get(row)
    if (found === undefined) return goesIn === null || goesIn.has(row) ? accepted : null
    return { fate: found.code === 'HEADER' ? 'header' : found.fate, code: found.code, aside: found }
  }
}

/** Cells with an error ("F14") by their column letter: how many of its cells make rows wait. */
export function wrongCellsByColumn(reading: FileReading | null, sheet: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const cells = (reading?.aside ?? [])
    .filter((row) => row.sheet === sheet && row.fate === 'waiting')
    .flatMap(({ findings }) => findings.flatMap(({ cell }) => (cell === undefined ? [] : [cell])))
  for (const cell of cells) {
    const letter = cell.replace(/\d+$/u, '')
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return counts
}
