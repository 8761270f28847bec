import type { Finding } from '#domain/core/finding'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { ReturnRequest, Scorer, UnitExplanation } from '#domain/office/records'
import type { AwardLimit, AwardLimitResult } from '#domain/scoring/award-limits'
import type { ClusterRoles } from '#domain/scoring/cluster-roles'
import type { OverallPlace } from '#domain/scoring/overall-ranking'
import type { QuotaResult, TieBoard } from '#domain/scoring/ranking-result'
import type { GivenPoints, ReportedValue, Round, Score } from '#domain/scoring/score'
import type { ClusterSeries } from '#domain/statistics/cluster-series'
import type { InputDifferences } from '#domain/statistics/input-differences'
import type { RankPoint } from '#domain/statistics/rank-trend'
import type { RankingChange } from '#domain/statistics/ranking-changes'
import type { Leniency, RaterRow } from '#domain/statistics/rater-series'

export type { ClusterSeries }

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

export interface ScoreSheetView<Row = ScoreSheetRow> {
  /** Sequence number of the newest commit that it shows. */
  readonly asOf: number
  readonly cluster: string
  readonly set: CriteriaSet | null
  /** Appraisals need a second person's confirmation. */
  readonly twoPersons: boolean
  readonly rows: readonly Row[]
}

/** A row as it crosses to the window: its cells packed into one text. */
export interface PackedRow extends Omit<ScoreSheetRow, 'cells'> {
  readonly cells: string
}

/** A sheet after an edit: the rows that are other than in the sheet that the window has, or all of it. */
export type ScoreSheetChange =
  | {
      readonly kind: 'rows'
      readonly asOf: number
      readonly rows: readonly PackedRow[]
    }
  | { readonly kind: 'sheet'; readonly sheet: ScoreSheetView<PackedRow> }

/** How a campaign is scored, and by whom. */
export interface ScoringSetUpView {
  readonly twoPersons: boolean
  readonly scorers: readonly Scorer[]
  readonly clusters: readonly ClusterRolesView[]
}

/** Who leads a cluster in a campaign, and among whom that is chosen. */
export interface ClusterRolesView extends ClusterRoles {
  readonly cluster: string
  readonly name: string
  /** The campaign's own word; false: the cluster's, as everywhere. */
  readonly isOwn: boolean
  readonly units: readonly { readonly code: string; readonly name: string }[]
}

/** Requests for more (trả lại để bổ sung), the open ones first, and what each unit is to be told. */
export interface ReturnsView {
  readonly requests: readonly (ReturnRequest & { readonly name: string; readonly message: string })[]
}

/** The file that goes with a request for more: the unit's own, marked, or a template of the flagged criteria. */
export interface ReturnCopyView {
  readonly folder: string
  readonly name: string
  readonly kind: 'marked' | 'template'
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
  /** What is reported is measured in ("tin, bài"). */
  readonly measure?: string
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
