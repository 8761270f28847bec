import type { LocalDate } from '../core/local-date'
import type { CriteriaSet } from '../criteria/criteria-set'
import type { Office } from './office-records'

/** A task given to a unit by the plan (tổ chức thực hiện). */
export interface PlanTask {
  readonly unit: string
  readonly tasks: readonly string[]
}

/** An emulation campaign (đợt thi đua) with every field of its plan. */
export interface Campaign {
  readonly id: string
  readonly title: string
  readonly slogan: string
  readonly theme: string
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly legalProfile: string
  readonly legalBasis: readonly string[]
  readonly parentPlan: string
  readonly purposes: readonly string[]
  readonly requirements: readonly string[]
  readonly contents: readonly string[]
  /** Movements (phong trào) that the campaign is tied to. */
  readonly movements: readonly string[]
  readonly activities: readonly string[]
  readonly tasks: readonly PlanTask[]
  readonly budgetNote: string
  readonly recipients: readonly string[]
  readonly plan: { readonly number: string; readonly date: LocalDate | null }
  readonly agency: Office | null
  readonly status: 'open' | 'closed'
}

/** A criteria set in a campaign; id is the campaign's id and the version: "dot-75-nam@1". The newest version is in force. */
export interface StoredCriteriaSet {
  readonly id: string
  readonly campaign: string
  readonly version: number
  readonly set: CriteriaSet
}
