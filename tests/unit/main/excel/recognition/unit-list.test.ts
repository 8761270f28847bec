import { describe, expect, it } from 'vitest'
import { readUnitList } from '#main/excel/recognition/unit-list'
import { madeGrid } from './made-grid'
import { list } from './read-file'

describe('a unit list', () => {
  it('gives code, name, kind, cluster and aliases; groups give the cluster where no column does', () => {
    const withColumn = readUnitList(
      madeGrid([
        {
          rows: [
            ['DANH SÁCH ĐƠN VỊ'],
            ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Loại đơn vị', 'Cụm, khối thi đua', 'Tên khác'],
            [1, 'P01', 'Phường Bắc Sơn', 'phường', 'Khối phường', 'P. Bắc Sơn; Bắc Sơn'],
          ],
        },
      ]),
    )
    expect(withColumn.units).toEqual([
      {
        code: 'P01',
        name: 'Phường Bắc Sơn',
        kind: 'phường',
        cluster: 'Khối phường',
        aliases: ['P. Bắc Sơn', 'Bắc Sơn'],
      },
    ])
    const withGroups = readUnitList(
      madeGrid([
        {
          rows: [
            ['STT', 'Mã', 'Tên đơn vị'],
            ['I', 'Khối phường'],
            [1, 'P01', 'Phường Bắc Sơn'],
            ['II. Khối đoàn thể'],
            [2, 'MT03', 'Quận đoàn'],
          ],
        },
      ]),
    )
    expect(withGroups.units.map(({ code, cluster }) => [code, cluster])).toEqual([
      ['P01', 'Khối phường'],
      ['MT03', 'Khối đoàn thể'],
    ])
  })

  it('lets rows without code or with a code used before wait, and is no list without its columns', () => {
    const reading = readUnitList(
      madeGrid([
        {
          rows: [
            ['STT', 'Mã đơn vị', 'Tên đơn vị'],
            [1, 'P01', 'Phường Bắc Sơn'],
            [2, null, 'Phường Nam Sơn'],
            [3, 'P01', 'Phường Đồng Hòa'],
          ],
        },
      ]),
    )
    expect(reading.units.map(({ code }) => code)).toEqual(['P01'])
    expect(reading.aside.filter(({ fate }) => fate === 'waiting').map(({ row: at, code }) => [at, code])).toEqual([
      [3, 'ROW_INCOMPLETE'],
      [4, 'DUPLICATE_ROW'],
    ])
    expect(reading.table).toMatchObject({ kind: 'units', rowsSeen: 4, accepted: 1, waiting: 2, skipped: 1 })
    expect(readUnitList(madeGrid([{ rows: list() }])).findings).toMatchObject([{ code: 'NO_TABLE' }])
  })
})
