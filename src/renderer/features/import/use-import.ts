import { useCallback } from 'react'
import type { AppError } from '#shared/errors/app-error'
import type { MappedImport, OpenedFile } from '#shared/ipc/views'
import { errorSentence } from '#shared/messages/error-sentence'
import { useApi } from '../../api/bridge-context'
import { useCommand } from '../../api/use-command'
import { useEvent } from '../../api/use-event'
import { useKeptState } from '../../api/use-kept-state'
import { useUndoSince } from '../../api/use-undo-since'
import { useNotices } from '../../components/notices'
import { type ImportJob, idle, newJobName } from './import-job'

export interface ImportWork {
  readonly job: ImportJob
  readonly error: AppError | null
  readonly isApplying: boolean
  readonly isAssigning: boolean
  readonly isForgetting: boolean
  readonly read: (files: readonly OpenedFile[]) => Promise<void>
  readonly cancel: () => void
  readonly assign: (file: string, unit: string) => Promise<void>
  /** Takes over what the mapping view kept, and says what came of it. */
  readonly takeMapped: (mapped: MappedImport) => void
  /** Forgets remembered columns and reads the files again that were read by them. */
  readonly forgetColumns: (mapping: string) => Promise<void>
  /** `takeAll`: by file, why everything is taken although only some criteria were asked for. */
  readonly apply: (files: readonly string[], takeAll?: Readonly<Record<string, string>>) => Promise<void>
  /** Takes back everything that the last storing brought. */
  readonly undoOutcome: () => Promise<void>
  readonly forget: () => void
}

const counted = (count: number, what: string): readonly string[] => (count === 0 ? [] : [`${count} ${what}`])

/** Reading files, saying whose they are, and storing them, as one job of a campaign. */
export function useImport(campaign: string): ImportWork {
  const { kept } = useApi()
  const key = `import:${campaign}`
  const [job, setJob] = useKeptState<ImportJob>(key, idle)
  const reading = useCommand('import.read')
  const cancelling = useCommand('job.cancel')
  const assigning = useCommand('import.assign')
  const applying = useCommand('import.apply')
  const forgetting = useCommand('import.forget')

  const journal = useUndoSince()
  const { say, sayError } = useNotices()

  const now = useCallback(() => kept.get<ImportJob>(key, idle), [kept, key])
  useEvent('job.progress', ({ job: name, done, total, label }) => {
    const at = now()
    if (at.kind === 'reading' && at.job === name) setJob({ ...at, done, total, label })
  })
  const clear = (): void => {
    for (const command of [reading, assigning, applying, forgetting]) command.clearError()
  }
  return {
    job,
    error: reading.error ?? assigning.error ?? applying.error ?? forgetting.error,
    isApplying: applying.isRunning,
    isAssigning: assigning.isRunning,
    isForgetting: forgetting.isRunning,
    read: async (files) => {
      if (files.length === 0) return
      clear()
      const before = now()
      const name = newJobName()
      setJob({ kind: 'reading', job: name, done: 0, total: 0, label: '', isStopping: false })
      const reply = await reading.run({ job: name, campaign, tokens: files.map(({ token }) => token) })
      setJob(reply.ok ? { kind: 'read', view: reply.value, outcome: null } : before.kind === 'read' ? before : idle)
    },
    cancel: () => {
      if (job.kind !== 'reading') return
      setJob({ ...job, isStopping: true })
      void cancelling.run({ job: job.job })
    },
    assign: async (file, unit) => {
      if (job.kind !== 'read') return
      clear()
      const reply = await assigning.run({ job: job.view.job, file, unit })
      if (reply.ok) setJob({ ...job, view: reply.value })
    },
    takeMapped: ({ view, remembered, alike }) => {
      if (job.kind !== 'read') return
      clear()
      setJob({ ...job, view })
      if (!remembered) return say('Đã đọc lại tệp theo cách hiểu cột vừa chọn.')
      const others = alike === 0 ? '' : ` Đã đọc lại ${alike} tệp khác cùng kiểu.`
      say(`Đã dùng và ghi nhớ cách hiểu cột cho tệp cùng kiểu.${others}`)
    },
    forgetColumns: async (mapping) => {
      if (job.kind !== 'read') return
      clear()
      const reply = await forgetting.run({ job: job.view.job, mapping })
      if (!reply.ok) return
      setJob({ ...job, view: reply.value })
      say('Đã quên cách hiểu cột đó và đọc lại các tệp liên quan. Ctrl+Z để lấy lại.')
    },
    apply: async (files, takeAll) => {
      if (job.kind !== 'read' || files.length === 0) return
      clear()
      const mark = await journal.mark()
      const reply = await applying.run({
        job: job.view.job,
        files: [...files],
        ...(takeAll === undefined ? {} : { takeAll: { ...takeAll } }),
      })
      if (!reply.ok) return
      const { view, applied, scores, nominees, waiting, failed } = reply.value
      const parts = [...counted(scores, 'điểm tự chấm'), ...counted(nominees, 'đề nghị khen thưởng')]
      const rest = waiting === 0 ? 'Không có dòng nào phải chờ.' : `${waiting} dòng đang ở Hàng chờ.`
      const got = parts.length === 0 ? '' : `: ${parts.join(', ')}`
      const sentence = `Đã nhận ${applied} tệp${got}. ${rest}`
      setJob({
        kind: 'read',
        view,
        outcome: { sentence, failed: failed.map(({ error }) => errorSentence(error)), mark },
      })
    },
    undoOutcome: async () => {
      if (job.kind !== 'read' || job.outcome === null || job.outcome.mark === null) return
      const { undone, error } = await journal.undoSince(job.outcome.mark, 'import.apply')
      if (error !== null) sayError(error)
      if (undone === 0 && error === null) say('Sau khi nhận đã có việc khác. Dùng Ctrl+Z để hoàn tác lần lượt.')
      if (undone === 0) return
      say('Đã hoàn tác việc nhận tệp. Muốn nhận lại, chọn lại các tệp đó.')
      clear()
      setJob(idle)
    },
    forget: () => {
      clear()
      setJob(idle)
    },
  }
}
