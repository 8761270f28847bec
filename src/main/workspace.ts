import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { basename, extname, join } from 'node:path'
import type { Finding } from '#domain/core/finding'
import type { LocalDate } from '#domain/core/local-date'
import { err, ok, type Result } from '#domain/core/result'
import type { RowAside } from '#domain/workbook/file-reading'
import type { AppError } from '#shared/errors/app-error'
import { openNotices } from '#shared/messages/storage-sentences'
import { legalData } from './documents/legal-data'
import type { ReadingPool } from './excel/reading/reading-pool'
import { readJson } from './json-file'
import type { ServiceContext } from './services/context'
import type { WorkbookReader } from './services/submissions/read-files'
import type { UnitRow } from './services/units'
import { backupFolder, dailyBackup } from './storage/backups'
import type { FolderStore } from './storage/folder-store'
import { createFolder, type OpenedFolder, type OpenNotice, openFolder } from './storage/open-folder'
import { originalsIn } from './storage/originals'

/** The parts that differ between the desktop and the command line. */
export interface Surroundings {
  readonly pool: () => ReadingPool
  readonly who: () => string
  /** Something that the person should be told, in Vietnamese. */
  readonly say: (sentence: string) => void
}

/** A criteria set as JSON with what its file left in doubt; `rows` is null when the file is no table. */
export interface CriteriaFileReading {
  readonly json: unknown
  readonly findings: readonly Finding[]
  readonly aside: readonly RowAside[]
  readonly rows: number | null
}

/** An open data folder with everything that the use cases need. */
export interface Workspace {
  readonly folder: string
  readonly store: FolderStore
  readonly context: ServiceContext
  readonly reader: WorkbookReader
  readonly notices: readonly string[]
  /** The newest commit when the folder was opened; undo does not reach behind it. */
  readonly openedAt: number
  /** Why nothing can be changed, in words; null when everything can. */
  readonly readOnlyReason: string | null
  readonly readUnits: (
    path: string,
  ) => Promise<Result<{ readonly units: readonly UnitRow[]; readonly findings: readonly Finding[] }, AppError>>
  /** A criteria set as JSON, from a JSON file or a table in a workbook, with what the table left in doubt. */
  readonly readCriteria: (path: string) => Promise<Result<CriteriaFileReading, AppError>>
  /** A copy of a kept original under its own name, for other programs to open. */
  readonly copyOfOriginal: (sha256: string, name: string) => Promise<Result<string, AppError>>
  /** The legal profile that today's date chooses. */
  readonly defaultProfile: () => string
  readonly close: () => Promise<void>
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** Today by the clock of this PC. */
export function today(): LocalDate {
  const now = new Date()
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}` as LocalDate
}

export const now = (): string => new Date().toISOString()

/** The person at work: who the environment names, else the account. */
export const accountName = (): string => process.env.SO_THI_DUA_USER ?? userInfo().username

const noticeText = (notice: OpenNotice): string => (openNotices[notice.code] as (facts: OpenNotice) => string)(notice)

/** Makes a new data folder and opens it. */
export async function createWorkspace(
  folder: string,
  surroundings: Surroundings,
): Promise<Result<Workspace, AppError>> {
  const created = await createFolder(folder, { now })
  return created.ok ? ok(workspaceOf(folder, created.value, null, surroundings)) : created
}

/**
 * Opens a data folder. For writing, a folder that another PC holds is opened for reading with that PC's name; the day's
 * first change is preceded by a backup.
 */
export async function openWorkspace(
  folder: string,
  mode: 'read' | 'write' | 'write-or-read',
  surroundings: Surroundings,
): Promise<Result<Workspace, AppError>> {
  const beforeFirstChange = async (): Promise<void> => {
    const made = await dailyBackup(folder, today())
    if (!made.ok) surroundings.say(openNotices.BACKUP_SKIPPED({ folder: backupFolder(folder) }))
  }
  const opened = await openFolder(folder, mode === 'read' ? 'read' : 'write', { now, beforeFirstChange })
  if (opened.ok) return ok(workspaceOf(folder, opened.value, null, surroundings))
  if (mode !== 'write-or-read' || (opened.error.code !== 'STORE_LOCKED' && opened.error.code !== 'STORE_READ_ONLY'))
    return opened
  const reading = await openFolder(folder, 'read', { now })
  if (!reading.ok) return reading
  const reason =
    opened.error.code === 'STORE_LOCKED'
      ? openNotices.OPENED_READ_ONLY(opened.error)
      : openNotices.FOLDER_READ_ONLY({ folder })
  return ok(workspaceOf(folder, reading.value, reason, surroundings))
}

function workspaceOf(
  folder: string,
  opened: OpenedFolder,
  readOnlyReason: string | null,
  surroundings: Surroundings,
): Workspace {
  const { store, notices } = opened
  const originals = originalsIn(folder)
  const actor = {
    get who() {
      return surroundings.who()
    },
    now,
  }
  const said = notices.map(noticeText)
  for (const sentence of said) surroundings.say(sentence)
  return {
    folder,
    store,
    context: { store, originals, actor, today },
    reader: {
      read: (request, signal) => surroundings.pool().run({ ...request, kind: 'recognise' }, signal),
      sheet: (request) => surroundings.pool().run({ ...request, kind: 'sheet' }),
    },
    notices: said,
    openedAt: store.sequence,
    readOnlyReason,
    readUnits: async (path) => {
      const read = await surroundings.pool().run({ kind: 'units', path, name: basename(path) })
      if (read.ok) return read
      return err({ code: 'FILE_REFUSED', file: basename(path), refusal: read.error.code, facts: read.error.facts })
    },
    readCriteria: async (path) => {
      const file = basename(path)
      if (extname(path).toLowerCase() === '.json') {
        const json = await readJson(path)
        return json.ok ? ok({ json: json.value, findings: [], aside: [], rows: null }) : json
      }
      const read = await surroundings.pool().run({ kind: 'criteria', path, name: file })
      if (!read.ok) return err({ code: 'FILE_REFUSED', file, refusal: read.error.code, facts: read.error.facts })
      const { json, findings, aside, table } = read.value
      if (json !== null) return ok({ json, findings, aside, rows: table?.accepted ?? 0 })
      return err({ code: 'FILE_REFUSED', file, refusal: 'NOT_A_WORKBOOK', facts: { kind: 'criteria' } })
    },
    copyOfOriginal: async (sha256, name) => {
      const original = await originals.get(sha256)
      if (!original.ok) return original
      const copy = join(await mkdtemp(join(tmpdir(), 'so-thi-dua-')), name)
      await writeFile(copy, original.value)
      return ok(copy)
    },
    defaultProfile: () => {
      const day = today()
      const inForce = legalData.profiles.find(
        ({ from, to }) => (from === null || from <= day) && (to === null || day <= to),
      )
      return inForce?.id ?? legalData.profiles.at(-1)?.id ?? ''
    },
    close: async () => {
      const closed = await store.close()
      if (!closed.ok) surroundings.say(openNotices.SNAPSHOT_LATER({ folder }))
    },
  }
}
