import { readFile } from 'node:fs/promises'
import { type Adapter, Low } from 'lowdb'
import { z } from 'zod'
import { err, ok, type Result } from '#domain/core/result'
import type { Partition } from '#domain/office/change'
import type { StorageError } from '#shared/errors/storage-error'
import { codeOf, type Disk, realDisk, replaceDurably } from './disk'
import { currentFormat, storedRecords } from './journal-line'
import { listText, Sealer, unseal } from './sealed-text'
import { snapshotPath } from './snapshot-path'

const snapshotFile = z.object({
  format: z.number().int(),
  partition: z.custom<Partition>((value) => typeof value === 'string'),
  /** The newest commit whose changes to this partition are in here, and that commit's hash. */
  sequence: z.number().int().nonnegative(),
  journalHash: z.string(),
  /** In the office's file: the newest generation of every other one; together they hold everything up to `sequence`. */
  generations: z.record(z.string(), z.number().int()).optional(),
  collections: z.record(z.string(), storedRecords),
})

/** One partition as it was after the commit of that sequence number. */
export type Snapshot = Readonly<z.infer<typeof snapshotFile>>

/** What was found of a partition: its newest whole snapshot, and whether a newer generation was damaged. */
export interface FoundSnapshot {
  readonly file: string
  readonly snapshot: Snapshot | null
  readonly damaged: boolean
}

/** lowdb's adapter on a durable file: sealed with a hash, whole or not at all, the generation before kept. */
class DurableAdapter implements Adapter<Snapshot> {
  readonly #path: string
  readonly #disk: Disk
  readonly #keepPrevious: boolean
  outcome: Result<null, StorageError> = ok(null)

  constructor(path: string, disk: Disk = realDisk, keepPrevious = true) {
    this.#path = path
    this.#disk = disk
    this.#keepPrevious = keepPrevious
  }

  async read(): Promise<Snapshot | null> {
    const bytes = await readFile(this.#path)
    const newer = newerFormat(bytes)
    if (newer !== null) {
      this.outcome = err(newer)
      return null
    }
    const text = unseal(bytes)?.body()
    if (text === undefined) return null
    const parsed = snapshotFile.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  }

  async write(data: Snapshot): Promise<void> {
    const { bytes } = await new Sealer().seal(snapshotText(data))
    this.outcome = await replaceDurably(this.#path, bytes, {
      keepPrevious: this.#keepPrevious,
      disk: this.#disk,
    })
  }
}

/** A snapshot's JSON text, its collections last. */
function* snapshotText({ collections, ...head }: Snapshot): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"collections":{`
  for (const [index, [name, records]] of Object.entries(collections).entries()) {
    yield `${index === 0 ? '' : ','}${JSON.stringify(name)}:`
    yield* listText(records)
  }
  yield '}}'
}

/** A newer program may seal its files in another way, so its format is read before anything else. */
function newerFormat(bytes: Buffer): StorageError | null {
  const found = Number(/"format":(\d{1,9})\b/.exec(bytes.toString('latin1', 0, 300))?.[1] ?? 0)
  return found > currentFormat ? { code: 'FORMAT_NEWER', found, known: currentFormat } : null
}

/** Writes a partition's snapshot. `keepPrevious` is false where the file on disk is known to be damaged. */
export async function writeSnapshot(
  folder: string,
  snapshot: Omit<Snapshot, 'format'>,
  options: { readonly keepPrevious: boolean; readonly disk: Disk },
): Promise<Result<null, StorageError>> {
  const adapter = new DurableAdapter(snapshotPath(folder, snapshot.partition), options.disk, options.keepPrevious)
  const file = new Low<Snapshot>(adapter, { format: currentFormat, ...snapshot })
  await file.write()
  return adapter.outcome
}

/** The newest whole snapshot of a file: itself, else the generation before. */
export async function readSnapshot(file: string): Promise<Result<FoundSnapshot, StorageError>> {
  let damaged = false
  for (const path of [file, `${file}.prev`]) {
    const read = await readWhole(path)
    if (!read.ok) return read
    if (read.value === 'damaged') damaged = true
    else if (read.value !== 'absent') return ok({ snapshot: read.value, damaged, file })
  }
  return ok({ snapshot: null, damaged, file })
}

async function readWhole(path: string): Promise<Result<Snapshot | 'absent' | 'damaged', StorageError>> {
  const adapter = new DurableAdapter(path)
  try {
    const snapshot = await adapter.read()
    return adapter.outcome.ok ? ok(snapshot ?? 'damaged') : adapter.outcome
  } catch (cause) {
    // Whatever else keeps the file from being read, the journal has what it holds.
    return ok(codeOf(cause) === 'ENOENT' ? 'absent' : 'damaged')
  }
}
