import type { Finding } from '../core/finding'
import type { CampaignState } from '../office/change'
import type { FileReading } from '../workbook/file-reading'
import { replacedSubmissions, standingSubmissions } from './apply-reading'
import { coverageOf } from './coverage'
import type { DifferenceNote, RowDifference } from './differences'

/** What is said of a file beside what its unit sent before. */
export const submissionNoticeCodes = [
  'OLDER_FILE',
  'TYPED_OVER',
  'DECIDED_CHANGED',
  'DECIDED_GONE',
  'APPRAISED_CHANGED',
  'OTHER_FILE_STANDS',
  'CORRECTIONS_KEPT',
  'SAME_UNIT_FILES',
] as const
export type SubmissionNoticeCode = (typeof submissionNoticeCodes)[number]

type Notice = Finding<SubmissionNoticeCode>

type Noticed = Exclude<DifferenceNote, 'NOT_ASKED'>

const codeOf: Readonly<Record<Noticed, SubmissionNoticeCode>> = {
  TYPED_OVER: 'TYPED_OVER',
  DECIDED: 'DECIDED_CHANGED',
  KEPT: 'DECIDED_GONE',
  APPRAISED: 'APPRAISED_CHANGED',
}
const noteOrder: readonly Noticed[] = ['TYPED_OVER', 'DECIDED', 'KEPT', 'APPRAISED']

/** Names that a sentence can still hold. */
const NAMED = 8
/** Names in a sentence, cut with “…” where there are too many. */
export const namedList = (names: readonly string[]): string =>
  names.length <= NAMED ? names.join(', ') : `${names.slice(0, NAMED).join(', ')}, …`

/** What the officer should know before a file takes the place of what the unit sent before: nothing is replaced unsaid. */
export function replacementNotices(
  state: CampaignState,
  unit: string,
  reading: FileReading,
  sha256: string | null,
  differences: readonly RowDifference[],
): readonly Notice[] {
  const noted = noteOrder.flatMap((note): readonly Notice[] => {
    const keys = differences.filter(({ notes }) => notes?.includes(note)).map(({ key }) => key)
    if (keys.length === 0) return []
    return [{ code: codeOf[note], severity: 'warning', facts: { count: keys.length, list: namedList(keys) } }]
  })
  return [...olderFile(state, unit, sha256), ...noted, ...filesLeftStanding(state, unit, reading)]
}

/** A file that was received before and has been replaced since. */
function olderFile(state: CampaignState, unit: string, sha256: string | null): readonly Notice[] {
  const again = state.ofUnit('submissions', unit).find(({ superseded, file }) => superseded && file.sha256 === sha256)
  const newest = standingSubmissions(state, unit)[0]
  if (again === undefined || newest === undefined) return []
  return [{ code: 'OLDER_FILE', severity: 'warning', facts: { newer: newest.file.name } }]
}

/** Earlier files of the unit whose parts this one does not touch. */
function filesLeftStanding(state: CampaignState, unit: string, reading: FileReading): readonly Notice[] {
  const replaced = new Set(replacedSubmissions(state, unit, null, coverageOf(reading)).map(({ id }) => id))
  const left = standingSubmissions(state, unit).filter(({ id }) => !replaced.has(id))
  if (left.length === 0) return []
  return [
    { code: 'OTHER_FILE_STANDS', severity: 'info', facts: { list: namedList(left.map(({ file }) => file.name)) } },
  ]
}
