import { describe, expect, it } from 'vitest'
import { mappableFields } from '#main/excel/recognition/column-mapping'
import { madeGrid, type Typed } from './made-grid'
import { read } from './read-file'

describe("the officer's word on columns", () => {
  it('replaces what was recognised, and makes a table where none was', () => {
    const rows: readonly (readonly Typed[])[] = [
      ['STT', 'Tên tập thể', 'Việc làm', 'Hình thức khen thưởng'],
      [1, 'Tổ dân phố số 3', 'đoàn kết', 'Giấy khen'],
    ]
    const columns = { index: 'A', name: 'B', achievement: 'C', award: 'D' }
    const mapped = read(madeGrid([{ name: 'X', rows }]), {
      mappings: [{ sheet: 'X', headerRows: [1], kind: 'collectives', columns, instead: [] }],
    })
    expect(mapped.collectives).toMatchObject([{ name: 'Tổ dân phố số 3', achievement: 'đoàn kết', award: 'Giấy khen' }])
    const strange = [
      ['Bảng'],
      ['a', 'b', 'c'],
      ['Bà Lê Thị Hoa', 'dạy tốt', 'Giấy khen'],
      ['Ông Đỗ Văn Dũng', 'dạy tốt', 'Giấy khen'],
    ]
    const made = read(madeGrid([{ name: 'Y', rows: strange }]), {
      mappings: [
        {
          sheet: 'Y',
          headerRows: [2],
          kind: 'individuals',
          columns: { name: 'A', achievement: 'B', award: 'C' },
          instead: [],
        },
      ],
    })
    expect(made.individuals.map(({ title, name, award }) => [title, name, award])).toEqual([
      ['Bà', 'Lê Thị Hoa', 'Giấy khen'],
      ['Ông', 'Đỗ Văn Dũng', 'Giấy khen'],
    ])
    expect(made.tables).toMatchObject([{ kind: 'individuals', headerRows: [2], rowsSeen: 4, accepted: 2 }])
  })

  it('has the fields that make sense in each kind of table', () => {
    expect(mappableFields('collectives')).toEqual([
      'index',
      'name',
      'kind',
      'unit',
      'department',
      'achievement',
      'award',
      'note',
      'amount',
    ])
    expect(mappableFields('scoreSheet')).toContain('claimed')
    expect(mappableFields('individuals')).toContain('birth')
  })
})
