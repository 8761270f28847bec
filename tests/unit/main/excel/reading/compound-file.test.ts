import { type BookType, CFB, read, utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { CompoundFile } from '#main/excel/reading/legacy/compound-file'
import { readWorkbook } from '#main/excel/reading/read-workbook'
import { cellsOf, gridOf } from './show-grid'

const pattern = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 0xff))

/** A compound file with the given streams at its root. */
function compound(streams: Readonly<Record<string, Buffer>>): Buffer {
  const file = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content)
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array)
}
const outcome = (bytes: Buffer) => {
  const result = readWorkbook(bytes, 'tệp.xls')
  return result.ok ? result.value.format : [result.error.code, ...Object.values(result.error.facts)].join(' ')
}
const sheet = () =>
  utils.aoa_to_sheet([
    ['STT', 'Họ và tên', 'CCCD'],
    [1, 'Nguyễn Văn An', '079080001234'],
  ])
const workbook = (bookType: 'biff2' | 'biff3' | 'biff4' | 'biff5' | 'biff8'): Buffer => {
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet(), 'Trang')
  return write(book, { type: 'buffer', bookType: bookType as BookType }) as Buffer
}

describe('a compound file', () => {
  it.each([0, 1, 63, 64, 4095, 4096, 70_000, 9_000_000])('gives back a stream of %s bytes', (length) => {
    const content = pattern(length)
    const file = new CompoundFile(compound({ Workbook: content, Other: Buffer.from('x') }))
    expect(file.stream('workbook')?.equals(content)).toBe(true)
    expect(file.stream('missing')).toBeNull()
  })

  it('is told by what it holds', () => {
    expect(outcome(compound({ WordDocument: pattern(100) }))).toBe('NOT_A_WORKBOOK word')
    expect(outcome(compound({ 'PowerPoint Document': pattern(100) }))).toBe('NOT_A_WORKBOOK powerpoint')
    expect(outcome(compound({ '__properties_version1.0': pattern(100) }))).toBe('NOT_A_WORKBOOK mail')
    expect(outcome(compound({ EncryptedPackage: pattern(100) }))).toBe('ENCRYPTED')
    expect(outcome(compound({ Anything: pattern(100) }))).toBe('NOT_A_WORKBOOK other')
  })

  it('whose sectors run in a circle is a damaged one', () => {
    const bytes = compound({ Workbook: pattern(70_000) })
    const table = (bytes.readUInt32LE(76) + 1) * 512
    for (let at = table; at < table + 512; at += 4) bytes.writeUInt32LE(0, at)
    expect(outcome(bytes)).toMatch(/^CORRUPT/)
    expect(outcome(bytes.subarray(0, 600))).toMatch(/^CORRUPT/)
    expect(outcome(bytes.subarray(0, 100))).toBe('CORRUPT CFB')
  })
})

describe('an old workbook', () => {
  it.each(['biff2', 'biff3', 'biff4', 'biff5', 'biff8'] as const)(
    'is read, bare or in its container: %s',
    (bookType) => {
      expect(cellsOf(gridOf(workbook(bookType)))).toMatchObject({ A1: 'STT', A2: 1, C2: '079080001234' })
    },
  )

  it('bare is read as in its container', () => {
    const stream = new CompoundFile(workbook('biff8')).stream('Workbook') ?? Buffer.alloc(0)
    expect(cellsOf(gridOf(Buffer.from(stream)))).toEqual(cellsOf(gridOf(workbook('biff8'))))
  })

  it('locked with a password is told as locked', () => {
    const stream = new CompoundFile(workbook('biff8')).stream('Workbook') ?? Buffer.alloc(0)
    const first = 4 + stream.readUInt16LE(2)
    const lock = Buffer.from([0x2f, 0, 4, 0, 1, 2, 3, 4])
    expect(
      outcome(compound({ Workbook: Buffer.concat([stream.subarray(0, first), lock, stream.subarray(first)]) })),
    ).toBe('ENCRYPTED xls')
  })

  it('whose stream was cut is a damaged one, not a shorter list', () => {
    const stream = new CompoundFile(workbook('biff8')).stream('Workbook') ?? Buffer.alloc(0)
    const cut = [0.5, 0.8, 0.95, 0.99].map((part) =>
      outcome(compound({ Workbook: stream.subarray(0, Math.floor(stream.length * part)) })),
    )
    expect(cut.every((result) => result.startsWith('CORRUPT'))).toBe(true)
    expect(read(workbook('biff8')).SheetNames).toEqual(['Trang'])
  })

  it.each(['biff2', 'biff3', 'biff4'] as const)('of %s is a damaged one wherever it was cut', (bookType) => {
    const whole = workbook(bookType)
    const cuts = Array.from({ length: 20 }, (_, index) =>
      whole.subarray(0, 20 + Math.floor((index / 20) * (whole.length - 20))),
    )
    expect(cuts.map((bytes) => outcome(bytes)).filter((result) => !result.startsWith('CORRUPT'))).toEqual([])
  })
})
