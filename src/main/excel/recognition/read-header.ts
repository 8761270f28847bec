import { foldHeader } from '#domain/text/fold'
import type { GridRow } from '#domain/workbook/grid'
import { bestAssignment } from './best-assignment'
import { type BodyHints, NO_HINTS } from './body-hints'
import { columnMatches } from './column-matches'
import type { FieldMatch } from './header-match'
import { type ColumnHeader, headerTexts, type MergesByRow } from './header-texts'
import { type HeaderFamily, headerFamilies, knownAward } from './synonyms'
import type { FieldColumn, HeaderReading } from './table-layout'

const LEAST_CONFIDENCE = 0.6
/** Below this a pair adds nothing to the whole: a doubtful field must not push a sure one aside. */
const NO_GAIN = 0.45
/** Fields that several columns may have. */
const REPEATED = ['other', 'awardMark']

const NAME_FIELDS = ['name', 'collective', 'household', 'mixedName']

/** One header text with the columns under it, and what it may mean. */
interface Candidate {
  readonly header: ColumnHeader
  readonly columns: readonly number[]
  readonly matches: readonly FieldMatch[]
}

/** What a list's header may mean, where the cells below tell which column holds the kinds. */
function hintedMatches(matches: readonly FieldMatch[], column: number, { kinds }: BodyHints): readonly FieldMatch[] {
  if (kinds.size === 0) return matches
  return kinds.has(column) ? [{ field: 'kind', confidence: 1 }] : matches.filter(({ field }) => field !== 'kind')
}

/** A header merged over several columns counts once, with all of them. */
function candidatesOf(
  family: HeaderFamily,
  headers: readonly ColumnHeader[],
  hints: BodyHints = NO_HINTS,
): readonly Candidate[] {
  const matchesOf = (header: ColumnHeader): readonly FieldMatch[] => {
    const matches = columnMatches(family, header)
    return family === 'list' ? hintedMatches(matches, header.column, hints) : matches
  }
  return headers
    .filter(({ spreadFrom }) => spreadFrom === null)
    .map((header) => ({
      header,
      columns: [
        header.column,
        ...headers.filter(({ spreadFrom }) => spreadFrom === header.column).map(({ column }) => column),
      ],
      matches: matchesOf(header).filter(({ confidence }) => confidence >= LEAST_CONFIDENCE),
    }))
}

/** Gives each field its column so that all together are as sure as can be; columns further left win among equals. */
function assign(candidates: readonly Candidate[]): {
  readonly fields: ReadonlyMap<string, FieldColumn>
  readonly taken: ReadonlySet<number>
  readonly score: number
} {
  const single = [...new Set(candidates.flatMap(({ matches }) => matches.map(({ field }) => field)))].filter(
    (field) => !REPEATED.includes(field),
  )
  const sureness = (candidate: Candidate, field: string): number =>
    candidate.matches.find((match) => match.field === field)?.confidence ?? 0
  const gains = candidates.map((candidate, at) =>
    single.map((field) => {
      const sure = sureness(candidate, field)
      // A column that is surely of no use here ("Số quyết định khen thưởng trước") is not pressed into a use.
      const isBetterLeft = candidate.matches.some((match) => REPEATED.includes(match.field) && match.confidence > sure)
      // A list cannot do without its names: "Đối tượng" alone is whom it is about, beside a name column the kind.
      const need = NAME_FIELDS.includes(field) ? 0.01 : 0
      return sure === 0 || isBetterLeft ? 0 : sure + need - NO_GAIN - at * 1e-5
    }),
  )
  const chosen = candidates.length === 0 || single.length === 0 ? [] : bestAssignment(gains)
  const fields = new Map<string, FieldColumn>()
  const taken = new Set<number>()
  let score = 0
  for (const [at, candidate] of candidates.entries()) {
    const field = single[chosen[at] ?? -1]
    const repeated = candidate.matches.find((match) => REPEATED.includes(match.field))
    const match = field === undefined ? repeated : candidate.matches.find((one) => one.field === field)
    if (match === undefined) continue
    const columns = [...(fields.get(match.field)?.columns ?? []), ...candidate.columns]
    if (!fields.has(match.field) && match.byParent === undefined)
      score += match.field === 'index' ? 0.5 : match.confidence
    fields.set(match.field, { columns, confidence: match.confidence })
    for (const column of candidate.columns) taken.add(column)
  }
  return { fields, taken, score }
}

/** Fields that mean something only together: the parts of a birth date; a note column is the evidence where none is named so. */
function settled(family: HeaderFamily, fields: ReadonlyMap<string, FieldColumn>): ReadonlyMap<string, FieldColumn> {
  const done = new Map(fields)
  const swap = (from: string, to: string): void => {
    const column = done.get(from)
    if (column === undefined || done.has(to)) return
    done.delete(from)
    done.set(to, column)
  }
  if (family === 'list' && !done.has('birthMonth')) for (const part of ['birthDay', 'birthYear']) done.delete(part)
  if (family === 'score') swap('note', 'evidence')
  if (family === 'list') swap('awardMark', 'award')
  return done
}

