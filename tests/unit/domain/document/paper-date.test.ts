import { describe, expect, it } from 'vitest'
import { blankDate, longDate, paperNumber, shortDate } from '#domain/document/paper-date'
import { day } from './sample-papers'

describe('dates on papers', () => {
  it.each([
    ['2023-06-06', 'ngày 06 tháng 6 năm 2023'],
    ['2024-01-05', 'ngày 05 tháng 01 năm 2024'],
    ['2024-02-29', 'ngày 29 tháng 02 năm 2024'],
    ['2024-03-10', 'ngày 10 tháng 3 năm 2024'],
    ['2023-12-31', 'ngày 31 tháng 12 năm 2023'],
  ])('%s is written "%s"', (date, text) => {
    expect(longDate(day(date))).toBe(text)
  })

  it('is day, month, year in tables', () => {
    expect(shortDate(day('2023-06-06'))).toBe('06/06/2023')
  })

  it('leaves room where nothing is known', () => {
    expect(blankDate(null).replaceAll('\u00a0', '_')).toBe('ngày______tháng______năm ______')
  })
})

describe('numbers of papers', () => {
  it.each([
    ['5', '05/QĐ-UBND'],
    ['05', '05/QĐ-UBND'],
    ['005', '05/QĐ-UBND'],
    ['10', '10/QĐ-UBND'],
    ['1234', '1234/QĐ-UBND'],
    ['Số: 7', '07/QĐ-UBND'],
    ['7/QĐ-CT', '07/QĐ-CT'],
    ['12/', '12/QĐ-UBND'],
  ])('"%s" is printed "%s"', (number, text) => {
    expect(paperNumber(number, 'QĐ-UBND')).toBe(text)
  })

  it.each([null, '', '  '])('leaves room for %j', (number) => {
    expect(paperNumber(number, 'QĐ-UBND')).toBe(`${'\u00a0'.repeat(6)}/QĐ-UBND`)
  })
})
