import { err, ok, type Result } from '#domain/core/result'
import type { FileReading } from '#domain/workbook/file-reading'
import { inParallel } from '#main/in-parallel'
import { findingsOfReading, firstFinding } from '#main/services/submissions/file-findings'
import { findFiles } from '#main/services/submissions/find-files'
import type { ReadFile } from '#main/services/submissions/read-file'
import { type OfficerWord, readOneFile } from '#main/services/submissions/read-files'
import type { AppError } from '#shared/errors/app-error'
import type { ImportFileLine, ImportFileView, ImportView, RowAccount } from '#shared/ipc/views'
import type { CancellableJobs } from './cancellable-jobs'
import type { DesktopContext } from './desktop-context'
import { PresentFiles } from './present-files'

/** A file of a job: how it was read, and what the officer has said of it. */
export interface JobFile {
  readonly file: ReadFile
  readonly applied: boolean
  readonly word: OfficerWord
}

/** One reading of files, kept until the next one of the same window is applied or forgotten. */
export interface ReadJob {
  readonly campaign: string
  readonly files: Map<string, JobFile>
  cancelled: boolean
}

const nothingSaid: OfficerWord = { unit: null, mappings: null }

/** One file is read in the reading process while the one before it is hashed and compared here. */
const filesAtOnce = 2

/** Readings kept at once; an older one must be read again. */
const jobsKept = 4

type Shown = Pick<JobFile, 'file' | 'applied'>

const accountOf = ({ reading }: ReadFile): RowAccount => {
  const sum = (count: 'rowsSeen' | 'accepted' | 'waiting' | 'skipped'): number =>
    (reading?.tables ?? []).reduce((total, table) => total + table[count], 0)
  return { seen: sum('rowsSeen'), accepted: sum('accepted'), waiting: sum('waiting'), skipped: sum('skipped') }
}

const jobFileLine = (id: string, { file, applied }: Shown): ImportFileLine => ({
  id,
  file: file.name,
  bytes: file.bytes,
  status: file.status,
  refusal: file.refusal,
  isRead: file.reading !== null,
  unit: file.reading?.unit ?? null,
  ...(file.reading?.clusterBook === undefined ? {} : { cluster: file.reading.clusterBook.cluster }),
  account: accountOf(file),
  note: firstFinding(file),
  changes: file.differences.length,
  replaces: file.replaces,
  asked: file.asked,
  applied,
})

export const jobFileView = (id: string, shown: Shown): ImportFileView => ({
  ...jobFileLine(id, shown),
  reading:
    shown.file.reading === null
      ? null
      : { ...shown.file.reading, findings: findingsOfReading(shown.file) as FileReading['findings'] },
  differences: shown.file.differences,
  notices: shown.file.notices,
})

/** The readings of this window, and reading files into them. */
export class ReadJobs {
  readonly #desktop: DesktopContext
  readonly #running: CancellableJobs
  readonly #jobs = new Map<string, ReadJob>()
  readonly #present = new PresentFiles()

  constructor(desktop: DesktopContext, running: CancellableJobs) {
    this.#desktop = desktop
    this.#running = running
  }

  /** A job with one of its files; a job that is no longer kept is refused. */
  find(job: string, file: string): Result<{ readonly reading: ReadJob; readonly present: JobFile }, AppError> {
    const reading = this.#jobs.get(job)
    const present = reading?.files.get(file)
    return reading === undefined || present === undefined ? err({ code: 'JOB_UNKNOWN' }) : ok({ reading, present })
  }

  get(job: string): ReadJob | undefined {
    return this.#jobs.get(job)
  }

