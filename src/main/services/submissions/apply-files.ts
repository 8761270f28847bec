import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { err, ok, type Result } from '#domain/core/result'
import { type CampaignState, campaignChange, type RecordChange } from '#domain/office/change'
import { pendingChanges } from '#domain/office/pending-state'
import type { ClusterFile } from '#domain/office/records'
import { applyReading, submissionId } from '#domain/submission/apply-reading'
import { clusterFileChanges, clusterFileId } from '#domain/submission/cluster-file'
import type { IncomingFile } from '#domain/submission/incoming-file'
import { answersReturn, openReturnOf, supplementFor } from '#domain/submission/returned-criteria'
import type { ClusterBook } from '#domain/workbook/cluster-book'
import type { FileReading } from '#domain/workbook/file-reading'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import { type Action, fileNamesInWords } from '#shared/messages/action-labels'
import { breather } from '../../breather'
import { inParallel } from '../../in-parallel'
import { findCampaign } from '../campaign-lookup'
import { commit, type ServiceContext } from '../context'
import { clusterReviews } from './cluster-reviews'
import type { ReadFile } from './read-file'

/** Counts of what the stored files brought. */
export interface AppliedFiles {
  readonly applied: readonly ReadFile[]
  readonly scores: number
  readonly nominees: number
  readonly waiting: number
  /** Files that could not be stored, each with why; the others went in. */
  readonly failed: readonly { readonly file: ReadFile; readonly error: AppError }[]
}

/** A file that can be stored: it was read, and its unit is known. */
export const canApply = (file: ReadFile): boolean =>
  (file.status === 'ready' || file.status === 'partial') &&
  file.reading !== null &&
  (file.unit !== null || file.reading.clusterBook !== undefined)

/** The file as it comes in; null when it cannot be stored. */
export function incomingFile(context: ServiceContext, file: ReadFile): IncomingFile | null {
  const { reading, unit, sha256, corrections } = file
  if (!canApply(file) || reading === null || unit === null || sha256 === null) return null
  const { who, now } = context.actor
  const about = { name: file.name, sha256, bytes: file.bytes, format: reading.format }
  return { unit, file: about, reading, corrections, who, at: now() }
}

/**
 * The records that a file changes. While a request for more is open only the flagged criteria of a score sheet are taken
 * over, unless `takeAll` gives a reason to take everything.
 */
export function changesOfFile(
  state: CampaignState,
  incoming: IncomingFile,
  takeAll: string | null,
): readonly RecordChange[] {
  const { unit, file, reading, at } = incoming
  const request = openReturnOf(state, unit)
  const supplement = reading.criteria.length > 0 ? supplementFor(state, unit, reading, takeAll !== null) : null
  const records = applyReading(state, supplement === null ? incoming : { ...incoming, supplement })
  if (request === null || !answersReturn(request, reading)) return records
  const settled = { submission: submissionId(unit, file.sha256), reason: file.name, at }
  return [...records, campaignChange(request.campaign, 'returns', request, { ...request, status: 'answered', settled })]
}

/** Why everything of a file is taken over although the unit was asked for certain criteria only; null where it is not. */
type TakeAll = (file: ReadFile) => string | null

/**
 * Stores files, their originals first, then all their records in one commit: undo takes the whole receiving back as one
 * step. Each file goes in whole or not at all; one that has gone or changed meanwhile does not hold the others up.
 */
export async function applyFiles(
  context: ServiceContext,
  campaign: string,
  files: readonly ReadFile[],
  takeAll: TakeAll = () => null,
  onFile: (done: number, file: ReadFile) => void = () => undefined,
): Promise<Result<AppliedFiles, AppError>> {
  const kept: { readonly file: ReadFile; readonly incoming: IncomingFile }[] = []
  const books: { readonly file: ReadFile; readonly book: ClusterBook }[] = []
  const failed: { readonly file: ReadFile; readonly error: AppError }[] = []
  let reviews = 0
  let rowsOfClusters = 0
  const storable = files.filter(canApply)
  const originals = await inParallel(storable, originalsAtOnce, (file, done) => {
    onFile(done, file)
    return keepOriginal(context, file)
  })
  for (const [index, file] of storable.entries()) {
    const original = originals[index]
    const incoming = incomingFile(context, file)
    const book = file.reading?.clusterBook
    if (original?.ok === false) failed.push({ file, error: original.error })
    else if (book !== undefined) books.push({ file, book })
    else if (incoming !== null) kept.push({ file, incoming })
  }
  const [firstFailed] = failed
  if (kept.length + books.length === 0) return err(firstFailed?.error ?? { code: 'NOTHING_TO_APPLY' })
  const breathe = breather()
  const done = await commit<ServiceError>(context, async (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    const pending = pendingChanges(state.campaign(campaign))
    for (const { file, incoming } of kept) {
      if (state.get('units', incoming.unit) === null) return err({ code: 'UNIT_NOT_FOUND', unit: incoming.unit })
      pending.add(changesOfFile(pending.state, incoming, takeAll(file)))
      await breathe()
    }
    for (const { file, book } of books) {
      const { changes, aside } = clusterReviews(state, campaign, book, context.actor)
      const waiting = aside.filter(({ fate }) => fate === 'waiting')
      pending.add([
        ...changes,
        ...clusterFileChanges(pending.state, clusterFile(context, campaign, file, book), waiting, givenIn(book)),
      ])
      reviews += changes.length
      rowsOfClusters += waiting.length
    }
    const action: Action = 'import.apply'
    const named = ({ file }: { readonly file: ReadFile }): string => {
      const why = takeAll(file)
      return why === null ? file.name : `${file.name}: ${why}`
    }
    const reason = fileNamesInWords([...kept, ...books].map(named))
    return ok({ action, reason, records: pending.changes() })
  })
  if (!done.ok) return err(done.error)
  const sum = (count: (reading: FileReading) => number): number =>
    kept.reduce((total, { incoming }) => total + count(incoming.reading), 0)
  return ok({
    applied: [...kept, ...books].map(({ file }) => file),
    scores: sum(({ criteria }) => criteria.length) + reviews,
    nominees: sum(
      ({ collectives, individuals, households }) => collectives.length + individuals.length + households.length,
    ),
    waiting: sum(({ aside }) => aside.filter(({ fate }) => fate === 'waiting').length) + rowsOfClusters,
    failed,
  })
}

const clusterFile = ({ actor }: ServiceContext, campaign: string, file: ReadFile, book: ClusterBook): ClusterFile => {
  const { name, sha256, bytes, reading } = file
  const about = { name, sha256: sha256 ?? '', bytes, format: reading?.format ?? 'xlsx' }
  const id = clusterFileId(about.sha256)
  return { id, campaign, cluster: book.cluster, file: about, appliedAt: actor.now(), corrections: [] }
}

/** "unit|criterion" of every row in which the cluster gave anything. */
const givenIn = ({ rows }: ClusterBook): ReadonlySet<string> =>
  new Set(rows.flatMap(({ unit, criterion, points }) => (points === '' ? [] : [`${unit}|${criterion}`])))

/** Originals written beside each other: the disk flushes several in the time of one. */
const originalsAtOnce = 6

async function keepOriginal(context: ServiceContext, file: ReadFile): Promise<Result<null, AppError>> {
  const bytes = await bytesOf(file.path)
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== file.sha256)
    return err({ code: 'FILE_UNREADABLE', file: file.name })
  const kept = await context.originals.put(bytes)
  return kept.ok ? ok(null) : kept
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch {
    return null
  }
}
