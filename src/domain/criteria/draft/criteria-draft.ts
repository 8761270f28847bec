import type { Aggregate, CriteriaSet, Criterion, Quota, Rounding } from '../criteria-set'

/** Names a line or a band of a draft for as long as it is edited, whatever its code or name becomes. */
export type DraftKey = string

/** What a draft refers to: a line or band by its key, or a name that nothing in the draft has. */
export type DraftReference = { readonly key: DraftKey } | { readonly name: string }

export type DraftSanction =
  | { readonly kind: 'notBand' | 'maxBand'; readonly band: DraftReference }
  | { readonly kind: 'downBands'; readonly count: string }
  | { readonly kind: 'lowest' }

export interface DraftOption {
  readonly label: string
  readonly points: string
}

/** A criterion or a deduction being edited; numbers are texts as typed, and fields of other types are kept. */
export interface DraftItem {
  readonly kind: 'item'
  readonly key: DraftKey
  readonly code: string
  readonly title: string
  readonly type: Criterion['type']
  /** Maximum; of a deduction its cap, "" for none. */
  readonly max: string
  readonly per: string
  /** How far a ratio counts, in percent of the target. */
  readonly capPercent: string
  readonly mayExceedMax: boolean
  readonly options: readonly DraftOption[]
  readonly unit: string
  readonly evidenceRequired: boolean
  readonly mayBeNotApplicable: boolean
  /** null: as the set rounds. */
  readonly rounding: Rounding | null
  readonly sanction: DraftSanction | null
  readonly note: string
}

/** A group being edited; of bonus and deductions too, where "" as maximum means no limit. */
export interface DraftGroup {
  readonly kind: 'group'
  readonly key: DraftKey
  readonly code: string
  readonly title: string
  readonly max: string
  /** Floor (điểm liệt) in percent of the maximum; "" for none. */
  readonly floorPercent: string
  readonly children: readonly DraftLine[]
}

export type DraftLine = DraftGroup | DraftItem

export interface DraftBand {
  readonly key: DraftKey
  readonly name: string
  /** "" takes every total that is left. */
  readonly atLeast: string
}

export interface DraftCondition {
  readonly key: DraftKey
  readonly band: DraftReference
  readonly group: DraftReference | null
  readonly minPercent: string
  readonly item: DraftReference | null
  readonly minCount: string
}

export interface DraftQuota {
  readonly band: DraftReference
  readonly percent: string
  readonly mode: Quota['mode']
  readonly overflowTo: DraftReference
}

export type DraftTieBreak =
  | { readonly kind: 'bonus' | 'deductions' | 'councilVote' }
  | { readonly kind: 'group' | 'item'; readonly of: DraftReference }
  /** Written in no known form; kept until someone takes it out. */
  | { readonly kind: 'unread'; readonly text: string }

export interface DraftWeight {
  readonly key: DraftKey
  readonly scorer: string
  readonly weight: string
}

/** A criteria set while it is edited: what is typed is kept as typed, and references follow what they name. */
export interface CriteriaDraft {
  readonly id: string
  readonly title: string
  readonly status: CriteriaSet['status']
  readonly source: string
  readonly scale: string
  readonly notApplicable: CriteriaSet['notApplicable']
  readonly groups: readonly DraftGroup[]
  readonly bonus: DraftGroup | null
  readonly deductions: DraftGroup | null
  readonly totalMin: string
  readonly totalMax: string
  readonly rounding: CriteriaSet['rounding']
  readonly bands: readonly DraftBand[]
  readonly conditions: readonly DraftCondition[]
  readonly quota: DraftQuota | null
  readonly tieBreak: readonly DraftTieBreak[]
  readonly aggregate: Aggregate | null
  readonly weights: readonly DraftWeight[]
  /** Number of the next key. */
  readonly nextKey: number
}

export type DraftPart = 'base' | 'bonus' | 'deductions'
