import { App, Button } from 'antd'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import type { AppError } from '#shared/errors/app-error'
import { errorSentence } from '#shared/messages/error-sentence'
import { useApi } from '../api/bridge-context'
import { callMain } from '../api/client'
import { undoable, undoGlance } from '../api/journal-glance'
import { useCommand } from '../api/use-command'
import { useEvent } from '../api/use-event'

export interface Notices {
  /** Says in one sentence that something is done. */
  readonly say: (sentence: string) => void
  /** Says in one sentence that nothing was done, and why. */
  readonly sayNothing: (sentence: string) => void
  /** What was done, with a button that takes it back. */
  readonly sayUndoable: (sentence: string) => void
  /** Says a refusal that has no place of its own on the screen. */
  readonly sayError: (error: AppError) => void
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  /** While an editor holds edits of its own, undo and redo are its; null gives them back. */
  readonly setLocalUndo: (local: LocalUndo | null) => void
}

/** Undo within something that is not saved yet. */
export interface LocalUndo {
  readonly undo: () => void
  readonly redo: () => void
  /** The step that either would take, in words; null: there is none. */
  readonly back: string | null
  readonly again: string | null
}

const NoticesContext = createContext<Notices | null>(null)
const LocalUndoContext = createContext<LocalUndo | null>(null)

/** The undo of the editor that is shown, if it has its own; apart from the notices, since every edit changes it. */
export const useLocalUndo = (): LocalUndo | null => useContext(LocalUndoContext)

export function useNotices(): Notices {
  const notices = useContext(NoticesContext)
  if (notices === null) throw new Error('NoticesProvider is missing')
  return notices
}

const seconds = 8
/** One sentence of success at a time: what is done next takes the place of what was said before. */
const saidKey = 'said'

export interface NoticesProviderProps {
  /** Words for an action of the journal. */
  readonly actionLabel: (action: string) => string
  readonly children: ReactNode
}

/** Sentences at the lower edge of the window, read out by screen readers. */
export function NoticesProvider({ actionLabel, children }: NoticesProviderProps) {
  const { notification } = App.useApp()
  const undoCommand = useCommand('log.undo')
  const redoCommand = useCommand('log.redo')
  const runUndo = undoCommand.run
  const runRedo = redoCommand.run

  const { bridge } = useApi()
  const offered = useRef<number | null>(null)

  const newestUndoable = useCallback(async (): Promise<number | null> => {
    const log = await callMain(bridge, 'log.list', { limit: undoGlance })
    return log.ok ? (undoable(log.value.entries)?.sequence ?? null) : null
  }, [bridge])
  const sayError = useCallback(
    (error: AppError) =>
      notification.error({ title: errorSentence(error), placement: 'bottomRight', duration: 0, role: 'alert' }),
    [notification],
  )
  const tell = useCallback(
    (type: 'success' | 'info', title: string) => {
      offered.current = null
      notification.open({
        key: saidKey,
        type,
        title,
        placement: 'bottomRight',
        duration: seconds,
        role: 'status',
        actions: null,
      })
    },
    [notification],
  )
  const say = useCallback((sentence: string) => tell('success', sentence), [tell])
  const sayNothing = useCallback((sentence: string) => tell('info', sentence), [tell])
  const local = useRef<LocalUndo | null>(null)
  const [shownLocal, setShownLocal] = useState<LocalUndo | null>(null)
  const setLocalUndo = useCallback((given: LocalUndo | null): void => {
    local.current = given
    setShownLocal(given)
  }, [])
  const undoSaved = useCallback(async () => {
    const reply = await runUndo(undefined)
    if (!reply.ok) sayError(reply.error)
    else if (reply.value.action === null) sayNothing('Không còn việc nào làm từ lúc mở chương trình để hoàn tác.')
    else say(`Đã hoàn tác: ${actionLabel(reply.value.action)}.`)
  }, [runUndo, say, sayNothing, sayError, actionLabel])
  const undo = useCallback(async () => (local.current === null ? undoSaved() : local.current.undo()), [undoSaved])
  const redo = useCallback(async () => {
    if (local.current !== null) return local.current.redo()
    const reply = await runRedo(undefined)
    if (!reply.ok) sayError(reply.error)
    else if (reply.value.action === null) sayNothing('Không có việc nào để làm lại.')
    else say(`Đã làm lại: ${actionLabel(reply.value.action)}.`)
  }, [runRedo, say, sayNothing, sayError, actionLabel])
  const undoOffered = useCallback(async () => {
    if (offered.current === (await newestUndoable())) return undoSaved()
    sayNothing(
      'Đã có việc khác làm sau việc này. Bấm “Hoàn tác” ở thanh trên để lấy lại từng việc, việc mới nhất trước.',
    )
  }, [newestUndoable, undoSaved, sayNothing])
  const sayUndoable = useCallback(
    async (sentence: string) => {
      const sequence = await newestUndoable()
      offered.current = sequence
      notification.success({
        key: saidKey,
        title: sentence,
        placement: 'bottomRight',
        duration: seconds * 2,
        role: 'status',
        actions: <Button onClick={() => void undoOffered()}>Hoàn tác</Button>,
      })
    },
    [notification, newestUndoable, undoOffered],
  )
  useEvent('state.changed', async () => {
    if (offered.current === null || offered.current === (await newestUndoable())) return
    offered.current = null
    notification.destroy(saidKey)
  })
  const notices = useMemo(
    () => ({
      say,
      sayNothing,
      sayUndoable: (one: string) => void sayUndoable(one),
      sayError,
      undo,
      redo,
      setLocalUndo,
    }),
    [say, sayNothing, sayUndoable, sayError, undo, redo, setLocalUndo],
  )
  return (
    <NoticesContext value={notices}>
      <LocalUndoContext value={shownLocal}>{children}</LocalUndoContext>
    </NoticesContext>
  )
}
