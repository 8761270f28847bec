import { basename } from 'node:path'
import { err, ok } from '#domain/core/result'
import { submissionInForce } from '#domain/submission/apply-reading'
import { legalData } from '#main/documents/legal-data'
import { writeAnnotated } from '#main/services/annotate'
import { applyFiles, canApply } from '#main/services/submissions/apply-files'
import { findingsOfFile } from '#main/services/submissions/file-findings'
import type { ReadFile } from '#main/services/submissions/read-file'
import { sendBack } from '#main/services/submissions/send-back'
import { correctTrayRow, dismissTrayRow } from '#main/services/submissions/tray'
import { writeTemplates } from '#main/services/templates'
import type { Api } from '#shared/ipc/api'
import { dialogTitles, fileKindNames } from '#shared/messages/dialog-labels'
import type { CancellableJobs } from './cancellable-jobs'
import type { DesktopContext } from './desktop-context'
import type { ReadJobs } from './read-jobs'

type Calls =
  | 'files.choose'
  | 'import.read'
  | 'import.assign'
  | 'import.apply'
  | 'import.annotate'
  | 'templates.save'
  | 'job.cancel'
  | 'submissions.list'
  | 'submissions.openOriginal'
  | 'tray.list'
  | 'tray.correct'
  | 'tray.dismiss'
  | 'tray.sendBack'

