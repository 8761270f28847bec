import { useEffect, useRef } from 'react'
import type { EventName } from '#shared/ipc/channels'
import type { Events } from '#shared/ipc/views'
import { useApi } from './bridge-context'

/** Hears what main tells the window while the component is shown. */
export function useEvent<E extends EventName>(event: E, listener: (payload: Events[E]) => void): void {
  const { bridge } = useApi()
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => bridge.on(event, (payload) => latest.current(payload)), [bridge, event])
}
