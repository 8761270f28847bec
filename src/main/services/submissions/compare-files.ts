import type { CampaignState, OfficeState } from '#domain/office/change'
import type { Submission } from '#domain/office/records'
import { replacedSubmissions, standingSubmissions } from '#domain/submission/apply-reading'
import { coverageOf } from '#domain/submission/coverage'
import { differencesOf, isAsked, type RowDifference } from '#domain/submission/differences'
import { namedList, replacementNotices } from '#domain/submission/notices'
import { supplementFor } from '#domain/submission/returned-criteria'
import type { FileReading } from '#domain/workbook/file-reading'
import { comparedBook } from './cluster-reviews'
import type { ReadFile } from './read-file'

/** How a reading stands to what the unit sent before. */
export function compare(
  state: CampaignState,
  reading: FileReading,
  sha256: string | null,
): Partial<ReadFile> & Pick<ReadFile, 'status'> {
  const { unit } = reading
  const asked =
    unit === null || reading.criteria.length === 0 ? null : (supplementFor(state, unit, reading)?.criteria ?? null)
  const accepted = reading.tables.reduce((sum, table) => sum + table.accepted, 0)
  const waiting = reading.tables.reduce((sum, table) => sum + table.waiting, 0)
  if (accepted + waiting === 0) return { status: 'refused', unit, asked }
  if (unit === null) return { status: 'partial', unit, asked }
  const earlier = standingSubmissions(state, unit)
  const same = earlier.find(({ file }) => file.sha256 === sha256)
  // A unit that was asked to supplement its report is answering, not being read in another way.
  if (same !== undefined && (asked !== null || isReadAlike(same, reading))) return { status: 'unchanged', unit, asked }
  const differences = earlier.length === 0 ? [] : differencesOf(state, unit, reading)
  const replaces =
    asked === null &&
    (differences.some(({ before }) => before !== null) ||
      replacedSubmissions(state, unit, null, coverageOf(reading)).length > 0)
  const wrong = waiting > 0 || reading.findings.some(({ severity }) => severity === 'error')
  const taken = asked === null ? differences : differences.filter((one) => isAsked(one, asked))
  const notices = replacementNotices(state, unit, reading, sha256, taken)
  const told = differences.map((one): RowDifference => {
    return taken.includes(one) ? one : { ...one, notes: ['NOT_ASKED'] }
  })
  return { status: wrong ? 'partial' : 'ready', unit, asked, differences: told, replaces, notices }
}

/** The same file understood in another way is not the same to store. */
const isReadAlike = (earlier: Submission, { mappings }: FileReading): boolean =>
  understanding(earlier.mappings) === understanding(mappings)

const understanding = (mappings: FileReading['mappings'] = []): string =>
  JSON.stringify(
    mappings.map(({ sheet, headerRows, kind, columns }) => [sheet, headerRows, kind, Object.entries(columns).sort()]),
  )

/** A file already read, compared anew: since then its unit's records may have changed. */
export const comparedAgain = (state: OfficeState, campaign: string, file: ReadFile): ReadFile => {
  if (file.reading === null || file.status === 'refused' || file.status === 'skipped') return file
  const { reading } = file
  if (reading.clusterBook !== undefined)
    return { ...file, ...comparedBook(state, campaign, reading, reading.clusterBook, file.sha256) }
  const kept = file.notices.filter(({ code }) => code === 'CORRECTIONS_KEPT')
  const compared = compare(state.campaign(campaign), file.reading, file.sha256)
  const fresh = { differences: [], replaces: false, ...compared }
  return { ...file, ...fresh, notices: [...(compared.notices ?? []), ...kept] }
}

/** Files read together, each with what it has to do with the others: the same file twice, or two files of one unit. */
export function besideEachOther(files: readonly ReadFile[]): readonly ReadFile[] {
  const isOpen = ({ status, unit }: ReadFile): boolean => (status === 'ready' || status === 'partial') && unit !== null
  const ofUnit = new Map<string | null, ReadFile[]>()
  for (const file of files.filter(isOpen)) ofUnit.set(file.unit, [...(ofUnit.get(file.unit) ?? []), file])
  return files.map((file) => {
    const all = isOpen(file) ? (ofUnit.get(file.unit) ?? []) : []
    const others = all.filter((other) => other !== file)
    if (others.length === 0) return file
    const isRepeat = all.slice(0, all.indexOf(file)).some(({ sha256 }) => sha256 === file.sha256)
    if (isRepeat) return { ...file, status: 'unchanged', differences: [], replaces: false, notices: [] }
    const different = others.filter(({ sha256 }) => sha256 !== file.sha256)
    if (different.length === 0) return file
    const facts = { count: different.length, list: namedList(different.map(({ name }) => name)) }
    return { ...file, notices: [{ code: 'SAME_UNIT_FILES', severity: 'warning', facts }, ...file.notices] }
  })
}

/**
 * The lists of records that comparing a file reads: while they are the very same, it compares the same. What others of the
 * office do elsewhere leaves them alone.
 */
export function comparedWith(state: OfficeState, campaign: string, { reading }: ReadFile): readonly unknown[] {
  const records = state.campaign(campaign)
  if (reading === null) return []
  if (reading.clusterBook !== undefined)
    return [
      ...(['criteriaSets', 'scores', 'clusterFiles'] as const).map((name) => records.all(name)),
      ...(['units', 'clusters', 'scorers'] as const).map((name) => state.all(name)),
    ]
  const { unit } = reading
  if (unit === null) return []
  return [
    ...(['submissions', 'scores', 'nominees', 'returns'] as const).map((name) => records.ofUnit(name, unit)),
    ...(['ballots', 'holds'] as const).map((name) => records.all(name)),
  ]
}
