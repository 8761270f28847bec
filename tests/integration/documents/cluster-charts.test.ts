import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPdf } from '#main/documents/chromium-pdf'
import { renderPaperDocx } from '#main/documents/docx/paper-docx'
import { renderPaperHtml } from '#main/documents/html/paper-html'
import { largeCluster, longName } from '../../unit/domain/document/sample-charts'
import { printedRanking, scoresPaper } from '../../unit/domain/document/sample-ranking'
import { clusterOf } from '../../unit/domain/scoring/small-campaign'
import { type ProbedPdf, probePdf, runTool } from './pdf-probe'

const ranking = largeCluster()
const { units } = clusterOf(ranking)
const paper = scoresPaper(printedRanking(ranking))
const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-charts-'))
const printer = chromiumPdf()
let printed: ProbedPdf
let word: ProbedPdf

beforeAll(async () => {
  const pdf = await printer.htmlToPdf(renderPaperHtml(paper))
  if (!pdf.ok) throw new Error(`This test needs Chromium (apt-get install chromium): ${pdf.error.detail}`)
  printed = probePdf(pdf.value)
  const docx = join(folder, 'bang-diem.docx')
  writeFileSync(docx, await renderPaperDocx(paper))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  runTool('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, docx], 'libreoffice')
  word = probePdf(readFileSync(join(folder, 'bang-diem.pdf')))
})

afterAll(async () => {
  await printer.close()
  printed.remove()
  word.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** Pages from the title of the charts to the end. */
const chartPages = (pdf: ProbedPdf): number[] => {
  const first = pdf.text.findIndex((text) => text.includes('PHỤ LỤC BIỂU ĐỒ'))
  return pdf.text.flatMap((_, index) => (first >= 0 && index >= first ? [index] : []))
}

describe.each([
  ['PDF', () => printed],
  ['Word', () => word],
])('the charts of forty units in %s', (_, pdfOf) => {
  it('stand at the end, each unit once in each chart, with its grade', () => {
    const pages = chartPages(pdfOf()).map((page) => pdfOf().text[page] ?? '')
    const text = pages.join(' ')
    expect(text).toContain('Tổng điểm theo thứ tự xếp hạng')
    expect(text).toContain('Mức độ đạt của từng nhóm tiêu chí')
    for (const { name } of units.filter((unit) => unit.name !== longName && !/ [1-3]$/.test(unit.name)))
      expect([name, text.split(name).length - 1]).toEqual([name, 2])
    expect(text.split('phát triển quỹ đất').length - 1).toBe(2)
    expect(text).toContain('99,5 – Hoàn thành xuất sắc nhiệm vụ')
  })

  it('keep within the margins, and begin under their headings', () => {
    const pages = chartPages(pdfOf()).map((page) => pdfOf().pages[page])
    const outside = pages.flatMap((page) =>
      (page?.words ?? []).filter(
        ({ left, right, bottom }) => bottom > 18 && (left < 29.5 || right > 277.5 || bottom > 190.5),
      ),
    )
    expect(outside).toEqual([])
    for (const heading of ['Tổng điểm theo thứ tự xếp hạng', 'Mức độ đạt của từng nhóm tiêu chí']) {
      const at = pdfOf().text.findIndex((text) => text.includes(heading))
      expect(pdfOf().text[at]?.split(heading)[1]).toContain('Ủy ban nhân dân xã số 1')
    }
  })
})

it('embeds Tinos only in the PDF', () => {
  expect(printed.fonts.filter(({ name, isEmbedded }) => !name.startsWith('Tinos') || !isEmbedded)).toEqual([])
})
