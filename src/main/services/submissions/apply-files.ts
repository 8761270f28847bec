import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { err, ok, type Result } from '#domain/core/result'
import { applyReading } from '#domain/submission/apply-reading'
import type { FileReading } from '#domain/workbook/file-reading'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { findCampaign } from '../campaign-lookup'
import { commit, type ServiceContext } from '../context'
import type { ReadFile } from './read-files'

/** Counts of what a stored file brought. */
export interface AppliedFile {
  readonly scores: number
  readonly nominees: number
  readonly waiting: number
}

/** A file that can be stored: it was read, and its unit is known. */
export const canApply = (file: ReadFile): boolean =>
  (file.status === 'ready' || file.status === 'partial') && file.reading !== null && file.unit !== null

/** Stores one file, its original first, then all its records in one commit that undo takes back as one step. */
export async function applyFile(
  context: ServiceContext,
  campaign: string,
  file: ReadFile,
): Promise<Result<AppliedFile, AppError>> {
  const { reading, unit } = file
  if (!canApply(file) || reading === null || unit === null) return err({ code: 'NOTHING_TO_APPLY' })
  const bytes = await bytesOf(file.path)
  if (bytes === null) return err({ code: 'FILE_UNREADABLE', file: file.name })
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256)
    return err({ code: 'FILE_UNREADABLE', file: file.name })
  const kept = await context.originals.put(bytes)
  if (!kept.ok) return kept
  const done = await commit<ServiceError>(context, (state) => {
    const found = findCampaign(state, campaign)
    if (!found.ok) return found
    if (state.get('units', unit) === null) return err({ code: 'UNIT_NOT_FOUND', unit })
    const action: Action = 'import.apply'
    const incoming = {
      unit,
      file: { name: file.name, sha256: kept.value.sha256, bytes: file.bytes, format: reading.format },
      reading,
      corrections: [],
      who: context.actor.who,
      at: context.actor.now(),
    }
    return ok({ action, reason: file.name, records: applyReading(state.campaign(campaign), incoming) })
  })
  return done.ok ? ok(countsOf(reading)) : err(done.error)
}

const countsOf = (reading: FileReading): AppliedFile => ({
  scores: reading.criteria.length,
  nominees: reading.collectives.length + reading.individuals.length + reading.households.length,
  waiting: reading.aside.filter((row) => row.fate === 'waiting').length,
})

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch {
    return null
  }
}
