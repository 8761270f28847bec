import type { Decimal } from '../core/decimal'
import type { BandCondition, Quota } from '../criteria/criteria-set'
import type { GivenPoints, ReportedValue } from '../scoring/score'

/** One thing that a draft tries otherwise than it is. */
export type DraftChange =
  | {
      readonly kind: 'score'
      readonly unit: string
      readonly criterion: string
      /** Whose points, where several score the round; left out: the appraisal as a whole, in place of all of them. */
      readonly scorer?: string
      /** Points given as the appraisal; null: they follow from `value`. */
      readonly points: GivenPoints
      readonly value: ReportedValue | null
    }
  /** Điểm tối đa of a criterion (a deduction's cut); null: without limit. The group and the scale grow with it. */
  | { readonly kind: 'maximum'; readonly criterion: string; readonly max: Decimal | null }
  /** Points per time of a counted criterion. */
  | { readonly kind: 'per'; readonly criterion: string; readonly per: Decimal }
  | { readonly kind: 'option'; readonly criterion: string; readonly option: string; readonly points: Decimal }
  /** The most that all bonus or all deductions may come to; null: without limit. */
  | { readonly kind: 'extraMaximum'; readonly part: 'bonus' | 'deductions'; readonly max: Decimal | null }
  /** Mốc xếp loại. */
  | { readonly kind: 'band'; readonly band: string; readonly atLeast: Decimal }
  /** Hạn mức; null: none. */
  | { readonly kind: 'quota'; readonly quota: Quota | null }
  /** A band's condition with another share or count, or without it (`asked` null). */
  | { readonly kind: 'condition'; readonly condition: ConditionTarget; readonly asked: Decimal | null }
  /** Điểm liệt of a group; null: none. */
  | { readonly kind: 'floor'; readonly group: string; readonly share: Decimal | null }

/** Other points, or other reported values, for one criterion of one unit. */
export type DraftScore = Extract<DraftChange, { readonly kind: 'score' }>

/** Which condition of a band: that about a group's share, or that about an item's count. */
export type ConditionTarget = Pick<BandCondition, 'band' | 'group' | 'item'>

/** What the draft starts from: the scores and criteria of today, or a frozen ranking by its version. */
export type DraftBase = { readonly kind: 'current' } | { readonly kind: 'frozen'; readonly version: number }

/** A named draft (bản nháp) of another way to score a campaign. It feeds nothing: no list, no frozen ranking, no paper. */
export interface Draft {
  readonly id: string
  readonly campaign: string
  readonly name: string
  readonly base: DraftBase
  readonly changes: readonly DraftChange[]
  readonly who: string
  readonly at: string
}

/** What a change is about: of two changes with the same target the later one holds. */
export function targetOf(change: DraftChange): string {
  switch (change.kind) {
    case 'score':
      return JSON.stringify([change.kind, ...cellOf(change), ...(change.scorer === undefined ? [] : [change.scorer])])
    case 'maximum':
    case 'per':
      return JSON.stringify([change.kind, change.criterion])
    case 'option':
      return JSON.stringify([change.kind, change.criterion, change.option])
    case 'extraMaximum':
      return JSON.stringify([change.kind, change.part])
    case 'band':
      return JSON.stringify([change.kind, change.band])
    case 'quota':
      return change.kind
    case 'condition': {
      const { band, group, item } = change.condition
      return JSON.stringify([change.kind, band, group ?? null, item ?? null])
    }
    case 'floor':
      return JSON.stringify([change.kind, change.group])
  }
}

const cellOf = ({ unit, criterion }: DraftScore): readonly [string, string] => [unit, criterion]

/** One of two scores of a cell is one scorer's and the other the whole appraisal: they cannot both be tried. */
const excludes = (one: DraftChange, other: DraftChange): boolean =>
  one.kind === 'score' &&
  other.kind === 'score' &&
  cellOf(one).join('|') === cellOf(other).join('|') &&
  (one.scorer === undefined) !== (other.scorer === undefined)

/** The changes with one more, in place of an earlier one about the same. */
export function withChange(earlier: readonly DraftChange[], change: DraftChange): readonly DraftChange[] {
  const target = targetOf(change)
  const changes = earlier.filter((one) => !excludes(one, change))
  const at = changes.findIndex((one) => targetOf(one) === target)
  return at < 0 ? [...changes, change] : changes.with(at, change)
}

/** The changes without the one at that target (`targetOf`). */
export const withoutChange = (changes: readonly DraftChange[], target: string): readonly DraftChange[] =>
  changes.filter((one) => targetOf(one) !== target)
