import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Result } from '#domain/core/result'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { OfficeState } from '#domain/office/change'
import type { ColumnMapping, RowCorrection, Submission } from '#domain/office/records'
import { submissionInForce, supplementsOf } from '#domain/submission/apply-reading'
import { differencesOf, type RowDifference } from '#domain/submission/differences'
import { supplementFor } from '#domain/submission/returned-criteria'
import type { FileReading, UnitName } from '#domain/workbook/file-reading'
import type { FileRefusalCode } from '#domain/workbook/finding-codes'
import type { SheetPage } from '#domain/workbook/sheet-page'
import type { TableMapping } from '#domain/workbook/table-mapping'
import { newestCriteria } from '../campaign-lookup'
import { type FoundFile, mayBeWorkbook } from './find-files'

export interface FileRefusal {
  readonly code: FileRefusalCode
  readonly facts: Readonly<Record<string, string | number>>
}

/** What the reading process is asked for. */
export interface ReadRequest {
  readonly path: string
  readonly name: string
  readonly campaign: string
  readonly units: readonly UnitName[]
  readonly criteriaSet: CriteriaSet | null
  readonly criteriaVersion: string | null
  readonly unitOption?: string
  readonly corrections: readonly RowCorrection[]
  /** The officer's word on tables of this file. */
  readonly mappings: readonly TableMapping[]
  /** Layouts that officers confirmed on earlier files. */
  readonly remembered: readonly ColumnMapping[]
}

/** Lines of a file's sheet that are asked for; null is the first sheet with values. */
export interface SheetRequest {
  readonly path: string
  readonly name: string
  readonly sheet: string | null
  readonly from: number
  readonly count: number
}

/** Reads workbooks in a process of its own, so that no file can take the program down. */
export interface WorkbookReader {
  read(request: ReadRequest, signal?: AbortSignal): Promise<Result<FileReading, FileRefusal>>
  /** A part of a sheet as Excel shows it; null when the file has no such sheet. */
  sheet(request: SheetRequest): Promise<Result<SheetPage | null, FileRefusal>>
}

export type FileStatus = 'ready' | 'partial' | 'refused' | 'skipped' | 'unchanged'

/** One file, read and compared with what its unit sent before; nothing is stored yet. */
export interface ReadFile {
  readonly path: string
  readonly name: string
  readonly bytes: number
  /** null when the file could not even be opened. */
  readonly sha256: string | null
  readonly status: FileStatus
  readonly refusal: FileRefusal | null
  readonly reading: FileReading | null
  readonly unit: string | null
  readonly differences: readonly RowDifference[]
  readonly replaces: boolean
  /** Criteria that the unit was asked to put right; while the request is open only these are taken over. */
  readonly asked: readonly string[] | null
  readonly milliseconds: number
}

/** What the officer says of a file: whose it is, and what its tables are. */
export interface OfficerWord {
  readonly unit: string | null
  /** null leaves the columns to what was remembered and to the program; a list, even an empty one, is all there is. */
  readonly mappings: readonly TableMapping[] | null
}

/** What a reading needs to know of the campaign, and of layouts met before. */
export function readingContext(
  state: OfficeState,
  campaign: string,
): Omit<ReadRequest, 'path' | 'name' | 'corrections' | 'mappings'> {
  const stored = newestCriteria(state, campaign)
  return {
    campaign,
    units: state.all('units').map(({ code, name, aliases }) => ({ code, name, aliases })),
    criteriaSet: stored?.set ?? null,
    criteriaVersion: stored?.id ?? null,
    remembered: state.all('mappings'),
  }
}

/** Reads one file; every outcome, a refusal too, is a value. */
export async function readOneFile(
  reader: WorkbookReader,
  state: OfficeState,
  campaign: string,
  file: FoundFile,
  { unit, mappings }: OfficerWord,
  signal?: AbortSignal,
): Promise<ReadFile> {
  const started = performance.now()
  const done = (rest: Partial<ReadFile> & Pick<ReadFile, 'status'>): ReadFile => ({
    path: file.path,
    name: file.name,
    bytes: file.bytes,
    sha256: null,
    refusal: null,
    reading: null,
    unit: null,
    differences: [],
    replaces: false,
    asked: null,
    milliseconds: Math.round(performance.now() - started),
    ...rest,
  })
  if (!file.listed && !mayBeWorkbook(file.name)) {
    return done({ status: 'skipped', refusal: { code: 'NOT_A_WORKBOOK', facts: { kind: 'other' } } })
  }
  const answer = await reader.read(
    {
      ...readingContext(state, campaign),
      path: file.path,
      name: file.name,
      corrections: [],
      mappings: mappings ?? [],
      ...(mappings === null ? {} : { remembered: [] }),
      ...(unit === null ? {} : { unitOption: unit }),
    },
    signal,
  )
  if (!answer.ok) {
    return done({ status: answer.error.code === 'LOCKFILE' ? 'skipped' : 'refused', refusal: answer.error })
  }
  const reading = answer.value
  const sha256 = await hashOf(file.path)
  if (isUnitList(reading)) return done({ status: 'skipped', sha256, reading })
  return done({ sha256, reading, ...compare(state, campaign, reading, sha256) })
}

/** A unit list among the workbooks is no submission; it goes in by `units-import`. */
const isUnitList = (reading: FileReading): boolean =>
  reading.tables.length > 0 && reading.tables.every((table) => table.kind === 'units')

/** How a reading stands to what the unit sent before. */
function compare(
  state: OfficeState,
  campaign: string,
  reading: FileReading,
  sha256: string | null,
): Pick<ReadFile, 'status' | 'unit' | 'differences' | 'replaces' | 'asked'> {
  const inCampaign = state.campaign(campaign)
  const { unit } = reading
  const asked = unit === null ? null : (supplementFor(inCampaign, unit)?.criteria ?? null)
  const accepted = reading.tables.reduce((sum, table) => sum + table.accepted, 0)
  const waiting = reading.tables.reduce((sum, table) => sum + table.waiting, 0)
  if (accepted + waiting === 0) return { status: 'refused', unit, differences: [], replaces: false, asked }
  if (unit === null) return { status: 'partial', unit, differences: [], replaces: false, asked }
  const earlier = submissionInForce(inCampaign, unit)
  const same =
    earlier === null
      ? undefined
      : [earlier, ...supplementsOf(inCampaign, earlier.id)].find(({ file }) => file.sha256 === sha256)
  // A unit that was asked to supplement its report is answering, not being read in another way.
  if (same !== undefined && (asked !== null || isReadAlike(same, reading)))
    return { status: 'unchanged', unit, differences: [], replaces: false, asked }
  const differences = earlier === null ? [] : differencesOf(inCampaign, unit, reading)
  const wrong = waiting > 0 || reading.findings.some(({ severity }) => severity === 'error')
  return { status: wrong ? 'partial' : 'ready', unit, differences, replaces: earlier !== null && asked === null, asked }
}

/** The same file understood in another way is not the same to store. */
const isReadAlike = (earlier: Submission, { mappings }: FileReading): boolean =>
  understanding(earlier.mappings) === understanding(mappings)

const understanding = (mappings: FileReading['mappings'] = []): string =>
  JSON.stringify(
    mappings.map(({ sheet, headerRows, kind, columns }) => [sheet, headerRows, kind, Object.entries(columns).sort()]),
  )

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}
