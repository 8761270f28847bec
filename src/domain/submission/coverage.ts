import type { NomineeKind } from '../office/records'
import type { FileReading, TableKind, TableReading } from '../workbook/file-reading'
import type { RowPlace } from '../workbook/row-place'

/** What a file can say of a unit; a newer file takes the place of an earlier one only in what it says itself. */
export type SubmissionPart = 'scores' | NomineeKind | 'exemplars' | 'activities'

const partOfTable: Readonly<Partial<Record<TableKind, SubmissionPart>>> = {
  scoreSheet: 'scores',
  collectives: 'collective',
  individuals: 'individual',
  households: 'household',
  exemplars: 'exemplars',
  activities: 'activities',
}
const nomineeParts: readonly SubmissionPart[] = ['collective', 'individual', 'household']

/** The parts that a table can hold; a mixed list may hold all three kinds of nominations. */
export function partsOfTable({ kind }: Pick<TableReading, 'kind'>): readonly SubmissionPart[] {
  if (kind === 'mixed') return nomineeParts
  const part = partOfTable[kind]
  return part === undefined ? [] : [part]
}

/** True when a file says something of that part, where the unit's earlier word stood on that sheet. */
export type Coverage = (part: SubmissionPart, sheet: string) => boolean

/** The parts that a file fills with rows of its own. */
function filledParts(reading: FileReading): ReadonlySet<SubmissionPart> {
  const isReported = reading.criteria.some(
    ({ claimed, value, evidence }) => claimed !== null || Object.keys(value).length > 0 || (evidence ?? '') !== '',
  )
  const ownTables = reading.tables.filter(({ kind, accepted, waiting }) => {
    if (kind === 'mixed') return false
    return kind === 'scoreSheet' ? waiting > 0 : accepted + waiting > 0
  })
  return new Set<SubmissionPart>([
    ...(isReported ? ['scores' as const] : []),
    ...(reading.collectives.length > 0 ? ['collective' as const] : []),
    ...(reading.individuals.length > 0 ? ['individual' as const] : []),
    ...(reading.households.length > 0 ? ['household' as const] : []),
    ...ownTables.flatMap(partsOfTable),
  ])
}

/**
 * What a file replaces of a unit's earlier word: every part that it fills, and a part that it leaves empty on the very
 * sheet where that part stood. A list sent without a score sheet leaves the scores alone, and the other way round; the
 * empty sheets of a template take nothing away from what came in another form.
 */
export function coverageOf(reading: FileReading): Coverage {
  const filled = filledParts(reading)
  return (part, sheet) =>
    filled.has(part) || reading.tables.some((table) => table.sheet === sheet && partsOfTable(table).includes(part))
}

/** The table that a row belongs to: on its sheet, and its part of it, the one that begins last above it. */
export const tableOfRow = (tables: readonly TableReading[], { sheet, row, part }: RowPlace): TableReading | undefined =>
  tables.findLast((table) => table.sheet === sheet && table.part === part && Math.max(0, ...table.headerRows) < row)

/** True when nothing of the tables' rows still stands once a file of that coverage is stored. */
export const coversTables = (covers: Coverage, tables: readonly TableReading[]): boolean =>
  tables
    .filter(({ accepted, waiting }) => accepted + waiting > 0)
    .every((table) => {
      const parts = partsOfTable(table)
      const covered = parts.filter((part) => covers(part, table.sheet))
      return table.kind === 'mixed' ? covered.length > 0 : covered.length === parts.length
    })
