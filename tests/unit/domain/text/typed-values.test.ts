import { describe, expect, it } from 'vitest'
import { parseTypedDate } from '#domain/text/typed-date'
import { parseTypedNumber } from '#domain/text/typed-number'

describe('parseTypedNumber', () => {
  it.each([
    ['1.490.000', 'any', { value: '1490000' }],
    ['97,5', 'any', { value: '97.5' }],
    ['97.5', 'any', { value: '97.5' }],
    ['3.600', 'whole', { value: '3600' }],
    ['3.600', 'points', { value: '3.6' }],
    ['1.200', 'share', { value: '1.2', doubt: 'separator' }],
    ['97.250', 'share', { value: '97.25' }],
    ['98.5', 'share', { value: '98.5' }],
    ['3.600', 'any', { value: '3600', doubt: 'separator' }],
    ['3,600', 'any', { value: '3.6', doubt: 'separator' }],
    ['0,250', 'any', { value: '0.25' }],
    ['1.234,56', 'any', { value: '1234.56' }],
    ['1,234.56', 'any', { value: '1234.56', doubt: 'separator' }],
    ['1,490,000', 'any', { value: '1490000', doubt: 'separator' }],
    ['1 490 000', 'any', { value: '1490000' }],
    ['-0,5', 'points', { value: '-0.5' }],
    ['97,25%', 'any', { value: '97.25', suffix: '%' }],
    ['05 gương', 'any', { value: '5', suffix: 'gương' }],
    ['3.542 triệu đồng', 'whole', { value: '3542', suffix: 'triệu đồng' }],
    ['8,1 ', 'points', { value: '8.1' }],
    ['.5', 'points', { value: '0.5' }],
    ['5.', 'points', { value: '5' }],
    ['0', 'any', { value: '0' }],
  ] as const)('%s in a column of %s', (text, column, expected) => {
    expect(parseTypedNumber(text, column)).toEqual(expected)
  })

  it.each(['', '-', 'x', '10/12', '1.2.3', '12.34.567', '1 2', '3 vụ 2 người', 'A.1', '5-6'])(
    '%j is no number',
    (text) => {
      expect(parseTypedNumber(text)).toBeNull()
    },
  )
})

describe('parseTypedDate', () => {
  const day = (date: string, isSwappable = false, isShortYear = false) => ({
    kind: 'day',
    date,
    isSwappable,
    isShortYear,
  })

  it.each([
    ['15.6.2022', day('2022-06-15')],
    ['15-6-2022', day('2022-06-15')],
    ['5/5/1967', day('1967-05-05')],
    ['03/08/1999', day('1999-08-03', true)],
    ['15/6/78', day('1978-06-15', false, true)],
    ['15 tháng 6 năm 1978', day('1978-06-15')],
    ['ngày 15/06/1978', day('1978-06-15')],
    ['1978-06-15', day('1978-06-15')],
    ['1978', { kind: 'year', year: 1978, monthDropped: false }],
    ['Sinh năm 1978', { kind: 'year', year: 1978, monthDropped: false }],
    ["'1978", { kind: 'year', year: 1978, monthDropped: false }],
    ['6/1978', { kind: 'year', year: 1978, monthDropped: true }],
    ['12/25/1990', { kind: 'monthFirst', swapped: '1990-12-25' }],
    ['30/02/1990', { kind: 'none' }],
    ['không rõ', { kind: 'none' }],
    ['', { kind: 'none' }],
  ])('%s', (text, expected) => expect(parseTypedDate(text)).toEqual(expected))
})
