import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCriteriaSet } from '#domain/criteria/parse-criteria-set'
import { allItems } from '#domain/criteria/walk-criteria'
import { decisionPaper } from '#domain/document/decision'
import { listPaper } from '#domain/document/list-annex'
import { minutesPaper } from '#domain/document/minutes'
import type { Paper } from '#domain/document/paper'
import { proposalPaper } from '#domain/document/proposal'
import { rankingPaper } from '#domain/document/ranking-table'
import { chromiumPdf } from '#main/documents/chromium-pdf'
import { renderPaperHtml } from '#main/documents/html/paper-html'
import rs1 from '../../../resources/criteria/rs1-cong-an-cap-xa.json'
import {
  campaign,
  minutesInput,
  nominee,
  nominees,
  office,
  paperInput,
  rankingInput,
} from '../../unit/domain/document/sample-papers'
import { printedRanking, whyPaper } from '../../unit/domain/document/sample-ranking'
import { rank, scoresOf } from '../../unit/domain/scoring/small-campaign'
import { type ProbedPage, type ProbedPdf, probePdf, type Word } from './pdf-probe'

const printer = chromiumPdf()
const probed: ProbedPdf[] = []

async function printed(paper: Paper): Promise<ProbedPdf> {
  const pdf = await printer.htmlToPdf(renderPaperHtml(paper))
  if (!pdf.ok) throw new Error(`This test needs Chromium (apt-get install chromium): ${pdf.error.detail}`)
  const probe = probePdf(pdf.value)
  probed.push(probe)
  return probe
}

afterAll(async () => {
  await printer.close()
  for (const probe of probed) probe.remove()
})

const pageOf = (pdf: ProbedPdf, number: number): ProbedPage => {
  const page = pdf.pages[number - 1]
  if (page === undefined) throw new Error(`The PDF has no page ${number}`)
  return page
}

const word = (page: ProbedPage, text: string): Word => {
  const found = page.words.find((one) => one.text === text)
  if (found === undefined)
    throw new Error(`"${text}" is not on the page: ${page.words.map((one) => one.text).join(' ')}`)
  return found
}

/** Above the text of a page stands only its number. */
const pageNumberOf = (page: ProbedPage): string =>
  page.words
    .filter(({ bottom }) => bottom < 18)
    .map(({ text }) => text)
    .join(' ')

const middle = (left: Word, right: Word = left): number => (left.left + right.right) / 2

