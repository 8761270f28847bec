import type { Decimal } from '../core/decimal'
import type { BandCondition, Quota } from '../criteria/criteria-set'
import type { GivenPoints, ReportedValue } from '../scoring/score'

/** One thing that a draft tries otherwise than it is. */
export type DraftChange =
  | {
      readonly kind: 'score'
      readonly unit: string
      readonly criterion: string
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
      return JSON.stringify([change.kind, change.unit, change.criterion])
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

/** The changes with one more, in place of an earlier one about the same. */
export function withChange(changes: readonly DraftChange[], change: DraftChange): readonly DraftChange[] {
  const target = targetOf(change)
  const at = changes.findIndex((one) => targetOf(one) === target)
  return at < 0 ? [...changes, change] : changes.with(at, change)
}

export const withoutChange = (changes: readonly DraftChange[], target: string): readonly DraftChange[] =>
  changes.filter((one) => targetOf(one) !== target)
