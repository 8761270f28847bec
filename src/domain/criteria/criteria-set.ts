import type { Decimal } from '../core/decimal'

/** Rounding of points (làm tròn): to a multiple of `step`, ties away from zero for `half-up`. */
export interface Rounding {
  readonly step: Decimal
  readonly mode: 'half-up' | 'down' | 'up'
}

/** Bar on a grade (xếp loại) that a fault brings: `notBand:Xuất sắc`, `maxBand:Khá`, `downBands:1`, `lowest`. */
export type Sanction =
  | { readonly kind: 'notBand'; readonly band: string }
  | { readonly kind: 'maxBand'; readonly band: string }
  | { readonly kind: 'downBands'; readonly count: number }
  | { readonly kind: 'lowest' }

interface CriterionBase {
  readonly code: string
  readonly title: string
  /** Unit of measure of what is reported ("tin, bài", "%"). */
  readonly unit?: string
  readonly evidenceRequired?: boolean
  readonly mayBeNotApplicable?: boolean
  readonly rounding?: Rounding
  readonly sanction?: Sanction
  readonly note?: string
}

export interface CriterionOption {
  readonly label: string
  readonly points: Decimal
}

/** A criterion (tiêu chí): what a unit reports and how points follow from it. */
export type Criterion = CriterionBase &
  (
    | { readonly type: 'manual'; readonly max: Decimal }
    | { readonly type: 'boolean'; readonly max: Decimal }
    | { readonly type: 'choice'; readonly max: Decimal; readonly options: readonly CriterionOption[] }
    | { readonly type: 'ratio'; readonly max: Decimal; readonly cap: Decimal; readonly mayExceedMax: boolean }
    | { readonly type: 'leaderRelative'; readonly max: Decimal }
    | { readonly type: 'count'; readonly max: Decimal; readonly per: Decimal }
    | { readonly type: 'minus'; readonly max: Decimal; readonly per: Decimal }
  )

/** A deduction (điểm trừ): `count` times `per`, cut at `cap` (null: no cut). */
export interface DeductionItem extends CriterionBase {
  readonly type: 'count'
  readonly per: Decimal
  readonly cap: Decimal | null
}

/** A group of criteria (nhóm tiêu chí), to any depth; it holds items or groups. */
export interface CriteriaGroup {
  readonly code: string
  readonly title: string
  readonly max: Decimal
  /** Floor (điểm liệt): a share of `max` that the group must reach. */
  readonly floorShare?: Decimal
  /** How many items of the group around it stand before this one in the table; absent: all of them. */
  readonly itemsBefore?: number
  readonly groups: readonly CriteriaGroup[]
  readonly items: readonly Criterion[]
}

export interface BonusGroup {
  readonly code: string
  readonly title: string
  /** null: uncapped. */
  readonly max: Decimal | null
  readonly items: readonly Criterion[]
}

export interface DeductionGroup {
  readonly code: string
  readonly title: string
  readonly max: Decimal | null
  readonly items: readonly DeductionItem[]
}

/** A grade (xếp loại) with the total it starts at; the last one has none. */
export interface Band {
  readonly name: string
  readonly atLeast: Decimal | null
}

/** What a grade asks besides the total: a share of a group's maximum, or a count reported at an item. */
export interface BandCondition {
  readonly band: string
  readonly group?: string
  readonly minShare?: Decimal
  readonly item?: string
  readonly minCount?: Decimal
}

export interface Quota {
  readonly band: string
  readonly share: Decimal
  readonly mode: 'down' | 'half-up' | 'up'
  readonly overflowTo: string
}

/** `bonus`, `group:<code>`, `item:<code>`, `deductions` (fewer first), `councilVote`. */
export type TieBreak = string

/** How several scorers of one round become one score. */
export type Aggregate = 'mean' | 'sum' | 'weighted'

/** A criteria set (bộ tiêu chí, bảng điểm), spec of scoring §2. Immutable once scores use it; a change is a new version. */
export interface CriteriaSet {
  readonly id: string
  readonly title: string
  /** `illustrative` (mẫu minh họa) scores and ranks but feeds no commendation list. */
  readonly status: 'illustrative' | 'official'
  readonly source: string
  readonly scale: Decimal
  readonly notApplicable: 'fullMarks' | 'rescale'
  readonly groups: readonly CriteriaGroup[]
  readonly bonus?: BonusGroup
  readonly deductions?: DeductionGroup
  readonly total: { readonly min?: Decimal; readonly max?: Decimal }
  readonly rounding: { readonly criterion: Rounding; readonly total: Rounding }
  readonly bands: readonly Band[]
  readonly bandConditions: readonly BandCondition[]
  readonly quota?: Quota
  readonly tieBreak: readonly TieBreak[]
  readonly aggregate?: Aggregate
  /** Weights of scorers for `weighted`; a scorer without one weighs 1. */
  readonly scorerWeights?: Readonly<Record<string, Decimal>>
}
