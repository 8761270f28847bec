import type { Finding } from '#domain/core/finding'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { GivenPoints, ReportedValue } from '#domain/scoring/score'
import type { DraftBase, DraftChange } from '#domain/what-if/draft'
import type { DraftCluster } from '#domain/what-if/draft-outcome'

/** A draft in the list of drafts. */
export interface DraftSummary {
  readonly id: string
  readonly name: string
  readonly base: DraftBase
  readonly changes: number
  readonly who: string
  readonly at: string
}

export interface DraftsView {
  readonly drafts: readonly DraftSummary[]
}

/** A change with its target (to take it back), in words, and whether it still fits what it was made on. */
export interface DraftChangeView {
  readonly target: string
  readonly change: DraftChange
  readonly words: string
  readonly lapsed: boolean
}

/** A draft beside what it started from. */
export interface DraftView extends DraftSummary {
  readonly list: readonly DraftChangeView[]
  /** The criteria as they are, and as the draft has them. */
  readonly baseSet: CriteriaSet
  readonly draftSet: CriteriaSet
  readonly clusters: readonly (DraftCluster & { readonly name: string })[]
  /** Ties and the like that the draft would bring. */
  readonly findings: readonly Finding[]
}

/** A criterion of a unit: what counts officially and in the draft, how it came about, and the appraised values. */
export interface DraftCellView {
  readonly now: { readonly points: GivenPoints; readonly formula: string }
  readonly draft: { readonly points: GivenPoints; readonly formula: string }
  /** What the draft would start to edit from. */
  readonly value: ReportedValue | null
  /** Those who appraised it each in their own name, with what they give in the draft. */
  readonly scorers: readonly { readonly scorer: string; readonly points: GivenPoints }[]
}
