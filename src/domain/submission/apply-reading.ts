import { type CampaignState, campaignChange, type RecordChange } from '../office/change'
import type { Submission } from '../office/records'
import type { FileReading } from '../workbook/file-reading'
import { type Coverage, coverageOf, coversTables } from './coverage'
import type { IncomingFile } from './incoming-file'
import { nominationsOf } from './nominations'
import { nomineeChanges } from './nominee-changes'
import { scoreChanges } from './score-changes'
import { trayChanges } from './tray-changes'

/** A submission's id: the same file of the same unit is the same submission. */
export const submissionId = (unit: string, sha256: string): string => `${unit}-${sha256.slice(0, 12)}`

/** Every submission of the unit that still stands in at least one part, the newest first. */
export const standingSubmissions = (state: CampaignState, unit: string): readonly Submission[] =>
  state
    .ofUnit('submissions', unit)
    .filter((submission) => !submission.superseded)
    .sort((a, b) => (a.appliedAt < b.appliedAt ? 1 : a.appliedAt > b.appliedAt ? -1 : 0))

/** The unit's newest submission in force; null when it has sent nothing. */
export const submissionInForce = (state: CampaignState, unit: string): Submission | null =>
  standingSubmissions(state, unit).find(({ supplement }) => supplement === undefined) ?? null

/** What a file reports beside scores and nominations, as far as it reports any. */
export const reportedBeside = ({
  exemplars = [],
  activities = [],
}: Partial<Pick<FileReading, 'exemplars' | 'activities'>>): Pick<Submission, 'exemplars' | 'activities'> => ({
  ...(exemplars.length === 0 ? {} : { exemplars }),
  ...(activities.length === 0 ? {} : { activities }),
})

/**
 * The records that change when a file is stored: all or nothing. It takes the place of what the unit sent before in the
 * parts that it covers: self-scores, nominations and waiting rows that it no longer has go, but for nominations on which
 * the office has already decided. A supplement takes nothing's place: it brings its own criteria and leaves everything
 * else as it was.
 */
export function applyReading(state: CampaignState, incoming: IncomingFile): readonly RecordChange[] {
  const campaign = state.id
  const { unit, reading } = incoming
  const id = submissionId(unit, incoming.file.sha256)
  const submission: Submission = {
    id,
    campaign,
    unit,
    file: incoming.file,
    appliedAt: incoming.at,
    tables: reading.tables,
    aside: reading.aside,
    findings: reading.findings,
    ...reportedBeside(reading),
    corrections: incoming.corrections,
    ...(incoming.reading.mappings === undefined ? {} : { mappings: incoming.reading.mappings }),
    ...(incoming.supplement === undefined ? {} : { supplement: incoming.supplement }),
    superseded: false,
  }
  const stored = campaignChange(campaign, 'submissions', state.get('submissions', id), submission)
  if (incoming.supplement !== undefined) {
    const alone = { covers: () => false, superseded: new Set<string>() }
    return [stored, ...scoreChanges(state, incoming, id, alone.covers), ...trayChanges(state, incoming, id, alone)]
  }
  const covers = coverageOf(reading)
  const replaced = replacedSubmissions(state, unit, id, covers)
  return [
    ...replaced.map((earlier) => campaignChange(campaign, 'submissions', earlier, { ...earlier, superseded: true })),
    stored,
    ...scoreChanges(state, incoming, id, covers),
    ...nomineeChanges(state, unit, nominationsOf(reading, campaign, unit, id), covers),
    ...trayChanges(state, incoming, id, { covers, superseded: new Set(replaced.map((earlier) => earlier.id)) }),
  ]
}

/** Earlier submissions of which nothing stands once a file of that coverage is stored. */
export const replacedSubmissions = (
  state: CampaignState,
  unit: string,
  newer: string | null,
  covers: Coverage,
): readonly Submission[] =>
  standingSubmissions(state, unit).filter(({ id, tables, supplement }) => {
    if (id === newer || (supplement !== undefined && supplement.to === newer)) return false
    return coversTables(covers, supplement === undefined ? tables : tables.filter(({ kind }) => kind === 'scoreSheet'))
  })
