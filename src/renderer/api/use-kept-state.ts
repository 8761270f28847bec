import { useCallback, useSyncExternalStore } from 'react'
import { useApi } from './bridge-context'

/** `useState` that is still there when the officer comes back. */
export function useKeptState<T>(key: string, initial: T): readonly [T, (value: T) => void] {
  const { kept } = useApi()
  const value = useSyncExternalStore(
    useCallback((listener) => kept.watch(listener), [kept]),
    () => kept.get(key, initial),
  )
  const set = useCallback((next: T) => kept.set(key, next), [kept, key])
  return [value, set]
}
