/** What a screen holds that must outlive a visit to another screen: a reading not yet applied, a filter. */
export class KeptState {
  readonly #values = new Map<string, unknown>()
  readonly #listeners = new Set<() => void>()

  get<T>(key: string, initial: T): T {
    if (!this.#values.has(key)) this.#values.set(key, initial)
    return this.#values.get(key) as T
  }

  set(key: string, value: unknown): void {
    this.#values.set(key, value)
    for (const listener of this.#listeners) listener()
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}
