/** Long jobs under way, by the name the window gave them, each stoppable. */
export class CancellableJobs {
  readonly #running = new Map<string, AbortController>()

  async run<T>(job: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const stop = new AbortController()
    this.#running.set(job, stop)
    try {
      return await work(stop.signal)
    } finally {
      this.#running.delete(job)
    }
  }

  cancel(job: string): void {
    this.#running.get(job)?.abort()
  }
}
