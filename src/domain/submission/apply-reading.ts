import { type CampaignState, campaignChange, type RecordChange } from '../office/change'
import type { Nominee, RowCorrection, Submission, Supplement, TrayRow } from '../office/records'
import { type Score, scoreId } from '../scoring/score'
import type { FileReading, RowAside } from '../workbook/file-reading'
import { nominationsOf } from './nominations'

/** A workbook about to be stored for a unit. */
export interface IncomingFile {
  readonly unit: string
  readonly file: Submission['file']
  readonly reading: FileReading
  readonly corrections: readonly RowCorrection[]
  /** Set when the file answers a request for more: only these criteria are taken over. */
  readonly supplement?: Supplement
  readonly who: string
  /** ISO instant. */
  readonly at: string
}

/** A submission's id: the same file of the same unit is the same submission. */
export const submissionId = (unit: string, sha256: string): string => `${unit}-${sha256.slice(0, 12)}`

/** The unit's submission in force; null when it has sent nothing. */
export const submissionInForce = (state: CampaignState, unit: string): Submission | null =>
  state
    .all('submissions')
    .find((submission) => submission.unit === unit && !submission.superseded && submission.supplement === undefined) ??
  null

/** The files that have added to a submission. */
export const supplementsOf = (state: CampaignState, submission: string): readonly Submission[] =>
  state.all('submissions').filter((one) => !one.superseded && one.supplement?.to === submission)

/**
 * The records that change when a file is stored: all or nothing. A newer file of a unit takes the place of its earlier
 * one: self-scores, nominations and waiting rows of the earlier file go, unless the new file has them too. A supplement
 * takes nothing's place: it brings its own criteria and leaves everything else as it was.
 */
export function applyReading(state: CampaignState, incoming: IncomingFile): readonly RecordChange[] {
  const campaign = state.id
  const { unit } = incoming
  const id = submissionId(unit, incoming.file.sha256)
  const present = state.get('submissions', id)
  const submission: Submission = {
    id,
    campaign,
    unit,
    file: incoming.file,
    appliedAt: incoming.at,
    tables: incoming.reading.tables,
    aside: incoming.reading.aside,
    findings: incoming.reading.findings,
    corrections: incoming.corrections,
    ...(incoming.reading.mappings === undefined ? {} : { mappings: incoming.reading.mappings }),
    ...(incoming.supplement === undefined ? {} : { supplement: incoming.supplement }),
    superseded: false,
  }
  if (incoming.supplement !== undefined) {
    return [
      campaignChange(campaign, 'submissions', present, submission),
      ...scoreChanges(state, incoming, id),
      ...trayChanges(state, incoming, id),
    ]
  }
  const replaced = state
    .all('submissions')
    .filter((one) => one.unit === unit && !one.superseded && one.id !== id && (one.supplement?.to ?? '') !== id)
    .map((one) => campaignChange(campaign, 'submissions', one, { ...one, superseded: true }))
  return [
    ...replaced,
    campaignChange(campaign, 'submissions', present, submission),
    ...scoreChanges(state, incoming, id),
    ...nomineeChanges(state, incoming, id),
    ...trayChanges(state, incoming, id),
  ]
}

function scoreChanges(state: CampaignState, incoming: IncomingFile, submission: string): readonly RecordChange[] {
  const { unit, who, at, supplement } = incoming
  const kept = new Set<string>()
  const taken = takes(state, incoming, submission)
  const written = incoming.reading.criteria
    .filter(({ code }) => taken(code))
    .map((row) => {
      const id = scoreId(unit, row.code, 'self')
      kept.add(id)
      const after: Score = {
        id,
        campaign: state.id,
        unit,
        criterion: row.code,
        round: 'self',
        points: row.claimed,
        value: Object.keys(row.value).length === 0 ? null : row.value,
        evidence: row.evidence,
        who,
        at,
        reason: null,
        source: { submission, sheet: row.sheet, row: row.row },
      }
      return campaignChange(state.id, 'scores', state.get('scores', id), after)
    })
  if (supplement !== undefined) return written
  const gone = state
    .all('scores')
    .filter(
      (score) =>
        score.unit === unit &&
        score.round === 'self' &&
        score.source !== undefined &&
        taken(score.criterion) &&
        !kept.has(score.id),
    )
    .map((score) => campaignChange(state.id, 'scores', score, null))
  return [...written, ...gone]
}

/** Which criteria a file brings: a supplement its own; a file that is read again all but what was supplemented since. */
function takes(state: CampaignState, { supplement }: IncomingFile, submission: string): (criterion: string) => boolean {
  if (supplement !== undefined) return (criterion) => supplement.criteria.includes(criterion)
  const supplemented = new Set(supplementsOf(state, submission).flatMap((one) => one.supplement?.criteria ?? []))
  return (criterion) => !supplemented.has(criterion)
}

/** True for a waiting row about a criterion that a supplement brings. */
const concerns = ({ findings }: RowAside, { criteria }: Supplement): boolean =>
  findings.some(({ criterion }) => criterion !== undefined && criteria.includes(criterion))

function nomineeChanges(state: CampaignState, incoming: IncomingFile, submission: string): readonly RecordChange[] {
  const { unit } = incoming
  const all = state.all('nominees')
  const last = all.reduce((order, nominee) => Math.max(order, nominee.order), 0)
  const kept = new Set<string>()
  const written = nominationsOf(incoming.reading, state.id, unit, submission).map((read, index) => {
    kept.add(read.id)
    const before = state.get('nominees', read.id)
    const after: Nominee =
      before === null
        ? { ...read, status: 'proposed', reason: null, order: last + index + 1 }
        : { ...read, status: before.status, reason: before.reason, order: before.order }
    return campaignChange(state.id, 'nominees', before, after)
  })
  const gone = all
    .filter((nominee) => nominee.unit === unit && nominee.source !== undefined && !kept.has(nominee.id))
    .map((nominee) => campaignChange(state.id, 'nominees', nominee, null))
  return [...written, ...gone]
}

function trayChanges(state: CampaignState, incoming: IncomingFile, submission: string): readonly RecordChange[] {
  const { unit } = incoming
  const { supplement } = incoming
  const isConcerned = (row: RowAside): boolean => supplement === undefined || concerns(row, supplement)
  const waiting = incoming.reading.aside.filter((row) => row.fate === 'waiting' && isConcerned(row))
  const kept = new Set<string>()
  const written = waiting.flatMap((aside) => {
    const id = `${submission}|${aside.sheet}|${aside.row}`
    kept.add(id)
    if (state.get('tray', id)?.status === 'dismissed') return []
    const after: TrayRow = {
      id,
      campaign: state.id,
      unit,
      submission,
      file: incoming.file.name,
      aside,
      status: 'waiting',
      reason: null,
    }
    return campaignChange(state.id, 'tray', state.get('tray', id), after)
  })
  const settled = state
    .all('tray')
    .filter((row) => row.unit === unit && row.status === 'waiting' && !kept.has(row.id) && isConcerned(row.aside))
    .map((row) => campaignChange(state.id, 'tray', row, { ...row, status: 'resolved' }))
  return [...written, ...settled]
}