/** The words of the lowest line of a page, or of the first below the repeated header of a table. */
function lineAt(page: ProbedPage, where: 'lowest' | 'first'): string {
  const headerEnd = Math.max(...page.words.filter(({ text }) => text === '(đồng)').map(({ bottom }) => bottom))
  const body = page.words.filter(({ top }) => where === 'lowest' || top > headerEnd)
  const bottoms = body.map(({ bottom }) => bottom)
  const bottom = where === 'lowest' ? Math.max(...bottoms) : Math.min(...bottoms)
  const line = body.filter((one) => Math.abs(one.bottom - bottom) < 1).toSorted((a, b) => a.left - b.left)
  return line.map(({ text }) => text).join(' ')
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe('the PDF of a decision', () => {
  const input = paperInput(nominees(12, 48))
  let pdf: ProbedPdf
  beforeAll(async () => {
    pdf = await printed(decisionPaper(input))
  })

  it('is A4 upright and embeds Tinos only', () => {
    expect(pdf.pages.map(({ widthMm, heightMm }) => [Math.round(widthMm), Math.round(heightMm)])).toEqual(
      pdf.pages.map(() => [210, 297]),
    )
    expect([...new Set(pdf.fonts.map(({ name }) => name))].toSorted()).toEqual([
      'Tinos-Bold',
      'Tinos-BoldItalic',
      'Tinos-Italic',
      'Tinos-Regular',
    ])
    expect(pdf.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true)
  })

  it('keeps every word within the margins 30, 20, 20 and 20 mm', () => {
    const outside = pdf.pages.flatMap((page) =>
      page.words.filter(
        ({ left, right, top, bottom }) => bottom > 18 && (left < 29.8 || right > 190.3 || top < 19.5 || bottom > 277.3),
      ),
    )
    expect(outside).toEqual([])
    const first = pageOf(pdf, 1)
    expect(Math.min(...first.words.map(({ left }) => left))).toBeCloseTo(30, 0)
    expect(Math.max(...first.words.map(({ right }) => right))).toBeCloseTo(190, 0)
    expect(Math.min(...first.words.map(({ top }) => top))).toBeCloseTo(20, 0)
  })

  it('sets the parts in the sizes of NĐ 30', () => {
    const first = pageOf(pdf, 1)
    const last = pdf.pages.find(({ words }) => words.some(({ text }) => text === 'nhận:'))
    const sizes = ['CỘNG', 'Độc', 'KIẾN', 'Số:', 'Kiến', 'QUYẾT', 'Căn', 'Tặng'].map((text) => word(first, text).points)
    expect(sizes).toEqual([13, 14, 13, 13, 14, 14, 14, 14])
    const closing = ['nhận:', 'Lưu:', 'Nguyễn', 'Như'].map((text) => last && word(last, text).points)
    expect(closing).toEqual([12, 11, 14, 11])
  })

  it('centres the two halves of the heading, the number under the agency and the date under the motto', () => {
    const first = pageOf(pdf, 1)
    const agency = middle(word(first, 'QUẬN'), word(first, 'AN'))
    const nation = middle(word(first, 'CỘNG'), word(first, 'NAM'))
    expect(middle(word(first, 'Số:'), word(first, '05/QĐ-UBND'))).toBeCloseTo(agency, 0)
    expect(middle(word(first, 'Độc'), word(first, 'phúc'))).toBeCloseTo(nation, 0)
    const date = first.words.filter(({ top }) => Math.abs(top - word(first, 'Kiến').top) < 1)
    const [place, year] = [date.find(({ text }) => text === 'Kiến'), date.find(({ text }) => text === '2023')]
    expect(place && year && middle(place, year)).toBeCloseTo(nation, 0)
    expect(nation - agency).toBeGreaterThan(70)
  })

  it('draws the line under the motto as long as the motto, under the agency a third to a half of it', () => {
    const first = pageOf(pdf, 1)
    const motto = { left: word(first, 'Độc'), right: word(first, 'phúc') }
    const agency = { left: word(first, 'QUẬN'), right: word(first, 'AN') }
    const rules = pdf.rules(1, 5).filter(({ y }) => y < 40)
    expect(rules).toHaveLength(2)
    const [under, full] = rules.toSorted((a, b) => a.left - b.left)
    expect(full?.left).toBeCloseTo(motto.left.left, 0)
    expect(full?.right).toBeCloseTo(motto.right.right, 0)
    const share = ((under?.right ?? 0) - (under?.left ?? 0)) / (agency.right.right - agency.left.left)
    expect(share).toBeGreaterThan(1 / 3)
    expect(share).toBeLessThan(1 / 2)
    expect(((under?.left ?? 0) + (under?.right ?? 0)) / 2).toBeCloseTo(middle(agency.left, agency.right), 0)
    expect(full && full.y - motto.left.bottom).toBeLessThan(2)
  })

  it('numbers pages in the middle of the top margin, not on the first of the decision or of the list', () => {
    const annex = pdf.text.findIndex((text) => text.startsWith('DANH SÁCH'))
    expect(annex).toBeGreaterThan(0)
    const expected = pdf.pages.map((_, index) => (index < annex ? index + 1 : index - annex + 1))
    expect(pdf.pages.map(pageNumberOf)).toEqual(expected.map((number) => (number === 1 ? '' : String(number))))
    const second = word(pageOf(pdf, annex + 2), '2')
    expect([second.points, Math.round(middle(second))]).toEqual([14, 110])
  })

  it('repeats the header of the list on each of its pages', () => {
    const pages = pdf.text.filter((text) => /^(\d+ )?(DANH SÁCH|STT)/.test(text))
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.every((text) => text.includes('STT') && text.includes('Họ và tên, tên tập thể'))).toBe(true)
  })

  it('holds every name with its tone marks, in the order of the list, and the sums', () => {
    const words = pdf.pages.flatMap((page) => page.words.map(({ text }) => text)).join(' ')
    const found = input.list.entries.map(({ name }) => words.includes(name) || name)
    // A name over two lines is read line by line with its neighbours: it is looked for in its own column below.
    const broken = found.filter((one) => one !== true) as string[]
    const column = pdf.pages
      .flatMap((page) => page.words.filter(({ left, right }) => left > 41 && right < 84).map(({ text }) => text))
      .join(' ')
    expect(broken.filter((name) => !column.includes(name))).toEqual([])
    expect(words).toContain('Ba mươi hai triệu bốn trăm nghìn đồng')
    expect(words.normalize('NFC')).toBe(words)
  })

  it('keeps the signature with the last article', () => {
    const page = pdf.text.find((text) => text.includes('Nguyễn Trường Sơn'))
    expect(page).toContain('Điều 3.')
    expect(page).toContain('thi hành Quyết định này./.')
  })
})

