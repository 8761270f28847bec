import type { GivenPoints, Round } from '#domain/scoring/score'
import type { ScoreCell } from '#shared/ipc/views'
import { comparePoints, samePoints } from './compare-points'

export type RoundCells = Partial<Readonly<Record<Round, ScoreCell>>>

/** Points that count in the cell's round; null when nothing says. */
export const countedPoints = (cell: ScoreCell | undefined): GivenPoints =>
  cell?.counted ?? cell?.points ?? cell?.computed ?? (cell?.value?.notApplicable === true ? 'N/A' : null)

/** True when the points given and those that the reported value gives are not the same. */
export const contradicts = (cell: ScoreCell | undefined): boolean =>
  cell?.points != null && cell.computed != null && !samePoints(cell.points, cell.computed)

/** Not scored, không phát sinh, a score of zero and any other score are four things to the eye. */
export type CellKind = 'blank' | 'not-applicable' | 'zero' | 'points' | 'reported'

export function cellKind(cell: ScoreCell | undefined): CellKind {
  const points = countedPoints(cell)
  if (points === 'N/A') return 'not-applicable'
  if (points !== null) return points === '0' ? 'zero' : 'points'
  return cell === undefined || cell.value === null ? 'blank' : 'reported'
}

/** True when the cell's points were not given but follow from what was reported. */
export const isComputed = (cell: ScoreCell | undefined): boolean =>
  cell !== undefined && cell.points === null && countedPoints(cell) !== null

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

export const differenceOf = (cells: RoundCells | undefined, round: Round): Difference =>
  differenceFrom(countedPoints(roundBefore(cells, round)), countedPoints(cells?.[round]))

/** True when these points in this round need the officer's reason. */
export const needsReason = (cells: RoundCells | undefined, round: Round, points: GivenPoints): boolean =>
  differenceFrom(countedPoints(roundBefore(cells, round)), points) !== 'none'
