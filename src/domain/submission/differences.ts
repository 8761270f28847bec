import type { CampaignState } from '../office/change'
import type { Nominee } from '../office/records'
import { type GivenPoints, type ReportedValue, scoreId } from '../scoring/score'
import type { FileReading } from '../workbook/file-reading'
import { nominationsOf, type ReadNominee } from './nominations'

/** One line of difference between a file and what the unit's record holds; null is "not there". */
export interface RowDifference {
  readonly what: 'criterion' | 'collective' | 'individual' | 'household'
  /** Criterion code, or the nominee's name. */
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

const valueText = (value: ReportedValue | null): string =>
  Object.entries(value ?? {})
    .map(([field, content]) => `${field}=${String(content)}`)
    .join(', ')

const scoreText = (points: GivenPoints, value: ReportedValue | null, evidence: string | null): string =>
  [points ?? '', valueText(value), evidence ?? ''].filter((part) => part !== '').join(' | ')

const nomineeText = (nominee: ReadNominee | Nominee): string =>
  [nominee.title, nominee.dob, nominee.position, nominee.workplace, nominee.achievement, nominee.award]
    .filter((part) => part !== null && part !== '')
    .join(' | ')

/** What would change if the file were stored, row by row, against what the unit sent before. */
export function differencesOf(state: CampaignState, unit: string, reading: FileReading): readonly RowDifference[] {
  return [...criterionDifferences(state, unit, reading), ...nomineeDifferences(state, unit, reading)].filter(
    ({ before, after }) => before !== after,
  )
}

function criterionDifferences(state: CampaignState, unit: string, reading: FileReading): readonly RowDifference[] {
  const read = new Map(reading.criteria.map((row) => [row.code, row]))
  const stored = state
    .all('scores')
    .filter((score) => score.unit === unit && score.round === 'self' && score.source !== undefined)
  const codes = new Set([...read.keys(), ...stored.map((score) => score.criterion)])
  return [...codes].map((code) => {
    const row = read.get(code)
    const score = state.get('scores', scoreId(unit, code, 'self'))
    const value = row === undefined || Object.keys(row.value).length === 0 ? null : row.value
    return {
      what: 'criterion',
      key: code,
      before: score === null ? null : scoreText(score.points, score.value, score.evidence),
      after: row === undefined ? null : scoreText(row.claimed, value, row.evidence),
    }
  })
}

function nomineeDifferences(state: CampaignState, unit: string, reading: FileReading): readonly RowDifference[] {
  const read = new Map(nominationsOf(reading, state.id, unit, '').map((nominee) => [nominee.id, nominee]))
  const stored = new Map(
    state
      .all('nominees')
      .filter((nominee) => nominee.unit === unit && nominee.source !== undefined)
      .map((nominee) => [nominee.id, nominee]),
  )
  return [...new Set([...read.keys(), ...stored.keys()])].map((id) => {
    const [before, after] = [stored.get(id), read.get(id)]
    const known = after ?? before
    return {
      what: known?.kind ?? 'individual',
      key: known?.name ?? id,
      before: before === undefined ? null : nomineeText(before),
      after: after === undefined ? null : nomineeText(after),
    }
  })
}
