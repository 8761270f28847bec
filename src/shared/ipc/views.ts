import type { Finding } from '#domain/core/finding'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type {
  Ballot,
  Campaign,
  Cluster,
  FrozenList,
  IssuedDocument,
  ListEntry,
  Meeting,
  Nominee,
  Office,
  ReturnRequest,
  Scorer,
  Submission,
  TrayRow,
  Unit,
  UnitExplanation,
} from '#domain/office/records'
import type { AwardLimit, AwardLimitResult } from '#domain/scoring/award-limits'
import type { OverallPlace } from '#domain/scoring/overall-ranking'
import type { QuotaResult, TieBoard } from '#domain/scoring/ranking-result'
import type { GivenPoints, ReportedValue, Round, Score } from '#domain/scoring/score'
import type { InputDifferences } from '#domain/statistics/input-differences'
import type { RankPoint } from '#domain/statistics/rank-trend'
import type { RankingChange } from '#domain/statistics/ranking-changes'
import type { Leniency, RaterRow } from '#domain/statistics/rater-series'
import type { RowDifference } from '#domain/submission/differences'
import type { FileReading, RowAside } from '#domain/workbook/file-reading'
import type { FileRefusalCode } from '#domain/workbook/finding-codes'
import type { SheetPage } from '#domain/workbook/sheet-page'
import type { MappedKind } from '#domain/workbook/table-mapping'
import type { AppError } from '../errors/app-error'

export interface OfficeView {
  /** null before the office has been described. */
  readonly office: Office | null
  readonly campaigns: readonly { readonly campaign: Campaign; readonly submissions: number; readonly units: number }[]
  readonly user: string
  readonly folder: string
  /** Set when nothing can be changed, with the reason in words for the officer. */
  readonly readOnlyReason: string | null
  /** What opening the folder had to mend or warn about. */
  readonly notices: readonly string[]
  readonly profiles: readonly { readonly id: string; readonly title: string; readonly note: string }[]
}

export interface UnitsView {
  readonly units: readonly Unit[]
  readonly clusters: readonly Cluster[]
  /** Filled after an import of a unit list. */
  readonly imported?: {
    readonly added: number
    readonly changed: number
    readonly unchanged: number
    readonly findings: readonly Finding[]
  }
}

export interface CampaignView {
  readonly campaign: Campaign
}

/** A line of the readiness board: what is missing before the papers can go to the Chairman, and where it is done. */
export interface ReadinessLine {
  readonly step:
    | 'units'
    | 'criteria'
    | 'submissions'
    | 'tray'
    | 'appraisal'
    | 'ranking'
    | 'nominees'
    | 'meeting'
    | 'list'
    | 'papers'
  readonly status: 'done' | 'todo' | 'blocked' | 'attention'
  readonly done: number
  readonly of: number
  readonly findings: readonly Finding[]
}

export interface ReadinessView {
  readonly campaign: Campaign
  readonly lines: readonly ReadinessLine[]
}

export interface CriteriaView {
  readonly set: CriteriaSet | null
  readonly version: number
  /** True once scores use this version: a change makes a new version. */
  readonly used: boolean
  /** Codes of criteria that have a score in any round. */
  readonly scored: readonly string[]
  readonly findings: readonly Finding[]
}

/** A criteria set read from a file, with what is in doubt about it. */
export interface CriteriaReadView {
  readonly file: string
  /** null when it cannot be read as a set. */
  readonly set: CriteriaSet | null
  /** Codes of criteria for which no points were written; the set has 0 there until someone writes them. */
  readonly blank: readonly string[]
  readonly findings: readonly Finding[]
  /** Rows of a table that did not go in, with why; empty for a file of another kind. */
  readonly aside: readonly RowAside[]
  /** Rows that went in; null for a file that is no table. */
  readonly rows: number | null
}

