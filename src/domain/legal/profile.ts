import type { LocalDate } from '../core/local-date'
import type { NomineeKind } from '../office/records'

/** Level whose Chủ tịch decides: trung ương, tỉnh, huyện (to 30/6/2025), xã. */
export type DecidingLevel = 'state' | 'province' | 'district' | 'commune'

/** How sure a fact of the law is; `recalled` and `unknown` must be reviewed by the office before they are relied on. */
export type Confidence = 'verified' | 'verified-secondary' | 'recalled' | 'unknown'

/** A fact of the law with how sure it is; null where it is not known. */
export interface Fact<T> {
  readonly value: T | null
  readonly confidence: Confidence
  readonly source: string
}

/** A coefficient (hệ số × lương cơ sở) in thousandths, for the level that decides. */
export interface RewardRate extends Fact<number> {
  readonly level: DecidingLevel
}

/**
 * A title or form of one profile. A danh hiệu (`title`) has its rates per kind already; a hình thức (`form`) has the
 * individual's rate, which the profile's multipliers raise for collectives and households.
 */
export interface AwardDefinition {
  readonly id: string
  /** "Giấy khen". */
  readonly name: string
  readonly family: 'title' | 'form'
  readonly recipients: readonly NomineeKind[]
  /** Levels that may decide it. */
  readonly levels: readonly DecidingLevel[]
  readonly levelsConfidence: Confidence
  readonly rates: readonly RewardRate[]
  /** Other spellings; a trailing "… của Chủ tịch UBND …" need not be listed. */
  readonly synonyms: readonly string[]
}

/** A law, decree or circular; a law is cited without number and issuer (NĐ 30/2020). */
export interface Instrument {
  readonly id: string
  /** "Luật", "Nghị định", "Thông tư". */
  readonly type: string
  /** "91/2017/NĐ-CP". */
  readonly number: string
  readonly date: LocalDate
  /** "Chính phủ", "Bộ trưởng Bộ Nội vụ". */
  readonly issuer: string
  /** What follows the type (law) or the issuer; `{id}` stands for another instrument's citation. */
  readonly subject: string
  /** Amending laws as cited in one line with the law; empty when there are none. */
  readonly amendments: string
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly confidence: Confidence
  readonly source: string
}

/** One rounding of money: up, or half up, to a whole number of `unit` đồng. */
export interface MoneyRounding {
  readonly unit: number
  readonly mode: 'up' | 'half-up'
}

/** The rules in force in one period (hồ sơ pháp lý), as dated data. */
export interface LegalProfile {
  readonly id: string
  readonly title: string
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** Day on which its decree expires by its own words, though a successor may not exist. */
  readonly sunset: LocalDate | null
  readonly successor: string | null
  readonly completeness: 'complete' | 'incomplete'
  readonly note: string
  /** Dossiers received before this day stay under the previous profile. */
  readonly receivedFrom: LocalDate | null
  /** Instruments cited as căn cứ, in order. */
  readonly citations: readonly string[]
  /** The article that sets the reward money, cited on the money sheet. */
  readonly moneyBasis: string
  readonly awards: readonly AwardDefinition[]
  /** Multipliers in thousandths on a form's individual rate. */
  readonly multipliers: { readonly collective: Fact<number>; readonly household: Fact<number> }
  readonly rounding: MoneyRounding
}

/** Lương cơ sở in a period, in đồng a month. */
export interface BaseSalaryPeriod extends Fact<number> {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly value: number
  readonly basis: string
}

/** Every profile, every base salary and every instrument that the office knows. */
export interface LegalData {
  readonly profiles: readonly LegalProfile[]
  readonly baseSalaries: readonly BaseSalaryPeriod[]
  readonly instruments: readonly Instrument[]
}
