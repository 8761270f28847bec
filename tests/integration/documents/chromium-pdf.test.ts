import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type ChromiumPdf, type ChromiumPdfOptions, chromiumPdf } from '#main/documents/chromium-pdf'

const page = (text: string): string => `<!doctype html><title>t</title><p>${text}</p>`

const started: ChromiumPdf[] = []
const printerWith = (options: ChromiumPdfOptions = {}): ChromiumPdf => {
  const printer = chromiumPdf(options)
  started.push(printer)
  return printer
}

afterEach(async () => {
  for (const printer of started.splice(0)) await printer.close()
})

const start = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 5)).toString('latin1')

describe('chromiumPdf', () => {
  it('says that there is no browser instead of failing', async () => {
    expect(await printerWith({ browser: null }).htmlToPdf(page('a'))).toEqual({
      ok: false,
      error: { code: 'PDF_UNAVAILABLE', detail: 'no Chromium, Chrome or Edge is installed' },
    })
  })

  it('says why a browser did not start', async () => {
    const printed = await printerWith({ browser: '/nowhere/chromium' }).htmlToPdf(page('a'))
    expect(printed).toEqual({
      ok: false,
      error: { code: 'PDF_UNAVAILABLE', detail: expect.stringContaining('ENOENT') },
    })
  })

  it('says when the browser ends at once, and when it never answers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-fake-'))
    const fake = (name: string, script: string): string => {
      const path = join(folder, name)
      writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
      return path
    }
    try {
      const dying = await printerWith({ browser: fake('dying', 'exit 3') }).htmlToPdf(page('a'))
      expect(dying).toEqual({ ok: false, error: { code: 'PDF_UNAVAILABLE', detail: 'the browser ended (3)' } })
      const silent = printerWith({ browser: fake('silent', 'exec sleep 60'), timeoutMs: 300 })
      expect(await silent.htmlToPdf(page('a'))).toEqual({
        ok: false,
        error: { code: 'PDF_UNAVAILABLE', detail: 'no PDF within 300 ms' },
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('prints a batch that was asked for at once, in order', async () => {
    const printer = printerWith()
    const printed = await Promise.all(['a', 'b', 'c'].map((text) => printer.htmlToPdf(page(text))))
    expect(printed.map((one) => one.ok && start(one.value))).toEqual(['%PDF-', '%PDF-', '%PDF-'])
  })

  it('refuses a page whose font cannot be read', async () => {
    const broken = `<!doctype html><style>@font-face{font-family:Tinos;src:url(data:font/woff2;base64,AAAA)}p{font-family:Tinos}</style><p>a</p>`
    expect(await printerWith().htmlToPdf(broken)).toEqual({
      ok: false,
      error: { code: 'PDF_UNAVAILABLE', detail: 'fonts not loaded: Tinos' },
    })
  })

  it('prints again after the browser was closed, and leaves no profile behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-profiles-'))
    try {
      const printer = printerWith({ folder })
      await printer.htmlToPdf(page('a'))
      await printer.close()
      const again = await printer.htmlToPdf(page('b'))
      expect(again.ok && start(again.value)).toBe('%PDF-')
      expect(readdirSync(folder)).toHaveLength(1)
      await printer.close()
      expect(readdirSync(folder)).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
