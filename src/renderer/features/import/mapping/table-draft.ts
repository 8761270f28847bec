import { columnLetters, columnNumber } from '#domain/submission/corrections'
import type { FileReading, TableReading } from '#domain/workbook/file-reading'
import {
  type AppliedMapping,
  type MappedKind,
  type MappingProblem,
  mappingProblems,
  type TableMapping,
} from '#domain/workbook/table-mapping'

/** A table as the officer is saying it; nothing of it counts until it is kept. */
export interface TableDraft {
  readonly sheet: string
  /** null while nobody has said what the table is. */
  readonly kind: MappedKind | null
  readonly headerRows: readonly number[]
  /** True when the row named is not the column names but the first row of data. */
  readonly isHeadless: boolean
  /** The first column of a table that stands to the right of another. */
  readonly part: string | undefined
  /** Column letter → field. */
  readonly meanings: Readonly<Record<string, string>>
  /** Column letter → 0…1, for columns that the program understood by itself. */
  readonly confidence: Readonly<Record<string, number>>
  /** Columns that one merged header joins, by their first column. */
  readonly joined: Readonly<Record<string, string>>
  readonly instead: readonly number[]
  /** True once the officer has said something of it, now or on an earlier file. */
  readonly isSaid: boolean
}

export const emptyDraft = (sheet: string): TableDraft => ({
  sheet,
  kind: null,
  headerRows: [],
  isHeadless: false,
  part: undefined,
  meanings: {},
  confidence: {},
  joined: {},
  instead: [],
  isSaid: true,
})

const known = ([field]: readonly [string, string]): boolean => field !== 'other'

/** Field → "B+C" turned round: each letter with its field, and which letters belong together. */
export function byLetter(columns: Readonly<Record<string, string>>, confidence: Readonly<Record<string, number>>) {
  const cells = Object.entries(columns)
    .filter(known)
    .flatMap(([field, letters]) => {
      const all = letters.split('+')
      return all.map((letter) => ({ letter, field, first: all[0] ?? letter, sure: confidence[field] ?? 1 }))
    })
  return {
    meanings: Object.fromEntries(cells.map(({ letter, field }) => [letter, field])),
    confidence: Object.fromEntries(cells.map(({ letter, sure }) => [letter, sure])),
    joined: Object.fromEntries(cells.map(({ letter, first }) => [letter, first])),
  }
}

const standsAt = (table: TableReading, mapping: AppliedMapping): boolean =>
  mapping.sheet === table.sheet &&
  mapping.headerRows.some((row) => table.headless === row || table.headerRows.includes(row))

const partNumber = (part: string | undefined): number => (part === undefined ? 0 : columnNumber(part))

/** The table that a mapping is about: of several beside one another the last that begins before its columns. */
function tableOf(tables: readonly TableReading[], mapping: AppliedMapping): TableReading | undefined {
  const columns = Object.values(mapping.columns).flatMap((letters) => letters.split('+').map(columnNumber))
  const first = columns.length === 0 ? 0 : Math.min(...columns)
  return tables
    .filter((table) => standsAt(table, mapping) && partNumber(table.part) <= first)
    .sort((a, b) => partNumber(b.part) - partNumber(a.part))[0]
}

/** The tables of a reading as drafts, in its order. */
export const draftsOf = ({ tables, mappings = [] }: FileReading): readonly TableDraft[] =>
  tables.map((table) => {
    const said = mappings.find((mapping) => tableOf(tables, mapping) === table)
    return {
      sheet: table.sheet,
      kind: said?.kind ?? (table.kind === 'unknown' ? null : table.kind),
      headerRows: said?.headerRows ?? table.headerRows,
      isHeadless: said?.isHeadless === true,
      part: table.part,
      ...byLetter(said?.columns ?? table.columns, table.confidence),
      instead: said?.instead ?? table.headerRows,
      isSaid: said !== undefined,
    }
  })

export const isJoinedIn =
  ({ joined }: TableDraft) =>
  (left: string, right: string): boolean =>
    joined[left] !== undefined && joined[left] === joined[right]

