import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { err, ok, type Result } from '#domain/core/result'
import { campaignChange, type RecordChange } from '#domain/office/change'
import type { ReturnRequest } from '#domain/office/records'
import { applyReading, type IncomingFile, submissionId } from '#domain/submission/apply-reading'
import { answersReturn, openReturnOf, supplementFor } from '#domain/submission/returned-criteria'
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

/**
 * Stores one file, its original first, then all its records in one commit that undo takes back as one step. While a
 * request for more is open only the flagged criteria are taken over, unless `takeAll` gives a reason to take everything.
 */
export async function applyFile(
  context: ServiceContext,
  campaign: string,
  file: ReadFile,
  takeAll: string | null = null,
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
    const inCampaign = state.campaign(campaign)
    const request = openReturnOf(inCampaign, unit)
    const supplement = takeAll === null ? supplementFor(inCampaign, unit) : null
    const incoming = {
      unit,
      file: { name: file.name, sha256: kept.value.sha256, bytes: file.bytes, format: reading.format },
      reading,
      corrections: [],
      ...(supplement === null ? {} : { supplement }),
      who: context.actor.who,
      at: context.actor.now(),
    }
    const records = [...applyReading(inCampaign, incoming)]
    if (request !== null && answersReturn(request, reading)) records.push(answered(request, incoming))
    return ok({ action, reason: takeAll === null ? file.name : `${file.name}: ${takeAll}`, records })
  })
  return done.ok ? ok(countsOf(reading)) : err(done.error)
}

function answered(request: ReturnRequest, { unit, file, at }: IncomingFile): RecordChange {
  const settled = { submission: submissionId(unit, file.sha256), reason: file.name, at }
  return campaignChange(request.campaign, 'returns', request, { ...request, status: 'answered', settled })
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
