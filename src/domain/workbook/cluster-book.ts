/** A row of a cluster's score workbook (biểu chấm của cụm) as read: what the lead gave one criterion of one unit. */
export interface ClusterBookRow {
  readonly sheet: string
  readonly row: number
  readonly unit: string
  readonly criterion: string
  /** As typed; empty where nothing was given. */
  readonly points: string
  readonly reason: string
}

/** A cluster's score workbook with the identity that it carries. */
export interface ClusterBook {
  readonly cluster: string
  readonly campaign: string
  readonly criteria: string
  readonly rows: readonly ClusterBookRow[]
}

/** Where a cluster's score workbook has what the cluster gave. */
export const clusterBookColumns = { unit: 'A', criterion: 'C', points: 'I', reason: 'J' } as const
