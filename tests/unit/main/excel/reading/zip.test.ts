import { describe, expect, it } from 'vitest'
import { readingLimits } from '#main/excel/reading/limits'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { type MadeEntry, makeZip, oneRow, workbookEntries } from './packages'
import { cellsOf } from './show-grid'

const sheet = oneRow('<c r="A1"><v>7</v></c>')
const sheetPart = 'xl/worksheets/sheet1.xml'
const outcome = (bytes: Buffer, limits = readingLimits) => {
  const read = readWorkbook(bytes, 'tệp.xlsx', limits)
  return read.ok ? cellsOf(read.value) : read.error
}
const changed = (name: string, change: (entry: MadeEntry) => MadeEntry) =>
  makeZip(workbookEntries({ sheet }).map((entry) => (entry.name === name ? change(entry) : entry)))
const corrupt = (part: string) => ({ code: 'CORRUPT', facts: { part } })

describe('a package', () => {
  it('is read whatever the order, case, slashes and packing of its parts', () => {
    const entries = workbookEntries({ sheet })
    const whole = { A1: 7 }
    expect(outcome(makeZip(entries))).toEqual(whole)
    expect(outcome(makeZip([...entries].reverse()))).toEqual(whole)
    expect(outcome(makeZip(entries.map((entry) => ({ ...entry, name: entry.name.toUpperCase() }))))).toEqual(whole)
    expect(outcome(makeZip(entries.map((entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') }))))).toEqual(
      whole,
    )
    expect(outcome(makeZip(entries.map((entry) => ({ ...entry, name: `/${entry.name}` }))))).toEqual(whole)
    expect(outcome(makeZip(entries.map((entry) => ({ ...entry, isStored: true }))))).toEqual(whole)
  })

  it('is read with foreign data before or after it', () => {
    const bytes = makeZip(workbookEntries({ sheet }))
    expect(outcome(Buffer.concat([Buffer.from('rác trước'), bytes]))).toEqual({ A1: 7 })
    expect(outcome(Buffer.concat([bytes, Buffer.from('rác sau')]))).toEqual({ A1: 7 })
  })

  it('is read where only the place of its directory is told wrongly', () => {
    const bytes = makeZip(workbookEntries({ sheet }))
    bytes.writeUInt32LE(12_345, bytes.length - 6)
    expect(outcome(bytes)).toEqual({ A1: 7 })
  })

  it('is followed through its relationships, never by fixed names', () => {
    const entries = workbookEntries({ sheet }).map((entry) => {
      const renamed = entry.name
        .replace('xl/worksheets/sheet1.xml', 'other place/Tờ 1.xml')
        .replace('xl/workbook.xml', 'deep/er/book.bin.xml')
        .replace('xl/_rels/workbook.xml.rels', 'deep/er/_rels/book.bin.xml.rels')
      const content = String(entry.content)
        .replace('xl/workbook.xml', '/deep/er/book.bin.xml')
        .replace('worksheets/sheet1.xml', '../../other%20place/./T%E1%BB%9D%201.xml')
      return { name: renamed, content }
    })
    expect(outcome(makeZip(entries))).toEqual({ A1: 7 })
  })

  it('is damaged where a part is missing, cut, changed or packed in an unknown way', () => {
    const bytes = makeZip(workbookEntries({ sheet }))
    expect(outcome(makeZip(workbookEntries({ sheet }).filter(({ name }) => name !== sheetPart)))).toEqual(
      corrupt(sheetPart),
    )
    expect(outcome(changed(sheetPart, (entry) => ({ ...entry, crc: 1 })))).toEqual(corrupt(sheetPart))
    expect(outcome(changed(sheetPart, (entry) => ({ ...entry, method: 14 })))).toEqual(corrupt(sheetPart))
    expect(outcome(changed(sheetPart, (entry) => ({ ...entry, isStored: true, method: 8 })))).toEqual(
      corrupt(sheetPart),
    )
    expect(outcome(bytes.subarray(0, bytes.length - 30))).toEqual(corrupt('zip'))
    expect(outcome(bytes.subarray(0, 100))).toEqual(corrupt('zip'))
  })

  it.each([
    ['xl/worksheets/sheet1.xml', ''],
    ['xl/worksheets/sheet1.xml', '<html></html>'],
    ['xl/styles.xml', '<styleSheet><cellXfs><xf/>'],
    ['xl/workbook.xml', '<workbook><sheets><sheet name="A" r:id="rId1"/>'],
    [
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>',
    ],
  ])('is damaged where %s was cut before it was packed: %s', (name, content) => {
    const bytes = makeZip(workbookEntries({ sheet, styles: '', extra: [{ name, content }] }))
    expect(outcome(bytes)).toEqual(corrupt(name))
  })

  it('needs no properties: a part that only describes the file may be missing', () => {
    const entries = workbookEntries({ sheet, custom: '' }).filter(({ name }) => name !== 'docProps/custom.xml')
    expect(outcome(makeZip(entries))).toEqual({ A1: 7 })
  })

  it('that leaves the checksum out is read', () => {
    expect(outcome(changed(sheetPart, (entry) => ({ ...entry, crc: 0 })))).toEqual({ A1: 7 })
  })

  it('locked entry by entry is told as locked', () => {
    expect(outcome(changed(sheetPart, (entry) => ({ ...entry, flags: 1 })))).toEqual({ code: 'ENCRYPTED', facts: {} })
  })

  it('that says a part is smaller than it is is read as long as the part is harmless', () => {
    expect(outcome(changed(sheetPart, (entry) => ({ ...entry, unpackedBytes: 10 })))).toEqual({ A1: 7 })
    const bomb = Buffer.alloc(40 * 1024 * 1024, ' ')
    expect(outcome(changed(sheetPart, (entry) => ({ ...entry, content: bomb, unpackedBytes: 10 })))).toEqual({
      code: 'TOO_BIG',
      facts: { what: 'part', limit: '128 MB', place: sheetPart },
    })
  })

  it('that says a part is larger than it can be is damaged', () => {
    expect(outcome(changed(sheetPart, (entry) => ({ ...entry, unpackedBytes: 100_000_000 })))).toEqual(
      corrupt(sheetPart),
    )
  })

  it('is refused before unpacking where the parts that are needed would be too large', () => {
    const large = (unpackedBytes: number) => changed(sheetPart, (entry) => ({ ...entry, unpackedBytes }))
    expect(outcome(large(200 * 1024 * 1024))).toEqual({
      code: 'TOO_BIG',
      facts: { what: 'part', limit: '128 MB', found: '200 MB', place: sheetPart },
    })
    const total = { ...readingLimits, totalBytes: 1024 }
    expect(outcome(large(4096), total)).toEqual({
      code: 'TOO_BIG',
      facts: { what: 'unpacked', limit: '0 MB', place: sheetPart },
    })
  })

  it('is refused with too many entries; pictures among them are never unpacked', () => {
    const pictures = Array.from({ length: 30 }, (_, index) => ({
      name: `xl/media/${index}.png`,
      content: 'x',
      unpackedBytes: 4_000_000_000,
    }))
    const bytes = makeZip([...workbookEntries({ sheet }), ...pictures])
    expect(outcome(bytes)).toEqual({ A1: 7 })
    expect(outcome(bytes, { ...readingLimits, zipEntries: 20 })).toEqual({
      code: 'TOO_BIG',
      facts: { what: 'entries', limit: 20 },
    })
  })
})
