import { type CampaignState, campaignChange, type RecordChange } from '../office/change'
import type { RowCorrection, Submission } from '../office/records'
import type { FileReading } from '../workbook/file-reading'
import { placeKey, type RowPlace } from '../workbook/row-place'
import { reportedBeside } from './apply-reading'
import { matchNominees } from './match-nominees'
import { nominationsOf } from './nominations'
import { readNominees, writtenNominees } from './nominee-changes'
import { selfScore, takes } from './score-changes'
import { trayChanges } from './tray-changes'

/** A submission read again with a waiting row's cells corrected. */
export interface CorrectedSubmission {
  readonly submission: Submission
  readonly reading: FileReading
  readonly corrections: readonly RowCorrection[]
  readonly who: string
  readonly at: string
}

const nothing = (): boolean => false

/**
 * The records that change when a waiting row is put right: only rows that waited go in. What came with the file before
 * stays as it is now, typed over or taken off by the officer though it may be.
 */
export function applyCorrection(state: CampaignState, corrected: CorrectedSubmission): readonly RecordChange[] {
  const { submission, reading, corrections, who, at } = corrected
  const { unit, id, supplement } = submission
  const only = supplement === undefined ? {} : { supplement }
  const taken = takes(state, { unit, ...only }, id)
  const waited = new Set(submission.aside.filter(({ fate }) => fate === 'waiting').map(placeKey))
  const isFresh = (place: RowPlace | undefined): boolean => place !== undefined && waited.has(placeKey(place))
  const read = supplement === undefined ? nominationsOf(reading, state.id, unit, id) : []
  const standing = new Set(read.flatMap(({ source }) => (source === undefined ? [] : [placeKey(source)])))
  // A row that the correction makes a repeat of another waits from now on; its record goes over to the corrected row.
  const movable = supplement === undefined ? readNominees(state, unit) : []
  const moved = movable.filter(({ source }) => source?.submission === id && !standing.has(placeKey(source)))
  const { matches } = matchNominees(
    read.filter(({ source }) => isFresh(source)),
    moved,
  )
  const after: Submission = {
    ...submission,
    tables: reading.tables,
    aside: reading.aside,
    findings: reading.findings,
    ...reportedBeside(reading),
    corrections,
  }
  return [
    campaignChange(state.id, 'submissions', submission, after),
    ...reading.criteria
      .filter((row) => isFresh(row) && taken(row.code))
      .map((row) => selfScore(state, { unit, who, at }, id, row)),
    ...writtenNominees(state, matches),
    ...trayChanges(state, { unit, file: submission.file, reading, ...only }, id, {
      covers: nothing,
      superseded: new Set(),
    }),
  ]
}
