import { useLayoutEffect, useRef, useState } from 'react'

const tableHead = 42
const foot = 28
const least = 240

/** How tall a table's body may be so that it ends at the lower edge of the window. */
export function useRoomBelow(isNeeded: boolean) {
  const ref = useRef<HTMLDivElement | null>(null)
  const [height, setHeight] = useState(420)
  useLayoutEffect(() => {
    if (!isNeeded) return
    const measure = (): void => {
      const top = ref.current?.getBoundingClientRect().top ?? 0
      setHeight(Math.max(least, window.innerHeight - top - tableHead - foot))
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [isNeeded])
  return { ref, height }
}
