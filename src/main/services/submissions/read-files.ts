import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Finding } from '#domain/core/finding'
import type { Result } from '#domain/core/result'
import type { CriteriaSet } from '#domain/criteria/criteria-set'
import type { OfficeState } from '#domain/office/change'
import type { ColumnMapping, RowCorrection } from '#domain/office/records'
import { carriedCorrections } from '#domain/submission/carried-corrections'
import { type CampaignNames, campaignNames } from '#domain/workbook/campaign-names'
import type { FileReading, UnitName } from '#domain/workbook/file-reading'
import type { SheetPage } from '#domain/workbook/sheet-page'
import type { TableMapping } from '#domain/workbook/table-mapping'
import { newestCriteria } from '../campaign-lookup'
import { comparedBook } from './cluster-reviews'
import { compare } from './compare-files'
import { type FoundFile, MOST_FILES, mayBeWorkbook } from './find-files'
import type { FileRefusal, ReadFile } from './read-file'

/** What the reading process is asked for. */
export interface ReadRequest {
  readonly path: string
  readonly name: string
  readonly campaign: string
  /** What titles of files are compared with; absent when the campaign is not known. */
  readonly names?: CampaignNames
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
  const open = state.get('campaigns', campaign)
  return {
    campaign,
    ...(open === null ? {} : { names: campaignNames(open, state.all('campaigns')) }),
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
    notices: [],
    corrections: [],
    milliseconds: Math.round(performance.now() - started),
    ...rest,
  })
  if (!file.listed && !mayBeWorkbook(file.name)) {
    return done({ status: 'skipped', refusal: { code: 'NOT_A_WORKBOOK', facts: { kind: 'other' } } })
  }
  const batch = { what: 'files', found: file.batch?.count ?? 0, limit: MOST_FILES }
  if (file.batch?.isBeyond === true) return done({ status: 'refused', refusal: { code: 'TOO_BIG', facts: batch } })
  const read = (corrections: readonly RowCorrection[]): Promise<Result<FileReading, FileRefusal>> =>
    reader.read(
      {
        ...readingContext(state, campaign),
        path: file.path,
        name: file.name,
        corrections,
        mappings: mappings ?? [],
        ...(mappings === null ? {} : { remembered: [] }),
        ...(unit === null ? {} : { unitOption: unit }),
      },
      signal,
    )
  const first = await read([])
  const carried =
    first.ok && first.value.unit !== null
      ? carriedCorrections(state.campaign(campaign), first.value.unit, first.value)
      : []
  const answer = carried.length === 0 ? first : await read(carried)
  if (!answer.ok) {
    return done({ status: answer.error.code === 'LOCKFILE' ? 'skipped' : 'refused', refusal: answer.error })
  }
  const reading = answer.value
  const sha256 = await hashOf(file.path)
  if (reading.clusterBook !== undefined)
    return done({ sha256, ...comparedBook(state, campaign, reading, reading.clusterBook, sha256) })
  if (isUnitList(reading)) return done({ status: 'skipped', sha256, reading })
  const compared = compare(state.campaign(campaign), reading, sha256)
  const kept: readonly Finding[] =
    carried.length === 0 || compared.status === 'unchanged'
      ? []
      : [{ code: 'CORRECTIONS_KEPT', severity: 'info', facts: { count: carried.length } }]
  const near: readonly Finding[] =
    file.batch === undefined ? [] : [{ code: 'LIMIT_NEAR', severity: 'warning', facts: batch }]
  const notices = [...near, ...(compared.notices ?? []), ...kept]
  return done({ sha256, reading, ...compared, corrections: carried, notices })
}

/** A unit list among the workbooks is no submission; it goes in by `units-import`. */
const isUnitList = (reading: FileReading): boolean =>
  reading.tables.length > 0 && reading.tables.every((table) => table.kind === 'units')

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}
