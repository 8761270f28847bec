import type { Finding } from '#domain/core/finding'
import { ok, type Result } from '#domain/core/result'
import type { Paper } from '#domain/document/paper'
import type { PaperStamp } from '#domain/document/paper-input'
import type { PdfPrinter } from '#main/ports/desktop'
import type { AppError } from '#shared/errors/app-error'
import { saveWithPapers } from './certificates/print-certificates'
import type { ServiceContext } from './context'
import { recordPapers, type SavedPaper, type SaveProgress, savePapers } from './paper-files'

/** Saves papers into a folder, the certificates beside them, and keeps on record what was saved. */
export async function saveAllPapers(
  context: ServiceContext,
  campaign: string,
  papers: readonly Paper[],
  stamp: PaperStamp,
  folder: string,
  pdf: PdfPrinter,
  progress: SaveProgress = {},
): Promise<Result<{ readonly saved: readonly SavedPaper[]; readonly findings: readonly Finding[] }, AppError>> {
  const made = await savePapers(papers, folder, pdf, progress)
  if (!made.ok) return made
  const certificates =
    progress.signal?.aborted === true
      ? ok({ saved: [], findings: [] })
      : await saveWithPapers(context, campaign, stamp, folder, pdf)
  if (!certificates.ok) return certificates
  const saved = [...made.value.saved, ...certificates.value.saved]
  const kept = await recordPapers(context, campaign, saved, stamp)
  return kept.ok ? ok({ saved, findings: [...made.value.findings, ...certificates.value.findings] }) : kept
}
