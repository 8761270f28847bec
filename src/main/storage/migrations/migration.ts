import type { PartitionContent } from '../records'

/** One step from a format to the next: pure, never edited once released. */
export interface Migration {
  /** The format that it reads; it gives the next one. */
  readonly from: number
  readonly migrate: (partition: string, content: PartitionContent) => PartitionContent
}
