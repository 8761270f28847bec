import { basename, join } from 'node:path'
import { type LocalDate, parseLocalDate } from '#domain/core/local-date'
import { err, ok } from '#domain/core/result'
import { renderTableWorkbook } from '#main/documents/xlsx/table-workbook'
import { issueList, registerLines } from '#main/services/awards'
import { saveClusterMeeting } from '#main/services/cluster-meetings'
import { writeManifest } from '#main/services/manifest'
import { pagesOf, renderPaper, saveFile } from '#main/services/paper-files'
import { allPapers, paperOf } from '#main/services/papers'
import { saveAllPapers } from '#main/services/save-all-papers'
import type { Api } from '#shared/ipc/api'
import type { Input } from '#shared/ipc/contract'
import { dialogTitles, fileKindNames } from '#shared/messages/dialog-labels'
import type { CancellableJobs } from './cancellable-jobs'
import type { DesktopContext } from './desktop-context'
import { stampOf } from './paper-stamp'

type Calls =
  | 'clusterMeetings.list'
  | 'clusterMeetings.save'
  | 'papers.preview'
  | 'papers.save'
  | 'papers.saveAll'
  | 'papers.print'
  | 'papers.issue'
  | 'awards.list'
  | 'table.saveXlsx'

const kinds = {
  docx: { name: fileKindNames.word, extensions: ['docx'] },
  pdf: { name: fileKindNames.pdf, extensions: ['pdf'] },
  xlsx: { name: fileKindNames.excel, extensions: ['xlsx'] },
} as const

/** Calls about papers: seeing, saving, printing and issuing them, and the register they end in. */
export function paperCalls(
  desktop: DesktopContext,
  running: CancellableJobs,
  list: (campaign: string) => ReturnType<Api['list.get']>,
): Pick<Api, Calls> {
  const state = () => desktop.services().store.state

  const pdfOf = async (input: Input<'papers.preview'>) => {
    const made = paperOf(state(), input.campaign, input.kind, stampOf(input), input)
    if (!made.ok) return made
    const pdf = await renderPaper(made.value.paper, 'pdf', desktop.pdf)
    return pdf.ok ? ok({ ...made.value, pdf: pdf.value }) : pdf
  }

  return {
    'clusterMeetings.list': async ({ campaign }) => ok(state().campaign(campaign).all('clusterMeetings')),
    'clusterMeetings.save': async ({ campaign, cluster, meeting }) => {
      const day = parseLocalDate(meeting.date)
      if (day === null) return err({ code: 'DATE_INVALID', date: meeting.date })
      const saved = await saveClusterMeeting(desktop.services(), campaign, cluster, { ...meeting, date: day })
      return saved.ok ? ok(state().campaign(campaign).all('clusterMeetings')) : saved
    },
    'papers.preview': async (input) => {
      const done = await pdfOf(input)
      if (!done.ok) return done
      const { paper, pdf, findings } = done.value
      return ok({ title: paper.title, pdf, pages: pagesOf(pdf), findings })
    },
    'papers.save': async ({ formats, ...input }) => {
      const made = paperOf(state(), input.campaign, input.kind, stampOf(input), input)
      if (!made.ok) return made
      const blocking = made.value.findings.filter(({ severity }) => severity === 'error')
      if (blocking.length > 0) return err({ code: 'PAPER_BLOCKED', findings: blocking })
      const target = await desktop.dialogs.chooseSaveTarget({
        title: dialogTitles.savePaper,
        suggestedName: `${made.value.paper.fileName}.${formats[0] ?? 'docx'}`,
        kinds: formats.map((format) => kinds[format]),
      })
      if (target === null) return ok(null)
      const saved: string[] = []
      for (const format of formats) {
        const rendered = await renderPaper(made.value.paper, format, desktop.pdf)
        if (!rendered.ok) return rendered
        const path = target.replace(/\.(docx|pdf|xlsx)$/i, '').concat(`.${format}`)
        const written = await saveFile(path, rendered.value)
        if (!written.ok) return written
        saved.push(basename(path))
      }
      desktop.system.reveal(target)
      return ok({ folder: join(target, '..'), files: saved })
    },
    'papers.saveAll': async ({ job, campaign, number, date }) => {
      const stamp = stampOf({ number, date })
      const made = allPapers(state(), campaign, stamp)
      if (!made.ok) return made
      const folder = await desktop.dialogs.chooseFolder({ title: dialogTitles.savePapers })
      if (folder === null) return ok(null)
      const { papers } = made.value
      const onPaper = (done: number, label: string): void =>
        desktop.push('job.progress', { job, done, total: papers.length, label })
      const saved = await running.run(job, (signal) =>
        saveAllPapers(desktop.services(), campaign, papers, stamp, folder, desktop.pdf, { onPaper, signal }),
      )
      if (!saved.ok) return saved
      const findings = [...made.value.findings, ...saved.value.findings]
      const manifest = await writeManifest(folder, { documents: saved.value.saved, findings })
      if (!manifest.ok) return manifest
      const files = saved.value.saved.flatMap((paper) => paper.files)
      const [first] = files
      if (first !== undefined) desktop.system.reveal(first.path)
      return ok({
        folder,
        papers: saved.value.saved.length,
        total: Math.max(papers.length, saved.value.saved.length),
        files: files.length,
        hasPdf: findings.every(({ code }) => code !== 'PDF_UNAVAILABLE'),
        waiting: findings.filter(({ code, severity }) => code === 'PAPER_NEEDS_LIST' || severity === 'error'),
      })
    },
    'papers.print': async (input) => {
      const done = await pdfOf(input)
      if (!done.ok) return done
      const printed = await desktop.paper.printPdf(done.value.pdf)
      return printed.ok ? ok(null) : printed
    },
    'papers.issue': async ({ campaign, number, date }) => {
      const day: LocalDate | null = parseLocalDate(date)
      if (day === null) return err({ code: 'DATE_INVALID', date })
      const issued = await issueList(desktop.services(), campaign, number, day)
      return issued.ok ? list(campaign) : issued
    },
    'awards.list': async () => ok(registerLines(state())),
    'table.saveXlsx': async ({ name, columns, rows, mark, more }) => {
      const target = await desktop.dialogs.chooseSaveTarget({
        title: dialogTitles.saveTable,
        suggestedName: `${mark === undefined ? '' : `${mark} - `}${name}.xlsx`,
        kinds: [kinds.xlsx],
      })
      if (target === null) return ok(null)
      const written = await saveFile(target, await renderTableWorkbook(name, columns, rows, mark, more))
      return written.ok ? ok({ folder: join(target, '..'), files: [basename(target)] }) : written
    },
  }
}
