import { useEffect, useRef } from 'react'

/** Keeps the window open, while the program asks the officer, when closing it now would lose something. */
export function useCloseGuard(wouldLose: () => boolean): void {
  const latest = useRef(wouldLose)
  latest.current = wouldLose
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent): void => {
      if (latest.current()) event.preventDefault()
    }
    window.addEventListener('beforeunload', guard)
    return () => window.removeEventListener('beforeunload', guard)
  }, [])
}
