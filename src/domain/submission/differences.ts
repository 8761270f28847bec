import type { CampaignState } from '../office/change'
import type { NomineeFields } from '../office/records'
import { type GivenPoints, type ReportedValue, type Score, scoreId } from '../scoring/score'
import type { CriterionReading, FileReading } from '../workbook/file-reading'
import { type Coverage, coverageOf } from './coverage'
import { matchNominees } from './match-nominees'
import { nominationsOf } from './nominations'
import { isDecided, readNominees } from './nominee-changes'
import { changedFields, mergeFields } from './nominee-fields'
import { goneScores, wouldWipe } from './score-changes'

/**
 * What the officer must know of a difference: TYPED_OVER replaces what the officer typed; DECIDED changes, and KEPT no
 * longer proposes, what the office has already dealt with; APPRAISED changes a self-score that is already appraised.
 * NOT_ASKED is not taken over, since the unit was asked to put other criteria right.
 */
export type DifferenceNote = 'TYPED_OVER' | 'DECIDED' | 'KEPT' | 'APPRAISED' | 'NOT_ASKED'

/** True where a file that answers a request for more brings the difference. */
export const isAsked = ({ what, key }: RowDifference, asked: readonly string[]): boolean =>
  what === 'criterion' && asked.includes(key)

/** One line of difference between a file and what the unit's record holds; null is "not there". */
export interface RowDifference {
  readonly what: 'criterion' | 'collective' | 'individual' | 'household'
  /** Criterion code, or the nominee's name. */
  readonly key: string
  readonly before: string | null
  readonly after: string | null
  readonly notes?: readonly DifferenceNote[]
}

const valueText = (value: ReportedValue | null): string =>
  Object.entries(value ?? {})
    .map(([field, content]) => `${field}=${String(content)}`)
    .join(', ')

const scoreText = (points: GivenPoints, value: ReportedValue | null, evidence: string | null): string =>
  [points ?? '', valueText(value), evidence ?? ''].filter((part) => part !== '').join(' | ')

const nomineeText = (fields: NomineeFields, name: string): string =>
  [
    fields.name === name ? null : fields.name,
    fields.title,
    fields.dob,
    fields.position,
    fields.workplace,
    fields.achievement,
    fields.award,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' | ')

const noted = (difference: RowDifference, notes: readonly (DifferenceNote | false)[]): RowDifference => {
  const found = notes.filter((note) => note !== false)
  return found.length === 0 ? difference : { ...difference, notes: found }
}

/** What would change if the file were stored, row by row, against what the unit sent before. */
export function differencesOf(state: CampaignState, unit: string, reading: FileReading): readonly RowDifference[] {
  const covers = coverageOf(reading)
  return [...criterionDifferences(state, unit, reading, covers), ...nomineeDifferences(state, unit, reading, covers)]
}

function criterionDifferences(
  state: CampaignState,
  unit: string,
  reading: FileReading,
  covers: Coverage,
): readonly RowDifference[] {
  const later = state.ofUnit('scores', unit).filter(({ round }) => round !== 'self')
  const judged = new Set(later.map(({ criterion }) => criterion))
  const compare = (code: string, score: Score | null, row: CriterionReading | null): readonly RowDifference[] => {
    const value = row === null || Object.keys(row.value).length === 0 ? null : row.value
    const before = score === null ? null : scoreText(score.points, score.value, score.evidence)
    const after = row === null ? null : scoreText(row.claimed, value, row.evidence)
    if (before === after) return []
    const typed = score !== null && score.source === undefined && 'TYPED_OVER'
    return [noted({ what: 'criterion', key: code, before, after }, [typed, judged.has(code) && 'APPRAISED'])]
  }
  const kept = new Set(reading.criteria.map(({ code }) => scoreId(unit, code, 'self')))
  return [
    ...reading.criteria
      .filter((row) => !wouldWipe(state, unit, row, covers))
      .flatMap((row) => compare(row.code, state.get('scores', scoreId(unit, row.code, 'self')), row)),
    ...goneScores(state, unit, kept, covers).flatMap((score) => compare(score.criterion, score, null)),
  ]
}

function nomineeDifferences(
  state: CampaignState,
  unit: string,
  reading: FileReading,
  covers: Coverage,
): readonly RowDifference[] {
  const { matches, left } = matchNominees(nominationsOf(reading, state.id, unit, ''), readNominees(state, unit))
  const written = matches.flatMap(({ read, stored }): readonly RowDifference[] => {
    const { kind: what, name: key } = read
    if (stored === null) return [{ what, key, before: null, after: nomineeText(read, key) }]
    const after = mergeFields(stored, read)
    const changed = changedFields(stored, after)
    if (changed.length === 0) return []
    const { stated } = stored
    const isTyped = stated !== undefined && changed.some((field) => stored[field] !== stated[field])
    return [
      noted({ what, key: after.name, before: nomineeText(stored, after.name), after: nomineeText(after, after.name) }, [
        isTyped && 'TYPED_OVER',
        isDecided(state, stored) && 'DECIDED',
      ]),
    ]
  })
  const gone = left
    .filter(({ kind, source, withdrawn }) => withdrawn !== true && covers(kind, source?.sheet ?? ''))
    .map((stored): RowDifference => {
      const { kind: what, name: key } = stored
      const line = { what, key, before: nomineeText(stored, key), after: null }
      return noted(line, [
        isDecided(state, stored) && 'KEPT',
        stored.stated !== undefined && !isDecided(state, stored) && 'TYPED_OVER',
      ])
    })
  return [...written, ...gone]
}
