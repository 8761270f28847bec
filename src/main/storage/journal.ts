import { statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { err, ok, type Result } from '#domain/core/result'
import type { Change } from '#domain/office/change'
import type { StorageError } from '#shared/errors/storage-error'
import { type Disk, realDisk, syncFolder, writeError } from './disk'
import { asWritten, currentFormat, writeLine } from './journal-line'
import type { JournalEnd, JournalReading } from './journal-reading'
import { Sealer } from './sealed-text'
import type { Actor, JournalEntry } from './store'

/** The journal open for writing: each append is on disk before it is believed. */
export class Journal {
  readonly #path: string
  readonly #handle: FileHandle
  readonly #disk: Disk
  readonly #offsets: number[]
  readonly #sealer = new Sealer()
  #end: JournalEnd
  /** True while bytes of a failed append may stand behind the last whole line. */
  #soiled = false

  private constructor(path: string, handle: FileHandle, read: JournalReading, disk: Disk) {
    this.#path = path
    this.#handle = handle
    this.#end = read.end
    this.#offsets = read.offsets
    this.#disk = disk
  }

  /** Opens the journal behind its last whole line; a torn line is cut off, a missing line break is put back. */
  static async open(path: string, read: JournalReading, disk: Disk = realDisk): Promise<Result<Journal, StorageError>> {
    try {
      const isNew = read.end.size === 0
      const handle = await open(path, 'r+').catch((cause) => {
        if (isNew) return open(path, 'wx+')
        throw cause
      })
      const journal = new Journal(path, handle, read, disk)
      if (read.tornBytes > 0) await journal.#cutBack()
      if (read.breakMissing) await journal.#endLine()
      if (isNew) await syncFolder(dirname(path))
      return ok(journal)
    } catch (cause) {
      return err(writeError(cause, path))
    }
  }

  get end(): JournalEnd {
    return this.#end
  }

  get offsets(): readonly number[] {
    return this.#offsets
  }

  async #cutBack(): Promise<void> {
    await this.#disk.truncate(this.#handle, this.#end.size)
    await this.#disk.sync(this.#handle)
  }

  async #endLine(): Promise<void> {
    await this.#disk.write(this.#handle, Buffer.from('\n'), this.#end.size)
    await this.#disk.sync(this.#handle)
    this.#end = { ...this.#end, size: this.#end.size + 1 }
  }

  /**
   * Appends one commit and flushes it. After a failure the file is cut back to its whole lines before anything else is
   * written, so that no commit ever stands behind garbage; while that fails too, every commit is refused.
   */
  async append(actor: Actor, change: Change): Promise<Result<JournalEntry, StorageError>> {
    const sequence = this.#end.sequence + 1
    const head = { previous: this.#end.hash, sequence, at: actor.now(), who: actor.who }
    const { bytes, hash } = await writeLine(head, change, this.#sealer)
    try {
      if (this.#soiled) await this.#cutBack()
      this.#soiled = false
      if (statSync(this.#path).size !== this.#end.size) return err({ code: 'STORE_CHANGED', file: this.#path })
    } catch (cause) {
      return err(writeError(cause, this.#path))
    }
    let records: Change['records']
    try {
      this.#soiled = true
      await this.#disk.write(this.#handle, bytes, this.#end.size)
      const flushed = this.#disk.sync(this.#handle)
      ;[records] = await Promise.all([asWritten(change.records), flushed])
      this.#soiled = false
    } catch (cause) {
      await this.#cutBack().then(
        () => {
          this.#soiled = false
        },
        () => null,
      )
      return err(writeError(cause, this.#path))
    }
    this.#offsets.push(this.#end.size)
    this.#end = { sequence, hash, format: currentFormat, size: this.#end.size + bytes.length }
    return ok({ sequence, at: head.at, who: head.who, change: { ...change, records }, hash })
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}
