import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisionPaper } from '#domain/document/decision'
import { listPaper } from '#domain/document/list-annex'
import { renderPaperDocx } from '#main/documents/docx/paper-docx'
import { renderPaperWorkbook } from '#main/documents/xlsx/paper-workbook'
import { nominees, paperInput } from '../../unit/domain/document/sample-papers'
import { type ProbedPdf, probePdf, runTool } from './pdf-probe'

const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-office-'))
const input = paperInput(nominees(12, 48))
let word: ProbedPdf
let sheet: ProbedPdf

beforeAll(async () => {
  const docx = join(folder, 'quyet-dinh.docx')
  const xlsx = join(folder, 'danh-sach.xlsx')
  writeFileSync(docx, await renderPaperDocx(decisionPaper(input)))
  writeFileSync(xlsx, await renderPaperWorkbook(listPaper(input)))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  for (const file of [docx, xlsx]) {
    runTool('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file], 'libreoffice')
  }
  word = probePdf(readFileSync(join(folder, 'quyet-dinh.pdf')))
  sheet = probePdf(readFileSync(join(folder, 'danh-sach.pdf')))
})

afterAll(() => {
  word.remove()
  sheet.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** Words of the column of names, page after page: a name over two lines is whole there. */
const namesOn = (pdf: ProbedPdf, left: number, right: number): string =>
  pdf.pages
    .flatMap(({ words }) =>
      words.filter((one) => one.left > left && one.right < right).toSorted((a, b) => a.top - b.top || a.left - b.left),
    )
    .map(({ text }) => text)
    .join(' ')

const missingNames = (text: string): string[] =>
  input.list.entries.map(({ name }) => name).filter((name) => !text.includes(name))

describe('the decision in Word, as LibreOffice opens it', () => {
  it('holds every name and the sums', () => {
    expect(missingNames(namesOn(word, 40, 84))).toEqual([])
    expect(word.text.join(' ')).toContain('32.400.000 đồng (Bằng chữ: Ba mươi hai triệu bốn trăm nghìn đồng)')
  })

  it('is A4 with the margins of NĐ 30', () => {
    expect(word.pages.map(({ widthMm, heightMm }) => [Math.round(widthMm), Math.round(heightMm)])).toEqual(
      word.pages.map(() => [210, 297]),
    )
    const words = word.pages.flatMap(({ words: all }) => all.filter(({ bottom }) => bottom > 18))
    expect(
      words.filter(({ left, right, top, bottom }) => left < 29.8 || right > 190.3 || top < 19 || bottom > 277.5),
    ).toEqual([])
  })

  it('keeps the national heading on one line and hides the number of each first page', () => {
    const [first] = word.pages
    const heading = first?.words.filter(({ text, top }) => top < 30 && /^(CỘNG|NAM)$/.test(text)) ?? []
    expect(heading.map(({ top }) => Math.round(top))).toEqual(
      [heading[0]?.top, heading[0]?.top].map((top) => Math.round(top ?? 0)),
    )
    const numbers = word.pages.map(({ words }) =>
      words
        .filter(({ bottom }) => bottom < 18)
        .map(({ text }) => text)
        .join(' '),
    )
    const annex = word.text.findIndex((text) => text.startsWith('DANH SÁCH'))
    expect(numbers).toEqual(
      word.pages
        .map((_, index) => (index < annex ? index + 1 : index - annex + 1))
        .map((number) => (number === 1 ? '' : String(number))),
    )
  })

  it('repeats the header of the list, and keeps the signature with the last article', () => {
    const annex = word.text.findIndex((text) => text.startsWith('DANH SÁCH'))
    const pages = word.text.slice(annex)
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.filter((text) => !text.includes('Họ và tên, tên tập thể'))).toEqual([])
    expect(word.text.find((text) => text.includes('Nguyễn Trường Sơn'))).toContain('Điều 3.')
  })
})

describe('the list in Excel, as LibreOffice prints it', () => {
  it('holds every name on upright A4 pages, each with the header', () => {
    expect(missingNames(sheet.text.join(' '))).toEqual([])
    expect(sheet.pages.every(({ widthMm, heightMm }) => widthMm < heightMm)).toBe(true)
    expect(sheet.text.filter((text) => !text.includes('Họ và tên, tên tập thể'))).toEqual([])
    expect(sheet.text.at(-1)).toContain('Danh sách này có 12 tập thể và 48 cá nhân')
  })
})
