import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { err, ok, type Result } from '#domain/core/result'
import type { StorageError } from '#shared/errors/storage-error'
import { codeOf, readError } from './disk'
import { type CheckedLine, checkLine, currentFormat, firstHash } from './journal-line'
import type { JournalEntry } from './store'

/** Where the journal ends: the next line is written there and chained to that hash. */
export interface JournalEnd {
  readonly sequence: number
  readonly hash: string
  /** Format of the newest line. */
  readonly format: number
  /** Bytes of whole lines. */
  readonly size: number
}

export interface JournalReading {
  readonly end: JournalEnd
  /** Byte at which each line begins. */
  readonly offsets: number[]
  /** Bytes of a line that was being written when the machine stopped; it was never acknowledged. */
  readonly tornBytes: number
  /** True when the last line is whole but for its line break. */
  readonly breakMissing: boolean
}

export const emptyJournal = (): JournalReading => ({
  end: { sequence: 0, hash: firstHash, format: currentFormat, size: 0 },
  offsets: [],
  tornBytes: 0,
  breakMissing: false,
})

/**
 * Reads a journal line by line and checks its chain. A last line that was cut short is torn and left out; any other line
 * that does not fit, or that `onLine` cannot take, is an alteration and stops with its number.
 */
export async function readJournal(
  path: string,
  onLine: (line: CheckedLine) => boolean,
): Promise<Result<JournalReading, StorageError>> {
  const reader = new ChainReader(path, onLine)
  try {
    let begun: Buffer[] = []
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      let from = 0
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        const piece = chunk.subarray(from, at)
        const refused = reader.take(begun.length === 0 ? piece : Buffer.concat([...begun, piece]))
        if (refused !== null) return err(refused)
        begun = []
        from = at + 1
      }
      if (from < chunk.length) begun.push(chunk.subarray(from))
    }
    return reader.finish(Buffer.concat(begun))
  } catch (cause) {
    return codeOf(cause) === 'ENOENT' ? ok(emptyJournal()) : err(readError(cause, path))
  }
}

class ChainReader {
  readonly #path: string
  readonly #onLine: (line: CheckedLine) => boolean
  readonly #offsets: number[] = []
  #end: JournalEnd = emptyJournal().end
  /** Bytes of a line with holes in it: the file had grown, but not all of it had reached the disk. */
  #hollow = 0

  constructor(path: string, onLine: (line: CheckedLine) => boolean) {
    this.#path = path
    this.#onLine = onLine
  }

  take(bytes: Buffer): StorageError | null {
    if (this.#hollow > 0) return this.#broken()
    const line = checkLine(bytes)
    if (line === null && bytes.includes(0)) {
      this.#hollow = bytes.length + 1
      return null
    }
    return this.#accept(line, bytes.length + 1)
  }

  #accept(line: CheckedLine | null, bytes: number): StorageError | null {
    const { sequence, hash, size } = this.#end
    if (line === null || line.previous !== hash || line.sequence !== sequence + 1) return this.#broken()
    if (line.format > currentFormat) return { code: 'FORMAT_NEWER', found: line.format, known: currentFormat }
    if (!this.#onLine(line)) return this.#broken()
    this.#offsets.push(size)
    this.#end = { sequence: line.sequence, hash: line.hash, format: line.format, size: size + bytes }
    return null
  }

  #broken(): StorageError {
    return { code: 'JOURNAL_BROKEN', file: this.#path, sequence: this.#end.sequence + 1 }
  }

  finish(rest: Buffer): Result<JournalReading, StorageError> {
    const line = this.#hollow > 0 || rest.length === 0 ? null : checkLine(rest)
    if (line !== null) {
      const refused = this.#accept(line, rest.length)
      if (refused !== null) return err(refused)
    }
    return ok({
      end: this.#end,
      offsets: this.#offsets,
      tornBytes: line === null ? this.#hollow + rest.length : 0,
      breakMissing: line !== null,
    })
  }
}

/** Where the lines of a journal stand, as far as they are believed. */
export interface JournalPlan {
  readonly offsets: readonly number[]
  readonly size: number
}

const batchBytes = 4 << 20

/** The lines from the one at index `from` up to `to` (not included), oldest first. */
export async function readLines(
  path: string,
  { offsets, size }: JournalPlan,
  from: number,
  to: number,
): Promise<Result<readonly JournalEntry[], StorageError>> {
  const startOf = (index: number): number => offsets[index] ?? size
  const entries: JournalEntry[] = []
  if (from >= to) return ok(entries)
  try {
    const handle = await open(path, 'r')
    try {
      for (let first = from; first < to; ) {
        let last = first + 1
        while (last < to && startOf(last + 1) - startOf(first) <= batchBytes) last += 1
        const bytes = await readExactly(handle, startOf(first), startOf(last) - startOf(first))
        for (let index = first; index < last; index += 1) {
          const line = bytes.subarray(startOf(index) - startOf(first), startOf(index + 1) - startOf(first))
          const entry = checkLine(line.at(-1) === 10 ? line.subarray(0, -1) : line)?.parse()
          if (!entry) return err({ code: 'JOURNAL_BROKEN', file: path, sequence: index + 1 })
          entries.push(entry)
        }
        first = last
      }
      return ok(entries)
    } finally {
      await handle.close()
    }
  } catch (cause) {
    return err(readError(cause, path))
  }
}

async function readExactly(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, from + done)
    if (bytesRead === 0) return bytes.subarray(0, done)
    done += bytesRead
  }
  return bytes
}
