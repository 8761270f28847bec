import { createReadStream } from 'node:fs'
import { type FileHandle, open, truncate } from 'node:fs/promises'
import { err, ok, type Result } from '#domain/core/result'
import type { Change } from '#domain/office/change'
import type { StorageError } from '#shared/errors/storage-error'
import { codeOf, type Disk, realDisk, writeError } from './disk'
import { type CheckedLine, checkLine, currentFormat, firstHash, writeLine } from './journal-line'
import type { Actor, JournalEntry } from './store'

/** Where the journal ends: the next line is written there and chained to that hash. */
interface JournalEnd {
  readonly sequence: number
  readonly hash: string
  /** Bytes of whole lines. */
  readonly size: number
}

export interface JournalReading {
  readonly end: JournalEnd
  /** Byte at which each line begins. */
  readonly offsets: number[]
  /** Bytes of a line that was being written when the machine stopped; it was never acknowledged. */
  readonly tornBytes: number
}

/**
 * Reads a journal line by line and checks its chain. A last line without its line break is torn and left out; any other
 * line that does not fit, or that `onLine` cannot take, is an alteration and stops with its number.
 */
export async function readJournal(
  path: string,
  onLine: (line: CheckedLine) => boolean,
): Promise<Result<JournalReading, StorageError>> {
  let end: JournalEnd = { sequence: 0, hash: firstHash, size: 0 }
  const offsets: number[] = []
  let rest: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      let from = 0
      const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      for (let at = bytes.indexOf(10, from); at >= 0; at = bytes.indexOf(10, from)) {
        const line = checkLine(bytes.toString('utf8', from, at))
        const isNext = line !== null && line.previous === end.hash && line.sequence === end.sequence + 1
        if (isNext && line.format > currentFormat) {
          return err({ code: 'FORMAT_NEWER', found: line.format, known: currentFormat })
        }
        if (!isNext || !onLine(line)) return err({ code: 'JOURNAL_BROKEN', file: path, sequence: end.sequence + 1 })
        offsets.push(end.size)
        end = { sequence: line.sequence, hash: line.hash, size: end.size + at - from + 1 }
        from = at + 1
      }
      rest = bytes.subarray(from)
    }
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return ok({ end, offsets, tornBytes: 0 })
    return err({ code: 'STORE_READ_FAILED', file: path, cause: cause instanceof Error ? cause.message : String(cause) })
  }
  return ok({ end, offsets, tornBytes: rest.length })
}

/** The journal open for writing: each append is on disk before it is believed. */
export class Journal {
  readonly #path: string
  readonly #handle: FileHandle
  readonly #disk: Disk
  readonly #offsets: number[]
  #end: JournalEnd

  private constructor(path: string, handle: FileHandle, read: JournalReading, disk: Disk) {
    this.#path = path
    this.#handle = handle
    this.#end = read.end
    this.#offsets = read.offsets
    this.#disk = disk
  }

  /** Opens the journal behind its last whole line; a torn line is cut off. */
  static async open(path: string, read: JournalReading, disk: Disk = realDisk): Promise<Result<Journal, StorageError>> {
    try {
      const handle = await open(path, 'a').then(async (created) => {
        await created.close()
        if (read.tornBytes > 0) await truncate(path, read.end.size)
        return open(path, 'r+')
      })
      return ok(new Journal(path, handle, read, disk))
    } catch (cause) {
      return err(writeError(cause, path))
    }
  }

  get end(): JournalEnd {
    return this.#end
  }

  /** Appends one commit; after a failure the file is cut back to its whole lines, so that nothing is written behind garbage. */
  async append(actor: Actor, change: Change): Promise<Result<JournalEntry, StorageError>> {
    const sequence = this.#end.sequence + 1
    const head = { previous: this.#end.hash, format: currentFormat, sequence, at: actor.now(), who: actor.who }
    const { hash, text } = writeLine({ ...head, change })
    const bytes = Buffer.from(`${text}\n`)
    try {
      await this.#disk.write(this.#handle, bytes, this.#end.size)
      await this.#disk.sync(this.#handle)
    } catch (cause) {
      await this.#handle.truncate(this.#end.size).catch(() => null)
      return err(writeError(cause, this.#path))
    }
    this.#offsets.push(this.#end.size)
    this.#end = { sequence, hash, size: this.#end.size + bytes.length }
    return ok({ sequence, at: head.at, who: head.who, change, hash })
  }

  /** The newest commits, newest first. */
  newest(limit: number): Promise<Result<readonly JournalEntry[], StorageError>> {
    return readNewest(this.#path, this.#offsets, this.#end.size, limit)
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}

/** Reads the newest `limit` lines of a journal whose lines begin at `offsets` and end at `size`; newest first. */
export async function readNewest(
  path: string,
  offsets: readonly number[],
  size: number,
  limit: number,
): Promise<Result<readonly JournalEntry[], StorageError>> {
  const from = offsets[Math.max(0, offsets.length - limit)]
  if (from === undefined || limit <= 0) return ok([])
  try {
    const handle = await open(path, 'r')
    try {
      const bytes = Buffer.alloc(size - from)
      await handle.read(bytes, 0, bytes.length, from)
      const lines = bytes
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
      return ok(lines.flatMap((line) => checkLine(line)?.parse() ?? []).reverse())
    } finally {
      await handle.close()
    }
  } catch (cause) {
    return err({ code: 'STORE_READ_FAILED', file: path, cause: cause instanceof Error ? cause.message : String(cause) })
  }
}
