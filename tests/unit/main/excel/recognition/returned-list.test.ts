import { describe, expect, it } from 'vitest'
import { madeGrid, type Typed } from './made-grid'
import { list, read } from './read-file'

describe('our list of what to put right', () => {
  const ours: readonly (readonly Typed[])[] = [
    ['NHỮNG CHỖ ĐỀ NGHỊ ĐƠN VỊ SỬA'],
    ['Chỗ cần sửa', 'Có gì chưa đúng và cách sửa'],
    ['Cá nhân, ô C3', 'Sai'],
  ]

  it('is skipped with its reason when it comes back with the workbook, whatever its sheet is called', () => {
    const reading = read(madeGrid([{ rows: list() }, { name: 'Cần sửa (2)', rows: ours }]))
    expect(reading.tables).toMatchObject([
      { kind: 'collectives', accepted: 1 },
      { kind: 'unknown', accepted: 0, waiting: 0, skipped: 3, skippedReasons: { OUR_LIST: 3 } },
    ])
  })

  it('is told from a file without tables when it comes back alone', () => {
    expect(read(madeGrid([{ rows: ours }])).findings.map(({ code }) => code)).toEqual(['UNIT_UNKNOWN', 'ONLY_FIX_LIST'])
    expect(read(madeGrid([{ rows: [['Kính gửi']] }])).findings.map(({ code }) => code)).toContain('NO_TABLE')
  })

  it('is not a sheet of the unit that has its name', () => {
    expect(read(madeGrid([{ name: 'Cần sửa', rows: list() }])).collectives).toHaveLength(1)
  })
})
