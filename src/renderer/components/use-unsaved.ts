import { useEffect, useId } from 'react'
import { useNavigation } from '../navigation'

/** Keeps the officer from leaving by mistake while `what` ("kế hoạch đợt thi đua") has unsaved text. */
export function useUnsaved(isDirty: boolean, what: string): void {
  const { setUnsaved } = useNavigation()
  const part = useId()
  useEffect(() => {
    if (!isDirty) return
    setUnsaved(part, what)
    return () => setUnsaved(part, null)
  }, [isDirty, part, what, setUnsaved])
}
