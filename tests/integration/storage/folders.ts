import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ok } from '#domain/core/result'
import { officeChange } from '#domain/office/change'
import type { Unit } from '#domain/office/records'
import type { Disk } from '#main/storage/disk'
import type { FolderStore } from '#main/storage/folder-store'
import { createFolder, openFolder } from '#main/storage/open-folder'

export const now = (): string => '2026-11-23T08:00:00.000Z'
export const actor = { who: 'An', now }

/** An empty place for a data folder, gone after the test. */
export function place(): string {
  const parent = mkdtempSync(join(tmpdir(), 'so-thi-dua-test-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return join(parent, 'so-lieu')
}

export const unit = (code: string, name = `Phường ${code}`): Unit => ({
  id: code,
  code,
  name,
  kind: 'phường',
  cluster: null,
  aliases: [],
  validFrom: null,
  validTo: null,
  note: '',
})

export const addUnit = (store: FolderStore, code: string, name?: string) =>
  store.commit<never>(actor, (state) =>
    ok({ action: 'units.save', records: [officeChange('units', state.get('units', code), unit(code, name))] }),
  )

export const codes = (store: FolderStore): readonly string[] => store.state.all('units').map(({ code }) => code)

/** A new folder, open for writing; throws when it cannot be made. */
export async function created(folder: string, disk?: Disk): Promise<FolderStore> {
  const opened = await createFolder(folder, { now, ...(disk === undefined ? {} : { disk }) })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value.store
}

/** The folder opened again; throws when it is refused. */
export async function opened(folder: string, mode: 'read' | 'write' = 'write') {
  const result = await openFolder(folder, mode, { now })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
