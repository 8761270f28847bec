import type { ScoredUnit } from './cluster-scores'
import type { CompiledSet } from './compiled-criteria'
import type { Grade } from './grading'
import { givenPoints, type Mark, pointsText } from './points'
import type { QuotaResult, RankedUnit, RankingNote } from './ranking-result'
import type { RankingStep } from './ranking-step'
import { isSelfMismatch } from './score-findings'

/** A unit scored and graded, before the quota. */
export interface Graded {
  readonly scored: ScoredUnit
  /** null while nothing has been scored. */
  readonly grade: Grade | null
  readonly isOfficial: boolean
}

/** Where a unit came out: its rank, and whether others share it. */
export interface Place {
  readonly rank: number
  readonly shared: boolean
}

function quotaStep(unit: string, quota: QuotaResult | null, overflowTo: string | null): RankingStep | null {
  if (quota === null || !quota.overflowed.includes(unit)) return null
  return {
    code: quota.tied.includes(unit) ? 'QUOTA_TIE' : 'QUOTA_OVERFLOW',
    from: quota.band,
    to: overflowTo,
    facts: { limit: quota.limit, candidates: quota.candidates },
  }
}

/** A unit as the ranking shows it, with the steps that led to its grade. */
export function rankedUnit(
  { scored, grade, isOfficial }: Graded,
  place: Place | null,
  quota: QuotaResult | null,
  { groups, set }: CompiledSet,
): RankedUnit {
  const { unit, total, cells, missing } = scored
  const overflow = quotaStep(unit.code, quota, set.quota?.overflowTo ?? null)
  const steps = [...total.steps, ...(grade?.steps ?? []), ...(overflow === null ? [] : [overflow])]
  const notes: readonly RankingNote[] = [
    ...when(place?.shared === true, 'RANK_SHARED'),
    ...when(!isOfficial, total.total === null ? 'NOT_SCORED' : 'NOT_APPRAISED'),
    ...noteworthy(steps),
    ...when(
      cells.some((cell) => cell.round !== null && cell[cell.round]?.lacksEvidence === true),
      'NO_EVIDENCE',
    ),
    ...when(
      cells.some(({ self }) => isSelfMismatch(self)),
      'SELF_SCORE_MISMATCH',
    ),
  ]
  return {
    unit: unit.code,
    name: unit.name,
    rank: place?.rank ?? null,
    shared: place?.shared ?? false,
    official: isOfficial,
    base: decimalOf(total.base),
    bonus: decimalOf(total.bonus),
    deductions: decimalOf(total.deductions),
    total: decimalOf(total.total),
    band: isOfficial ? (overflow === null ? (grade?.band ?? null) : overflow.to) : null,
    bandBeforeQuota: grade?.band ?? null,
    failed: grade?.failed ?? false,
    groups: Object.fromEntries(groups.map(({ code }) => [code, givenPoints(total.groups.get(code) ?? null)])),
    notes,
    steps,
    missing,
  }
}

const when = (holds: boolean, note: RankingNote): readonly RankingNote[] => (holds ? [note] : [])
const decimalOf = (mark: Mark) => (typeof mark === 'number' ? pointsText(mark) : null)

/** The steps that deserve a note, each once. */
const noteworthy = (steps: readonly RankingStep[]): readonly RankingNote[] => [
  ...new Set(steps.flatMap(({ code }) => (code === 'BAND_BY_TOTAL' || code === 'RANK_TIE_BROKEN' ? [] : [code]))),
]
