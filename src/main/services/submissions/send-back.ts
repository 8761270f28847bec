import { ok, type Result } from '#domain/core/result'
import type { Submission, TrayRow } from '#domain/office/records'
import { senderOf } from '#domain/submission/cluster-file'
import type { FileReading } from '#domain/workbook/file-reading'
import type { AppError } from '#shared/errors/app-error'
import { type ReturnedFile, writeMarked } from '../annotate'
import { findCampaign } from '../campaign-lookup'
import type { ServiceContext } from '../context'

/** A marked copy as it was written, with its message. */
export type SentBack = ReturnedFile & { readonly sender: string }

/**
 * Writes a marked copy of every stored file with rows that still wait, for one sender (a unit, a cluster) or for all: what was put right or put
 * aside in the tray meanwhile is not asked again.
 */
export async function sendBack(
  context: ServiceContext,
  campaign: string,
  sender: string | null,
  folder: string,
  withFixList: boolean,
): Promise<Result<readonly SentBack[], AppError>> {
  const { state } = context.store
  const found = findCampaign(state, campaign)
  if (!found.ok) return found
  const inCampaign = state.campaign(campaign)
  const waiting = inCampaign
    .all('tray')
    .filter((row) => row.status === 'waiting' && (sender ?? senderOf(row)) === senderOf(row))
  const sent: SentBack[] = []
  for (const id of new Set(waiting.map(({ submission }) => submission))) {
    const stored = inCampaign.get('submissions', id) ?? inCampaign.get('clusterFiles', id)
    if (stored === null) continue
    const original = await context.originals.get(stored.file.sha256)
    if (!original.ok) return original
    const rows = waiting.filter((row) => row.submission === id)
    const of = 'unit' in stored ? stored.unit : stored.cluster
    const unitName = (state.get('units', of) ?? state.get('clusters', of))?.name ?? null
    const written = await writeMarked(folder, { ...asReturned(stored, rows), unitName, withFixList }, original.value)
    if (!written.ok) return written
    sent.push({ ...written.value, sender: of })
  }
  return ok(sent)
}

/** What the unit has to put right in a stored file: what was said of it, and the rows that still wait. */
const asReturned = (
  { file, findings = [] }: Pick<Submission, 'file'> & Partial<Submission>,
  rows: readonly TrayRow[],
) => ({
  name: file.name,
  reading: { format: file.format as FileReading['format'], aside: rows.map(({ aside }) => aside) },
  findings: [...findings, ...rows.flatMap(({ aside }) => aside.findings)],
})
