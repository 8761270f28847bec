import { useCallback, useState } from 'react'
import type { AppError } from '#shared/errors/app-error'
import type { Reply } from '#shared/ipc/api'
import type { Channel, Input } from '#shared/ipc/contract'
import { useApi } from './bridge-context'
import { callMain } from './client'

export interface Command<C extends Channel> {
  readonly run: (input: Input<C>) => Promise<Reply<C>>
  readonly isRunning: boolean
  /** Why the last run was refused; shown beside what caused it. */
  readonly error: AppError | null
  readonly clearError: () => void
}

/**
 * A call that changes something: everything shown is asked again once it is done. `keepsReplies` is for what changes
 * nothing that is shown, such as saving a file.
 */
export function useCommand<C extends Channel>(channel: C, keepsReplies = false): Command<C> {
  const { bridge, cache } = useApi()
  const [isRunning, setRunning] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const run = useCallback(
    async (input: Input<C>): Promise<Reply<C>> => {
      setRunning(true)
      const reply = await callMain(bridge, channel, input)
      setRunning(false)
      setError(reply.ok ? null : reply.error)
      if (reply.ok && !keepsReplies) cache.refresh()
      return reply
    },
    [bridge, cache, channel, keepsReplies],
  )
  const clearError = useCallback(() => setError(null), [])
  return { run, isRunning, error, clearError }
}
