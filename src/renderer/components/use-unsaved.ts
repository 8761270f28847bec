import { useEffect } from 'react'
import { useNavigation } from '../navigation'

/** Keeps the officer from leaving by mistake while `what` ("kế hoạch đợt thi đua") has unsaved text. */
export function useUnsaved(isDirty: boolean, what: string): void {
  const { setUnsaved } = useNavigation()
  useEffect(() => {
    if (!isDirty) return
    setUnsaved(what)
    return () => setUnsaved(null)
  }, [isDirty, what, setUnsaved])
}
