import type { PartitionContent } from '../records'
import { unitsHaveAliases } from './0000-units-have-aliases'
import type { Migration } from './migration'

const migrations: readonly Migration[] = [unitsHaveAliases]

/** Brings a partition's content from an older format to the present one. */
export const migrated = (partition: string, content: PartitionContent, format: number): PartitionContent =>
  migrations.filter(({ from }) => from >= format).reduce((result, { migrate }) => migrate(partition, result), content)
