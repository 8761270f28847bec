import type { Score } from './score'

/** The scores of one cluster, by unit; see `rankCluster`. */
export interface ClusterScores {
  readonly byUnit: ReadonlyMap<string, readonly Score[]>
}
