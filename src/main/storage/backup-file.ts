import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { err, ok, type Result } from '#domain/core/result'
import type { StorageError } from '#shared/errors/storage-error'
import { type ByteReader, byteReader } from './byte-reader'
import { causeText } from './disk'
import { currentFormat } from './journal-line'
import { readJournal } from './journal-reading'
import { isDataFolder, journalPath } from './load-folder'
import { originalNames } from './originals'

// A backup is a compressed text of lines and bytes: a first line with the kind and format, then for each file a line
// with its name, size and hash followed by its content, then a last line with the number of files.
const firstLine = z.object({ kind: z.literal('so-thi-dua-backup'), format: z.number().int() })
const fileLine = z.object({
  path: z
    .string()
    .regex(/^[^/\\:]+(\/[^/\\:]+)*$/)
    .refine((path) => !path.split('/').some((part) => /^\.+$/.test(part))),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
const lastLine = z.object({ files: z.number().int() })
const nextLine = z.union([fileLine, lastLine])

/** A file in a backup; its content is only good once all of it has been read without an error. */
export interface BackedUpFile {
  readonly path: string
  readonly bytes: number
  readonly content: AsyncIterable<Uint8Array>
}

/**
 * Everything of a data folder as the bytes of a backup. Snapshots are read before the journal, so a commit made
 * meanwhile is in the backup whole or not at all.
 */
export async function packFolder(folder: string): Promise<Result<Readable, StorageError>> {
  if (!isDataFolder(folder)) return err({ code: 'STORE_MISSING', folder })
  const snapshots = new Map<string, Buffer>()
  for (const name of await snapshotNames(folder)) snapshots.set(name, await readFile(join(folder, ...name.split('/'))))
  const journal = await readJournal(journalPath(folder), () => true)
  if (!journal.ok) return journal
  const packed = createGzip({ level: 1 })
  // A failure on the way reaches the reader of `packed`, which the pipeline destroys with it.
  pipeline(Readable.from(pack(folder, snapshots, journal.value.end.size)), packed, () => undefined)
  return ok(packed)
}

/** Both generations of every snapshot, the campaigns' before the office's, which speaks of them. */
async function snapshotNames(folder: string): Promise<readonly string[]> {
  const isSnapshot = (name: string): boolean => /\.json(\.prev)?$/.test(name)
  const campaigns = await readdir(join(folder, 'campaigns')).catch((): string[] => [])
  const office = (await readdir(folder)).filter((name) => name.startsWith('office.'))
  return [...campaigns.map((name) => `campaigns/${name}`), ...office].filter(isSnapshot)
}

async function* pack(folder: string, snapshots: ReadonlyMap<string, Buffer>, journalSize: number) {
  const sizes = [...snapshots]
  yield line({ kind: 'so-thi-dua-backup', format: currentFormat })
  for (const [path, content] of sizes) {
    yield line({ path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') })
    yield content
  }
  const path = journalPath(folder)
  yield line({ path: 'journal.jsonl', bytes: journalSize, sha256: await hashOfStart(path, journalSize) })
  if (journalSize > 0) yield* createReadStream(path, { end: journalSize - 1 }) as AsyncIterable<Buffer>
  const originals = await originalNames(folder)
  for (const name of originals) {
    const content = await readFile(join(folder, 'originals', name))
    yield line({
      path: `originals/${name}`,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    })
    yield content
  }
  yield line({ files: sizes.length + 1 + originals.length })
}

const line = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)

async function hashOfStart(path: string, size: number): Promise<string> {
  const hash = createHash('sha256')
  if (size > 0) for await (const chunk of createReadStream(path, { end: size - 1 })) hash.update(chunk)
  return hash.digest('hex')
}

/** Goes through a backup file by file; damage anywhere refuses it, so nothing is believed before the end. */
export async function readBackup(
  file: string,
  onFile: (file: BackedUpFile) => Promise<void>,
): Promise<Result<null, StorageError>> {
  const damaged = (cause: string): Result<never, StorageError> => err({ code: 'BACKUP_DAMAGED', file, cause })
  const packed = createReadStream(file)
  const unpacked = createGunzip()
  pipeline(packed, unpacked, () => undefined)
  const bytes = byteReader(unpacked)
  try {
    const first = firstLine.safeParse(await jsonLine(bytes))
    if (!first.success) return damaged('header')
    if (first.data.format > currentFormat) {
      return err({ code: 'FORMAT_NEWER', found: first.data.format, known: currentFormat })
    }
    for (let files = 0; ; files += 1) {
      const next = nextLine.parse(await jsonLine(bytes))
      if ('files' in next) return next.files === files && (await bytes.isAtEnd()) ? ok(null) : damaged('end')
      const hash = createHash('sha256')
      await onFile({ path: next.path, bytes: next.bytes, content: hashed(bytes.take(next.bytes), hash) })
      if (hash.digest('hex') !== next.sha256) return damaged(next.path)
    }
  } catch (cause) {
    return cause instanceof UnpackFailure ? err(cause.error) : damaged(causeText(cause))
  } finally {
    packed.destroy()
    unpacked.destroy()
  }
}

/** Thrown by `onFile` when the fault is not the backup's (a full disk). */
export class UnpackFailure extends Error {
  readonly error: StorageError

  constructor(error: StorageError) {
    super(error.code)
    this.error = error
  }
}

const longestLine = 10_000

const jsonLine = async (bytes: ByteReader): Promise<unknown> =>
  JSON.parse((await bytes.line(longestLine)).toString('utf8'))

async function* hashed(content: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of content) {
    hash.update(chunk)
    yield chunk
  }
}
