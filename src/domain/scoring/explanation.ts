import type { Decimal } from '../core/decimal'
import type { Criterion, Rounding } from '../criteria/criteria-set'
import type { CampaignRanking, RankingStep } from './ranking-result'
import type { GivenPoints, ReportedValue, Round } from './score'

/** Why points came out as they did, as facts; the words are made in shared/messages. */
export interface Formula {
  readonly kind: string
  readonly facts: Readonly<Record<string, string>>
}

/** One round's score behind a criterion, with who gave it and when. */
export interface ExplainedScore {
  readonly round: Round
  readonly scorer?: string
  readonly points: GivenPoints
  readonly computed: GivenPoints
  readonly value: ReportedValue | null
  readonly evidence: string | null
  readonly who: string
  readonly at: string
  readonly reason: string | null
}

/** A node of "Vì sao điểm này?". */
export interface ExplainedNode {
  readonly code: string
  readonly title: string
  readonly kind: 'set' | 'group' | 'bonus' | 'deductions' | Criterion['type']
  readonly max: Decimal | null
  readonly points: GivenPoints
  readonly self: GivenPoints
  readonly review: GivenPoints
  readonly appraisal: GivenPoints
  readonly formula: Formula
  readonly rounding?: Rounding
  readonly reasons: readonly Formula[]
  readonly scores?: readonly ExplainedScore[]
  readonly children?: readonly ExplainedNode[]
}

export interface Explanation {
  readonly unit: string
  readonly name: string
  readonly total: Decimal | null
  readonly band: string | null
  readonly rank: number | null
  readonly tree: ExplainedNode
  readonly steps: readonly RankingStep[]
}

/** Explains a unit's total, grade and rank; null when the unit is not in the ranking. */
export function explainUnit(_ranking: CampaignRanking, _unit: string): Explanation | null {
  throw new Error('Not built yet')
}
