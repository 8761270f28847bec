import { type CampaignState, campaignChange, type RecordChange } from '../office/change'
import { type Score, scoreId } from '../scoring/score'
import type { CriterionReading } from '../workbook/file-reading'
import { placeOf } from '../workbook/row-place'
import type { Coverage } from './coverage'
import type { IncomingFile } from './incoming-file'

type Scorer = Pick<IncomingFile, 'unit' | 'who' | 'at'>

const isEmpty = ({ claimed, value, evidence }: CriterionReading): boolean =>
  claimed === null && Object.keys(value).length === 0 && (evidence ?? '') === ''

const says = (score: Score): string => JSON.stringify([score.points, score.value, score.evidence])

/** A criterion row as the unit's self-score; one that says the same keeps who brought it first, and when. */
export function selfScore(
  state: CampaignState,
  { unit, who, at }: Scorer,
  submission: string,
  row: CriterionReading,
): RecordChange {
  const id = scoreId(unit, row.code, 'self')
  const before = state.get('scores', id)
  const source = { submission, ...placeOf(row) }
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
    source,
  }
  const isSame = before !== null && says(before) === says(after)
  return campaignChange(state.id, 'scores', before, isSame ? { ...before, source } : after)
}

/** True where a row that says nothing would wipe out what the unit, or the officer, said elsewhere. */
export function wouldWipe(state: CampaignState, unit: string, row: CriterionReading, covers: Coverage): boolean {
  const before = state.get('scores', scoreId(unit, row.code, 'self'))
  if (before === null || !isEmpty(row)) return false
  return before.source === undefined || !covers('scores', before.source.sheet)
}

/** Which criteria a file brings: a supplement its own; a file that is read again all but what was supplemented since. */
export function takes(
  state: CampaignState,
  { unit, supplement }: Pick<IncomingFile, 'unit' | 'supplement'>,
  submission: string,
): (criterion: string) => boolean {
  if (supplement !== undefined) return (criterion) => supplement.criteria.includes(criterion)
  const later = state.ofUnit('submissions', unit).filter((one) => !one.superseded && one.supplement?.to === submission)
  const supplemented = new Set(later.flatMap((one) => one.supplement?.criteria ?? []))
  return (criterion) => !supplemented.has(criterion)
}

/** Self-scores that the file writes, and those of the unit's earlier word that it no longer has. */
export function scoreChanges(
  state: CampaignState,
  incoming: IncomingFile,
  submission: string,
  covers: Coverage,
): readonly RecordChange[] {
  const { unit } = incoming
  const taken = takes(state, incoming, submission)
  const rows = incoming.reading.criteria.filter(({ code }) => taken(code))
  const kept = new Set(rows.map(({ code }) => scoreId(unit, code, 'self')))
  return [
    ...rows
      .filter((row) => !wouldWipe(state, unit, row, covers))
      .map((row) => selfScore(state, incoming, submission, row)),
    ...goneScores(state, unit, kept, covers)
      .filter(({ criterion }) => taken(criterion))
      .map((score) => campaignChange(state.id, 'scores', score, null)),
  ]
}

/** Self-scores of earlier files that a newer one, which covers them, no longer has. */
export const goneScores = (
  state: CampaignState,
  unit: string,
  kept: ReadonlySet<string>,
  covers: Coverage,
): readonly Score[] =>
  state
    .ofUnit('scores', unit)
    .filter(
      (score) =>
        score.round === 'self' &&
        score.source !== undefined &&
        !kept.has(score.id) &&
        covers('scores', score.source.sheet),
    )
