import { useCallback, useSyncExternalStore } from 'react'
import type { Channel, Input } from '#shared/ipc/contract'
import { useApi } from './bridge-context'
import type { CachedReply } from './reply-cache'

/** Given instead of an input when there is nothing to ask yet. */
export const skip = Symbol('skip')

const nothing: CachedReply<Channel> = { data: null, error: null, isLoading: false }

/** What main answers to this call, kept up to date while it is shown. */
export function useQuery<C extends Channel>(channel: C, input: Input<C> | typeof skip): CachedReply<C> {
  const { cache } = useApi()
  const key = input === skip ? null : JSON.stringify(input ?? null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an input is the same when its text is the same
  const watch = useCallback(
    (listener: () => void) => (input === skip ? () => undefined : cache.watch(channel, input as Input<C>, listener)),
    [cache, channel, key],
  )
  const read = () => (input === skip ? nothing : cache.get(channel, input as Input<C>)) as CachedReply<C>
  return useSyncExternalStore(watch, read)
}
