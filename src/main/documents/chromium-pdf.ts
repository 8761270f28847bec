import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { err, ok, type Result } from '#domain/core/result'
import type { PdfPrinter, PrintFailure } from '#main/ports/desktop'
import { DevToolsPipe } from './devtools-pipe'
import { findBrowser } from './find-browser'

const quiet = [
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-startup-window',
  '--no-default-browser-check',
]

/** Loads every face before printing, and names those that failed. */
const whenFontsAreReady = `Promise.all([...document.fonts].map((face) => face.load().then(() => null, () => face.family)))
  .then((families) => document.fonts.ready.then(() => families.filter(Boolean).join(', ')))`

export interface ChromiumPdfOptions {
  readonly browser?: string | null
  readonly timeoutMs?: number
  /** How long the browser waits for the next paper before it ends. */
  readonly idleMs?: number
  /** Where the browser's own files are kept while it runs. */
  readonly folder?: string
}

/** A printer that keeps one browser for a batch; the browser ends by itself when no paper comes for a while. */
export interface ChromiumPdf extends PdfPrinter {
  close(): Promise<void>
}

interface Running {
  readonly pipe: DevToolsPipe
  readonly profile: string
}

/** Prints through an installed Chromium, Chrome or Edge, without a window and without the network. */
export function chromiumPdf(options: ChromiumPdfOptions = {}): ChromiumPdf {
  const { browser = findBrowser(), timeoutMs = 60_000, idleMs = 500, folder = tmpdir() } = options
  let running: Running | null = null
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const job = last.then(work)
    last = job.catch(() => undefined)
    return job
  }

  async function start(path: string): Promise<DevToolsPipe> {
    if (running !== null && !running.pipe.hasEnded) return running.pipe
    await stop()
    const profile = await mkdtemp(join(folder, 'so-thi-dua-pdf-'))
    // A browser refuses its sandbox when the superuser runs it.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const env = { ...process.env, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile }
    running = { pipe: new DevToolsPipe(path, [...quiet, ...asRoot, `--user-data-dir=${profile}`], env), profile }
    return running.pipe
  }

  async function stop(): Promise<void> {
    clearTimeout(idle)
    const ending = running
    running = null
    if (ending === null) return
    await ending.pipe.close()
    await rm(ending.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }

  async function print(html: string): Promise<Result<Uint8Array, PrintFailure>> {
    if (browser === null) return unavailable('no Chromium, Chrome or Edge is installed')
    clearTimeout(idle)
    try {
      const pipe = await start(browser)
      return await withLimit(printPage(pipe, html), timeoutMs)
    } catch (cause) {
      await stop()
      return unavailable(cause instanceof Error ? cause.message : String(cause))
    } finally {
      idle = setTimeout(() => void queued(stop), idleMs)
    }
  }

  return { htmlToPdf: (html) => queued(() => print(html)), close: () => queued(stop) }
}

const unavailable = (detail: string) => err({ code: 'PDF_UNAVAILABLE' as const, detail })

async function printPage(pipe: DevToolsPipe, html: string): Promise<Result<Uint8Array, PrintFailure>> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' })
  const attached = await pipe.send('Target.attachToTarget', { targetId, flatten: true })
  const session = attached.sessionId as string
  try {
    const tree = (await pipe.send('Page.getFrameTree', {}, session)) as { frameTree: { frame: { id: string } } }
    await pipe.send('Page.setDocumentContent', { frameId: tree.frameTree.frame.id, html }, session)
    const question = { expression: whenFontsAreReady, awaitPromise: true, returnByValue: true }
    const fonts = (await pipe.send('Runtime.evaluate', question, session)) as { result: { value?: string } }
    if (fonts.result.value !== '') return unavailable(`fonts not loaded: ${fonts.result.value ?? 'unknown'}`)
    const wanted = { preferCSSPageSize: true, printBackground: true }
    const { data } = await pipe.send('Page.printToPDF', wanted, session)
    return ok(new Uint8Array(Buffer.from(data as string, 'base64')))
  } finally {
    await pipe.send('Target.closeTarget', { targetId }).catch(() => undefined)
  }
}

function withLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no PDF within ${milliseconds} ms`)), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
