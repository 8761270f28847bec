import type { AwardLimit, AwardLimitResult } from './award-limits'
import { councilPositions } from './rank-order'
import type { CouncilOrdering } from './ranking-input'

/** A unit as an award limit sees it. */
export interface AwardCandidate {
  readonly unit: string
  /** null without an official score. */
  readonly rank: number | null
  /** A floor was missed (điểm liệt): no award, and no place taken from others. */
  readonly failed: boolean
}

/** Who of a cluster comes within an award limit; units come in order of rank. */
export function applyAwardLimit(
  line: AwardLimit,
  units: readonly AwardCandidate[],
  orders: readonly CouncilOrdering[],
): AwardLimitResult {
  const [within, beyond, tied]: [string[], string[], string[]] = [[], [], []]
  const candidates = units.filter(
    ({ rank, failed }) => rank !== null && rank >= line.from && rank <= line.to && !failed,
  )
  for (const rank of new Set(candidates.map((one) => one.rank))) {
    const equal = candidates.filter((one) => one.rank === rank).map(({ unit }) => unit)
    const room = tied.length > 0 ? 0 : (line.limit ?? Number.POSITIVE_INFINITY) - within.length
    if (equal.length <= room) within.push(...equal)
    else if (room <= 0) beyond.push(...equal)
    else {
      const positions = councilPositions(equal, orders)
      if (positions === null) tied.push(...equal)
      else {
        const inOrder = equal.toSorted((a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0))
        within.push(...inOrder.slice(0, room))
        beyond.push(...inOrder.slice(room))
      }
    }
  }
  return { ...line, within, beyond, tied }
}
