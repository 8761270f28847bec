import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { ColumnMapping } from '#domain/office/records'
import type { CampaignNames } from '#domain/workbook/campaign-names'
import type { UnitName } from '#domain/workbook/file-reading'
import type { TableMapping } from '#domain/workbook/table-mapping'
import type { PointsOf } from './score-table'

/** What the recogniser must know of the office and the campaign to read one file. */
export interface RecognitionContext {
  readonly fileName: string
  /** The unit that the officer says the file is from; it wins over what the file says. */
  readonly unitOption?: string
  readonly campaign?: string
  /** What titles are compared with, to tell a form of another campaign or year. */
  readonly names?: CampaignNames
  readonly units: readonly UnitName[]
  readonly criteriaSet: CriteriaSet | null
  /** The criteria version in force, for telling an older template. */
  readonly criteriaVersion?: string | null
  readonly computePoints?: PointsOf
  /** The officer's word on tables of this file, in place of what would be recognised. */
  readonly mappings?: readonly TableMapping[]
  /** Layouts that officers confirmed on earlier files, used where the officer says nothing. */
  readonly remembered?: readonly ColumnMapping[]
}
