/** What a table may be said to be. */
export const mappedKinds = [
  'scoreSheet',
  'collectives',
  'individuals',
  'households',
  'mixed',
  'exemplars',
  'activities',
  'units',
  'criteria',
  // No table at all: its rows are passed over, and counted.
  'ignored',
] as const
export type MappedKind = (typeof mappedKinds)[number]

/** What the officer says a table is (cách hiểu cột): its header rows, its kind, and which column means what. */
export interface TableMapping {
  readonly sheet: string
  /** Excel's own row numbers, one to three of them. */
  readonly headerRows: readonly number[]
  /** True for a table without column names: the row named as its header is its first row of data. */
  readonly isHeadless?: true
  readonly kind: MappedKind
  /** Field → column letter; null asks the program to propose the columns by its words. */
  readonly columns: Readonly<Record<string, string>> | null
  /** Header rows of the recognised tables that this one stands in the place of. */
  readonly instead: readonly number[]
}

/** A mapping that a file was read with, and how the header looked that it was made for. */
export interface AppliedMapping extends TableMapping {
  readonly columns: Readonly<Record<string, string>>
  /** The folded texts of each header row, by which the layout is known again. */
  readonly headers: readonly string[]
  /** Where the mapping comes from when the officer gave it on an earlier file. */
  readonly remembered?: { readonly id: string; readonly file: string; readonly at: string }
}

/** Why a mapping cannot be used yet; the facts are its fields and columns. */
export type MappingProblem =
  | { readonly code: 'FIELD_MISSING'; readonly anyOf: readonly string[] }
  | { readonly code: 'FIELD_TWICE'; readonly field: string; readonly columns: readonly string[] }

/** Fields that a table of a kind cannot do without: one of each group. */
const neededFields: Readonly<Record<MappedKind, readonly (readonly string[])[]>> = {
  scoreSheet: [
    ['title', 'code'],
    ['claimed', 'actual'],
  ],
  collectives: [['name']],
  individuals: [['name', 'givenName']],
  households: [['name']],
  mixed: [['name']],
  exemplars: [['name']],
  activities: [['content']],
  units: [['code'], ['name']],
  criteria: [['title'], ['max']],
  ignored: [],
}

/**
 * What is wrong with the meanings given to columns (letter → field). Columns under one merged header cell may share a
 * meaning: their texts are joined.
 */
export function mappingProblems(
  kind: MappedKind,
  meanings: Readonly<Record<string, string>>,
  isJoined: (left: string, right: string) => boolean,
): readonly MappingProblem[] {
  const byField = new Map<string, string[]>()
  for (const [letter, field] of Object.entries(meanings)) byField.set(field, [...(byField.get(field) ?? []), letter])
  const missing = neededFields[kind]
    .filter((group) => !group.some((field) => byField.has(field)))
    .map((anyOf): MappingProblem => ({ code: 'FIELD_MISSING', anyOf }))
  const twice = [...byField].flatMap(([field, columns]): readonly MappingProblem[] => {
    const [first = '', ...others] = columns
    return others.every((other) => isJoined(first, other)) ? [] : [{ code: 'FIELD_TWICE', field, columns }]
  })
  return [...missing, ...twice]
}
