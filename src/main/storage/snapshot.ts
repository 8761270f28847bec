import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { z } from 'zod'
import { err, ok, type Result } from '#domain/core/result'
import { campaignPartition, type Partition } from '#domain/office/change'
import type { StorageError } from '#shared/errors/storage-error'
import { codeOf, type Disk, realDisk, replaceDurably } from './disk'
import { currentFormat } from './journal-line'
import type { PartitionContent } from './records'

const snapshotFile = z.object({
  format: z.number().int(),
  partition: z.string(),
  sequence: z.number().int().nonnegative(),
  checksum: z.string(),
  collections: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))),
})

/** One partition as it was after the commit of that sequence number. */
export interface Snapshot {
  readonly format: number
  readonly partition: Partition
  readonly sequence: number
  readonly collections: PartitionContent
}

/** A snapshot that could be read, and whether the newest generation of its file was damaged. */
export interface FoundSnapshot {
  readonly snapshot: Snapshot | null
  readonly damaged: boolean
  readonly file: string
}

const checksumOf = (collections: unknown): string =>
  createHash('sha256').update(JSON.stringify(collections)).digest('hex')

export const snapshotPath = (folder: string, partition: Partition): string =>
  partition === 'office'
    ? join(folder, 'office.json')
    : join(folder, 'campaigns', `${encodeURIComponent(partition.slice('campaign:'.length))}.json`)

type Stored = z.infer<typeof snapshotFile>

/** lowdb's adapter on a durable file: whole or not at all, the generation before kept. */
class DurableAdapter implements Adapter<Stored> {
  readonly #path: string
  readonly #disk: Disk
  outcome: Result<null, StorageError> = ok(null)

  constructor(path: string, disk: Disk) {
    this.#path = path
    this.#disk = disk
  }

  async read(): Promise<Stored | null> {
    const text = await readFile(this.#path, 'utf8')
    const parsed = snapshotFile.safeParse(JSON.parse(text))
    return parsed.success && checksumOf(parsed.data.collections) === parsed.data.checksum ? parsed.data : null
  }

  async write(data: Stored): Promise<void> {
    this.outcome = await replaceDurably(this.#path, Buffer.from(JSON.stringify(data)), {
      keepPrevious: true,
      disk: this.#disk,
    })
  }
}

/** Writes a partition's snapshot. */
export async function writeSnapshot(
  folder: string,
  partition: Partition,
  sequence: number,
  collections: PartitionContent,
  disk: Disk = realDisk,
): Promise<Result<null, StorageError>> {
  const adapter = new DurableAdapter(snapshotPath(folder, partition), disk)
  const stored = {
    format: currentFormat,
    partition,
    sequence,
    checksum: checksumOf(collections),
    collections,
  } as unknown as Stored
  const file = new Low<Stored>(adapter, stored)
  await file.write()
  return adapter.outcome
}

/** The newest whole snapshot of a file: itself, else the generation before. */
export async function readSnapshot(file: string): Promise<Result<FoundSnapshot, StorageError>> {
  let damaged = false
  for (const path of [file, `${file}.prev`]) {
    const stored = await readWhole(path)
    if (stored === 'absent') continue
    if (stored === 'damaged') {
      damaged = true
      continue
    }
    if (stored.format > currentFormat) return err({ code: 'FORMAT_NEWER', found: stored.format, known: currentFormat })
    return ok({ snapshot: stored as unknown as Snapshot, damaged, file })
  }
  return ok({ snapshot: null, damaged, file })
}

async function readWhole(path: string): Promise<Stored | 'absent' | 'damaged'> {
  try {
    return (await new DurableAdapter(path, realDisk).read()) ?? 'damaged'
  } catch (cause) {
    return codeOf(cause) === 'ENOENT' ? 'absent' : 'damaged'
  }
}

/** Campaigns that have a snapshot file in the folder. */
export async function campaignSnapshots(folder: string): Promise<readonly Partition[]> {
  const names = await readdir(join(folder, 'campaigns')).catch(() => [])
  const campaigns = names.flatMap((name) => /^(.*)\.json(?:\.prev)?$/.exec(name)?.[1] ?? [])
  return [...new Set(campaigns)].map((name) => campaignPartition(decodeURIComponent(name)))
}
