/** Mức khen theo hạng: units of these ranks may be given an award, at most `limit` in a cluster (null: no limit). */
export interface AwardLimit {
  readonly from: number
  readonly to: number
  readonly award: string
  readonly limit: number | null
}

/** Whom an award limit leaves within it in one cluster, best first. */
export interface AwardLimitResult extends AwardLimit {
  readonly within: readonly string[]
  readonly beyond: readonly string[]
  /** Units of equal rank on both sides of the limit: none of them is within until the office settles it. */
  readonly tied: readonly string[]
}

/** What a line of the table must be before it is kept. */
export type AwardLimitProblem = 'AWARD_MISSING' | 'RANKS_WRONG' | 'LIMIT_WRONG' | 'SAME_AWARD_TWICE'

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1

/** The first line that cannot be kept, counted from 1; null when all can. */
export function awardLimitProblem(
  lines: readonly AwardLimit[],
): { readonly line: number; readonly problem: AwardLimitProblem } | null {
  for (const [index, { from, to, award, limit }] of lines.entries()) {
    const said = (problem: AwardLimitProblem) => ({ line: index + 1, problem })
    if (award.trim() === '') return said('AWARD_MISSING')
    if (!isCount(from) || !isCount(to) || to < from) return said('RANKS_WRONG')
    if (limit !== null && !isCount(limit)) return said('LIMIT_WRONG')
    const meets = lines.slice(0, index).some((one) => one.award === award && one.from <= to && from <= one.to)
    if (meets) return said('SAME_AWARD_TWICE')
  }
  return null
}
