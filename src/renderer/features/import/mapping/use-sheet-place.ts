import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { gutterWidth, headHeight, rowHeight } from './sheet-geometry'

/** Where a sheet that is drawn in part is scrolled to, and ways to move the keyboard over it. */
export interface SheetPlace {
  readonly box: RefObject<HTMLDivElement | null>
  readonly top: number
  readonly left: number
  readonly height: number
  readonly width: number
  readonly measure: () => void
  /** Puts the keyboard on what the selector names, once it is drawn. */
  readonly focus: (selector: string) => void
  /** Brings the span between two edges into view. */
  readonly showColumn: (left: number, right: number) => void
  readonly showLine: (index: number) => void
}

/** Before the first layout, and where there is none. */
const usual = { height: 480, width: 900 }

export function useSheetPlace(): SheetPlace {
  const box = useRef<HTMLDivElement | null>(null)
  const [place, setPlace] = useState({ top: 0, left: 0, ...usual })
  const measure = useCallback((): void => {
    const element = box.current
    if (element === null) return
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = element
    setPlace({
      top: scrollTop,
      left: scrollLeft,
      height: clientHeight || usual.height,
      width: clientWidth || usual.width,
    })
  }, [])
  useLayoutEffect(() => {
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [measure])
  const focus = useCallback((selector: string): void => {
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true }))
  }, [])
  return {
    box,
    ...place,
    measure,
    focus,
    showColumn: (left, right) => {
      const element = box.current
      if (element === null) return
      const room = element.clientWidth - gutterWidth
      if (left < element.scrollLeft) element.scrollLeft = left
      else if (right > element.scrollLeft + room) element.scrollLeft = right - room
      measure()
    },
    showLine: (index) => {
      const element = box.current
      if (element === null) return
      const top = index * rowHeight
      const room = element.clientHeight - headHeight - rowHeight
      if (top < element.scrollTop) element.scrollTop = top
      else if (top > element.scrollTop + room) element.scrollTop = top - room
      measure()
    },
  }
}
