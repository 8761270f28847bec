import { useEffect, useRef, useState } from 'react'
import type { FileReading } from '#domain/workbook/file-reading'
import type { MappedKind, TableMapping } from '#domain/workbook/table-mapping'
import type { AppError } from '#shared/errors/app-error'
import type { ImportFileView, MappedImport } from '#shared/ipc/views'
import { useApi } from '../../../api/bridge-context'
import { callMain } from '../../../api/client'
import { useCommand } from '../../../api/use-command'
import {
  draftsOf,
  emptyDraft,
  isComplete,
  isReadable,
  mappingOf,
  type TableDraft,
  withHeaderRows,
  withKind,
  withMeaning,
  withoutHeader,
  withProposal,
} from './table-draft'

/** All that is being said of one file's tables, with what it would give. */
export interface MappingWork {
  readonly drafts: readonly TableDraft[]
  readonly at: number
  readonly active: TableDraft
  /** What the file gives as its tables are said now. */
  readonly reading: FileReading | null
  readonly isReading: boolean
  readonly error: AppError | null
  readonly isDirty: boolean
  /** Everything that was said can be read. */
  readonly canKeep: boolean
  readonly isKeeping: boolean
  readonly choose: (at: number) => void
  readonly addTable: (sheet: string) => void
  readonly setMeaning: (letter: string, field: string | null) => void
  readonly setKind: (kind: MappedKind, fields: readonly string[]) => void
  readonly setHeaderRows: (first: number, count: number) => void
  readonly setNoHeader: (first: number) => void
  /** Back to what the program makes of the file by itself. */
  readonly reset: () => void
  readonly keep: (remember: boolean) => Promise<MappedImport | null>
}

const wordOf = (drafts: readonly TableDraft[]): readonly TableMapping[] =>
  drafts.filter(({ isSaid }) => isSaid).flatMap((draft) => mappingOf(draft) ?? [])

/** The draft with the columns that the program proposed, when nobody had said any. */
const proposedIn = (drafts: readonly TableDraft[], reading: FileReading | null): readonly TableDraft[] =>
  drafts.map((draft) =>
    reading !== null && draft.isSaid && isReadable(draft) && Object.keys(draft.meanings).length === 0
      ? withProposal(draft, reading)
      : draft,
  )

/** Saying what the tables of a file are; each change is tried on the file at once, and nothing counts until it is kept. */
export function useMapping(job: string, file: ImportFileView, start: number, startSheet: string | null): MappingWork {
  const { bridge } = useApi()
  const [drafts, setDrafts] = useState<readonly TableDraft[]>(() =>
    file.reading === null || file.reading.tables.length === 0 ? [emptyDraft(startSheet ?? '')] : draftsOf(file.reading),
  )
  const [at, setAt] = useState(start)
  const [shown, setShown] = useState<ImportFileView>(file)
  const [isReading, setReading] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const [original] = useState(() => JSON.stringify(wordOf(drafts)))
  const keeping = useCommand('import.map')
  const asked = useRef(0)
  // An answer that comes when the view is gone is nobody's.
  useEffect(
    () => () => {
      asked.current = -1
    },
    [],
  )

  const tryOut = async (next: readonly TableDraft[], take: (reading: FileReading | null) => void): Promise<void> => {
    asked.current += 1
    const mine = asked.current
    setReading(true)
    const reply = await callMain(bridge, 'import.preview', { job, file: file.id, tables: [...wordOf(next)].map(loose) })
    if (asked.current !== mine) return
    setReading(false)
    setError(reply.ok ? null : reply.error)
    if (!reply.ok) return
    setShown(reply.value)
    take(reply.value.reading)
  }

  const change = (to: (draft: TableDraft) => TableDraft): void => {
    const next = drafts.map((draft, index) => (index === at ? to(draft) : draft))
    setDrafts(next)
    keeping.clearError()
    const saysMore = JSON.stringify(wordOf(next)) !== JSON.stringify(wordOf(drafts))
    if (saysMore && next.every((draft) => !draft.isSaid || draft.kind === null || isReadable(draft)))
      void tryOut(next, (reading) => setDrafts(proposedIn(next, reading)))
  }

  const said = drafts.filter(({ isSaid }) => isSaid)
  return {
    drafts,
    at,
    active: drafts[at] ?? emptyDraft(startSheet ?? ''),
    reading: shown.reading,
    isReading,
    error: error ?? keeping.error,
    isDirty: JSON.stringify(wordOf(drafts)) !== original || said.some((draft) => !isComplete(draft)),
    canKeep: said.every(isComplete),
    isKeeping: keeping.isRunning,
    choose: setAt,
    addTable: (sheet) => {
      setDrafts([...drafts, emptyDraft(sheet)])
      setAt(drafts.length)
    },
    setMeaning: (letter, field) => change((draft) => withMeaning(draft, letter, field)),
    setKind: (kind, fields) => change((draft) => withKind(draft, kind, fields)),
    setHeaderRows: (first, count) => change((draft) => withHeaderRows(draft, first, count)),
    setNoHeader: (first) => change((draft) => withoutHeader(draft, first)),
    reset: () =>
      void tryOut([], (reading) => {
        if (reading === null) return
        const own = draftsOf(reading)
        const same = own.findIndex(({ sheet }) => sheet === drafts[at]?.sheet)
        setDrafts(own.length === 0 ? [emptyDraft(startSheet ?? '')] : own)
        setAt(Math.max(0, same))
      }),
    keep: async (remember) => {
      const reply = await keeping.run({ job, file: file.id, tables: wordOf(drafts).map(loose), remember })
      return reply.ok ? reply.value : null
    },
  }
}

/** The contract's arrays are not read-only. */
const loose = ({ headerRows, instead, columns, ...rest }: TableMapping) => ({
  ...rest,
  headerRows: [...headerRows],
  instead: [...instead],
  columns: columns === null ? null : { ...columns },
})
