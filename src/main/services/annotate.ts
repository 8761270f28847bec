import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Finding } from '#domain/core/finding'
import { err, ok, type Result } from '#domain/core/result'
import type { FileReading } from '#domain/workbook/file-reading'
import { annotateWorkbook } from '#main/excel/annotation/annotate-workbook'
import { reportWorkbook } from '#main/excel/annotation/report-workbook'
import type { ServiceError } from '#shared/errors/app-error'
import { findingsForUnit, messageForUnit } from '#shared/messages/unit-message'
import { fileNameOf, makeFolder, saveBeside } from './save-beside'

/** A file that was read, as it goes back to its unit. */
export interface FileToReturn {
  readonly name: string
  readonly reading: Pick<FileReading, 'format' | 'aside'>
  /** Everything found in the file, its waiting rows included. */
  readonly findings: readonly Finding[]
  /** Name of the unit, for the message; null when it is not known. */
  readonly unitName: string | null
  /** Whether the marked copy gets the sheet “Cần sửa”. */
  readonly withFixList: boolean
}

export interface ReturnedFile {
  readonly path: string
  /** The text of the message that goes with it. */
  readonly message: string
  /** Marked in place, or a list of its own beside a file that cannot be marked. */
  readonly kind: 'marked' | 'report'
}

/** True when a unit has something to put right in its file. */
export const needsReturn = ({ findings, reading }: Pick<FileToReturn, 'findings' | 'reading'>): boolean =>
  reading.aside.some(({ fate }) => fate === 'waiting') ||
  findingsForUnit(findings).some(
    ({ sheet, row, cell }) => sheet !== undefined || row !== undefined || cell !== undefined,
  )

const keptEndings = new Set(['.xlsm', '.xltx', '.xltm'])

/** Ending of the marked copy: Excel refuses macros, or templates, under another one. */
const endingOf = (name: string, format: FileReading['format']): string => {
  const own = extname(name).toLowerCase()
  if (keptEndings.has(own)) return own
  return format === 'xlsm' ? '.xlsm' : '.xlsx'
}

const MARK = ' - can sua'

/** A file's name without its ending, and without what an earlier marking put behind it. */
const stemOf = (name: string): string =>
  fileNameOf(
    name.slice(0, name.length - extname(name).length).replace(new RegExp(`(?:${MARK}(?: \\(\\d+\\))?)+$`, 'u'), ''),
  )

/** The file with what is wrong marked in it, or a list of it where the format cannot be marked. */
async function markedBytes(
  file: FileToReturn,
  bytes: Uint8Array,
): Promise<{ kind: ReturnedFile['kind']; bytes: Uint8Array }> {
  const { format, aside } = file.reading
  if (format === 'xlsx' || format === 'xlsm') {
    const marked = annotateWorkbook(bytes, file.findings, { withFixList: file.withFixList })
    if (marked.ok) return { kind: 'marked', bytes: marked.value }
  }
  const waiting = aside.filter(({ fate }) => fate === 'waiting')
  return { kind: 'report', bytes: await reportWorkbook(file.name, file.findings, waiting) }
}

/** Writes "<name> - can sua.xlsx" into the folder, with the message to send; the unit's own file is only read. */
export async function writeAnnotated(
  folder: string,
  { path, ...file }: FileToReturn & { readonly path: string },
): Promise<Result<ReturnedFile, ServiceError>> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch {
    return err({ code: 'FILE_UNREADABLE', file: basename(path) })
  }
  return writeMarked(folder, file, bytes)
}

/** The same for a file whose bytes are at hand. */
export async function writeMarked(
  folder: string,
  file: FileToReturn,
  bytes: Uint8Array,
): Promise<Result<ReturnedFile, ServiceError>> {
  const made = await makeFolder(folder)
  if (!made.ok) return made
  const marked = await markedBytes(file, bytes)
  const ending = marked.kind === 'report' ? '.xlsx' : endingOf(file.name, file.reading.format)
  const saved = await saveBeside(folder, `${stemOf(file.name)}${MARK}${ending}`, marked.bytes)
  if (!saved.ok) return saved
  const message = messageForUnit(file.findings, {
    file: file.name,
    ...(file.unitName === null ? {} : { unit: file.unitName }),
    hasMarkedCopy: marked.kind === 'marked',
    hasFixList: file.withFixList,
  })
  return ok({ path: saved.value, message, kind: marked.kind })
}
