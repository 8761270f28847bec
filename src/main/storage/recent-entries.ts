import type { JournalEntry } from './store'

/** Records kept at most: the newest commits stand in memory anyway, as far as nothing replaced their records. */
const recordsKept = 200_000

/** The newest commits as they were written or read, without a gap: what stands here is not read and checked again. */
export class RecentEntries {
  #entries: JournalEntry[] = []
  #records = 0

  /** A commit that was just written. */
  add(entry: JournalEntry): void {
    this.#records += entry.change.records.length
    this.#entries.push(entry)
    while (this.#records > recordsKept && this.#entries.length > 1)
      this.#records -= this.#entries.shift()?.change.records.length ?? 0
  }

  /** Commits that were read, where they stand right before these and are not too many. */
  addOlder(entries: readonly JournalEntry[]): void {
    const [first] = this.#entries
    const last = entries.at(-1)
    const records = entries.reduce((sum, { change }) => sum + change.records.length, this.#records)
    const hasGap = first !== undefined && last?.sequence !== first.sequence - 1
    if (last === undefined || hasGap || records > recordsKept) return
    this.#entries = [...entries, ...this.#entries]
    this.#records = records
  }

  get(sequence: number): JournalEntry | null {
    return this.#entries.find((entry) => entry.sequence === sequence) ?? null
  }

  /** Those after a sequence number, the oldest first. */
  after(sequence: number): readonly JournalEntry[] {
    return this.#entries.filter((entry) => entry.sequence > sequence)
  }

  /** The number of commits that stand before all of these; `end` where there are none. */
  before(end: number): number {
    return (this.#entries[0]?.sequence ?? end + 1) - 1
  }
}
