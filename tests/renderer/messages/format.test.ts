import { describe, expect, it } from 'vitest'
import type { Decimal } from '../../../src/domain/core/decimal'
import {
  formatBytes,
  formatDate,
  formatDecimal,
  formatMoment,
  formatMoney,
  formatShare,
} from '../../../src/renderer/messages/format'
import { fieldWords, reportedWords, skippedInWords } from '../../../src/renderer/messages/workbook-words'

describe('numbers', () => {
  it.each([
    ['97.25', '97,25'],
    ['-0.5', '-0,5'],
    ['1234567.125', '1.234.567,125'],
    ['1000', '1.000'],
    ['0.1', '0,1'],
    ['12345678901234567890.01', '12.345.678.901.234.567.890,01'],
    ['N/A', 'N/A'],
  ])('writes the decimal %s as %s, digit by digit', (decimal, shown) => {
    expect(formatDecimal(decimal)).toBe(shown)
  })

  it.each([
    ['0.7', '70%'],
    ['1', '100%'],
    ['0.255', '25,5%'],
    ['1.2', '120%'],
    ['0.05', '5%'],
    ['0', '0%'],
    ['0.3333', '33,33%'],
  ])('writes the share %s as %s', (share, shown) => {
    expect(formatShare(share)).toBe(shown)
  })

  it('writes money and sizes', () => {
    expect(formatMoney(1_490_000)).toBe('1.490.000 đồng')
    expect([0, 1023, 1536, 1_420_000].map(formatBytes)).toEqual(['0 byte', '1.023 byte', '1,5 KB', '1,4 MB'])
  })
})

describe('dates', () => {
  it('writes a day of record, a year alone, and nothing', () => {
    expect(['2023-06-11', '1986', null].map(formatDate)).toEqual(['11/06/2023', '1986', ''])
  })

  it('writes a moment in local time', () => {
    expect(formatMoment(new Date(2023, 5, 11, 8, 5).toISOString())).toBe('11/06/2023 08:05')
    expect(formatMoment('?')).toBe('?')
  })
})

describe('words for workbooks', () => {
  it('says why rows were skipped, what a column means in its table, and what was reported', () => {
    expect(skippedInWords({ TITLE: 3, TOTAL: 1 })).toBe('3 dòng tiêu đề, 1 dòng cộng')
    const columns = [
      fieldWords('title', 'scoreSheet'),
      fieldWords('title', 'individuals'),
      fieldWords('name', 'individuals'),
      fieldWords('name', 'collectives'),
      fieldWords('x', 'units'),
    ]
    expect(columns).toEqual(['Nội dung', 'Ông/Bà', 'Họ và tên', 'Tên tập thể', 'x'])
    const d = (text: string): Decimal => text as Decimal
    expect(
      [
        { actual: d('2520.5'), target: d('2400') },
        { option: 'Đúng hạn' },
        { yes: false },
        { count: d('3'), repeat: true },
        { notApplicable: true, actual: d('1') },
        {},
      ].map(reportedWords),
    ).toEqual([
      'thực hiện 2.520,5, chỉ tiêu 2.400',
      'mức “Đúng hạn”',
      'không',
      'số lượng 3, tái phạm',
      'không phát sinh',
      '',
    ])
  })
})
