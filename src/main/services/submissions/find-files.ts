import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'

/** A file found on the way; `listed` is false when only its folder was named. */
export interface FoundFile {
  readonly path: string
  readonly name: string
  readonly bytes: number
  readonly listed: boolean
  /** How many workbooks there are in all, where that is near what is read at once, or beyond it. */
  readonly batch?: { readonly count: number; readonly isBeyond: boolean }
}

/** So many workbooks are read at once (spec of workbooks §2); half of them gives a warning. */
export const MOST_FILES = 500

const workbookEndings = new Set([
  '.xlsx',
  '.xlsm',
  '.xltx',
  '.xls',
  '.xlsb',
  '.et',
  '.ods',
  '.fods',
  '.csv',
  '.tsv',
  '.txt',
  '.xml',
  '.html',
  '.htm',
  '.mht',
  '.numbers',
])

/** True for a file that somebody may have meant as a workbook; others in a named folder are passed over. */
export const mayBeWorkbook = (name: string): boolean => workbookEndings.has(extname(name).toLowerCase())

/** The files that are named, and those below the folders that are named, in the order of their names. */
export async function findFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly FoundFile[]; readonly missing: readonly string[] }> {
  const files: FoundFile[] = []
  const missing: string[] = []
  for (const path of paths) {
    const found = await lookAt(path)
    if (found === null) missing.push(path)
    else files.push(...found)
  }
  return { files: withBatch(files), missing }
}

/** Marks the first workbook of a large batch, and those beyond the limit. */
function withBatch(files: readonly FoundFile[]): readonly FoundFile[] {
  const count = files.filter(isCounted).length
  if (count * 2 <= MOST_FILES) return files
  let at = 0
  return files.map((file) => {
    if (!isCounted(file)) return file
    at++
    const isBeyond = at > MOST_FILES
    return isBeyond || at === 1 ? { ...file, batch: { count, isBeyond } } : file
  })
}

const isCounted = ({ listed, name }: FoundFile): boolean => listed || mayBeWorkbook(name)

async function lookAt(path: string): Promise<readonly FoundFile[] | null> {
  try {
    const about = await stat(path)
    if (about.isDirectory()) return await below(path)
    return [{ path, name: basename(path), bytes: about.size, listed: true }]
  } catch {
    return null
  }
}

async function below(folder: string): Promise<readonly FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files: FoundFile[] = []
  for (const entry of entries.sort(byName)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await below(path)))
    else if (entry.isFile()) files.push({ path, name: entry.name, bytes: (await stat(path)).size, listed: false })
  }
  return files
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
