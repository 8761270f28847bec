import type { AnyRecord } from '#domain/office/records'
import type { Migration } from './migration'

/** Format 0 (the trial program) kept units without other names and clusters without a deputy. */
export const unitsHaveAliases: Migration = {
  from: 0,
  migrate: (partition, content) => {
    if (partition !== 'office') return content
    const complete = (records: readonly AnyRecord[] | undefined, missing: object): AnyRecord[] =>
      (records ?? []).map((record) => ({ ...missing, ...record }))
    return {
      ...content,
      units: complete(content.units, { aliases: [], validFrom: null, validTo: null, note: '' }),
      clusters: complete(content.clusters, { lead: null, deputy: null }),
    }
  },
}
