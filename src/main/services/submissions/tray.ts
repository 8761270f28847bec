import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, ok, type Result } from '#domain/core/result'
import { campaignChange } from '#domain/office/change'
import type { RowCorrection, Submission, TrayRow } from '#domain/office/records'
import { applyCorrection } from '#domain/submission/apply-correction'
import type { FileReading } from '#domain/workbook/file-reading'
import { placeKey, placeOf } from '#domain/workbook/row-place'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { commit, type ServiceContext } from '../context'
import { clusterReviews } from './cluster-reviews'
import { readingContext, type WorkbookReader } from './read-files'

/**
 * Reads the row's workbook again as if the unit had typed the corrected cells; the row goes in when it is right. A row
 * that is still wrong is refused with what is wrong, and nothing changes.
 */
export async function correctTrayRow(
  context: ServiceContext,
  reader: WorkbookReader,
  campaign: string,
  rowId: string,
  cells: Readonly<Record<string, string>>,
): Promise<Result<null, AppError>> {
  const state = context.store.state.campaign(campaign)
  const row = state.get('tray', rowId)
  if (row?.cluster !== undefined) return correctClusterRow(context, reader, campaign, row, cells)
  const submission = row === null ? null : state.get('submissions', row.submission)
  if (row === null || submission === null || row.status !== 'waiting')
    return err({ code: 'RECORD_NOT_FOUND', what: rowId })
  const corrections = addCorrection(submission.corrections, { ...placeOf(row.aside), cells })
  const read = await readAgain(context, reader, campaign, submission, corrections)
  if (!read.ok) return read
  const still = read.value.aside.find((aside) => aside.fate === 'waiting' && placeKey(aside) === placeKey(row.aside))
  if (still !== undefined) return err({ code: 'TRAY_STILL_WRONG', findings: still.findings })
  const done = await commit<ServiceError>(context, (now) => {
    const present = now.campaign(campaign)
    const standing = present.get('submissions', submission.id)
    if (standing === null || standing.superseded) return err({ code: 'RECORD_NOT_FOUND', what: rowId })
    const action: Action = 'tray.correct'
    const { who } = context.actor
    const corrected = { submission: standing, reading: read.value, corrections, who, at: context.actor.now() }
    return ok({ action, records: applyCorrection(present, corrected) })
  })
  return done.ok ? ok(null) : err(done.error)
}

/** The same for a row of a cluster's score workbook: only that row goes in, what stands beside it stays as it is now. */
async function correctClusterRow(
  context: ServiceContext,
  reader: WorkbookReader,
  campaign: string,
  row: TrayRow,
  cells: Readonly<Record<string, string>>,
): Promise<Result<null, AppError>> {
  const gone = err({ code: 'RECORD_NOT_FOUND', what: row.id } as const)
  const file = context.store.state.campaign(campaign).get('clusterFiles', row.submission)
  if (file === null || row.status !== 'waiting') return gone
  const corrections = addCorrection(file.corrections, { ...placeOf(row.aside), cells })
  const read = await readAgain(context, reader, campaign, file, corrections)
  if (!read.ok) return read
  const book = read.value.clusterBook
  if (book === undefined) return gone
  const done = await commit<ServiceError>(context, (state) => {
    const present = state.campaign(campaign)
    const before = present.get('tray', row.id)
    const standing = present.get('clusterFiles', file.id)
    if (before?.status !== 'waiting' || standing === null) return gone
    const found = clusterReviews(state, campaign, book, context.actor)
    const still = found.aside.find((aside) => aside.fate === 'waiting' && placeKey(aside) === placeKey(row.aside))
    if (still !== undefined) return err({ code: 'TRAY_STILL_WRONG', findings: still.findings })
    const change = found.changeAt(row.aside)
    const action: Action = 'tray.correct'
    return ok({
      action,
      records: [
        campaignChange(campaign, 'clusterFiles', standing, { ...standing, corrections }),
        campaignChange(campaign, 'tray', before, { ...before, status: 'resolved' }),
        ...(change === null ? [] : [change]),
      ],
    })
  })
  return done.ok ? ok(null) : err(done.error)
}

/** Puts a waiting row aside for good, with the officer's reason. */
export async function dismissTrayRow(
  context: ServiceContext,
  campaign: string,
  rowId: string,
  reason: string,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const before = state.campaign(campaign).get('tray', rowId)
    if (before === null || before.status !== 'waiting') return err({ code: 'RECORD_NOT_FOUND', what: rowId })
    const action: Action = 'tray.dismiss'
    return ok({
      action,
      reason,
      records: [campaignChange(campaign, 'tray', before, { ...before, status: 'dismissed', reason })],
    })
  })
  return done.ok ? ok(null) : err(done.error)
}

function addCorrection(corrections: readonly RowCorrection[], added: RowCorrection): readonly RowCorrection[] {
  const same = (one: RowCorrection): boolean => placeKey(one) === placeKey(added)
  const cells = { ...corrections.find(same)?.cells, ...added.cells }
  return [...corrections.filter((one) => !same(one)), { ...added, cells }]
}

async function readAgain(
  context: ServiceContext,
  reader: WorkbookReader,
  campaign: string,
  submission: Pick<Submission, 'file' | 'mappings'> & { readonly unit?: string },
  corrections: readonly RowCorrection[],
): Promise<Result<FileReading, AppError>> {
  const original = await context.originals.get(submission.file.sha256)
  if (!original.ok) return original
  const folder = await mkdtemp(join(tmpdir(), 'so-thi-dua-'))
  try {
    const path = join(folder, 'original')
    await writeFile(path, original.value)
    const answer = await reader.read({
      ...readingContext(context.store.state, campaign),
      path,
      name: submission.file.name,
      ...(submission.unit === undefined ? {} : { unitOption: submission.unit }),
      corrections,
      // As it was read when it was stored, whatever was remembered or forgotten since.
      mappings: submission.mappings ?? [],
      remembered: [],
    })
    if (answer.ok) return answer
    return err({
      code: 'FILE_REFUSED',
      file: submission.file.name,
      refusal: answer.error.code,
      facts: answer.error.facts,
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
