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

type Outcome = Result<ReadingAnswers[ReadingTask['kind']], FileRefusal>

interface Reply {
  readonly id: number
  /** The outcome as JSON, as the task is sent: one text crosses in a fraction of the time of its thousands of parts. */
  readonly result: string
  readonly rss: number
}

/** The file that is being read. */
interface Current {
  readonly id: number
  readonly answered: (reply: Reply) => void
  readonly ended: (code: number | null) => void
}

const MB = 1024 * 1024
/** Buffers live outside the heap and are bounded by the reading limits; the heap gets the rest of the allowance. */
const HEAP_SHARE = 0.65
/** A process that has grown this large gives its memory back by being replaced. */
const KEPT_SHARE = 0.5

const cancelled: Outcome = err({ code: 'UNREADABLE', facts: { detail: 'cancelled' } })

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
  #closed = 0

  constructor(options: ReadingPoolOptions) {
    this.#options = { secondsPerFile: 20, memoryMb: 700, ...options }
  }

  /** Does a task after every earlier one; `signal` gives up a file that waits or is being read. */
  run<K extends ReadingTask['kind']>(
    task: Extract<ReadingTask, { readonly kind: K }>,
    signal?: AbortSignal,
  ): Promise<Result<ReadingAnswers[K], FileRefusal>> {
    const closed = this.#closed
    const text = JSON.stringify(task)
    const isGivenUp = (): boolean => signal?.aborted === true || closed !== this.#closed
    const done = this.#last.then(() => (isGivenUp() ? cancelled : this.#runNow(text, signal)))
    this.#last = done.catch(() => null)
    // Read only now that the next task is on its way, so that the process does not wait for it.
    return done.then((outcome) => (typeof outcome === 'string' ? JSON.parse(outcome) : outcome))
  }

  #runNow(task: string, signal?: AbortSignal): Promise<Outcome | string> {
    const { secondsPerFile, memoryMb } = this.#options
    const child = this.#start()
    const id = this.#nextId
    this.#nextId += 1
    return new Promise((resolve) => {
      const finish = (result: Outcome | string, keepChild: boolean): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', giveUp)
        this.#current = null
        if (!keepChild) this.#drop(child)
        resolve(result)
      }
      const giveUp = (): void => finish(cancelled, false)
      const tooSlow = (): void => finish(err({ code: 'TIMEOUT', facts: { seconds: secondsPerFile } }), false)
      const timer = setTimeout(tooSlow, secondsPerFile * 1000)
      signal?.addEventListener('abort', giveUp)
      this.#current = {
        id,
        answered: ({ result, rss }) => finish(result, rss < memoryMb * MB * KEPT_SHARE),
        ended: (code) => finish(err(this.#causeOfEnd(code)), false),
      }
      child.post({ id, task, memoryMb })
    })
  }

  /** A process that ran out of memory is aborted by its engine; code 1 is an error of the program itself. */
  #causeOfEnd(code: number | null): FileRefusal {
    if (code === 0 || code === 1) return { code: 'UNREADABLE', facts: { detail: `exit ${code}` } }
    return { code: 'TOO_BIG', facts: { what: 'memory', limit: `${this.#options.memoryMb} MB` } }
  }

  #start(): ChildProcess {
    if (this.#child !== null) return this.#child
    const { fork, entry, memoryMb } = this.#options
    const child = fork(entry, { memoryMb: Math.round(memoryMb * HEAP_SHARE) })
    child.onMessage((message) => {
      if (this.#child === child && isReply(message) && message.id === this.#current?.id) this.#current.answered(message)
    })
    child.onExit((code) => {
      if (this.#child !== child) return
      this.#child = null
      this.#current?.ended(code)
    })
    this.#child = child
    return child
  }

  #drop(child: ChildProcess): void {
    if (this.#child === child) this.#child = null
    child.kill()
  }

  /** Ends the reading process and gives up what waits; a later task starts a new process. */
  close(): void {
    this.#closed += 1
    const child = this.#child
    if (child === null) return
    this.#child = null
    this.#current?.ended(0)
    child.kill()
  }
}