/** A version of a campaign's criteria, newest first. */
export interface CriteriaVersionsView {
  readonly versions: readonly {
    readonly version: number
    readonly set: CriteriaSet
    /** Every time it was saved or approved, newest first. */
    readonly saved: readonly {
      readonly at: string
      readonly who: string
      readonly action: string
      readonly reason: string | null
    }[]
  }[]
}

export interface OpenedFile {
  readonly token: string
  readonly name: string
  readonly bytes: number
  readonly isFolder: boolean
}

/** How many rows a file has, and what becomes of them: seen = accepted + waiting + skipped. */
export interface RowAccount {
  readonly seen: number
  readonly accepted: number
  readonly waiting: number
  readonly skipped: number
}

/** A file of a job as the list of two hundred shows it; `import.file` gives what was read from it. */
export interface ImportFileLine {
  readonly id: string
  readonly file: string
  readonly bytes: number
  readonly status: 'ready' | 'partial' | 'refused' | 'skipped' | 'unchanged'
  readonly refusal: { readonly code: FileRefusalCode; readonly facts: Readonly<Record<string, string | number>> } | null
  /** False when nothing could be read from it. */
  readonly isRead: boolean
  readonly unit: string | null
  /** Set for a cluster's score workbook, which is no unit's. */
  readonly cluster?: string
  readonly account: RowAccount
  /** The first thing to know of it: why nothing or not everything goes in. */
  readonly note: Finding | null
  /** Places that differ from what the unit sent before. */
  readonly changes: number
  /** True when the unit's earlier submission would be replaced. */
  readonly replaces: boolean
  /** Criteria that the unit was asked to put right: only these are taken over, unless the officer takes everything. */
  readonly asked?: readonly string[] | null
  readonly applied: boolean
}

/** A file of a job with all that was made of it. */
export interface ImportFileView extends ImportFileLine {
  readonly reading: FileReading | null
  readonly differences: readonly RowDifference[]
  /** What the officer should know of it beside what the unit sent before, and beside the other files. */
  readonly notices: readonly Finding[]
}

export interface ImportView {
  readonly job: string
  readonly cancelled: boolean
  readonly files: readonly ImportFileLine[]
}

/** A part of a sheet, with the meanings that a column of each kind of table may have. */
export interface SheetView extends SheetPage {
  readonly fields: Readonly<Record<MappedKind, readonly string[]>>
}

export interface MappedImport {
  readonly view: ImportView
  /** Other files of the job that are read by what was just remembered. */
  readonly alike: number
  /** False when it was known already, or when the header is too short to be known again. */
  readonly remembered: boolean
}

export interface AppliedImport {
  readonly view: ImportView
  readonly applied: number
  readonly scores: number
  readonly nominees: number
  readonly waiting: number
  /** Files that could not be stored, each with why; the others went in. */
  readonly failed: readonly { readonly file: string; readonly error: AppError }[]
}

/** A file written back for its unit, marked in place or as a list of its own, with the message that goes with it. */
export interface ReturnedFileView {
  readonly path: string
  readonly message: string
  readonly kind: 'marked' | 'report'
}

/** What was made of the template workbooks; fewer than `total` when it was stopped on the way. */
export interface SavedTemplatesView {
  readonly folder: string
  readonly files: readonly string[]
  readonly total: number
}

/** Marked copies of the units' own files, each with the message that goes with it. */
export interface SentBackView {
  readonly folder: string
  readonly files: readonly { readonly unit: string; readonly name: string; readonly message: string }[]
}

/** A stored report without its rows. */
export type SubmissionLine = Omit<Submission, 'aside' | 'findings' | 'corrections' | 'mappings'>

export interface SubmissionsView {
  readonly submissions: readonly SubmissionLine[]
  /** Codes of units that have sent nothing yet. */
  readonly missing: readonly string[]
}

export interface TrayView {
  readonly rows: readonly TrayRow[]
}

