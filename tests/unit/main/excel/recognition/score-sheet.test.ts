import { describe, expect, it } from 'vitest'
import { body, codesOf, header, read, readValues, title, values } from './read-scores'

describe('a plain score sheet', () => {
  const reading = read({
    rows: [...title, header, ...body, ['NGƯỜI LẬP BIỂU', null, null, null, 'CHỦ TỊCH'], [null, 'Nguyễn Văn A']],
  })

  it('gives every criterion with values, claim, computed points and evidence', () => {
    expect(reading.criteria[0]).toEqual({
      code: 'A.1',
      value: { target: '3600', actual: '3542' },
      claimed: '9.84',
      computed: '9.84',
      evidence: 'BC 12',
      sheet: 'Tự chấm',
      row: 6,
    })
    expect(readValues(reading)).toEqual(values)
    expect(reading.criteria.map(({ computed }) => computed)).toEqual(['9.84', '4.86', '5', '3', '5', '2', '0'])
  })

  it('accounts for every row', () => {
    expect(reading.tables).toMatchObject([
      {
        kind: 'scoreSheet',
        headerRows: [4],
        columns: { code: 'A', title: 'B', max: 'C', target: 'D', actual: 'E', claimed: 'F', evidence: 'G' },
        rowsSeen: 17,
        accepted: 7,
        waiting: 0,
        skipped: 10,
        skippedReasons: { TITLE: 3, HEADER: 1, GROUP: 3, TOTAL: 1, FOOTER: 2 },
      },
    ])
    expect(codesOf(reading)).toEqual([])
  })
})
