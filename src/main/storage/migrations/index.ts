import type { PartitionContent } from '../records'
import { unitsHaveAliases } from './0000-units-have-aliases'
import { scoringRoom } from './0001-scoring-room'
import type { Migration } from './migration'

const migrations: readonly Migration[] = [unitsHaveAliases, scoringRoom]

/** Brings a partition's content from one format to a later one. */
export const migrated = (partition: string, content: PartitionContent, from: number, to: number): PartitionContent =>
  migrations
    .filter((migration) => migration.from >= from && migration.from < to)
    .reduce((result, { migrate }) => migrate(partition, result), content)
