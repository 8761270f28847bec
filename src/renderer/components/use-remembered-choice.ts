import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A yes or no that this PC's window keeps for the next time, the same wherever it is shown. */
export function useRememberedChoice(name: string, first: boolean): readonly [boolean, (choice: boolean) => void] {
  const choice = useSyncExternalStore(subscribe, () => {
    const kept = localStorage.getItem(name)
    return kept === null ? first : kept === 'true'
  })
  const choose = (next: boolean): void => {
    localStorage.setItem(name, String(next))
    for (const listener of listeners) listener()
  }
  return [choice, choose]
}
