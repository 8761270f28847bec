import { foldHeader } from '#domain/text/fold'
import type { GridRow } from '#domain/workbook/grid'
import { type FieldMatch, matchHeader } from './header-match'
import { type ColumnHeader, headerTexts, type MergesByRow } from './header-texts'
import type { HeaderFamily } from './synonyms'
import type { FieldColumn, HeaderReading } from './table-layout'

const LEAST_CONFIDENCE = 0.6

/** What a column under a parent means: "Nam" under "Ngày sinh", "Kế hoạch" under "Đơn vị báo cáo". */
function columnMatches(family: HeaderFamily, header: ColumnHeader): readonly FieldMatch[] {
  const own = matchHeader(family, header.own)
  if (header.parent === '') return own
  const sexColumn = own.find(({ field }) => field === 'birthMale' || field === 'birthFemale')
  if (sexColumn !== undefined) return [sexColumn]
  const joined = matchHeader(family, `${header.parent} ${header.own}`)
  // "Điểm" alone could be several things; "Tự chấm" above it decides.
  const ownAlone = own.map((match) => ({ ...match, confidence: match.confidence - 0.02 }))
  const best = [...joined, ...ownAlone].sort((a, b) => b.confidence - a.confidence)
  return best.filter((match, at) => best.findIndex(({ field }) => field === match.field) === at)
}

interface Candidate {
  readonly header: ColumnHeader
  readonly matches: readonly FieldMatch[]
}

/** Gives each field its surest column; a merged header's further columns join its first one. */
function assign(candidates: readonly Candidate[]): {
  readonly fields: ReadonlyMap<string, FieldColumn>
  readonly taken: ReadonlySet<number>
} {
  const fields = new Map<string, FieldColumn>()
  const taken = new Set<number>()
  const claims = candidates
    .flatMap(({ header, matches }) => matches.map((match) => ({ header, match, choices: matches.length })))
    .filter(({ match }) => match.confidence >= LEAST_CONFIDENCE)
    .sort(
      (a, b) => b.match.confidence - a.match.confidence || a.choices - b.choices || a.header.column - b.header.column,
    )
  for (const { header, match } of claims) {
    const has = fields.get(match.field)
    if (taken.has(header.column)) continue
    const continues = has !== undefined && header.spreadFrom !== null && has.columns[0] === header.spreadFrom
    if (has !== undefined && !continues && match.field !== 'other') continue
    taken.add(header.column)
    if (has === undefined) fields.set(match.field, { columns: [header.column], confidence: match.confidence })
    else if (continues) fields.set(match.field, { ...has, columns: [...has.columns, header.column] })
  }
  return { fields, taken }
}

const NAME_FIELDS = ['name', 'collective', 'household', 'mixedName']

/** Whether the fields make a table of the family. */
function isTable(family: HeaderFamily, fields: ReadonlyMap<string, FieldColumn>, title: string): boolean {
  const has = (...names: readonly string[]): boolean => names.some((name) => fields.has(name))
  switch (family) {
    case 'score':
      return has('title', 'code') && (has('claimed') || (has('actual') && has('max', 'target')))
    case 'list': {
      const hasName = has(...NAME_FIELDS) || (has('surname') && has('givenName'))
      const isAwardList = has('index') && /khen|thi đua|danh hiệu/u.test(title)
      return hasName && (has('award', 'achievement', 'position', 'birth', 'birthMale', 'title', 'sex') || isAwardList)
    }
    case 'exemplar':
      return has('name') && has('content') && !has('award')
    case 'activity':
      return has('content') && has('time', 'place', 'people')
    case 'unit':
      return has('name') && has('code', 'cluster', 'kind')
    case 'criteria':
      return has('title') && has('max')
  }
}

/** How much a family's own words in the title above speak for it. */
function titleBonus(family: HeaderFamily, title: string): number {
  const words: Readonly<Record<HeaderFamily, RegExp>> = {
    score: /chấm điểm|bảng điểm|phiếu chấm/u,
    list: /khen thưởng|đề nghị|trích ngang/u,
    exemplar: /điển hình|người tốt|mô hình|nhân tố mới/u,
    activity: /hoạt động|công trình|phần việc/u,
    unit: /danh sách (?:các )?đơn vị|đơn vị tham gia/u,
    criteria: /bộ tiêu chí|bảng tiêu chí|tiêu chí chấm điểm/u,
  }
  return words[family].test(title) ? 1.5 : 0
}

function readAs(family: HeaderFamily, headers: readonly ColumnHeader[], title: string): HeaderReading | null {
  const candidates = headers.map((header) => ({ header, matches: columnMatches(family, header) }))
  const { fields, taken } = assign(candidates)
  if (fields.size < 2 || !isTable(family, fields, title)) return null
  const sum = [...fields].reduce((total, [field, { confidence }]) => total + (field === 'index' ? 0.5 : confidence), 0)
  return {
    family,
    fields,
    unknown: headers
      .filter(({ column, own }) => !taken.has(column) && foldHeader(own) !== '')
      .map(({ column, own }) => ({ column, text: own })),
    texts: headers.map(({ parent, own }) => foldHeader(`${parent} ${own}`)),
    score: sum + titleBonus(family, title),
  }
}

/** The columns that the header's words speak for, whatever else a table of the family would need. */
export const proposeFields = (
  rows: readonly GridRow[],
  merges: MergesByRow,
  family: HeaderFamily,
): ReadonlyMap<string, FieldColumn> =>
  assign(headerTexts(rows, merges).map((header) => ({ header, matches: columnMatches(family, header) }))).fields

/** Reads one or two rows as a header; null when they are none. `title` is the folded text above. */
export function readHeader(
  rows: readonly GridRow[],
  merges: MergesByRow,
  title: string,
  families: readonly HeaderFamily[],
): HeaderReading | null {
  const headers = headerTexts(rows, merges)
  let best: HeaderReading | null = null
  for (const family of families) {
    const reading = readAs(family, headers, title)
    if (reading !== null && reading.score > (best?.score ?? 0)) best = reading
  }
  return best
}
