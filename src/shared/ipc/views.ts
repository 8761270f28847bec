import type { Finding } from '#domain/core/finding'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type {
  Award,
  Ballot,
  Campaign,
  Cluster,
  FrozenList,
  IssuedDocument,
  ListEntry,
  Meeting,
  Nominee,
  Office,
  Unit,
} from '#domain/office/records'
import type { RowAside } from '#domain/workbook/file-reading'

export type * from './import-views'

export type * from './scoring-views'

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

/** A line of the register of commendations, with the unit's name beside its code. */
export interface AwardLine extends Award {
  readonly unitName: string
}

/** Every paper of a campaign, saved into a folder; fewer than `total` when the officer stopped it. */
export interface SavedPapersView {
  readonly folder: string
  readonly papers: number
  readonly total: number
  readonly files: number
  readonly hasPdf: boolean
  /** Papers that wait for the list to be frozen. */
  readonly waiting: readonly Finding[]
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
    /** Made before the program was opened: undo leaves it as it is. */
    readonly earlier?: true
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
  readonly 'state.changed': {
    readonly action: string
    readonly campaigns: readonly (string | null)[]
    /** The newest commit among them; null when another folder took the place of this one. */
    readonly sequence: number | null
  }
  /** A menu entry or accelerator was used. */
  readonly 'menu.command': { readonly command: 'undo' | 'redo' | 'help' | 'open-log' | 'backup' }
}
