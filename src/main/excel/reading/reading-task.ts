import { open, stat } from 'node:fs/promises'
import { err, ok, type Result } from '#domain/core/result'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { ColumnMapping, RowCorrection } from '#domain/office/records'
import { withCorrections } from '#domain/submission/corrections'
import type { CampaignNames } from '#domain/workbook/campaign-names'
import type { FileReading, UnitName } from '#domain/workbook/file-reading'
import type { FileRefusal } from '#domain/workbook/finding-codes'
import type { WorkbookGrid } from '#domain/workbook/grid'
import type { SheetPage } from '#domain/workbook/sheet-page'
import type { TableMapping } from '#domain/workbook/table-mapping'
import { type CriteriaTableReading, readCriteriaTable } from '../recognition/criteria-table'
import { recogniseWorkbook } from '../recognition/recognise-workbook'
import { readUnitList, type UnitListReading } from '../recognition/unit-list'
import { megabytes, readingLimits } from './limits'
import { readWorkbook } from './read-workbook'
import { sheetPage } from './sheet-page'

interface FileToRead {
  readonly path: string
  readonly name: string
}

/** What the reading process is asked to make of a file. */
export type ReadingTask =
  | (FileToRead & {
      readonly kind: 'recognise'
      readonly campaign: string
      readonly names?: CampaignNames
      readonly units: readonly UnitName[]
      readonly criteriaSet: CriteriaSet | null
      readonly criteriaVersion: string | null
      readonly unitOption?: string
      readonly corrections: readonly RowCorrection[]
      readonly mappings?: readonly TableMapping[]
      readonly remembered?: readonly ColumnMapping[]
    })
  /** Lines of a sheet as Excel shows them; the workbook is kept, since more of it is asked soon. */
  | (FileToRead & {
      readonly kind: 'sheet'
      readonly sheet: string | null
      readonly from: number
      readonly count: number
    })
  | (FileToRead & { readonly kind: 'units' })
  | (FileToRead & { readonly kind: 'criteria' })
  | (FileToRead & { readonly kind: 'grid' })

/** What each kind of task answers. */
export interface ReadingAnswers {
  readonly recognise: FileReading
  readonly units: UnitListReading
  readonly criteria: CriteriaTableReading
  readonly grid: WorkbookGrid
  readonly sheet: SheetPage | null
}

/** The workbook whose sheets are being looked at, so that a page or a changed mapping need not read it again. */
let lookedAt: { readonly stamp: string; readonly grid: WorkbookGrid } | null = null

/** The workbook of a task: read, or at hand from the page that was asked before. */
async function gridOf(task: ReadingTask): Promise<Result<WorkbookGrid, FileRefusal>> {
  const stamp = await stampOf(task)
  if (lookedAt !== null && lookedAt.stamp === stamp) return ok(lookedAt.grid)
  lookedAt = null
  const bytes = await bytesOf(task)
  if (!bytes.ok) return bytes
  const grid = readWorkbook(bytes.value, task.name)
  if (grid.ok && task.kind === 'sheet' && stamp !== null) lookedAt = { stamp, grid: grid.value }
  return grid
}

/** Does one task; whatever the file is, the outcome is an answer or a refusal. */
export async function doTask(task: ReadingTask): Promise<Result<ReadingAnswers[ReadingTask['kind']], FileRefusal>> {
  const grid = await gridOf(task)
  if (!grid.ok) return grid
  if (task.kind === 'grid') return grid
  if (task.kind === 'sheet') return ok(sheetPage(grid.value, task.sheet, task.from, task.count))
  if (isEmpty(grid.value)) return err({ code: 'EMPTY', facts: {} })
  switch (task.kind) {
    case 'units':
      return ok(readUnitList(grid.value))
    case 'criteria':
      return ok(readCriteriaTable(grid.value))
    case 'recognise': {
      const { corrections, name, path: _path, kind: _kind, ...context } = task
      const corrected = withCorrections(grid.value, corrections)
      return ok(recogniseWorkbook(corrected, { ...context, fileName: name }))
    }
  }
}

/** Says which file this is and that it has not changed; null when that cannot be told. */
async function stampOf({ path, name }: FileToRead): Promise<string | null> {
  try {
    const { size, mtimeMs, ino } = await stat(path)
    return [path, name, size, mtimeMs, ino].join('|')
  } catch {
    return null
  }
}

/** No value on any sheet; formulas without their results are something else, and said. */
const isEmpty = ({ sheets, findings }: WorkbookGrid): boolean =>
  sheets.every(({ rows }) => rows.length === 0) && findings.every(({ code }) => code !== 'NO_CACHED')

/** A file's bytes; one that is over the limit is refused before it is read into memory. */
async function bytesOf({ path }: FileToRead): Promise<Result<Uint8Array, FileRefusal>> {
  try {
    const handle = await open(path, 'r')
    try {
      const { size } = await handle.stat()
      const limit = readingLimits.fileBytes
      if (size > limit) {
        return err({ code: 'TOO_BIG', facts: { what: 'file', found: megabytes(size), limit: megabytes(limit) } })
      }
      return ok(await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch (cause) {
    return err({ code: 'UNREADABLE', facts: { detail: cause instanceof Error ? cause.message : String(cause) } })
  }
}