/** What the title above says of the table: whether it is of awards, and which families its words speak for. */
interface TitleSigns {
  readonly isOfAwards: boolean
  readonly families: readonly HeaderFamily[]
}

const titleWords: Readonly<Record<HeaderFamily, RegExp>> = {
  score: /chấm điểm|bảng điểm|phiếu chấm/u,
  list: /khen thưởng|đề nghị|trích ngang/u,
  exemplar: /điển hình|người tốt|mô hình|nhân tố mới/u,
  activity: /hoạt động|công trình|phần việc/u,
  unit: /danh sách (?:các )?đơn vị|đơn vị tham gia/u,
  criteria: /bộ tiêu chí|bảng tiêu chí|tiêu chí chấm điểm/u,
}

const signsOf = (title: string): TitleSigns => ({
  isOfAwards: /khen|thi đua|danh hiệu/u.test(title),
  families: headerFamilies.filter((family) => titleWords[family].test(title)),
})

/** How much a family's own words in the title above speak for it. */
const TITLE_BONUS = 1.5

/** Whether the fields make a table of the family. */
function isTable(family: HeaderFamily, fields: ReadonlyMap<string, FieldColumn>, { isOfAwards }: TitleSigns): boolean {
  const has = (...names: readonly string[]): boolean => names.some((name) => fields.has(name))
  switch (family) {
    case 'score':
      return has('title', 'code') && (has('claimed') || (has('actual') && has('max', 'target')))
    case 'list': {
      const hasName = has(...NAME_FIELDS) || (has('surname') && has('givenName'))
      const isAwardList = has('index') && isOfAwards
      return (
        hasName &&
        (has('award', 'achievement', 'position', 'birth', 'birthMale', 'birthYear', 'title', 'sex') || isAwardList)
      )
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

function readAs(
  family: HeaderFamily,
  headers: readonly ColumnHeader[],
  title: TitleSigns,
  hints: BodyHints,
): HeaderReading | null {
  const candidates = candidatesOf(family, headers, hints)
  const { fields: assigned, taken, score } = assign(candidates)
  const fields = settled(family, assigned)
  if (fields.size < 2 || !isTable(family, fields, title)) return null
  return {
    family,
    fields,
    unknown: headers
      .filter(({ column, own }) => !taken.has(column) && foldHeader(own) !== '')
      .map(({ column, own }) => ({ column, text: own })),
    texts: headers.map(({ own }) => foldHeader(own)),
    awardColumns: family === 'list' ? awardColumns(headers, fields.get('award')) : [],
    score: score + (title.families.includes(family) ? TITLE_BONUS : 0),
  }
}

/** The columns that the header's words speak for, whatever else a table of the family would need. */
export const proposeFields = (
  rows: readonly GridRow[],
  merges: MergesByRow,
  family: HeaderFamily,
): ReadonlyMap<string, FieldColumn> => settled(family, assign(candidatesOf(family, headerTexts(rows, merges))).fields)

/** Of a list's award columns those that name their award in the header and hold only marks. */
export const awardColumns = (
  headers: readonly ColumnHeader[],
  award: FieldColumn | undefined,
): HeaderReading['awardColumns'] =>
  headers.flatMap(({ column, own }) => {
    const named = award?.columns.includes(column) === true ? knownAward(own) : null
    return named === null ? [] : [{ column, award: named }]
  })

/** Units fill in the same forms: most headers were met before, under a title that says the same of them. */
const readings = new Map<string, HeaderReading | null>()
const MOST_KEPT = 500

/** Reads one to four rows as a header; null when they are none. `title` is the folded text above. */
export function readHeader(
  rows: readonly GridRow[],
  merges: MergesByRow,
  title: string,
  families: readonly HeaderFamily[],
  hints: BodyHints = NO_HINTS,
): HeaderReading | null {
  const headers = headerTexts(rows, merges)
  const signs = signsOf(title)
  const key = JSON.stringify([headers, signs, families, [...hints.kinds]])
  const known = readings.get(key)
  if (known !== undefined) return known
  const reading = bestReading(headers, signs, families, hints)
  if (readings.size >= MOST_KEPT) readings.clear()
  readings.set(key, reading)
  return reading
}

function bestReading(
  headers: readonly ColumnHeader[],
  title: TitleSigns,
  families: readonly HeaderFamily[],
  hints: BodyHints,
): HeaderReading | null {
  let best: HeaderReading | null = null
  for (const family of families) {
    const reading = readAs(family, headers, title, hints)
    if (reading !== null && reading.score > (best?.score ?? 0)) best = reading
  }
  return best
}
