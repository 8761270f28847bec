import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

interface Waiting {
  readonly resolve: (result: Record<string, unknown>) => void
  readonly reject: (cause: Error) => void
}

interface Reply {
  readonly id?: number
  readonly result?: Record<string, unknown>
  readonly error?: { readonly message: string }
}

/** A browser driven through its DevTools pipe: JSON messages, each ended by a NUL, on descriptors 3 and 4. */
export class DevToolsPipe {
  readonly #process: ChildProcess
  readonly #input: Writable
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #received: Buffer[] = []
  #ended: Error | null = null

  constructor(browser: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const
    this.#process = spawn(browser, ['--remote-debugging-pipe', ...args], { env, stdio: [...stdio], windowsHide: true })
    this.#input = this.#process.stdio[3] as Writable
    const output = this.#process.stdio[4] as Readable
    output.on('data', (data: Buffer) => this.#receive(data))
    // What a dying browser does to its pipes is told by its exit.
    for (const stream of [this.#input, output]) stream.on('error', () => undefined)
    this.#process.on('error', (cause) => this.#end(cause))
    this.#process.on('exit', (code, signal) => this.#end(new Error(`the browser ended (${signal ?? code})`)))
  }

  get hasEnded(): boolean {
    return this.#ended !== null
  }

  send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    if (this.#ended !== null) return Promise.reject(this.#ended)
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** Ends the browser and waits until its process is gone. */
  async close(): Promise<void> {
    if (this.#ended !== null) return
    const gone = new Promise<void>((resolve) => this.#process.once('exit', () => resolve()))
    this.send('Browser.close').catch(() => undefined)
    const killed = setTimeout(() => this.#process.kill('SIGKILL'), 2_000)
    await gone
    clearTimeout(killed)
  }

  #receive(data: Buffer): void {
    let rest = data
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = Buffer.concat([...this.#received, rest.subarray(0, end)])
      this.#received = []
      rest = rest.subarray(end + 1)
      this.#answer(JSON.parse(message.toString('utf8')) as Reply)
    }
    if (rest.length > 0) this.#received.push(rest)
  }

  #answer({ id, result, error }: Reply): void {
    const waiting = id === undefined ? undefined : this.#waiting.get(id)
    if (id === undefined || waiting === undefined) return
    this.#waiting.delete(id)
    if (error === undefined) waiting.resolve(result ?? {})
    else waiting.reject(new Error(error.message))
  }

  #end(cause: Error): void {
    this.#ended ??= cause
    for (const { reject } of this.#waiting.values()) reject(cause)
    this.#waiting.clear()
  }
}
