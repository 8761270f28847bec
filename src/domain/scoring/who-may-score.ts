import type { Finding } from '../core/finding'
import type { Scorer, Unit } from '../office/records'
import type { ClusterRoles } from './cluster-roles'
import type { Score } from './score'
import { unitOfPerson } from './scorers'
import type { ScoringFindingCode } from './scoring-findings'

type ScoringFinding = Finding<ScoringFindingCode>

/** What is known of those who score and of the unit that is scored. */
export interface ScoredBy {
  readonly scorers: readonly Scorer[]
  /** Who gives the points: the named scorer, or the person at the program. */
  readonly person: string
  readonly unit: Unit
  /** Who leads the unit's cluster in the campaign. */
  readonly roles: ClusterRoles | null
  readonly nameOf: (unit: string) => string
}

/** Nobody reviews (chấm chéo) their own unit; the lead's own unit is left to the deputy. null: the person may. */
export function ownUnitFinding(score: Score, by: ScoredBy): ScoringFinding | null {
  const { scorers, person, unit, roles, nameOf } = by
  if (score.round !== 'review' || unitOfPerson(scorers, person) !== unit.code) return null
  const deputy = roles?.lead === unit.code && roles.deputy !== null ? nameOf(roles.deputy) : ''
  const facts = { who: person, name: unit.name, deputy }
  return { code: 'OWN_UNIT_SCORED', severity: 'error', unit: unit.code, criterion: score.criterion, facts }
}

/** Points of a round stand either in nobody's name or each in its scorer's: never both. `others` share its cell. */
export function mixedScorersFinding(score: Score, title: string, others: readonly Score[]): ScoringFinding | null {
  const isNamed = score.scorer !== undefined
  const mixed = others.filter(({ scorer }) => (scorer !== undefined) !== isNamed)
  if (mixed.length === 0) return null
  const present = mixed.map(({ scorer }) => scorer ?? '').join(', ')
  const facts = { title, round: score.round, scorer: score.scorer ?? '', present }
  return { code: 'SCORERS_MIXED', severity: 'error', unit: score.unit, criterion: score.criterion, facts }
}
