import { ok } from '#domain/core/result'
import { officeChange } from '#domain/office/change'
import type { FolderStore } from '#main/storage/folder-store'

export const now = (): string => '2026-11-23T08:00:00.000Z'

/** Adds a unit with some weight, so that a kill can fall into the middle of a line. */
export const addUnit = (store: FolderStore, code: string) =>
  store.commit<never>({ who: 'An', now }, (state) =>
    ok({
      action: 'units.save',
      records: [
        officeChange('units', state.get('units', code), {
          id: code,
          code,
          name: `Phường ${code}`,
          kind: 'phường',
          cluster: null,
          aliases: Array.from({ length: 200 }, (_, n) => `Tên khác ${n}`),
          validFrom: null,
          validTo: null,
          note: '',
        }),
      ],
    }),
  )