describe('pages of the list', () => {
  it('never end with the heading of a group, nor begin with the total or the closing sentence', async () => {
    const oneLine = { achievement: 'tốt', position: '', workplace: 'Quận đoàn' }
    const ends: [number, string, string][] = []
    // The first page has room for 31 lines: with 30 the heading of the second group would come last on it, with 29 its
    // one person would, and the total would stand first on the next page; with 27 the sentence under the table would.
    for (const collectives of [27, 29, 30, 32]) {
      const some = [
        ...Array.from({ length: collectives }, (_, index) => nominee('collective', index, oneLine)),
        nominee('individual', 1, oneLine),
      ]
      const pdf = await printed(listPaper(paperInput(some)))
      expect(pdf.pages).toHaveLength(2)
      ends.push([collectives, lineAt(pageOf(pdf, 1), 'lowest'), lineAt(pageOf(pdf, 2), 'first')])
    }
    expect(ends).toEqual([
      [27, '27 Tổ dân phố số 18 Quận đoàn Tốt 900.000', 'II. CÁ NHÂN'],
      [29, '29 Tổ dân phố số 18 Quận đoàn Tốt 900.000', 'II. CÁ NHÂN'],
      [30, '30 Tổ dân phố số 18 Quận đoàn Tốt 900.000', 'II. CÁ NHÂN'],
      [32, '31 Tổ dân phố số 15 Quận đoàn Tốt 900.000', '32 Tổ dân phố số 18 Quận đoàn Tốt 900.000'],
    ])
  })

  it('keep a very long name inside its column', async () => {
    const long = nominee('collective', 1, {
      name: `Ban Chỉ đạo phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” ${'Trầnthịngọcquỳnhanh'.repeat(4)} phường Trần Thành Ngọ`,
    })
    const pdf = await printed(decisionPaper(paperInput([long, ...nominees(0, 3)])))
    const annex = pdf.pages.at(-1)
    const pieces = annex?.words.filter(({ text }) => /Trầnthị|ngọcquỳnh|anhTrần|đoàn|Toàn/.test(text)) ?? []
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.filter(({ left, right }) => left < 41 || right > 83.2)).toEqual([])
  })

  it('hold one person alone, and a hundred', async () => {
    const one = await printed(decisionPaper(paperInput(nominees(0, 1))))
    expect(one.text.at(-1)).toContain('I. CÁ NHÂN')
    const hundred = await printed(decisionPaper(paperInput(nominees(0, 100))))
    expect(spaced(hundred.text.join(' '))).toContain('45.000.000')
    const numbers = hundred.pages.flatMap(({ words }) =>
      words
        .filter(({ left, right }) => left > 30 && right < 41)
        .toSorted((a, b) => a.top - b.top)
        .map(({ text }) => text),
    )
    expect(numbers.filter((text) => /^\d+$/.test(text))).toEqual(
      Array.from({ length: 100 }, (_, index) => String(index + 1)),
    )
  })
})

