import type { Decimal } from '../core/decimal'
import type { Finding } from '../core/finding'
import type { LocalDate } from '../core/local-date'
import type { CriteriaSet } from '../criteria/criteria-set'
import type { Score } from '../scoring/score'
import type { Draft } from '../what-if/draft'
import type { ActivityReading, ExemplarReading, RowAside, TableReading } from '../workbook/file-reading'
import type { RowPlace } from '../workbook/row-place'
import type { AppliedMapping, MappedKind } from '../workbook/table-mapping'
import type {
  AwardLimits,
  ClusterMeeting,
  CouncilOrder,
  FrozenRanking,
  ReturnRequest,
  Scorer,
  ScoringRules,
  UnitExplanation,
} from './scoring-records'

export type * from './scoring-records'

/** The office itself (cơ quan): what every paper's heading and signature need. One record, id "office". */
export interface Office {
  readonly id: 'office'
  /** "Ủy ban nhân dân quận Kiến An". */
  readonly agency: string
  /** "Phòng Nội vụ". */
  readonly department: string
  /** Địa danh on papers: "Kiến An". */
  readonly place: string
  /** Level whose Chủ tịch signs: decides powers and coefficients in the legal profile. */
  readonly level: 'district' | 'commune'
  /** Codes after the number: "QĐ-UBND" for decisions, "TTr-PNV" for proposals. */
  readonly symbols: { readonly decision: string; readonly proposal: string; readonly minutes: string }
  readonly signatory: Signatory
  /** Head of the Home Affairs office, who signs the proposal. */
  readonly departmentHead: Signatory
  readonly recipients: readonly string[]
  readonly fund: string
}

/** Who signs: authority prefix ("", "KT. CHỦ TỊCH"), position ("CHỦ TỊCH"), and full name. */
export interface Signatory {
  readonly prefix: string
  readonly position: string
  readonly name: string
}

/** A unit (đơn vị) of the emulation campaign; its id is its code. */
export interface Unit {
  readonly id: string
  readonly code: string
  readonly name: string
  /** The office's own word: "phường", "phòng, ban", "đơn vị sự nghiệp". */
  readonly kind: string
  /** Cluster id; null when not yet placed. */
  readonly cluster: string | null
  /** Other spellings and former names, by which files are recognised. */
  readonly aliases: readonly string[]
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly note: string
}

/** An emulation cluster (cụm, khối thi đua) with its lead (trưởng) and deputy (phó), as unit codes. */
export interface Cluster {
  readonly id: string
  readonly name: string
  readonly kind: 'cụm' | 'khối'
  readonly lead: string | null
  readonly deputy: string | null
  readonly order: number
}

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

/** Corrected cells of one row, by column letter. */
export interface RowCorrection extends RowPlace {
  readonly cells: Readonly<Record<string, string>>
}

/** A workbook that was applied (hồ sơ của đơn vị): its account and where its original is kept. */
export interface Submission {
  readonly id: string
  readonly campaign: string
  readonly unit: string
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number; readonly format: string }
  readonly appliedAt: string
  readonly tables: readonly TableReading[]
  readonly aside: readonly RowAside[]
  readonly findings: readonly Finding[]
  /** Gương điển hình, hoạt động that the unit reports; absent in submissions stored before they were kept. */
  readonly exemplars?: readonly ExemplarReading[]
  readonly activities?: readonly ActivityReading[]
  /** Cells that the officer corrected in the tray; the original file stays as it came. */
  readonly corrections: readonly RowCorrection[]
  /** The officer's word on columns that the file was read with; absent when the program understood it by itself. */
  readonly mappings?: readonly AppliedMapping[]
  /** Set when the file answers a request for more: it adds to the submission in force, these criteria and no others. */
  readonly supplement?: Supplement
  /** True once a newer submission of the same unit has replaced it. */
  readonly superseded: boolean
}

/** What a file that answers a request for more adds, and to which submission. */
export interface Supplement {
  readonly to: string
  readonly criteria: readonly string[]
}

/** A row that waits in the tray of its unit until it is corrected, sent back or put aside with a reason. */
export interface TrayRow {
  readonly id: string
  readonly campaign: string
  readonly unit: string
  readonly submission: string
  readonly file: string
  readonly aside: RowAside
  readonly status: 'waiting' | 'resolved' | 'dismissed'
  /** The officer's words; null when a correction or a newer file settled the row. */
  readonly reason: string | null
}

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

/** Columns of a layout that an officer confirmed (cách hiểu cột), remembered per unit and per layout. */
export interface ColumnMapping {
  readonly id: string
  /** Unit code; empty when it was not known whose file it was. */
  readonly unit: string
  /** Name of the layout, made of `headers`. */
  readonly layout: string
  readonly kind: MappedKind
  /** The folded texts of each header row, by which the layout is known again. */
  readonly headers: readonly string[]
  /** Field → column letter. */
  readonly columns: Readonly<Record<string, string>>
  /** Header rows of recognised tables that give way, counted from the first header row. */
  readonly instead: readonly number[]
  /** The file on which the officer confirmed it, when, and who. */
  readonly file: string
  readonly at: string
  readonly who: string
}

/** Pairs of nominees said not to be the same (không trùng). */
export interface NotDuplicate {
  readonly id: string
  readonly campaign: string
  readonly pair: readonly [string, string]
}

/** Every collection of the office partition, by name. */
export interface OfficeCollections {
  readonly office: Office
  readonly units: Unit
  readonly clusters: Cluster
  readonly campaigns: Campaign
  readonly awards: Award
  readonly mappings: ColumnMapping
  readonly scorers: Scorer
}

/** Every collection of a campaign's partition, by name. */
export interface CampaignCollections {
  readonly criteriaSets: StoredCriteriaSet
  readonly submissions: Submission
  readonly tray: TrayRow
  readonly scores: Score
  readonly scoringRules: ScoringRules
  readonly explanations: UnitExplanation
  readonly returns: ReturnRequest
  readonly councilOrders: CouncilOrder
  readonly awardLimits: AwardLimits
  readonly clusterMeetings: ClusterMeeting
  readonly rankings: FrozenRanking
  readonly drafts: Draft
  readonly nominees: Nominee
  readonly notDuplicates: NotDuplicate
  readonly holds: Hold
  readonly meetings: Meeting
  readonly ballots: Ballot
  readonly lists: FrozenList
  readonly documents: IssuedDocument
}

export type Collections = OfficeCollections & CampaignCollections
export type CollectionName = keyof Collections
export type AnyRecord = Collections[CollectionName]
