import { describe, expect, it } from 'vitest'
import { decisionPaper } from '#domain/document/decision'
import { rankingPaper } from '#domain/document/ranking-table'
import { boldWidthMm } from '#domain/document/text-width'
import { renderPaperDocx } from '#main/documents/docx/paper-docx'
import { largeCluster } from '../../domain/document/sample-charts'
import { nominees, paperInput, rankingInput } from '../../domain/document/sample-papers'
import { minutesOf, printedRanking, scoresPaper } from '../../domain/document/sample-ranking'
import { zipEntries } from './zip-entries'

const partsOf = async (bytes: Promise<Uint8Array>) => {
  const entries = zipEntries(await bytes)
  return { document: entries.get('word/document.xml') ?? '', styles: entries.get('word/styles.xml') ?? '', entries }
}

const all = (text: string, pattern: RegExp): (string | undefined)[] =>
  [...text.matchAll(pattern)].map(([, group]) => group)

const textIn = (xml: string): string[] =>
  (xml.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? []).map((paragraph) => all(paragraph, /<w:t[^>]*>([^<]*)<\/w:t>/g).join(''))

describe('renderPaperDocx', async () => {
  const input = paperInput(nominees(3, 44))
  const { document, styles, entries } = await partsOf(renderPaperDocx(decisionPaper(input)))

  it('dresses the parts of the paper with styles named in Vietnamese', () => {
    const names = all(styles, /<w:style w:type="paragraph"[^>]*w:customStyle[^>]*>|<w:name w:val="([^"]+)"/g)
    for (const name of [
      'Quốc hiệu',
      'Tiêu ngữ',
      'Cơ quan ban hành',
      'Số, ký hiệu',
      'Tên loại',
      'Trích yếu',
      'Căn cứ',
      'Điều',
      'Nội dung',
      'Nơi nhận',
      'Chức vụ người ký',
    ]) {
      expect(names).toContain(name)
    }
    const used = new Set(all(document, /<w:pStyle w:val="([^"]+)"/g))
    const known = new Set(all(styles, /<w:style w:type="paragraph" w:styleId="([^"]+)"/g))
    expect([...used].filter((id) => !known.has(id))).toEqual([])
    expect(used.has('article') && used.has('basis') && used.has('nation')).toBe(true)
  })

  it('is set in Times New Roman, 14 points', () => {
    const fonts = new Set(all(styles + document, /<w:rFonts[^>]*w:ascii="([^"]+)"/g))
    expect([...fonts]).toEqual(['Times New Roman'])
    expect(/<w:docDefaults>[\s\S]*?<w:sz w:val="(\d+)"/.exec(styles)?.[1]).toBe('28')
  })

  it('has the margins of NĐ 30 on A4, and counts the pages of the annex anew', () => {
    const sections = document.match(/<w:sectPr[\s\S]*?<\/w:sectPr>/g) ?? []
    expect(sections).toHaveLength(2)
    for (const section of sections) {
      const margin = /<w:pgMar ([^>]*)\/>/.exec(section)?.[1] ?? ''
      const mm = (side: string): number =>
        Math.round((Number(new RegExp(`w:${side}="(\\d+)"`).exec(margin)?.[1]) / 1440) * 25.4)
      expect([mm('top'), mm('right'), mm('bottom'), mm('left')]).toEqual([20, 20, 20, 30])
      expect(section).toMatch(/<w:pgSz w:w="1190[567]" w:h="1683[789]"/)
      expect(section).toContain('<w:pgNumType w:start="1"')
      expect(section).toContain('<w:titlePg')
    }
  })

  it('numbers pages at the top, not on the first', () => {
    const headers = [...entries].filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, xml]) => xml)
    expect(headers.map((xml) => xml.includes('PAGE')).toSorted()).toEqual([false, false, true, true])
  })

  it('repeats the header of the list and splits no row', () => {
    const tables = document.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? []
    const list = tables.find((table) => table.includes('STT')) ?? ''
    const rows = list.match(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g) ?? []
    expect(rows).toHaveLength(1 + 2 + 47 + 1)
    expect(rows.filter((row) => row.includes('<w:cantSplit'))).toHaveLength(rows.length)
    expect(rows.map((row) => row.includes('<w:tblHeader')).indexOf(true)).toBe(0)
    expect(rows.filter((row) => row.includes('<w:tblHeader'))).toHaveLength(1)
  })

  it('holds every name and the sums', () => {
    const text = textIn(document)
    for (const { title, name } of input.list.entries) expect(text).toContain(title === null ? name : `${title} ${name}`)
    expect(text.filter((line) => line.includes('22.500.000'))).toHaveLength(3)
  })

  it('turns the ranking across the page', async () => {
    const ranking = await partsOf(renderPaperDocx(rankingPaper(rankingInput())))
    expect(ranking.document).toMatch(/<w:pgSz w:w="1683[789]" w:h="1190[567]" w:orient="landscape"/)
  })
})

describe('what belongs together in Word', async () => {
  const minutes = (await partsOf(renderPaperDocx(minutesOf(printedRanking(largeCluster()))))).document
  const rowOf = (xml: string, text: string): string =>
    (xml.match(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g) ?? []).find((row) => row.includes(text)) ?? ''

  it('keeps nơi nhận in the row of the signatures, which is never split', () => {
    const row = rowOf(minutes, 'THƯ KÝ')
    expect(row).toContain('<w:cantSplit')
    expect(textIn(row)).toEqual(expect.arrayContaining(['CHỦ TỌA', 'Nơi nhận:', '- Lưu: VT, Hồ sơ.']))
  })

  it('keeps a short table on one page', async () => {
    const { document } = await partsOf(renderPaperDocx(rankingPaper(rankingInput())))
    const rows = ['Văn phòng HĐND và UBND quận', 'Phòng Tài chính - Kế hoạch', 'Phòng Giáo dục và Đào tạo']
    expect(rows.map((name) => rowOf(document, name).includes('<w:keepNext'))).toEqual([true, true, true])
  })
})

describe('boldWidthMm', () => {
  it('measures the motto as Times New Roman Bold sets it', () => {
    expect(boldWidthMm('Độc lập - Tự do - Hạnh phúc', 14)).toBeCloseTo(60.27, 1)
  })

  it('counts a letter with marks as the letter', () => {
    expect(boldWidthMm('ẶẬỮ', 12)).toBe(boldWidthMm('AAU', 12))
  })
})

describe('charts in Word', async () => {
  const { document } = await partsOf(renderPaperDocx(scoresPaper(printedRanking(largeCluster()))))

  it('are tables of shaded cells, without any picture', () => {
    expect(document).not.toMatch(/<w:drawing|<w:pict/)
    expect(textIn(document)).toEqual(expect.arrayContaining(['99,5 – Hoàn thành xuất sắc nhiệm vụ', '67 – tạm tính']))
  })

  it('have shaded cells as long as the totals', () => {
    const shadedLength = (label: string): number => {
      const row = (document.match(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g) ?? []).find((one) =>
        one.includes(`>${label}<`),
      )
      const cells = (row?.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? []).filter((one) => one.includes('<w:shd'))
      return cells.reduce((sum, one) => sum + Number(/<w:tcW[^>]*w:w="(\d+)"/.exec(one)?.[1]), 0)
    }
    const [full, other] = [shadedLength('99,5 – Hoàn thành xuất sắc nhiệm vụ'), shadedLength('67 – tạm tính')]
    expect(other / full).toBeCloseTo(67 / 99.5, 1)
  })
})
