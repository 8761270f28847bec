import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, type Result } from '#domain/core/result'
import type { AppError } from '#shared/errors/app-error'
import type { Api } from '#shared/ipc/api'
import { type Channel, channels } from '#shared/ipc/channels'
import { changeNotices } from './change-notices'
import { desktopApi } from './desktop-api/desktop-api'
import { ReadingPool } from './excel/reading/reading-pool'
import type { ForkChild } from './ports/child-process'
import type { ChosenFiles, FileDialogs, PaperPrinter, PdfPrinter, PushEvent, SystemFiles } from './ports/desktop'
import { initialiseOffice } from './services/office'
import { accountName, createWorkspace, openWorkspace, type Surroundings, type Workspace } from './workspace'

/** What the desktop brings to the services. */
export interface DesktopSurroundings {
  readonly dataFolder: string
  readonly settingsFolder: string
  readonly version: string
  readonly dialogs: FileDialogs
  readonly files: ChosenFiles
  readonly system: SystemFiles
  readonly pdf: PdfPrinter
  readonly paper: PaperPrinter
  readonly push: PushEvent
  readonly fork: ForkChild
  readonly readingProcess: string
}

/** Calls that work while the data folder cannot be opened: the way back is a backup. */
const alwaysAnswered: ReadonlySet<Channel> = new Set(['files.choose', 'keeping.restore', 'help.get'])

/** The person at work, remembered on this PC. */
function rememberedUser(settingsFolder: string) {
  const file = join(settingsFolder, 'nguoi-dung.txt')
  let name = accountName()
  try {
    name = readFileSync(file, 'utf8').trim() || name
  } catch {
    name = accountName()
  }
  return {
    get: () => name,
    set: (next: string) => {
      name = next.trim() || accountName()
      writeFileSync(file, name)
    },
  }
}

const isNew = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0

/** Opens the data folder, or founds it at the first start. */
async function openOrFound(folder: string, surroundings: Surroundings): Promise<Result<Workspace, AppError>> {
  if (!isNew(folder)) return openWorkspace(folder, 'write-or-read', surroundings)
  const created = await createWorkspace(folder, surroundings)
  if (!created.ok) return created
  const founded = await initialiseOffice(created.value.context, null)
  return founded.ok ? created : founded
}

/** The services behind the window: every call answered, on whatever folder is open now. */
export async function desktopServices(
  parts: DesktopSurroundings,
): Promise<{ readonly api: Api; readonly close: () => Promise<void> }> {
  const pool = new ReadingPool({ fork: parts.fork, entry: parts.readingProcess })
  const user = rememberedUser(parts.settingsFolder)
  const said: string[] = []
  const surroundings: Surroundings = { pool: () => pool, who: user.get, say: (sentence) => said.push(sentence) }
  let opened: Result<Workspace, AppError> = await openOrFound(parts.dataFolder, surroundings)
  let stopListening = listen()

  function listen(): () => void {
    if (!opened.ok) return () => undefined
    const { tell, stop } = changeNotices(parts.push)
    const unheard = opened.value.store.onCommit(tell)
    return () => {
      unheard()
      stop()
    }
  }

  const workspace = (): Workspace => {
    if (!opened.ok) throw new Error('A call needs the data folder, which is not open')
    return opened.value
  }

  const api = desktopApi(
    {
      workspace,
      services: () => workspace().context,
      replaceFolder: async (replace) => {
        stopListening()
        if (opened.ok) await opened.value.close()
        const replaced = await replace(parts.dataFolder)
        opened = await openOrFound(parts.dataFolder, surroundings)
        stopListening = listen()
        parts.push('state.changed', { action: 'restore', campaigns: [null], sequence: null })
        return replaced
      },
      files: parts.files,
      dialogs: parts.dialogs,
      pdf: parts.pdf,
      paper: parts.paper,
      system: parts.system,
      push: parts.push,
      user,
    },
    parts.version,
  )

  const guarded = Object.fromEntries(
    channels.map((channel) => {
      const answer = api[channel] as (input: unknown) => Promise<Result<unknown, AppError>>
      const whenOpen = async (input: unknown) =>
        opened.ok || alwaysAnswered.has(channel) ? answer(input) : err(opened.error)
      return [channel, whenOpen]
    }),
  ) as unknown as Api

  return {
    api: guarded,
    close: async () => {
      stopListening()
      if (opened.ok) await opened.value.close()
      pool.close()
    },
  }
}
