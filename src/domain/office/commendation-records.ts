import type { Decimal } from '../core/decimal'
import type { LocalDate } from '../core/local-date'
import type { RowPlace } from '../workbook/row-place'

export type NomineeKind = 'collective' | 'individual' | 'household'

/** A nomination (đề nghị khen thưởng). */
export interface Nominee {
  readonly id: string
  readonly campaign: string
  readonly kind: NomineeKind
  readonly title: 'Ông' | 'Bà' | null
  readonly name: string
  readonly sex: 'Nam' | 'Nữ' | null
  readonly dob: string | null
  readonly position: string
  /** Code of the unit that proposes. */
  readonly unit: string
  /** Work place as written ("Phường Bắc Sơn"). */
  readonly workplace: string
  readonly achievement: string
  readonly award: string
  readonly status: 'proposed' | 'held' | 'rejected' | 'approved'
  readonly reason: string | null
  readonly order: number
  readonly source?: RowPlace & { readonly submission: string }
  /** What the unit's file states, where the officer has typed something else over it. */
  readonly stated?: NomineeFields
  /** What a newer file of the unit changed after the office had decided; until the office decides again. */
  readonly recheck?: readonly (keyof NomineeFields)[]
  /** True when the unit's newest file no longer proposes it, though the office has already dealt with it. */
  readonly withdrawn?: true
}

/** The fields of a nomination that a unit's file states. */
export type NomineeFields = Pick<
  Nominee,
  'title' | 'name' | 'sex' | 'dob' | 'position' | 'workplace' | 'achievement' | 'award'
>

/** A hold (chưa xét): discipline, inspection, complaint not yet concluded. */
export interface Hold {
  readonly id: string
  readonly campaign: string
  readonly nominee: string
  readonly cause: string
  readonly from: LocalDate
  readonly releasedOn: LocalDate | null
}

/** Pairs of nominees said not to be the same (không trùng). */
export interface NotDuplicate {
  readonly id: string
  readonly campaign: string
  readonly pair: readonly [string, string]
  /** What the two said of whom they mean, by which a nomination made anew is known; absent in records of earlier versions. */
  readonly who?: readonly [string, string]
}

/** A meeting of the council (Hội đồng TĐKT), advisory; its vote per nominee stands in `Ballot`. */
export interface Meeting {
  readonly id: string
  readonly campaign: string
  readonly date: LocalDate
  readonly place: string
  readonly startedAt: string
  readonly endedAt: string
  readonly chair: string
  readonly secretary: string
  readonly members: number
  readonly present: number
  readonly method: 'biểu quyết' | 'phiếu kín'
  /** Share of the denominator that a nominee needs, as a decimal: "0.7". */
  readonly threshold: Decimal
  readonly denominator: 'members' | 'present'
}

export interface Ballot {
  readonly id: string
  readonly campaign: string
  readonly meeting: string
  readonly nominee: string
  readonly votesFor: number
  readonly votesAgainst: number
}

/** One line of the commendation list; amounts in đồng. */
export interface ListEntry {
  readonly no: number
  readonly nominee: string
  readonly kind: NomineeKind
  readonly title: 'Ông' | 'Bà' | null
  readonly name: string
  readonly position: string
  readonly unit: string
  readonly workplace: string
  readonly achievement: string
  readonly award: string
  readonly amount: number
  readonly amountUnrounded: number
}

/** The commendation list frozen (chốt danh sách): the one list that feeds every paper. */
export interface FrozenList {
  readonly id: string
  readonly campaign: string
  readonly version: number
  readonly code: string
  readonly at: string
  readonly who: string
  readonly inputsHash: string
  readonly entries: readonly ListEntry[]
  readonly counts: { readonly collective: number; readonly individual: number; readonly household: number }
  /** Sum in đồng, and the same in words. */
  readonly total: number
  readonly totalInWords: string
  readonly baseSalary: number
  /** Date whose base salary counts: the decision's. */
  readonly decisionDate: LocalDate
  readonly profile: string
}

/** A paper that was issued, with the hashes of its files; never recomputed. */
export interface IssuedDocument {
  readonly id: string
  readonly campaign: string
  readonly kind: string
  readonly title: string
  readonly number: string
  readonly date: LocalDate | null
  readonly list: string | null
  readonly ranking: string | null
  readonly at: string
  readonly files: readonly {
    readonly name: string
    readonly format: string
    readonly sha256: string
    readonly bytes: number
  }[]
}

/** A line in the register of commendations (sổ khen thưởng), kept for years. */
export interface Award {
  readonly id: string
  readonly kind: NomineeKind
  readonly name: string
  readonly unit: string
  readonly award: string
  readonly decision: string
  readonly date: LocalDate
  readonly achievement: string
  readonly campaign: string | null
}
