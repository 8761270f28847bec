import { ok } from '#domain/core/result'
import { officeChange } from '#domain/office/change'
import type { Unit } from '#domain/office/records'
import type { FolderStore } from '#main/storage/folder-store'

export const now = (): string => '2026-11-23T08:00:00.000Z'
export const actor = { who: 'An', now }

export const unit = (code: string, name = `Phường ${code}`, aliases: readonly string[] = []): Unit => ({
  id: code,
  code,
  name,
  kind: 'phường',
  cluster: null,
  aliases,
  validFrom: null,
  validTo: null,
  note: '',
})

export const addUnit = (store: FolderStore, code: string, name?: string, aliases?: readonly string[]) =>
  store.commit<never>(actor, (state) =>
    ok({
      action: 'units.save',
      records: [officeChange('units', state.get('units', code), unit(code, name, aliases))],
    }),
  )
