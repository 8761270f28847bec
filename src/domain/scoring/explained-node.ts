import type { Decimal } from '../core/decimal'
import type { Criterion, Rounding } from '../criteria/criteria-set'
import type { GivenPoints, Score } from './score'

/** Ways in which points come about, each with its sentence. */
export const formulaKinds = [
  'unscored',
  'notApplicable',
  'given',
  'boolean',
  'choice',
  'ratio',
  'ratioCapped',
  'ratioCutToMax',
  'leaderBelowTarget',
  'leaderAtTarget',
  'leaderAboveTarget',
  'leaderBest',
  'leaderWithoutTarget',
  'count',
  'countCut',
  'minus',
  'minusToZero',
  'severalScorers',
  'sum',
  'sumRescaled',
  'sumCut',
  'total',
] as const

/** How points came about. */
export type FormulaKind = (typeof formulaKinds)[number]

/** A formula as facts (decimals, labels); its words are made in shared/messages. */
export interface Formula {
  readonly kind: FormulaKind
  readonly facts: Readonly<Record<string, string>>
}

/** Why a node of the explanation is to be looked at, each with its sentence. */
export const nodeReasonKinds = [
  'NO_EVIDENCE',
  'SELF_SCORE_MISMATCH',
  'POINTS_OUT_OF_RANGE',
  'NA_FULL_MARKS',
  'NA_LEFT_OUT',
  'PROVISIONAL',
  'GIVEN_REASON',
  'CONFIRMED',
  'NOT_CONFIRMED',
  'EXPLAINED_BY_UNIT',
  'EXPLANATION_ACCEPTED',
  'EXPLANATION_KEPT',
  'RETURNED_FOR_MORE',
] as const

/** What else must be said beside points. */
export type NodeReasonKind = (typeof nodeReasonKinds)[number]

export interface NodeReason {
  readonly kind: NodeReasonKind
  readonly facts: Readonly<Record<string, string>>
}

/** A node of "Vì sao điểm này?": the points that count, what each round says, and how they came about. */
export interface ExplainedNode {
  readonly code: string
  readonly title: string
  readonly kind: 'set' | 'group' | 'bonus' | 'deductions' | Criterion['type']
  /** What is reported is measured in ("tin, bài"). */
  readonly measure?: string
  /** null: without limit. */
  readonly max: Decimal | null
  readonly points: GivenPoints
  /** As claimed, where points were claimed. */
  readonly self: GivenPoints
  readonly review: GivenPoints
  readonly appraisal: GivenPoints
  readonly formula: Formula
  /** The rule, where rounding changed the points. */
  readonly rounding?: Rounding
  readonly reasons: readonly NodeReason[]
  /** The scores behind a criterion, round by round: points, values, evidence, who, when and why. */
  readonly scores?: readonly Score[]
  readonly children?: readonly ExplainedNode[]
}