export interface ScoreCell {
  /** As given; null when only a value was reported. */
  readonly points: GivenPoints
  /** What the reported value gives by the criterion's rule; null when it gives nothing. */
  readonly computed?: GivenPoints
  /** What counts in this round: a claim gives way to its reported value, a scorer's points stand, no evidence is 0. */
  readonly counted?: GivenPoints
  readonly value: ReportedValue | null
  readonly evidence: string | null
  readonly who: string
  readonly at: string
  readonly reason: string | null
  /** The second person who confirmed the score as it stands. */
  readonly confirmed?: { readonly who: string; readonly at: string }
  /** The scores of each scorer, where several score the round; the cell itself then says what they come to. */
  readonly each?: readonly NamedScore[]
}

/** One scorer's part in a round that several score. */
export interface NamedScore {
  readonly scorer: string
  readonly points: GivenPoints
  readonly value: ReportedValue | null
  readonly who: string
  readonly at: string
  readonly reason: string | null
  readonly confirmed?: { readonly who: string; readonly at: string }
}

export interface ScoreSheetRow {
  readonly unit: string
  readonly name: string
  /** Criterion code → round → what stands there; absent is "chưa chấm". */
  readonly cells: Readonly<Record<string, Partial<Record<Round, ScoreCell>>>>
  /** What the unit explains, by criterion. */
  readonly explanations?: Readonly<Record<string, UnitExplanation>>
  /** What the unit is asked to put right, by criterion: the note. */
  readonly returned?: Readonly<Record<string, string>>
  readonly total: string | null
  readonly band: string | null
  readonly rank: number | null
  readonly official: boolean
}

export interface ScoreSheetView {
  readonly cluster: string
  readonly set: CriteriaSet | null
  /** Appraisals need a second person's confirmation. */
  readonly twoPersons: boolean
  readonly rows: readonly ScoreSheetRow[]
  readonly findings: readonly Finding[]
}

/** How a campaign is scored, and by whom. */
export interface ScoringSetUpView {
  readonly twoPersons: boolean
  readonly scorers: readonly Scorer[]
}

/** Requests for more (trả lại để bổ sung), the open ones first, and what each unit is to be told. */
export interface ReturnsView {
  readonly requests: readonly (ReturnRequest & { readonly name: string; readonly message: string })[]
}

/** The `ranking` answer of the command line, which the window shows too. */
export interface RankingView {
  readonly campaign: string
  readonly criteriaSet: string | null
  readonly criteriaStatus: 'illustrative' | 'official' | null
  readonly frozen: {
    readonly version: number
    readonly code: string
    readonly at: string
    readonly stale: boolean
  } | null
  readonly findings: readonly Finding[]
  readonly clusters: readonly RankedCluster[]
  /** All units of the campaign in one order, for information; the official rank is the cluster's. */
  readonly overall?: readonly (OverallPlace & { readonly clusterName: string })[]
  /** Mức khen theo hạng, as declared for the campaign. */
  readonly awardLimits?: readonly AwardLimit[]
}

/** A frozen ranking in the list of versions. */
export interface FrozenVersionView {
  readonly version: number
  readonly code: string
  readonly at: string
  readonly who: string
  /** Version of the criteria set; null when it is not kept any more. */
  readonly criteriaVersion: number | null
  readonly units: number
  /** Units with an official rank. */
  readonly ranked: number
}

/** What changed between two frozen versions, or since one (`to` null: as it stands now). */
export interface RankingComparison {
  readonly from: number
  readonly to: number | null
  readonly changes: readonly RankingChange[]
  readonly inputs: InputDifferences
}

export interface RankedCluster {
  readonly cluster: string
  readonly name: string
  readonly units: readonly RankedUnitView[]
  /** Unit codes that the tie-breaks leave equal, group by group. */
  readonly ties: readonly (readonly string[])[]
  /** How units with the same total were told apart, tie-break by tie-break. */
  readonly tieBoards?: readonly TieBoard[]
  /** Who keeps the grade that has a quota; null or absent without one. */
  readonly quota?: QuotaResult | null
  /** Whom each award limit leaves within it. */
  readonly awards?: readonly AwardLimitResult[]
}

