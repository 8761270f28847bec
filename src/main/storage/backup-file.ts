import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { err, ok, type Result } from '#domain/core/result'
import type { StorageError } from '#shared/errors/storage-error'
import { currentFormat } from './journal-line'

const entry = z.object({
  path: z.string().regex(/^(?!\/)(?!.*\.\.)[^\\]+$/),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().length(64),
})
const header = z.object({
  kind: z.literal('so-thi-dua-backup'),
  format: z.number().int(),
  files: z.array(entry),
})

interface PackedFile {
  readonly path: string
  readonly content: Uint8Array
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const notKept = new Set(['lock.json'])

/** One file of everything in a data folder: a header line with names, sizes and hashes, then the contents; compressed. */
export async function packFolder(folder: string): Promise<Uint8Array> {
  const files: PackedFile[] = []
  for (const path of await filesBelow(folder)) {
    const name = relative(folder, path).split(sep).join('/')
    if (notKept.has(name) || name.endsWith('.tmp')) continue
    files.push({ path: name, content: await readFile(path) })
  }
  const head = {
    kind: 'so-thi-dua-backup',
    format: currentFormat,
    files: files.map(({ path, content }) => ({ path, bytes: content.length, sha256: hashOf(content) })),
  }
  return gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...files.map(({ content }) => content)]), {
    level: 3,
  })
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort()
}

/** The files of a backup, each checked against its hash; a damaged backup is refused whole. */
export async function readBackup(file: string): Promise<Result<readonly PackedFile[], StorageError>> {
  const damaged = (cause: string): Result<never, StorageError> => err({ code: 'BACKUP_DAMAGED', file, cause })
  try {
    const bytes = gunzipSync(await readFile(file), { maxOutputLength: 2 ** 31 })
    const lineEnd = bytes.indexOf(10)
    const parsed = header.safeParse(JSON.parse(bytes.toString('utf8', 0, Math.max(lineEnd, 0))))
    if (!parsed.success) return damaged('header')
    if (parsed.data.format > currentFormat) {
      return err({ code: 'FORMAT_NEWER', found: parsed.data.format, known: currentFormat })
    }
    const files: PackedFile[] = []
    let at = lineEnd + 1
    for (const { path, bytes: size, sha256 } of parsed.data.files) {
      const content = bytes.subarray(at, at + size)
      if (hashOf(content) !== sha256) return damaged(path)
      files.push({ path, content })
      at += size
    }
    return at === bytes.length ? ok(files) : damaged('length')
  } catch (cause) {
    return damaged(cause instanceof Error ? cause.message : String(cause))
  }
}

/** Lays a backup's files out in an empty folder. */
export async function unpackTo(folder: string, files: readonly PackedFile[]): Promise<void> {
  for (const { path, content } of files) {
    const target = join(folder, ...path.split('/'))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content, { flush: true })
  }
}
