import { describe, expect, it } from 'vitest'
import { type ReadingLimits, readingLimits } from '#main/excel/reading/limits'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { makeWorkbook, oneRow } from './packages'
import { findingsOf } from './show-grid'

const outcome = (bytes: Buffer, limits: Partial<ReadingLimits>) => {
  const read = readWorkbook(bytes, 'tệp.xlsx', { ...readingLimits, ...limits })
  return read.ok ? findingsOf(read.value) : read.error
}
const rows = (count: number) =>
  makeWorkbook({
    sheet: `<sheetData>${Array.from({ length: count }, (_, row) => `<row r="${row + 5}"><c><v>1</v></c></row>`).join('')}</sheetData>`,
  })
const columns = (count: number) => makeWorkbook({ sheet: oneRow('<c><v>1</v></c>'.repeat(count)) })
const merges = (count: number) =>
  makeWorkbook({ sheet: `<sheetData/><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(count)}</mergeCells>` })
const letters = (count: number) =>
  makeWorkbook({ sheet: oneRow(`<c r="C1" t="inlineStr"><is><t>${'a'.repeat(count)}</t></is></c>`) })

describe('a limit', () => {
  it('names the place where it was passed', () => {
    expect(outcome(rows(11), { rows: 10 })).toEqual({
      code: 'TOO_BIG',
      facts: { what: 'rows', limit: 10, place: 'dòng 15' },
    })
    expect(outcome(columns(11), { columns: 10 })).toEqual({
      code: 'TOO_BIG',
      facts: { what: 'columns', limit: 10, place: 'ô K1' },
    })
    expect(outcome(merges(11), { merges: 10 })).toEqual({ code: 'TOO_BIG', facts: { what: 'merges', limit: 10 } })
    expect(outcome(letters(11), { textLength: 10 })).toEqual({
      code: 'TOO_BIG',
      facts: { what: 'text', limit: 10, found: 11, place: 'ô C1' },
    })
    expect(outcome(rows(1), { sheets: 0 })).toEqual({ code: 'TOO_BIG', facts: { what: 'sheets', limit: 0, found: 1 } })
    expect(outcome(Buffer.alloc(2 * 1024 * 1024, 'a'), { fileBytes: 1024 * 1024 })).toEqual({
      code: 'TOO_BIG',
      facts: { what: 'file', limit: '1 MB', found: '2 MB' },
    })
  })

  it('on the letters of a cell holds before the text is made of what stands for it', () => {
    const tooLong = { code: 'TOO_BIG', facts: { what: 'text', limit: 32_767, place: 'xl/worksheets/sheet1.xml' } }
    const cell = (content: string) =>
      makeWorkbook({ sheet: oneRow(`<c r="C1" t="inlineStr"><is><t>${content}</t></is></c>`) })
    expect(outcome(cell('&amp;'.repeat(2_000_000)), {})).toEqual(tooLong)
    expect(outcome(cell('a<!-- x -->'.repeat(2_000_000)), {})).toEqual(tooLong)
    expect(outcome(cell('&#x1F600;'.repeat(16_383)), {})).toEqual(['LIMIT_NEAR Trang text 32766 32767'])
  })

  it('is warned of above its half', () => {
    expect(outcome(rows(10), { rows: 10 })).toEqual(['LIMIT_NEAR Trang rows 10 10'])
    expect(outcome(rows(5), { rows: 10 })).toEqual([])
    expect(outcome(columns(6), { columns: 10 })).toEqual(['LIMIT_NEAR Trang columns 6 10'])
    const scattered = `<sheetData>${Array.from({ length: 6 }, (_, at) => `<row><c r="${'ABCDEF'[at]}${at + 1}"><v>1</v></c></row>`).join('')}</sheetData>`
    expect(outcome(makeWorkbook({ sheet: scattered }), { columns: 10 })).toEqual(['LIMIT_NEAR Trang columns 6 10'])
    expect(outcome(merges(6), { merges: 10 })).toEqual(['LIMIT_NEAR Trang merges 6 10'])
    expect(outcome(letters(6), { textLength: 10 })).toEqual(['LIMIT_NEAR Trang text 6 10'])
    expect(outcome(rows(1), { sheets: 1 })).toEqual(['LIMIT_NEAR sheets 1 1'])
    expect(outcome(rows(1), { zipEntries: 8 })).toEqual(['LIMIT_NEAR entries 5 8'])
    expect(outcome(rows(1), { fileBytes: rows(1).length })[0 as never]).toMatch(/^LIMIT_NEAR file/)
  })

  it('counts rows and columns with values only', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>' +
      `${'<row><c s="1"/></row>'.repeat(30)}<row r="1048576"><c r="B1048576" t="str"><f>""</f><v></v></c></row></sheetData>`
    expect(outcome(makeWorkbook({ sheet }), { rows: 2, columns: 4 })).toEqual([])
  })
})
