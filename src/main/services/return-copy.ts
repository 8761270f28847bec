import { err, ok, type Result } from '#domain/core/result'
import { allItems } from '#domain/criteria/walk-criteria'
import type { LegalData } from '#domain/legal/profile'
import { submissionInForce } from '#domain/submission/apply-reading'
import { returnFindings } from '#domain/submission/returned-criteria'
import type { FileReading } from '#domain/workbook/file-reading'
import { campaignTemplate } from '#main/excel/templates/campaign-template'
import type { AppError } from '#shared/errors/app-error'
import { returnFileName } from '#shared/messages/return-message'
import { writeMarked } from './annotate'
import type { ServiceContext } from './context'
import { fileNameOf, makeFolder, saveBeside } from './save-beside'
import { templateOf } from './templates'

/** What goes to a unit with a request for more: its own file with the flagged criteria marked, or a template of them. */
export interface ReturnCopy {
  readonly path: string
  readonly kind: 'marked' | 'template'
}

/** Only these formats can be marked in place. */
const markable: ReadonlySet<string> = new Set(['xlsx', 'xlsm'])

/**
 * Writes the file in which a unit puts the flagged criteria right: its own workbook, marked at those criteria, where it
 * sent one that can be marked; otherwise a template that has these criteria and no others.
 */
export async function writeReturnCopy(
  context: ServiceContext,
  campaign: string,
  id: string,
  folder: string,
  { legal, withFixList }: { readonly legal: LegalData; readonly withFixList: boolean },
): Promise<Result<ReturnCopy, AppError>> {
  const { state } = context.store
  const inCampaign = state.campaign(campaign)
  const request = inCampaign.get('returns', id)
  if (request === null || request.status !== 'open') return err({ code: 'RECORD_NOT_FOUND', what: id })
  const template = templateOf(state, campaign, legal)
  if (!template.ok) return template
  const { set } = template.value.criteria
  const name = state.get('units', request.unit)?.name ?? request.unit
  const submission = submissionInForce(inCampaign, request.unit)
  if (submission !== null && markable.has(submission.file.format)) {
    const original = await context.originals.get(submission.file.sha256)
    if (!original.ok) return original
    const titles = new Map(allItems(set).map(({ item }) => [item.code, item.title]))
    const findings = returnFindings(inCampaign, request, submission, (code) => titles.get(code) ?? code)
    const reading = { format: submission.file.format as FileReading['format'], aside: [] }
    const file = { name: submission.file.name, reading, findings, unitName: name, withFixList }
    const marked = await writeMarked(folder, file, original.value)
    return marked.ok ? ok({ path: marked.value.path, kind: 'marked' }) : marked
  }
  const only = new Set(request.items.map(({ criterion }) => criterion))
  const made = await makeFolder(folder)
  if (!made.ok) return made
  const stamp = await campaignTemplate({ ...template.value, only })
  const path = await saveBeside(
    folder,
    `${fileNameOf(returnFileName(request.unit, name))}.xlsx`,
    stamp({ code: request.unit, name }),
  )
  return path.ok ? ok({ path: path.value, kind: 'template' }) : path
}
