import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

export type PdfPages = PDFDocumentProxy

export interface OpenedPdf {
  readonly pages: Promise<PdfPages>
  readonly close: () => void
}

/** Opens a PDF for drawing. The engine takes the bytes away from their owner, so it is given a copy. */
export function openPdf(bytes: Uint8Array): OpenedPdf {
  const task = getDocument({ data: bytes.slice(), disableAutoFetch: true, useSystemFonts: false, useWasm: false })
  return { pages: task.promise, close: () => void task.destroy() }
}
