import { createHash, randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { noCalibration } from '#domain/certificate/calibration'
import { blockedSheet, blockingAll } from '#domain/certificate/certificate-checks'
import { earlierPrints, isSheetRange } from '#domain/certificate/earlier-prints'
import type { Finding } from '#domain/core/finding'
import { err, ok, type Result } from '#domain/core/result'
import type { PaperStamp } from '#domain/document/paper-input'
import { campaignChange, type OfficeState } from '#domain/office/change'
import type { CertificatePrint } from '#domain/office/records'
import { certificatesHtml } from '#main/documents/certificates/certificate-html'
import type { PdfPrinter } from '#main/ports/desktop'
import type { AppError, ServiceError } from '#shared/errors/app-error'
import type { Action } from '#shared/messages/action-labels'
import { certificateTitle, printReason } from '#shared/messages/certificate-words'
import { commit, type ServiceContext } from '../context'
import { pagesOf, type SavedPaper, saveFile } from '../paper-files'
import { makeCertificates, yearOf } from './certificates'
import { formOf } from './forms'

/** Sheets to print; null for `to` means up to the last. */
export interface SheetsToPrint {
  readonly list: string | null
  readonly from: number
  readonly to: number | null
}

/** Sheets laid out as a PDF, with what the journal will say of them. */
export interface PrintedCertificates {
  readonly pdf: Uint8Array
  readonly print: Omit<CertificatePrint, 'id' | 'at' | 'who' | 'file'>
  readonly sheets: number
  readonly findings: readonly Finding[]
}

/** Lays a range of sheets out as a PDF; a sheet that cannot be printed is left out and named. */
export async function printCertificates(
  state: OfficeState,
  campaign: string,
  stamp: PaperStamp,
  wanted: SheetsToPrint,
  pdf: PdfPrinter,
): Promise<Result<PrintedCertificates, ServiceError>> {
  const made = makeCertificates(state, campaign, stamp, wanted.list)
  if (!made.ok) return made
  const { placed, settings, source, findings } = made.value
  const blocking = blockingAll(findings)
  if (blocking.length > 0) return err({ code: 'PAPER_BLOCKED', findings: blocking })
  const to = wanted.to ?? placed.length
  if (!isSheetRange(wanted.from, to, placed.length)) return err({ code: 'SHEETS_INVALID', count: placed.length })
  const blocked = new Set(findings.map(blockedSheet))
  const inRange = placed.filter(({ sheet }) => wanted.from <= sheet && sheet <= to)
  const printed = inRange.filter(({ sheet }) => !blocked.has(sheet))
  if (printed.length === 0) {
    const why = findings.filter((finding) => inRange.some(({ sheet }) => blockedSheet(finding) === sheet))
    return err({ code: 'PAPER_BLOCKED', findings: why })
  }
  const form = formOf(state, settings.form)
  if (form === null) return err({ code: 'FORM_NOT_CHOSEN' })
  const calibration = settings.calibration === null ? null : state.get('calibrations', settings.calibration)
  const html = certificatesHtml(certificateTitle, form, calibration ?? noCalibration, printed)
  const rendered = await pdf.htmlToPdf(html)
  if (!rendered.ok) return rendered
  const pages = pagesOf(rendered.value)
  if (pages !== printed.length)
    return err({ code: 'PDF_UNAVAILABLE', detail: `${pages} pages for ${printed.length} sheets` })
  const { firstNumber } = source
  return ok({
    pdf: rendered.value,
    sheets: printed.length,
    findings,
    print: {
      campaign,
      list: source.list.id,
      form: form.id,
      printer: calibration?.printer ?? '',
      from: wanted.from,
      to,
      without: inRange.filter(({ sheet }) => blocked.has(sheet)).map(({ sheet }) => sheet),
      numbers:
        firstNumber === null
          ? null
          : { year: yearOf(source), first: firstNumber, last: firstNumber + placed.length - 1 },
      sha256: createHash('sha256').update(rendered.value).digest('hex'),
    },
  })
}

/** Keeps on record which sheets a file to print was made of, by whom and when. */
export async function recordPrint(
  context: ServiceContext,
  print: PrintedCertificates['print'],
  file: string,
): Promise<Result<null, AppError>> {
  const done = await commit<ServiceError>(context, (state) => {
    const { now, who } = context.actor
    const after: CertificatePrint = { ...print, id: randomUUID(), at: now(), who, file: basename(file) }
    const earlier = earlierPrints(
      state.campaign(print.campaign).all('certificatePrints'),
      print.list,
      print.from,
      print.to,
    )
    const action: Action = 'certificates.print'
    const records = [campaignChange(print.campaign, 'certificatePrints', null, after)]
    return ok({ action, reason: printReason(after, earlier.length), records })
  })
  return done.ok ? ok(null) : err(done.error)
}

/** Saves all certificates of a campaign beside its papers; where no form was chosen or no list frozen there are none. */
export async function saveWithPapers(
  context: ServiceContext,
  campaign: string,
  stamp: PaperStamp,
  folder: string,
  pdf: PdfPrinter,
): Promise<Result<{ readonly saved: readonly SavedPaper[]; readonly findings: readonly Finding[] }, AppError>> {
  const made = await printCertificates(context.store.state, campaign, stamp, { list: null, from: 1, to: null }, pdf)
  if (!made.ok) {
    const { error } = made
    if (error.code === 'FORM_NOT_CHOSEN' || error.code === 'LIST_NOT_FROZEN') return ok({ saved: [], findings: [] })
    if (error.code === 'PAPER_BLOCKED') return ok({ saved: [], findings: error.findings })
    if (error.code !== 'PDF_UNAVAILABLE') return made
    const facts = { paper: certificateTitle, detail: error.detail }
    return ok({ saved: [], findings: [{ code: 'PDF_UNAVAILABLE', severity: 'warning', facts }] })
  }
  const { pdf: bytes, print, findings, sheets } = made.value
  const name = 'giay-khen.pdf'
  const path = join(folder, name)
  const written = await saveFile(path, bytes)
  if (!written.ok) return written
  const kept = await recordPrint(context, print, name)
  if (!kept.ok) return kept
  const file = { path, name, format: 'pdf' as const, sha256: print.sha256, bytes: bytes.length }
  const leftOut: Finding[] =
    print.without.length === 0
      ? []
      : [{ code: 'CERTIFICATE_SHEETS_LEFT_OUT', severity: 'error', facts: { sheets: print.without.join(', ') } }]
  return ok({
    saved: [{ kind: 'certificates', title: certificateTitle, fileName: 'giay-khen', files: [file], pages: sheets }],
    findings: [...leftOut, ...findings],
  })
}
