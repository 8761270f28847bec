import { useCallback } from 'react'
import type { AppError } from '#shared/errors/app-error'
import { useApi } from './bridge-context'
import { callMain } from './client'
import { newestFirst, undoable, undoGlance } from './journal-glance'

export interface UndoSince {
  /** The journal's newest sequence now: what follows it can be taken back as one. */
  readonly mark: () => Promise<number | null>
  /** Takes back, newest first, every entry of `action` after the mark; stops at anything else. */
  readonly undoSince: (
    mark: number,
    action: string,
  ) => Promise<{ readonly undone: number; readonly error: AppError | null }>
}

/** Taking back as one step what main wrote as several entries, one for each file. */
export function useUndoSince(): UndoSince {
  const { bridge, cache } = useApi()
  const mark = useCallback(async () => {
    const log = await callMain(bridge, 'log.list', { limit: 1 })
    return log.ok ? (newestFirst(log.value.entries)[0]?.sequence ?? 0) : null
  }, [bridge])
  const undoSince = useCallback(
    async (since: number, action: string) => {
      let undone = 0
      let error: AppError | null = null
      for (;;) {
        const log = await callMain(bridge, 'log.list', { limit: undoGlance + undone * 2 })
        const next = log.ok ? undoable(log.value.entries) : null
        if (next === null || next.sequence <= since || next.action !== action) break
        const reply = await callMain(bridge, 'log.undo', undefined)
        if (!reply.ok) error = reply.error
        if (!reply.ok || reply.value.action === null) break
        undone += 1
      }
      cache.refresh()
      return { undone, error }
    },
    [bridge, cache],
  )
  return { mark, undoSince }
}
