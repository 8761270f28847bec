import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Finding } from '#domain/core/finding'
import { err, ok, type Result } from '#domain/core/result'
import type { Paper } from '#domain/document/paper'
import type { PaperStamp } from '#domain/document/paper-input'
import { campaignChange } from '#domain/office/change'
import type { IssuedDocument } from '#domain/office/records'
import { renderPaperDocx } from '#main/documents/docx/paper-docx'
import { renderPaperHtml } from '#main/documents/html/paper-html'
import { renderPaperWorkbook } from '#main/documents/xlsx/paper-workbook'
import type { PdfPrinter } from '#main/ports/desktop'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { newestList } from './commendation-list'
import { commit, type ServiceContext } from './context'
import { frozenRankingOf } from './frozen-rankings'

export type PaperFormat = 'docx' | 'pdf' | 'xlsx'

/** A file of a paper that was saved. */
export interface SavedPaperFile {
  readonly path: string
  readonly name: string
  readonly format: PaperFormat
  readonly sha256: string
  readonly bytes: number
}

export interface SavedPaper {
  readonly kind: string
  readonly title: string
  /** Name of its files without extension; two papers of one kind have two. */
  readonly fileName: string
  readonly files: readonly SavedPaperFile[]
  readonly pages: number | null
}

const inWorkbooksToo: readonly Paper['kind'][] = ['list', 'ranking', 'clusterScores', 'scoreSheet']

/** Formats that a paper is saved in; tables go to a spreadsheet too. */
const formatsOf = (paper: Paper): readonly PaperFormat[] =>
  inWorkbooksToo.includes(paper.kind) ? ['docx', 'pdf', 'xlsx'] : ['docx', 'pdf']

/** A paper in one format. */
export async function renderPaper(
  paper: Paper,
  format: PaperFormat,
  pdf: PdfPrinter,
): Promise<Result<Uint8Array, AppError>> {
  switch (format) {
    case 'docx':
      return ok(await renderPaperDocx(paper))
    case 'xlsx':
      return ok(await renderPaperWorkbook(paper))
    case 'pdf':
      return pdf.htmlToPdf(renderPaperHtml(paper))
  }
}

/** Pages of a PDF, counted in its page tree. */
export const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    .toString('latin1')
    .match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0

/** Writes a file, naming it when that fails: what stood there before then stays whole. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<null, ServiceError>> {
  const arriving = `${path}.${randomUUID().slice(0, 8)}.tmp`
  try {
    await writeFile(arriving, bytes)
    await rename(arriving, path)
    return ok(null)
  } catch (cause) {
    await rm(arriving, { force: true }).catch(() => null)
    return err({
      code: 'SAVE_FAILED',
      file: basename(path),
      cause: cause instanceof Error ? cause.message : String(cause),
    })
  }
}

export interface SaveProgress {
  readonly onPaper?: (done: number, title: string) => void
  /** Once aborted, the papers that are left are not made. */
  readonly signal?: AbortSignal
}

/** Saves papers into a folder; a PDF that cannot be made is a finding, the other formats are still saved. */
export async function savePapers(
  papers: readonly Paper[],
  folder: string,
  pdf: PdfPrinter,
  { onPaper, signal }: SaveProgress = {},
): Promise<Result<{ readonly saved: readonly SavedPaper[]; readonly findings: readonly Finding[] }, AppError>> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    return err({ code: 'SAVE_FAILED', file: folder, cause: cause instanceof Error ? cause.message : String(cause) })
  }
  const saved: SavedPaper[] = []
  const findings: Finding[] = []
  for (const [index, paper] of papers.entries()) {
    if (signal?.aborted === true) break
    onPaper?.(index, paper.title)
    const files: SavedPaperFile[] = []
    let pages: number | null = null
    for (const format of formatsOf(paper)) {
      const rendered = await renderPaper(paper, format, pdf)
      if (!rendered.ok) {
        if (rendered.error.code !== 'PDF_UNAVAILABLE') return rendered
        findings.push({
          code: 'PDF_UNAVAILABLE',
          severity: 'warning',
          facts: { paper: paper.title, detail: rendered.error.detail },
        })
        continue
      }
      const name = `${paper.fileName}.${format}`
      const written = await saveFile(join(folder, name), rendered.value)
      if (!written.ok) return written
      if (format === 'pdf') pages = pagesOf(rendered.value)
      const sha256 = createHash('sha256').update(rendered.value).digest('hex')
      files.push({ path: join(folder, name), name, format, sha256, bytes: rendered.value.length })
    }
    saved.push({ kind: paper.kind, title: paper.title, fileName: paper.fileName, files, pages })
  }
  return ok({ saved, findings })
}

/** Keeps on record which papers were saved, with the hashes of their files. */
export async function recordPapers(
  context: ServiceContext,
  campaign: string,
  saved: readonly SavedPaper[],
  stamp: PaperStamp,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const at = context.actor.now()
    const list = newestList(state, campaign)?.id ?? null
    const ranking = frozenRankingOf(state, campaign)?.id ?? null
    const documents = saved.map(
      ({ kind, title, fileName, files }): IssuedDocument => ({
        id: `${fileName}|${at}`,
        campaign,
        kind,
        title,
        number: stamp.number ?? '',
        date: stamp.date,
        list,
        ranking,
        at,
        files: files.map(({ name, format, sha256, bytes }) => ({ name, format, sha256, bytes })),
      }),
    )
    const action: Action = 'papers.record'
    const inCampaign = state.campaign(campaign)
    const records = documents.map((document) =>
      campaignChange(campaign, 'documents', inCampaign.get('documents', document.id), document),
    )
    return ok({ action, records })
  })
  return done.ok ? ok(null) : err(done.error)
}
