import { err, ok, type Result } from '#domain/core/result'
import type { FileRefusal } from '#domain/workbook/finding-codes'
import type { WorkbookGrid } from '#domain/workbook/grid'
import { readDelimited } from './csv/read-delimited'
import { FileRefused } from './file-refused'
import { type Identified, identify } from './identify/identify'
import { readLegacy } from './legacy/read-legacy'
import { megabytes, type ReadingLimits, readingLimits } from './limits'
import { readXlsx } from './xlsx/read-xlsx'

/** Reads any workbook file to plain values. Whatever the bytes, the outcome is a grid or a refusal. */
export function readWorkbook(
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits = readingLimits,
): Result<WorkbookGrid, FileRefusal> {
  return guarded(() => {
    const grid = readIdentified(identify(asBuffer(bytes), name, limits), name, limits)
    return bytes.length * 2 > limits.fileBytes ? nearFileLimit(grid, bytes.length, limits) : grid
  })
}

/** What a file is by its content, without reading its cells. */
export function identifyFormat(
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits = readingLimits,
): Result<Identified['kind'], FileRefusal> {
  return guarded(() => identify(asBuffer(bytes), name, limits).kind)
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function readIdentified(file: Identified, name: string, limits: ReadingLimits): WorkbookGrid {
  switch (file.kind) {
    case 'xlsx':
      return readXlsx(file.zip, file.workbookPart, name, limits)
    case 'text':
      return readDelimited(file.decoded, limits)
    default:
      return readLegacy(file, limits)
  }
}

function guarded<T>(read: () => T): Result<T, FileRefusal> {
  try {
    return ok(read())
  } catch (cause) {
    if (cause instanceof FileRefused) return err(cause.refusal)
    // A file that our reader stumbles over must not stop the batch; the officer gets the sentence, the log the detail.
    return err({
      code: 'UNREADABLE',
      facts: { detail: cause instanceof Error ? cause.message.slice(0, 200) : String(cause) },
    })
  }
}

function nearFileLimit(grid: WorkbookGrid, found: number, { fileBytes }: ReadingLimits): WorkbookGrid {
  const facts = { what: 'file', found: megabytes(found), limit: megabytes(fileBytes) }
  return { ...grid, findings: [{ code: 'LIMIT_NEAR', severity: 'warning', facts }, ...grid.findings] }
}
