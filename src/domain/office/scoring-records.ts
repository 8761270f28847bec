import type { LocalDate } from '../core/local-date'
import type { AwardLimit } from '../scoring/award-limits'
import type { GivenPoints } from '../scoring/score'

/** A cluster's meeting (họp cụm, khối) that considers the scores of its units; id is the cluster's. */
export interface ClusterMeeting {
  readonly id: string
  readonly campaign: string
  readonly cluster: string
  readonly date: LocalDate
  readonly place: string
  readonly startedAt: string
  readonly endedAt: string
  readonly chair: string
  readonly secretary: string
  readonly members: number
  readonly present: number
  /** Who was absent and why, as the secretary wrote it. */
  readonly absent: string
  readonly method: 'biểu quyết' | 'phiếu kín'
  /** Votes by which units were put forward (suy tôn); empty when no vote was taken. */
  readonly endorsements: readonly { readonly unit: string; readonly votes: number }[]
  /** Opinions, one per line. */
  readonly opinions: string
}

/** Lead (trưởng) and deputy (phó) of a cluster in one campaign, as unit codes; id is the cluster's. */
export interface CampaignClusterRoles {
  readonly id: string
  readonly campaign: string
  readonly cluster: string
  readonly lead: string | null
  readonly deputy: string | null
}

/** The council's recorded order among units that the tie-breaks leave equal (councilVote). */
export interface CouncilOrder {
  readonly id: string
  readonly campaign: string
  readonly cluster: string
  readonly units: readonly string[]
  readonly reason: string
}

/** The campaign's table of awards by rank (mức khen theo hạng). One record, id "award-limits". */
export interface AwardLimits {
  readonly id: 'award-limits'
  readonly campaign: string
  readonly lines: readonly AwardLimit[]
}

/** A frozen ranking (chốt xếp hạng): a snapshot that later edits never change. `content` is what was frozen. */
export interface FrozenRanking {
  readonly id: string
  readonly campaign: string
  readonly version: number
  /** Printed code, the first characters of the hash of the content. */
  readonly code: string
  readonly at: string
  readonly who: string
  readonly criteriaSet: string
  /** Hash of all inputs; a different one today means the ranking is stale. */
  readonly inputsHash: string
  readonly content: unknown
}

/** A person who scores (người chấm), with the unit that the person is from; nobody reviews their own unit. */
export interface Scorer {
  readonly id: string
  readonly name: string
  /** Unit code; null for a person of the office or of a body that is not scored. */
  readonly unit: string | null
  /** "Trưởng cụm", "Chuyên viên", "Sở Y tế". */
  readonly role: string
}

/** How a campaign is scored, beside its criteria. One record, id "rules"; without it the defaults hold. */
export interface ScoringRules {
  readonly id: 'rules'
  readonly campaign: string
  /** An appraisal entered by one person must be confirmed by another before the ranking is frozen. */
  readonly twoPersons: boolean
}

/** A unit's explanation (giải trình) of one criterion in the review round, and what was answered; id "unit|criterion". */
export interface UnitExplanation {
  readonly id: string
  readonly campaign: string
  readonly unit: string
  readonly criterion: string
  readonly text: string
  readonly who: string
  readonly at: string
  readonly answer: ExplanationAnswer | null
}

/** The answer to an explanation: accepted, with the new review points where they change, or the score kept. */
export interface ExplanationAnswer {
  readonly kind: 'accepted' | 'kept'
  readonly reason: string
  readonly points: GivenPoints
  readonly who: string
  readonly at: string
}

/** A request for more (trả lại để bổ sung): the criteria that a unit is asked to put right, and nothing else. */
export interface ReturnRequest {
  readonly id: string
  readonly campaign: string
  readonly unit: string
  readonly items: readonly { readonly criterion: string; readonly note: string }[]
  readonly note: string
  readonly deadline: LocalDate | null
  readonly who: string
  readonly at: string
  readonly status: 'open' | 'answered' | 'withdrawn'
  /** What settled it: the submission that answered, or why it was withdrawn. */
  readonly settled: { readonly submission: string | null; readonly reason: string; readonly at: string } | null
}
