import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Disk } from '#main/storage/disk'
import type { FolderStore } from '#main/storage/folder-store'
import { createFolder, openFolder } from '#main/storage/open-folder'
import { actor, addUnit, now, unit } from './folder-helpers'

export { actor, addUnit, now, unit }

/** An empty place for a data folder, gone after the test. */
export function place(): string {
  const parent = mkdtempSync(join(tmpdir(), 'so-thi-dua-test-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return join(parent, 'so-lieu')
}

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
