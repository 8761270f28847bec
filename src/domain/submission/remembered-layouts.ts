import { type OfficeState, officeChange, type RecordChange } from '../office/change'
import type { ColumnMapping } from '../office/records'
import type { AppliedMapping } from '../workbook/table-mapping'

const HASH_START = 0xcbf29ce484222325n
const HASH_PRIME = 0x100000001b3n

/** A short name for a layout: the same header texts in the same columns, wherever on the sheet they stand. */
export function layoutName(headers: readonly string[]): string {
  let hash = HASH_START
  for (const letter of headers.join('\n')) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * HASH_PRIME)
  }
  return hash.toString(16).padStart(16, '0')
}

/** A header of a single word would be found again on sheets that are not like it; a row of data never would. */
export const isMemorable = ({ headers, isHeadless }: Pick<AppliedMapping, 'headers' | 'isHeadless'>): boolean =>
  isHeadless !== true && headers.flatMap((row) => (row === '' ? [] : row.split('|'))).length >= 2

/** The layouts that a file may be read with: its unit's own first, then those of others, the newest first. */
export const layoutsFor = (remembered: readonly ColumnMapping[], unit: string | null): readonly ColumnMapping[] =>
  [...remembered].sort(
    (a, b) => Number(b.unit === unit) - Number(a.unit === unit) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0),
  )

/** The records that change when the mappings of a unit's file are remembered; none when they are known already. */
export function rememberMappings(
  state: OfficeState,
  mappings: readonly AppliedMapping[],
  origin: Pick<ColumnMapping, 'unit' | 'file' | 'at' | 'who'>,
): readonly RecordChange[] {
  return mappings.filter(isMemorable).flatMap((mapping) => {
    const layout = layoutName(mapping.headers)
    const first = Math.min(...mapping.headerRows)
    const after: ColumnMapping = {
      id: `${origin.unit}|${layout}`,
      ...origin,
      layout,
      kind: mapping.kind,
      headers: mapping.headers,
      columns: mapping.columns,
      instead: mapping.instead.map((row) => row - first),
    }
    const before = state.get('mappings', after.id)
    return before !== null && means(before) === means(after) ? [] : [officeChange('mappings', before, after)]
  })
}

const means = ({ kind, columns, instead }: ColumnMapping): string =>
  JSON.stringify([kind, Object.entries(columns).sort(), instead])
