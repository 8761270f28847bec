import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { Bridge } from '#shared/ipc/bridge'
import { KeptState } from './kept-state'
import { ReplyCache } from './reply-cache'

interface Api {
  readonly bridge: Bridge
  readonly cache: ReplyCache
  readonly kept: KeptState
}

const ApiContext = createContext<Api | null>(null)

/** Gives the window its way to main, and the cache of what main answered. */
export function ApiProvider({ bridge, children }: { readonly bridge: Bridge; readonly children: ReactNode }) {
  const api = useMemo(() => ({ bridge, cache: new ReplyCache(bridge), kept: new KeptState() }), [bridge])
  useEffect(
    () => bridge.on('state.changed', ({ campaigns, sequence }) => api.cache.refresh(campaigns, sequence)),
    [bridge, api],
  )
  return <ApiContext value={api}>{children}</ApiContext>
}

export function useApi(): Api {
  const api = useContext(ApiContext)
  if (api === null) throw new Error('ApiProvider is missing')
  return api
}
