import { readFile } from 'node:fs/promises'
import { err, ok, type Result } from '#domain/core/result'
import { guidePath } from '#main/resources'
import { redo, undo } from '#main/services/history'
import { backupEnding, makeBackup } from '#main/storage/backups'
import { restoreBackup } from '#main/storage/restore'
import { verifyFolder } from '#main/storage/verify-folder'
import { now, today } from '#main/workspace'
import type { AppError } from '#shared/errors/app-error'
import type { Api } from '#shared/ipc/api'
import { dialogTitles, fileKindNames, restoreQuestion } from '#shared/messages/dialog-labels'
import type { DesktopContext } from './desktop-context'

type Calls = 'log.list' | 'log.undo' | 'log.redo' | 'keeping.verify' | 'keeping.backup' | 'keeping.restore' | 'help.get'

/** Calls about the audit trail, undo, integrity, backups and help. */
export function keepingCalls(desktop: DesktopContext, version: string): Pick<Api, Calls> {
  const since = () => desktop.workspace().openedAt

  const named = (done: Result<string | null, AppError>) => (done.ok ? ok({ action: done.value }) : done)

  return {
    'log.list': async ({ limit }) => {
      const entries = await desktop.services().store.entries(limit)
      if (!entries.ok) return entries
      const undone = new Set(
        entries.value.flatMap(({ change }) => (change.action === 'undo' ? (change.undoes ?? []) : [])),
      )
      return ok({
        entries: entries.value.map(({ sequence, at, who, change, hash }) => ({
          sequence,
          at,
          who,
          action: change.action,
          reason: change.reason ?? null,
          records: change.records.length,
          hash,
          undone: undone.has(sequence),
          ...(sequence <= since() ? { earlier: true as const } : {}),
        })),
      })
    },
    'log.undo': async () => named(await undo(desktop.services(), since())),
    'log.redo': async () => named(await redo(desktop.services(), since())),
    'keeping.verify': async () => {
      const settled = await desktop.workspace().store.snapshot()
      if (!settled.ok && settled.error.code !== 'STORE_READ_ONLY') return settled
      return verifyFolder(desktop.workspace().folder)
    },
    'keeping.backup': async () => {
      const file = await desktop.dialogs.chooseSaveTarget({
        title: dialogTitles.saveBackup,
        suggestedName: `so-thi-dua-${today()}${backupEnding}`,
        kinds: [{ name: fileKindNames.backup, extensions: [backupEnding.slice(1)] }],
      })
      if (file === null) return ok(null)
      await desktop.workspace().store.snapshot()
      return makeBackup(desktop.workspace().folder, file)
    },
    'keeping.restore': async ({ token }) => {
      const file = desktop.files.pathOf(token)
      if (file === null) return err({ code: 'FILE_NOT_CHOSEN' })
      const answer = await desktop.dialogs.ask({ ...restoreQuestion, cancel: 0 })
      if (answer !== 1) return ok(null)
      return desktop.replaceFolder((folder) => restoreBackup(folder, file, now()))
    },
    'help.get': async () => {
      try {
        return ok({ markdown: await readFile(guidePath, 'utf8'), version })
      } catch {
        return err({ code: 'FILE_UNREADABLE', file: 'huong-dan-su-dung.md' })
      }
    },
  }
}