/** Calls about receiving workbooks: choosing, reading, applying, and the tray of waiting rows. */
export function importCalls(desktop: DesktopContext, jobs: ReadJobs, running: CancellableJobs): Pick<Api, Calls> {
  const tray = (campaign: string) =>
    ok({
      rows: desktop
        .services()
        .store.state.campaign(campaign)
        .all('tray')
        .filter(({ status }) => status === 'waiting'),
    })

  return {
    'files.choose': async ({ purpose }) => {
      const paths = await choosePaths(desktop, purpose)
      return ok(paths.flatMap((path) => desktop.files.offer(path) ?? []))
    },
    'import.read': ({ job, campaign, tokens }) => jobs.start(job, campaign, tokens),
    'import.assign': async ({ job, file, unit }) => {
      const found = jobs.find(job, file)
      if (!found.ok) return found
      const { reading, present } = found.value
      const word = { ...present.word, unit }
      reading.files.set(file, { file: await jobs.readAs(reading, present, word), applied: false, word })
      return ok(await jobs.view(job, reading))
    },
    'import.apply': async ({ job, files, takeAll }) => {
      const reading = jobs.get(job)
      if (reading === undefined) return err({ code: 'JOB_UNKNOWN' })
      const present = await jobs.present(reading)
      const chosen = files.flatMap((id) => present.get(id) ?? []).filter(canApply)
      const ids = new Map([...present].map(([id, file]) => [file, id]))
      const whyAll = (file: ReadFile): string | null => takeAll?.[ids.get(file) ?? ''] ?? null
      const total = chosen.length
      const done = await applyFiles(desktop.services(), reading.campaign, chosen, whyAll, (at, { name }) =>
        desktop.push('job.progress', { job, done: at, total, label: name }),
      )
      if (!done.ok) return done
      const { applied, scores, nominees, waiting, failed } = done.value
      for (const [id, file] of present) {
        const known = reading.files.get(id)
        if (known !== undefined && applied.includes(file))
          reading.files.set(id, { ...known, file: { ...file, notices: [] }, applied: true })
      }
      return ok({
        view: await jobs.view(job, reading),
        applied: applied.length,
        scores,
        nominees,
        waiting,
        failed: failed.map(({ file, error }) => ({ file: file.name, error })),
      })
    },
    'import.annotate': async ({ job, file, withFixList }) => {
      const found = jobs.find(job, file)
      if (!found.ok) return found
      const { file: present } = found.value.present
      if (present.reading === null) return err({ code: 'NOTHING_TO_APPLY' })
      const folder = await desktop.dialogs.chooseFolder({ title: dialogTitles.saveAnnotated })
      if (folder === null) return ok(null)
      const unit = present.unit === null ? null : desktop.services().store.state.get('units', present.unit)
      const { path, name, reading } = present
      const findings = findingsOfFile(present)
      return writeAnnotated(folder, { path, name, reading, findings, unitName: unit?.name ?? null, withFixList })
    },
    'templates.save': async ({ job, campaign }) => {
      const folder = await desktop.dialogs.chooseFolder({ title: dialogTitles.saveTemplates })
      if (folder === null) return ok(null)
      const { store, today } = desktop.services()
      let total = 0
      const onUnit = (done: number, all: number, label: string): void => {
        total = all
        desktop.push('job.progress', { job, done, total, label })
      }
      const data = { legal: legalData, today: today() }
      const saved = await running.run(job, (signal) =>
        writeTemplates(store.state, campaign, folder, data, { onUnit, signal }),
      )
      return saved.ok ? ok({ folder, files: saved.value.map(({ path }) => basename(path)), total }) : saved
    },
    'job.cancel': async ({ job }) => {
      running.cancel(job)
      return ok(null)
    },
    'submissions.list': async ({ campaign }) => {
      const { state } = desktop.services().store
      const missing = state
        .all('units')
        .filter(({ code }) => submissionInForce(state.campaign(campaign), code) === null)
      const submissions = state
        .campaign(campaign)
        .all('submissions')
        .map(({ aside: _rows, findings: _said, corrections: _cells, mappings: _word, ...line }) => line)
      return ok({ submissions, missing: missing.map(({ code }) => code) })
    },
    'submissions.openOriginal': async ({ campaign, submission }) => {
      const found = desktop.services().store.state.campaign(campaign).get('submissions', submission)
      if (found === null) return err({ code: 'RECORD_NOT_FOUND', what: submission })
      const path = await desktop.workspace().copyOfOriginal(found.file.sha256, found.file.name)
      if (!path.ok) return path
      const opened = await desktop.system.open(path.value)
      return opened ? ok(null) : err({ code: 'FILE_UNREADABLE', file: found.file.name })
    },
    'tray.list': async ({ campaign }) => tray(campaign),
    'tray.correct': async ({ campaign, row, cells }) => {
      const done = await correctTrayRow(desktop.services(), desktop.workspace().reader, campaign, row, cells)
      return done.ok ? tray(campaign) : done
    },
    'tray.dismiss': async ({ campaign, row, reason }) => {
      const done = await dismissTrayRow(desktop.services(), campaign, row, reason)
      return done.ok ? tray(campaign) : done
    },
    'tray.sendBack': async ({ campaign, sender, withFixList }) => {
      const folder = await desktop.dialogs.chooseFolder({ title: dialogTitles.saveAnnotated })
      if (folder === null) return ok(null)
      const sent = await sendBack(desktop.services(), campaign, sender, folder, withFixList)
      if (!sent.ok) return sent
      return ok({
        folder,
        files: sent.value.map(({ sender: of, path, message }) => ({ sender: of, name: basename(path), message })),
      })
    },
  }
}

async function choosePaths(
  desktop: DesktopContext,
  purpose: 'workbooks' | 'folder' | 'units' | 'criteria' | 'backup',
): Promise<readonly string[]> {
  const title = dialogTitles[purpose]
  if (purpose === 'folder') {
    const folder = await desktop.dialogs.chooseFolder({ title })
    return folder === null ? [] : [folder]
  }
  const kinds = {
    workbooks: [
      { name: fileKindNames.workbook, extensions: ['xlsx', 'xlsm', 'xls', 'ods', 'csv', 'tsv', 'et', 'xml', 'html'] },
    ],
    units: [{ name: fileKindNames.workbook, extensions: ['xlsx', 'xls', 'ods', 'csv'] }],
    criteria: [{ name: fileKindNames.criteria, extensions: ['json', 'xlsx', 'xls', 'ods'] }],
    backup: [{ name: fileKindNames.backup, extensions: ['stdbackup'] }],
  }[purpose]
  return desktop.dialogs.chooseFiles({ title, kinds, many: purpose === 'workbooks' })
}
