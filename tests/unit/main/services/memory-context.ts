import type { LocalDate } from '#domain/core/local-date'
import { err, ok } from '#domain/core/result'
import type { ServiceContext } from '#main/services/context'
import { Records } from '#main/storage/records'
import type { JournalEntry, Store } from '#main/storage/store'

/** A use case's surroundings without a disk: the same port, records in memory. */
export function memoryContext(): ServiceContext & { readonly entries: JournalEntry[] } {
  const records = new Records()
  const state = records.view()
  const entries: JournalEntry[] = []
  const store: Store = {
    state,
    readOnly: false,
    get sequence() {
      return entries.length
    },
    commit: async (actor, decide) => {
      const change = await decide(state)
      if (!change.ok) return change
      if (change.value.records.length === 0) return ok(null)
      records.apply(change.value.records)
      const entry = { sequence: entries.length + 1, at: actor.now(), who: actor.who, change: change.value, hash: '' }
      entries.push(entry)
      return ok(entry)
    },
    entries: async (limit) => ok(entries.toReversed().slice(0, limit)),
    onCommit: () => () => undefined,
  }
  const originals = {
    put: async () => ok({ sha256: '' }),
    get: async (sha256: string) => err({ code: 'ORIGINAL_MISSING' as const, sha256 }),
  }
  const actor = { who: 'Nguyễn Thị Hoa', now: () => '2023-06-01T08:00:00.000Z' }
  return { store, originals, actor, today: () => '2023-06-01' as LocalDate, entries }
}
