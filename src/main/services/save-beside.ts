import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { err, ok, type Result } from '#domain/core/result'
import type { ServiceError } from '#shared/errors/app-error'

/** Characters that no file name may hold on Windows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are not allowed in names
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]/g

/** A text as a file name that every system takes. */
export const fileNameOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .replace(/[. ]+$/, '') || 'tep'

const failed = (file: string, cause: unknown): { readonly ok: false; readonly error: ServiceError } =>
  err({ code: 'SAVE_FAILED', file, cause: cause instanceof Error ? cause.message : String(cause) })

/** Makes a folder with those above it. */
export async function makeFolder(folder: string): Promise<Result<null, ServiceError>> {
  try {
    await mkdir(folder, { recursive: true })
    return ok(null)
  } catch (cause) {
    return failed(basename(folder), cause)
  }
}

/**
 * Saves a file and answers its path. A file of that name with other content may be somebody's work: it stays, and the new
 * one gets a number.
 */
export async function saveBeside(
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<string, ServiceError>> {
  const ending = extname(name)
  const stem = name.slice(0, name.length - ending.length)
  for (let number = 1; number < 1000; number++) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${ending}`)
    try {
      await writeFile(path, bytes, { flag: 'wx' })
      return ok(path)
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) {
        // What stands there now is the piece that this very write left.
        await rm(path, { force: true }).catch(() => null)
        return failed(name, cause)
      }
      if (Buffer.from(bytes).equals(await readFile(path).catch(() => Buffer.alloc(0)))) return ok(path)
    }
  }
  return failed(name, 'EEXIST')
}