describe('the PDF of the other papers', () => {
  it('of the proposal addresses the Chairman and is signed once', async () => {
    const pdf = await printed(proposalPaper(paperInput()))
    expect(pdf.text[0]).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân quận Kiến An')
    expect(pdf.text.filter((text) => text.includes('TRƯỞNG PHÒNG'))).toHaveLength(1)
  })

  it('of the minutes puts THƯ KÝ at the left of CHỦ TỌA and has no date in its heading', async () => {
    const pdf = await printed(minutesPaper(minutesInput()))
    const page = pdf.pages.find(({ words }) => words.some(({ text }) => text === 'THƯ'))
    expect(page && word(page, 'THƯ').right).toBeLessThan(page ? word(page, 'CHỦ').left : 0)
    expect(page && Math.abs(word(page, 'THƯ').top - word(page, 'CHỦ').top)).toBeLessThan(0.1)
    expect(pageOf(pdf, 1).words.filter(({ text, top }) => text === 'ngày' && top < 60)).toEqual([])
  })

  it('of the ranking lies across the page within its margins', async () => {
    const pdf = await printed(rankingPaper(rankingInput()))
    expect(pdf.pages.map(({ widthMm, heightMm }) => [Math.round(widthMm), Math.round(heightMm)])).toEqual(
      pdf.pages.map(() => [297, 210]),
    )
    const words = pdf.pages.flatMap((page) => page.words)
    expect(words.filter(({ left, right }) => left < 29.8 || right > 277.3)).toEqual([])
    expect(pdf.text.at(-1)).toMatch(/Khối[\s\S]*TRƯỞNG PHÒNG/)
  })

  it('of “Vì sao điểm này?” is one page, however many criteria the set has', async () => {
    const { set } = parseCriteriaSet(rs1)
    if (set === null) throw new Error('RS-1 is no set')
    const reason = 'Đối chiếu hồ sơ minh chứng lưu tại Phòng Nội vụ, thống nhất với cụm trưởng'
    const given = Object.fromEntries(
      allItems(set).map(({ item }, index) => [item.code, { points: '1', reason: `${reason} lần ${index}` }]),
    )
    const paper = whyPaper(printedRanking(rank(set, scoresOf({ a: given }), ['a'])), 'a')
    const pdf = await printed(paper)
    expect(pdf.pages).toHaveLength(1)
    expect(pdf.text[0]).toContain('Bảng rút gọn')
  })

  it('leaves room for number and date, and shows letters of every face', async () => {
    const blank = { number: null, date: null }
    const title = 'Đợt thi đua “Ẵm ỡm ượt ỹ Ỵ Ặ ẫ”'
    const pdf = await printed(
      decisionPaper(
        paperInput(nominees(1, 1), {
          decision: blank,
          campaign: { ...campaign, title },
          office: { ...office, place: 'Kiến An' },
        }),
      ),
    )
    expect(pdf.text[0]).toContain('đợt thi đua “Ẵm ỡm ượt ỹ Ỵ Ặ ẫ”')
    const number = word(pageOf(pdf, 1), '/QĐ-UBND')
    expect(number.left - word(pageOf(pdf, 1), 'Số:').right).toBeGreaterThan(5)
    expect([...new Set(pdf.fonts.map(({ name }) => name.replace(/-.*/, '')))]).toEqual(['Tinos'])
  })
})
