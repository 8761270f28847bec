import { err, type Result } from '#domain/core/result'
import type { FileRefusal } from '#domain/workbook/finding-codes'
import type { ChildProcess, ForkChild } from '#main/ports/child-process'
import type { ReadingAnswers, ReadingTask } from './reading-task'

export interface ReadingPoolOptions {
  readonly fork: ForkChild
  /** The built module of the reading process. */
  readonly entry: string
  readonly secondsPerFile?: number
  readonly memoryMb?: number
}

interface Reply {
  readonly id: number
  readonly result: Result<ReadingAnswers[ReadingTask['kind']], FileRefusal>
  readonly rss: number
}

/** The file that is being read. */
interface Current {
  readonly id: number
  readonly answered: (reply: Reply) => void
  readonly ended: () => void
}

const isReply = (message: unknown): message is Reply =>
  typeof message === 'object' && message !== null && 'id' in message && 'result' in message

/**
 * Reads workbooks in a process of its own, one file at a time. A file that takes too long or too much memory loses its
 * process and gets its sentence; the next file finds a new process.
 */
export class ReadingPool {
  readonly #options: Required<ReadingPoolOptions>
  #child: ChildProcess | null = null
  #last: Promise<unknown> = Promise.resolve()
  #nextId = 1
  #current: Current | null = null

  constructor(options: ReadingPoolOptions) {
    this.#options = { secondsPerFile: 20, memoryMb: 700, ...options }
  }

  /** Does a task after every earlier one; `signal` gives up a file that is being read. */
  run<K extends ReadingTask['kind']>(
    task: Extract<ReadingTask, { readonly kind: K }>,
    signal?: AbortSignal,
  ): Promise<Result<ReadingAnswers[K], FileRefusal>> {
    const done = this.#last.then(() => this.#runNow(task, signal))
    this.#last = done.catch(() => null)
    return done as Promise<Result<ReadingAnswers[K], FileRefusal>>
  }

  #runNow(task: ReadingTask, signal?: AbortSignal): Promise<Reply['result']> {
    const { secondsPerFile, memoryMb } = this.#options
    const child = this.#start()
    const id = this.#nextId
    this.#nextId += 1
    return new Promise((resolve) => {
      const finish = (result: Reply['result'], keepChild: boolean): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', giveUp)
        this.#current = null
        if (!keepChild) this.#drop(child)
        resolve(result)
      }
      const giveUp = (): void => finish(err({ code: 'TIMEOUT', facts: { seconds: 0 } }), false)
      const tooSlow = (): void => finish(err({ code: 'TIMEOUT', facts: { seconds: secondsPerFile } }), false)
      const timer = setTimeout(tooSlow, secondsPerFile * 1000)
      signal?.addEventListener('abort', giveUp)
      this.#current = {
        id,
        answered: ({ result, rss }) => finish(result, rss < memoryMb * 1024 * 1024),
        ended: () => finish(err({ code: 'TOO_BIG', facts: { what: 'memory', limit: `${memoryMb} MB` } }), false),
      }
      if (signal?.aborted === true) giveUp()
      else child.post({ id, task })
    })
  }

  #start(): ChildProcess {
    if (this.#child !== null) return this.#child
    const child = this.#options.fork(this.#options.entry, { memoryMb: this.#options.memoryMb })
    child.onMessage((message) => {
      if (isReply(message) && message.id === this.#current?.id) this.#current.answered(message)
    })
    child.onExit(() => {
      if (this.#child !== child) return
      this.#child = null
      this.#current?.ended()
    })
    this.#child = child
    return child
  }

  #drop(child: ChildProcess): void {
    if (this.#child === child) this.#child = null
    child.kill()
  }

  /** Ends the reading process; the next task starts a new one. */
  close(): void {
    if (this.#child !== null) this.#drop(this.#child)
  }
}
