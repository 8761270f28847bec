import type { CriteriaSet } from '../criteria/criteria-set'
import type { AwardLimit } from './award-limits'
import type { Score } from './score'

/** A unit as the ranking needs it. */
export interface UnitToRank {
  readonly code: string
  readonly name: string
  /** Cluster id; null when the unit has not been placed yet. */
  readonly cluster: string | null
}

/** The council's recorded order among tied units of a cluster; `CouncilOrder` of the office fits. */
export interface CouncilOrdering {
  readonly cluster: string
  readonly units: readonly string[]
}

/** Everything that a ranking follows from. */
export interface RankingInput {
  readonly set: CriteriaSet
  readonly units: readonly UnitToRank[]
  readonly scores: readonly Score[]
  readonly councilOrders: readonly CouncilOrdering[]
  /** Mức khen theo hạng; absent or empty: none declared. */
  readonly awardLimits?: readonly AwardLimit[]
}