/** What still has to be said before the table can be read. */
export const problemsOf = (draft: TableDraft): readonly MappingProblem[] =>
  draft.kind === null ? [] : mappingProblems(draft.kind, draft.meanings, isJoinedIn(draft))

/** Something is missing that reading needs, or one meaning stands twice. */
export const isReadable = (draft: TableDraft): boolean =>
  draft.kind !== null && draft.headerRows.length > 0 && !problemsOf(draft).some(({ code }) => code === 'FIELD_TWICE')

export const isComplete = (draft: TableDraft): boolean => isReadable(draft) && problemsOf(draft).length === 0

/** The draft as main takes it; columns without any meaning yet are left to the program to propose. */
export function mappingOf({
  sheet,
  kind,
  headerRows,
  isHeadless,
  part,
  meanings,
  instead,
}: TableDraft): TableMapping | null {
  if (kind === null || headerRows.length === 0) return null
  const where = { sheet, headerRows, ...(isHeadless ? { isHeadless } : {}) }
  // What is no table has no columns; one to the right of another is told by the first of them.
  if (kind === 'ignored')
    return { sheet, headerRows, kind, columns: part === undefined ? {} : { other: part }, instead }
  const letters = Object.keys(meanings).sort((a, b) => columnNumber(a) - columnNumber(b))
  const columns: Record<string, string> = {}
  for (const letter of letters) {
    const field = meanings[letter] ?? ''
    columns[field] = columns[field] === undefined ? letter : `${columns[field]}+${letter}`
  }
  return { ...where, kind, columns: letters.length === 0 ? null : columns, instead }
}

const without = <T>(map: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(map).filter(([one]) => one !== key))

/** Gives a column its meaning; null leaves the column out. */
export function withMeaning(draft: TableDraft, letter: string, field: string | null): TableDraft {
  const rest = without(draft.meanings, letter)
  return {
    ...draft,
    isSaid: true,
    meanings: field === null ? rest : { ...rest, [letter]: field },
    confidence: without(draft.confidence, letter),
    joined: draft.meanings[letter] === field ? draft.joined : without(draft.joined, letter),
  }
}

/** Says what the table is; meanings that its kind does not know are taken away. */
export function withKind(draft: TableDraft, kind: MappedKind, fields: readonly string[]): TableDraft {
  const kept = Object.entries(draft.meanings).filter(([, field]) => fields.includes(field))
  // What is no table has no column names to be pointed at: its sheet's first row stands for it.
  const headerRows = kind === 'ignored' && draft.headerRows.length === 0 ? [1] : draft.headerRows
  return { ...draft, kind, headerRows, isSaid: true, meanings: Object.fromEntries(kept) }
}

/** Says which rows hold the column names: `count` rows from `first`. */
export const withHeaderRows = (draft: TableDraft, first: number, count: number): TableDraft => ({
  ...draft,
  isSaid: true,
  headerRows: Array.from({ length: count }, (_, at) => first + at),
  isHeadless: false,
})

/** Says that a table has no column names and begins with this row; its columns are named by hand. */
export const withoutHeader = (draft: TableDraft, first: number): TableDraft => ({
  ...draft,
  isSaid: true,
  headerRows: [first],
  isHeadless: true,
})

/** Takes over what the program proposed for a table whose columns nobody had said. */
export function withProposal(draft: TableDraft, reading: FileReading): TableDraft {
  const made = reading.mappings?.find(
    ({ sheet, headerRows }) => sheet === draft.sheet && headerRows.join() === draft.headerRows.join(),
  )
  const table = made === undefined ? undefined : tableOf(reading.tables, made)
  return made === undefined || draft.isHeadless
    ? draft
    : { ...draft, ...byLetter(made.columns, table?.confidence ?? {}) }
}

/** Letters of the columns from A to the last one. */
export const lettersTo = (columns: number): readonly string[] =>
  Array.from({ length: columns }, (_, index) => columnLetters(index + 1))
