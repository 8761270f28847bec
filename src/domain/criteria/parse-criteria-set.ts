import type { Finding } from '../core/finding'
import type { CriteriaFindingCode } from './criteria-findings'
import type { CriteriaSet } from './criteria-set'

/** A criteria set as read; `set` is null when it cannot score at all. */
export interface ParsedCriteriaSet {
  readonly set: CriteriaSet | null
  readonly findings: readonly Finding<CriteriaFindingCode>[]
}

/** Reads a criteria set from JSON and checks it (spec of scoring §2). A stored `CriteriaSet` reads back as itself. */
export function parseCriteriaSet(_json: unknown): ParsedCriteriaSet {
  throw new Error('Not built yet')
}
