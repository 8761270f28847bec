import { BrowserWindow } from 'electron'
import { err, ok } from '#domain/core/result'
import type { PaperPrinter, PdfPrinter } from '#main/ports/desktop'
import type { PaperShelf } from './paper-shelf'
import { paperWindowOptions, printWindowOptions } from './window-options'

/** The page's own signal: every face that it uses has been loaded and laid out. */
const whenLaidOut = `document.fonts.ready.then(() => {
  const broken = [...document.fonts].filter((face) => face.status === 'error').map((face) => face.family)
  return { broken, faces: document.fonts.size }
})`

const detailOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

const inWindow = async <T>(
  options: Electron.BrowserWindowConstructorOptions,
  address: string,
  work: (contents: Electron.WebContents) => Promise<T>,
): Promise<T> => {
  const window = new BrowserWindow(options)
  try {
    await window.loadURL(address)
    return await work(window.webContents)
  } finally {
    window.destroy()
  }
}

/** Papers to PDF by the program's own Chromium, one after another, in a window that nobody sees. */
export const desktopPdf = (shelf: PaperShelf): PdfPrinter => {
  const print = async (html: string) => {
    const address = shelf.put({ type: 'text/html; charset=utf-8', body: html })
    try {
      return await inWindow(paperWindowOptions(), address, async (contents) => {
        const { broken } = await contents.executeJavaScript(whenLaidOut)
        if (broken.length > 0)
          return err({ code: 'PDF_UNAVAILABLE' as const, detail: `fonts not loaded: ${broken.join(', ')}` })
        const pdf = await contents.printToPDF({
          pageSize: 'A4',
          preferCSSPageSize: true,
          printBackground: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
        })
        return ok(new Uint8Array(pdf))
      })
    } catch (cause) {
      return err({ code: 'PDF_UNAVAILABLE' as const, detail: detailOf(cause) })
    } finally {
      shelf.remove(address)
    }
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    htmlToPdf(html) {
      const job = last.then(() => print(html))
      last = job
      return job
    },
  }
}

/** The finished PDF to the printer that the officer picks in the system's own window. */
export const desktopPrinter = (shelf: PaperShelf): PaperPrinter => ({
  async printPdf(pdf) {
    const address = shelf.put({ type: 'application/pdf', body: pdf })
    try {
      return await inWindow(printWindowOptions(), address, async (contents) => {
        const failure = await new Promise<string | null>((resolve) =>
          contents.print({ silent: false, printBackground: true }, (done, reason) => resolve(done ? null : reason)),
        )
        if (failure === null) return ok({ printed: true })
        // Electron's own words for an officer who closed the print window.
        if (/cancel/i.test(failure)) return ok({ printed: false })
        return err({ code: 'PDF_UNAVAILABLE' as const, detail: failure })
      })
    } catch (cause) {
      return err({ code: 'PDF_UNAVAILABLE' as const, detail: detailOf(cause) })
    } finally {
      shelf.remove(address)
    }
  },
})
