import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../../..')
const host = join(root, 'tests/electron-host/electron')
const font = join(root, 'node_modules/@fontsource/tinos/files/tinos-vietnamese-400-normal.woff2')

let out: string
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'desktop-pdf-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      outDir: out,
      emptyOutDir: false,
      rolldownOptions: {
        input: { main: join(root, 'tests/fixtures/desktop-pdf/main.ts') },
        external: ['electron'],
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
  const env = { ...process.env, TRIAL_OUT: out, TRIAL_FONT: font }
  const { status, stderr } = spawnSync(host, [join(out, 'main.mjs')], { env, encoding: 'utf8', timeout: 90_000 })
  expect(status, stderr).toBe(0)
})
afterAll(() => rmSync(out, { recursive: true, force: true, maxRetries: 5 }))

const pdf = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8' })
const pages = (file: string) => Number(/Pages: +(\d+)/.exec(pdf('pdfinfo', join(out, file)))?.[1])

describe('the desktop’s PDF port', () => {
  it('answers every paper, says which font is broken, and leaves nothing on the shelf', () => {
    expect(JSON.parse(readFileSync(join(out, 'answer.json'), 'utf8'))).toEqual({
      good: true,
      again: true,
      broken: { ok: false, error: { code: 'PDF_UNAVAILABLE', detail: 'fonts not loaded: Tinos' } },
      printed: { ok: true, value: { printed: true } },
      left: 0,
    })
  })

  it('keeps the page’s own size, breaks where the page says, and lays out long papers', () => {
    expect(pdf('pdfinfo', join(out, 'paper.pdf'))).toMatch(/Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/)
    expect(pages('paper.pdf')).toBe(2)
    expect(pages('long.pdf')).toBeGreaterThan(10)
  })

  it('embeds the font, keeps Vietnamese, and runs no script of the paper', () => {
    const text = pdf('pdftotext', '-layout', join(out, 'paper.pdf'), '-').normalize('NFC')
    expect(text).toContain('Lỗ Đình Vỹ – Đỗ Mỹ Ưng – Trần Quẵng')
    expect(text).not.toContain('intruder')
    expect(pdf('pdffonts', join(out, 'paper.pdf'))).toMatch(/Tinos\S* +\S+.* yes yes yes/)
  })
})
