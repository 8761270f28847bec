import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { err } from '#domain/core/result'
import type { Paper } from '#domain/document/paper'
import type { PdfPrinter } from '#main/ports/desktop'
import { savePapers } from '#main/services/paper-files'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'van-ban-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const noPdf: PdfPrinter = { htmlToPdf: async () => err({ code: 'PDF_UNAVAILABLE', detail: 'no browser' }) }
const paper = (fileName: string): Paper => ({
  kind: 'decision',
  title: fileName,
  fileName,
  source: null,
  sections: [{ orientation: 'portrait', blocks: [] }],
})

it('keeps what is saved and makes nothing more once it is stopped', async () => {
  const stop = new AbortController()
  const saved = await savePapers(['a', 'b', 'c'].map(paper), folder, noPdf, {
    signal: stop.signal,
    onPaper: (done) => {
      if (done === 1) stop.abort()
    },
  })
  if (!saved.ok) throw new Error(saved.error.code)
  expect(saved.value.saved.map(({ fileName }) => fileName)).toEqual(['a', 'b'])
  expect(await readdir(folder)).toEqual(['a.docx', 'b.docx'])
})

it('saves the other formats where no PDF can be made, and says so for each paper', async () => {
  const saved = await savePapers(['a', 'b'].map(paper), folder, noPdf)
  if (!saved.ok) throw new Error(saved.error.code)
  expect(await readdir(folder)).toEqual(['a.docx', 'b.docx'])
  expect(saved.value.findings.map(({ code, facts }) => [code, facts?.paper])).toEqual([
    ['PDF_UNAVAILABLE', 'a'],
    ['PDF_UNAVAILABLE', 'b'],
  ])
})