  /** The files of a job that are not stored yet, as they stand now: what others of the job have brought since counts too. */
  async present({ campaign, files }: ReadJob): Promise<ReadonlyMap<string, ReadFile>> {
    const open = [...files].filter(([, { applied }]) => !applied)
    const asTheyStand = await this.#present.of(
      this.#desktop.services().store,
      campaign,
      open.map(([, { file }]) => file),
    )
    return new Map(open.map(([id, { file }], at) => [id, asTheyStand[at] ?? file]))
  }

  async view(job: string, reading: ReadJob): Promise<ImportView> {
    const present = await this.present(reading)
    const view = ([id, { file, applied }]: [string, JobFile]): ImportFileLine =>
      jobFileLine(id, { file: present.get(id) ?? file, applied })
    return { job, cancelled: reading.cancelled, files: [...reading.files].map(view) }
  }

  /** One file of a job with all that was made of it, as it stands now. */
  async fileView(reading: ReadJob, id: string, { file, applied }: JobFile): Promise<ImportFileView> {
    const present = await this.present(reading)
    return jobFileView(id, { file: present.get(id) ?? file, applied })
  }

  /** Reads the chosen files; what was read before a cancel stays. */
  async start(job: string, campaign: string, tokens: readonly string[]): Promise<Result<ImportView, AppError>> {
    const paths = tokens.map((token) => this.#desktop.files.pathOf(token))
    if (paths.some((path) => path === null)) return err({ code: 'FILE_NOT_CHOSEN' })
    const { files } = await findFiles(paths.filter((path) => path !== null))
    const reading: ReadJob = { campaign, files: new Map(), cancelled: false }
    const read = [...files.entries()]
    const done: (ReadFile | undefined)[] = []
    reading.cancelled = !(await this.#inSteps(
      job,
      read,
      ([, { name }]) => name,
      async ([index, found], signal) => {
        const file = await this.#read(campaign, found, nothingSaid, signal)
        if (!signal.aborted) done[index] = file
      },
    ))
    for (const [index, file] of done.entries())
      if (file !== undefined) reading.files.set(String(index), { file, applied: false, word: nothingSaid })
    this.#jobs.set(job, reading)
    for (const old of [...this.#jobs.keys()].slice(0, -jobsKept)) this.#jobs.delete(old)
    return ok(await this.view(job, reading))
  }

  /** Reads a file of a job as the officer says; nothing of the job changes. */
  async readAs({ campaign }: ReadJob, { file }: JobFile, word: OfficerWord): Promise<ReadFile> {
    return this.#read(campaign, { ...file, listed: true }, word)
  }

  /** Reads again, with what is remembered now, those files of a job that `concerns` names; progress and cancel as for reading. */
  async readAgain(job: string, concerns: (file: JobFile) => boolean): Promise<void> {
    const reading = this.#jobs.get(job)
    if (reading === undefined) return
    const again = [...reading.files].filter(([, one]) => !one.applied && one.file.reading !== null && concerns(one))
    await this.#inSteps(
      job,
      again,
      ([, { file }]) => file.name,
      async ([id, one], signal) => {
        const file = await this.#read(reading.campaign, { ...one.file, listed: true }, one.word, signal)
        if (!signal.aborted) reading.files.set(id, { ...one, file })
      },
    )
  }

  #read(
    campaign: string,
    { path, name, bytes, listed }: { path: string; name: string; bytes: number; listed: boolean },
    word: OfficerWord,
    signal?: AbortSignal,
  ): Promise<ReadFile> {
    const { reader } = this.#desktop.workspace()
    const { state } = this.#desktop.services().store
    return readOneFile(reader, state, campaign, { path, name, bytes, listed }, word, signal)
  }

  /** Takes them in their order and says how far it is; false when it was cancelled on the way. */
  async #inSteps<T>(
    job: string,
    all: readonly T[],
    label: (one: T) => string,
    step: (one: T, signal: AbortSignal) => Promise<void>,
  ): Promise<boolean> {
    return this.#running.run(job, async (signal) => {
      const next = (one: T, done: number): Promise<void> => {
        this.#desktop.push('job.progress', { job, done, total: all.length, label: label(one) })
        return step(one, signal)
      }
      await inParallel(all, filesAtOnce, next, signal)
      if (signal.aborted) return false
      this.#desktop.push('job.progress', { job, done: all.length, total: all.length, label: '' })
      return true
    })
  }
}
