import type { Decimal } from '../core/decimal'
import type { RowPlace } from '../workbook/row-place'

/** The three rounds: tự chấm, chấm chéo (cụm, khối), thẩm định (Phòng Nội vụ). None overwrites another. */
export type Round = 'self' | 'review' | 'appraisal'
/** The rounds in the order in which they are held. */
export const rounds: readonly Round[] = ['self', 'review', 'appraisal']

/** What a unit reports for a criterion; which fields count depends on the criterion's type. */
export interface ReportedValue {
  readonly target?: Decimal
  readonly actual?: Decimal
  /** The option's label. */
  readonly option?: string
  readonly yes?: boolean
  readonly count?: Decimal
  /** Tái phạm: turns a `lowest` sanction on. */
  readonly repeat?: boolean
  /** Không phát sinh. */
  readonly notApplicable?: boolean
}

/** Points given: a decimal, "N/A" (không phát sinh), or null (chưa chấm). Zero is a score. */
export type GivenPoints = Decimal | 'N/A' | null

/** One round's score of one criterion of one unit, with who, when and why. */
export interface Score {
  readonly id: string
  readonly campaign: string
  readonly unit: string
  readonly criterion: string
  readonly round: Round
  /** Set when several scorers (sở, ngành) score the same round; absent otherwise. */
  readonly scorer?: string
  /** As claimed or given by the scorer; null when only values were reported. */
  readonly points: GivenPoints
  readonly value: ReportedValue | null
  readonly evidence: string | null
  readonly who: string
  readonly at: string
  readonly reason: string | null
  /** Taken over from the self-score as it stood: required evidence is still asked for. */
  readonly accepted?: true
  /** The second person who confirmed the score as it stands; an edited score is a new one and has none. */
  readonly confirmed?: { readonly who: string; readonly at: string }
  /** Submission, sheet and row the score was read from. */
  readonly source?: RowPlace & { readonly submission: string }
}

/** Id of a score; `scorer` only where several score the round. */
export const scoreId = (unit: string, criterion: string, round: Round, scorer?: string): string =>
  [unit, criterion, round, ...(scorer === undefined ? [] : [scorer])].join('|')
