import { afterAll, describe, expect, it } from 'vitest'
import type { PrintMode } from '#domain/certificate/blank-form'
import { type Calibration, calibrated, noCalibration } from '#domain/certificate/calibration'
import { certificateSet } from '#domain/certificate/certificate-checks'
import { certificatesHtml } from '#main/documents/certificates/certificate-html'
import { shippedForms } from '#main/documents/certificates/shipped-forms'
import { testSheetHtml } from '#main/documents/certificates/test-sheet-html'
import { chromiumPdf } from '#main/documents/chromium-pdf'
import { form, source } from '../../unit/domain/certificate/sample-certificates'
import { nominee, nominees } from '../../unit/domain/document/sample-papers'
import { type ProbedPdf, probePdf, type Word } from './pdf-probe'

const printer = chromiumPdf()
const probed: ProbedPdf[] = []

async function printed(html: string): Promise<ProbedPdf> {
  const pdf = await printer.htmlToPdf(html)
  if (!pdf.ok) throw new Error(`This test needs Chromium (apt-get install chromium): ${pdf.error.detail}`)
  const probe = probePdf(pdf.value)
  probed.push(probe)
  return probe
}

afterAll(async () => {
  await printer.close()
  for (const probe of probed) probe.remove()
})

const people = [
  nominee('collective', 0, { name: 'Ban Chấp hành Hội Liên hiệp Phụ nữ phường Trần Thành Ngọ và Tổ vay vốn số 12' }),
  nominee('household', 1, { title: 'Bà', name: 'Phạm Thị Ưởng' }),
  ...nominees(8, 30),
  nominee('individual', 40, { achievement: 'có sáng kiến trong chuyển đổi số, '.repeat(8) }),
]

const set = (id: string, calibration: Calibration, mode: PrintMode) =>
  certificateSet(source(people), form(id), calibration, mode)

/** Words of a page that stand on one line at that height. */
const lineAt = (words: readonly Word[], baseline: number): readonly Word[] =>
  words.filter(({ top, bottom }) => top < baseline && baseline < bottom).toSorted((a, b) => a.left - b.left)

describe('certificates as PDF', () => {
  it.each(shippedForms.map(({ id }) => id))(
    'prints every line where it was placed, in the embedded font: %s',
    async (id) => {
      const { placed, findings } = set(id, noCalibration, 'whole')
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
      const pdf = await printed(certificatesHtml('Giấy khen', form(id), noCalibration, placed))
      const { width, height } = form(id)
      expect(pdf.pages).toHaveLength(41)
      expect(pdf.fonts.every(({ name, isEmbedded }) => name.startsWith('Tinos') && isEmbedded)).toBe(true)
      for (const [index, page] of pdf.pages.entries()) {
        // Chromium rounds a page to whole CSS pixels
        expect([Math.abs(page.widthMm - width), Math.abs(page.heightMm - height)].every((off) => off < 0.3)).toBe(true)
        for (const line of placed[index]?.lines ?? []) {
          const words = lineAt(page.words, line.baseline).filter(
            ({ left, right }) => left > line.left - 1 && right < line.right + 1,
          )
          expect(words.map(({ text }) => text).join(' ')).toBe(line.text.replace(/\s+/g, ' ').trim())
          const [first, last] = [words.at(0), words.at(-1)]
          expect(Math.abs((first?.left ?? 0) - line.left)).toBeLessThan(0.2)
          expect(Math.abs((last?.right ?? 0) - line.right)).toBeLessThan(0.2)
        }
      }
    },
  )

  it('moves, stretches and turns what it prints as the calibration says', async () => {
    const calibration: Calibration = { offsetX: 3, offsetY: -2, scaleX: 99, scaleY: 101, skew: 0.5 }
    const { placed } = set('a4-ngang', calibration, 'onForm')
    const pdf = await printed(certificatesHtml('Giấy khen', form(), calibration, placed.slice(1, 2)))
    const word = pdf.pages[0]?.words.find(({ text }) => text === 'Quyết')
    const line = placed[1]?.lines.find(({ field }) => field === 'decision')
    const place = calibrated({ x: line?.left ?? 0, y: line?.baseline ?? 0 }, calibration)
    expect(Math.abs((word?.left ?? 0) - place.x)).toBeLessThan(0.2)
    expect((word?.top ?? 0) < place.y && place.y < (word?.bottom ?? 0)).toBe(true)
  })

  it('prints on the form nothing that stands there already', async () => {
    const { placed } = set('a4-ngang', noCalibration, 'onForm')
    const pdf = await printed(certificatesHtml('Giấy khen', form(), noCalibration, placed.slice(0, 1)))
    expect(pdf.text[0]).not.toMatch(/GIẤY KHEN|Tặng|CỘNG HÒA/)
    expect(pdf.text[0]).toContain('Hội Liên hiệp Phụ nữ phường Trần Thành Ngọ')
  })

  it('draws a test sheet of one page whose crosses stand where it says', async () => {
    const pdf = await printed(testSheetHtml(form(), noCalibration, 'HP phòng Nội vụ'))
    expect(pdf.pages).toHaveLength(1)
    expect(pdf.text[0]).toContain('A: trái 20 mm, trên 20 mm')
    const arms = pdf.rules(1, 14).filter(({ left, right }) => right - left < 18)
    for (const [x, y] of [
      [20, 20],
      [277, 20],
      [20, 190],
    ] as const)
      expect(arms.some((arm) => Math.abs((arm.left + arm.right) / 2 - x) < 0.4 && Math.abs(arm.y - y) < 0.4)).toBe(true)
  })
})
