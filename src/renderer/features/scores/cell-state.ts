import type { GivenPoints, Round } from '#domain/scoring/score'
import type { ScoreCell } from '#shared/ipc/views'
import { comparePoints, samePoints } from './compare-points'

export type RoundCells = Partial<Readonly<Record<Round, ScoreCell>>>

/** Not scored, không phát sinh, a score of zero and any other score are four things to the eye. */
export type CellKind = 'blank' | 'not-applicable' | 'zero' | 'points' | 'reported'

export function cellKind(cell: ScoreCell | undefined): CellKind {
  if (cell === undefined) return 'blank'
  if (cell.points === 'N/A') return 'not-applicable'
  if (cell.points !== null) return cell.points === '0' ? 'zero' : 'points'
  if (cell.value === null) return 'blank'
  return cell.value.notApplicable === true ? 'not-applicable' : 'reported'
}

const earlier: Readonly<Record<Round, readonly Round[]>> = {
  self: [],
  review: ['self'],
  appraisal: ['review', 'self'],
}

/** The nearest earlier round that has a score or a reported value. */
export function roundBefore(cells: RoundCells | undefined, round: Round): ScoreCell | undefined {
  for (const before of earlier[round]) {
    const cell = cells?.[before]
    if (cell !== undefined && cellKind(cell) !== 'blank') return cell
  }
  return undefined
}

/** How a score stands to the round before it; `changed` is a change to or from không phát sinh. */
export type Difference = 'none' | 'higher' | 'lower' | 'changed'

export function differenceFrom(before: GivenPoints, now: GivenPoints): Difference {
  if (before === null || now === null || samePoints(before, now)) return 'none'
  if (before === 'N/A' || now === 'N/A') return 'changed'
  return comparePoints(now, before) > 0 ? 'higher' : 'lower'
}

const pointsIn = (cell: ScoreCell | undefined): GivenPoints =>
  cell === undefined ? null : cellKind(cell) === 'not-applicable' ? 'N/A' : cell.points

export const differenceOf = (cells: RoundCells | undefined, round: Round): Difference =>
  differenceFrom(pointsIn(roundBefore(cells, round)), pointsIn(cells?.[round]))

/** True when these points in this round need the officer's reason. */
export const needsReason = (cells: RoundCells | undefined, round: Round, points: GivenPoints): boolean =>
  differenceFrom(pointsIn(roundBefore(cells, round)), points) !== 'none'
