import { useEffect, useState } from 'react'
import { openPdf, type PdfPages } from './pdf-engine'

/** In points, 1/72 inch. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

export type PdfState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly pages: PdfPages; readonly sizes: readonly PageSize[] }
  | { readonly kind: 'failed' }

const sizesOf = (pages: PdfPages): Promise<readonly PageSize[]> =>
  Promise.all(
    Array.from({ length: pages.numPages }, async (_, index) => {
      const { width, height } = (await pages.getPage(index + 1)).getViewport({ scale: 1 })
      return { width, height }
    }),
  )

/** The pages of a PDF's bytes, opened anew whenever the bytes change. */
export function usePdf(bytes: Uint8Array): PdfState {
  const [state, setState] = useState<PdfState>({ kind: 'opening' })
  useEffect(() => {
    const opened = openPdf(bytes)
    let left = false
    setState({ kind: 'opening' })
    const open = async (): Promise<void> => {
      const pages = await opened.pages
      const sizes = await sizesOf(pages)
      if (!left) setState({ kind: 'open', pages, sizes })
    }
    open().catch(() => {
      if (!left) setState({ kind: 'failed' })
    })
    return () => {
      left = true
      opened.close()
    }
  }, [bytes])
  return state
}
