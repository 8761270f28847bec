import { useEffect, useRef, useState } from 'react'
import type { PdfPages } from './pdf-engine'
import type { PageSize } from './use-pdf'

export interface PdfPageProps {
  readonly pages: PdfPages
  readonly number: number
  readonly size: PageSize
  /** CSS pixels for a point. */
  readonly scale: number
  readonly onVisible: (number: number) => void
}

/** One page drawn on a canvas once it comes near the screen; until then its room is kept free. */
export function PdfPage({ pages, number, size, scale, onVisible }: PdfPageProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(false)
  const [isDrawn, setDrawn] = useState(false)

  useEffect(() => {
    const element = box.current
    if (element === null) return
    const nearby = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '600px',
    })
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && onVisible(number), {
      rootMargin: '-45% 0px -45% 0px',
    })
    nearby.observe(element)
    seen.observe(element)
    return () => {
      nearby.disconnect()
      seen.disconnect()
    }
  }, [number, onVisible])

  useEffect(() => {
    if (!near) return
    // a page half drawn looks like a page with words missing
    setDrawn(false)
    let cancel = (): void => undefined
    let left = false
    const draw = async (): Promise<void> => {
      const page = await pages.getPage(number)
      const target = canvas.current
      if (left || target === null) return
      const viewport = page.getViewport({ scale: scale * Math.max(window.devicePixelRatio, 1.5) })
      target.width = Math.floor(viewport.width)
      target.height = Math.floor(viewport.height)
      const drawing = page.render({ canvas: target, viewport })
      cancel = () => drawing.cancel()
      await drawing.promise
      setDrawn(true)
    }
    draw().catch((cause: unknown) => {
      if (!left) throw cause
    })
    return () => {
      left = true
      cancel()
    }
  }, [near, pages, number, scale])

  return (
    <div
      ref={box}
      className="pdf-page"
      data-page={number}
      aria-busy={!isDrawn}
      style={{ width: size.width * scale, height: size.height * scale }}
    >
      {!isDrawn && <p className="quiet">Đang vẽ trang {number}…</p>}
      <canvas
        ref={canvas}
        role="img"
        aria-label={`Trang ${number} trên ${pages.numPages}`}
        style={{ visibility: isDrawn ? 'visible' : 'hidden' }}
      />
    </div>
  )
}
