import { ok, type Result } from '#domain/core/result'
import type { Submission, TrayRow } from '#domain/office/records'
import type { FileReading } from '#domain/workbook/file-reading'
import type { AppError } from '#shared/errors/app-error'
import { type ReturnedFile, writeMarked } from '../annotate'
import { findCampaign } from '../campaign-lookup'
import type { ServiceContext } from '../context'

/** A marked copy as it was written, with its message. */
export type SentBack = ReturnedFile & { readonly unit: string }

/**
 * Writes a marked copy of every stored file with rows that still wait, for one unit or for all: what was put right or put
 * aside in the tray meanwhile is not asked again.
 */
export async function sendBack(
  context: ServiceContext,
  campaign: string,
  unit: string | null,
  folder: string,
): Promise<Result<readonly SentBack[], AppError>> {
  const { state } = context.store
  const found = findCampaign(state, campaign)
  if (!found.ok) return found
  const inCampaign = state.campaign(campaign)
  const waiting = inCampaign.all('tray').filter((row) => row.status === 'waiting' && (unit ?? row.unit) === row.unit)
  const sent: SentBack[] = []
  for (const id of new Set(waiting.map(({ submission }) => submission))) {
    const submission = inCampaign.get('submissions', id)
    if (submission === null) continue
    const original = await context.originals.get(submission.file.sha256)
    if (!original.ok) return original
    const unitName = state.get('units', submission.unit)?.name ?? null
    const rows = waiting.filter((row) => row.submission === id)
    const written = await writeMarked(folder, { ...asReturned(submission, rows), unitName }, original.value)
    if (!written.ok) return written
    sent.push({ ...written.value, unit: submission.unit })
  }
  return ok(sent)
}

/** What the unit has to put right in a stored file: what was said of it, and the rows that still wait. */
const asReturned = ({ file, findings }: Submission, rows: readonly TrayRow[]) => ({
  name: file.name,
  reading: { format: file.format as FileReading['format'], aside: rows.map(({ aside }) => aside) },
  findings: [...findings, ...rows.flatMap(({ aside }) => aside.findings)],
})
