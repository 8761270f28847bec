import type { BlankForm } from '../certificate/blank-form'
import type { Score } from '../scoring/score'
import type { Draft } from '../what-if/draft'
import type { Campaign, StoredCriteriaSet } from './campaign-records'
import type { CertificatePrint, CertificateSettings, PrinterCalibration } from './certificate-records'
import type {
  Award,
  Ballot,
  FrozenList,
  Hold,
  IssuedDocument,
  Meeting,
  Nominee,
  NotDuplicate,
} from './commendation-records'
import type { Cluster, Office, Unit } from './office-records'
import type {
  AwardLimits,
  CampaignClusterRoles,
  ClusterMeeting,
  CouncilOrder,
  FrozenRanking,
  ReturnRequest,
  Scorer,
  ScoringRules,
  UnitExplanation,
} from './scoring-records'
import type { ClusterFile, ColumnMapping, Submission, TrayRow } from './submission-records'

export type * from './campaign-records'
export type * from './certificate-records'
export type * from './commendation-records'
export type * from './office-records'
export type * from './scoring-records'
export type * from './submission-records'

/** Every collection of the office partition, by name. */
export interface OfficeCollections {
  readonly office: Office
  readonly units: Unit
  readonly clusters: Cluster
  readonly campaigns: Campaign
  readonly awards: Award
  readonly mappings: ColumnMapping
  readonly scorers: Scorer
  readonly blankForms: BlankForm
  readonly calibrations: PrinterCalibration
}

/** Every collection of a campaign's partition, by name. */
export interface CampaignCollections {
  readonly criteriaSets: StoredCriteriaSet
  readonly submissions: Submission
  readonly clusterFiles: ClusterFile
  readonly tray: TrayRow
  readonly scores: Score
  readonly scoringRules: ScoringRules
  readonly explanations: UnitExplanation
  readonly returns: ReturnRequest
  readonly councilOrders: CouncilOrder
  readonly awardLimits: AwardLimits
  readonly clusterRoles: CampaignClusterRoles
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
  readonly certificateSettings: CertificateSettings
  readonly certificatePrints: CertificatePrint
}

export type Collections = OfficeCollections & CampaignCollections

export type CollectionName = keyof Collections

export type AnyRecord = Collections[CollectionName]