export interface RankedUnitView {
  readonly unit: string
  readonly name: string
  readonly rank: number | null
  readonly shared: boolean
  readonly official: boolean
  readonly base: string | null
  readonly bonus: string | null
  readonly deductions: string | null
  readonly total: string | null
  readonly band: string | null
  readonly groups: Readonly<Record<string, string | null>>
  readonly notes: readonly string[]
}

/** How people score beside the self-scores, and the scores that differ. */
export interface RatersView {
  readonly leniencies: readonly Leniency[]
  readonly rows: readonly RaterRow[]
}

/** A unit's place in one of the office's campaigns; `short` ("Đợt 1") stands on the axis. */
export interface TrendPoint extends RankPoint {
  readonly title: string
  readonly short: string
}

export interface ExplanationNode {
  readonly code: string
  readonly title: string
  readonly kind: string
  readonly max?: string | null
  readonly points: GivenPoints | string
  readonly self: GivenPoints | string
  readonly review: GivenPoints | string
  readonly appraisal: GivenPoints | string
  readonly formula: string
  readonly rounding?: string
  readonly reason?: string
  /** The scores behind a criterion, with who, when and why. */
  readonly scores?: readonly Score[]
  readonly children?: readonly ExplanationNode[]
}

export interface ExplanationView {
  readonly unit: string
  readonly name: string
  readonly total: string | null
  readonly band: string | null
  readonly rank: number | null
  readonly tree: ExplanationNode
  readonly steps: readonly {
    readonly code: string
    readonly message: string
    readonly from: string | null
    readonly to: string | null
  }[]
}

export interface NomineesView {
  readonly nominees: readonly Nominee[]
  /** Findings by nominee id. */
  readonly findings: Readonly<Record<string, readonly Finding[]>>
  readonly duplicates: readonly { readonly pair: readonly [string, string]; readonly why: string }[]
}

export interface MeetingView {
  readonly meeting: Meeting | null
  readonly ballots: readonly Ballot[]
  /** Nominees that pass by the recorded threshold and denominator. */
  readonly passed: readonly string[]
}

export interface ListView {
  readonly frozen: FrozenList | null
  readonly stale: boolean
  /** The list as it would be frozen now. */
  readonly draft: {
    readonly entries: readonly ListEntry[]
    readonly counts: { readonly collective: number; readonly individual: number; readonly household: number }
    readonly total: number
    readonly totalInWords: string
    readonly baseSalary: number
    readonly profile: string
    readonly decisionDate: string
  } | null
  readonly findings: readonly Finding[]
  readonly issued: readonly IssuedDocument[]
}

export interface PaperView {
  readonly title: string
  readonly pdf: Uint8Array
  readonly pages: number
  readonly findings: readonly Finding[]
}

export interface SavedFiles {
  readonly folder: string
  readonly files: readonly string[]
}

export interface LogView {
  readonly entries: readonly {
    readonly sequence: number
    readonly at: string
    readonly who: string
    readonly action: string
    readonly reason: string | null
    readonly records: number
    readonly hash: string
    readonly undone: boolean
  }[]
}

export interface UndoView {
  /** Action code of what was taken back or brought again; null when there was nothing. */
  readonly action: string | null
}

export interface VerifyView {
  readonly ok: boolean
  readonly partitions: number
  readonly journal: { readonly from: number; readonly to: number; readonly chain: 'ok' | 'broken' }
  readonly originals: number
  readonly findings: readonly Finding[]
}

export interface BackupView {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly records: number
}

/** What main tells the window without being asked. */
export interface Events {
  readonly 'job.progress': {
    readonly job: string
    readonly done: number
    readonly total: number
    readonly label: string
  }
  /** Collections that changed and in which campaign (null: the office). */
  readonly 'state.changed': { readonly action: string; readonly campaigns: readonly (string | null)[] }
  /** A menu entry or accelerator was used. */
  readonly 'menu.command': { readonly command: 'undo' | 'redo' | 'help' | 'open-log' | 'backup' }
}
