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

/** The fate of each row of a sheet that holds something; every row that does not stand aside goes in. */
export function fatesOf(reading: FileReading | null, sheet: string, headerRows: readonly number[]) {
  const aside = new Map((reading?.aside ?? []).filter((row) => row.sheet === sheet).map((row) => [row.row, row]))
  const hasTable = reading?.tables.some((table) => table.sheet === sheet) === true
  return (row: number, isEmpty: boolean): ShownFate | null => {
    if (headerRows.includes(row)) return { fate: 'header', code: 'HEADER', aside: null }
    if (isEmpty || !hasTable) return null
    const found = aside.get(row)
    if (found === undefined) return accepted
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
