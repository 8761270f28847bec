import type { LocalDate } from '#domain/core/local-date'
import { err, ok } from '#domain/core/result'
import type { Change, OfficeState } from '#domain/office/change'
import type { ServiceContext } from '#main/services/context'
import type { JournalEntry, Store } from '#main/storage/store'

/** A use case's surroundings without a disk: the same port, records in memory. */
export function memoryContext(): ServiceContext & { readonly entries: JournalEntry[] } {
  const records = new Map<string, Map<string, unknown>>()
  const entries: JournalEntry[] = []
  const of = (partition: string, collection: string): Map<string, unknown> => {
    const key = `${partition}/${collection}`
    const found = records.get(key) ?? new Map<string, unknown>()
    records.set(key, found)
    return found
  }
  const view = (partition: string) => ({
    id: partition.replace('campaign:', ''),
    get: (collection: string, id: string) => of(partition, collection).get(id) ?? null,
    all: (collection: string) => [...of(partition, collection).values()],
  })
  const state = { ...view('office'), campaign: (id: string) => view(`campaign:${id}`) } as unknown as OfficeState
  const apply = (change: Change): void => {
    for (const { partition, collection, id, after } of change.records) {
      if (after === null) of(partition, collection).delete(id)
      else of(partition, collection).set(id, after)
    }
  }
  const store: Store = {
    state,
    readOnly: false,
    commit: async (actor, decide) => {
      const change = decide(state)
      if (!change.ok) return change
      if (change.value.records.length === 0) return ok(null)
      apply(change.value)
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
