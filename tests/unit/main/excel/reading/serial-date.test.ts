import { describe, expect, it } from 'vitest'
import { dateOfIso, dateOfSerial } from '#main/excel/reading/serial-date'

const day = (year: number, month: number, day: number, time?: string) => ({
  kind: 'date',
  year,
  month,
  day,
  ...(time === undefined ? {} : { time }),
})

describe('the day of a serial number', () => {
  it.each([
    [61, day(1900, 3, 1)],
    [29_280, day(1980, 2, 29)],
    [27_759, day(1975, 12, 31)],
    [45_351, day(2024, 2, 29)],
    [45_351.75, day(2024, 2, 29, '18:00')],
    [45_351.000_011_574, day(2024, 2, 29, '00:00:01')],
    [45_351.999_999_9, day(2024, 3, 1)],
    [73_415, day(2100, 12, 31)],
  ])('%s', (serial, expected) => expect(dateOfSerial(serial, false)).toEqual(expected))

  it.each([60, 59, 1, 0, -5, 73_416, 2_958_465, 2_958_466, 1e300, Number.NaN])(
    'is none outside 1900-03-01 … 2100: %s',
    (serial) => expect(dateOfSerial(serial, false)).toBeNull(),
  )

  it('counts from 1904 where the workbook says so', () => {
    expect(dateOfSerial(0, true)).toEqual(day(1904, 1, 1))
    expect(dateOfSerial(27_818, true)).toEqual(day(1980, 2, 29))
  })

  it('agrees with the calendar on every day of the range', () => {
    const wrong: number[] = []
    for (let serial = 61; serial <= 73_415; serial++) {
      const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
      const found = dateOfSerial(serial, false)
      const isSame =
        found?.year === date.getUTCFullYear() &&
        found.month === date.getUTCMonth() + 1 &&
        found.day === date.getUTCDate()
      if (!isSame) wrong.push(serial)
    }
    expect(wrong).toEqual([])
  })
})

describe('the day of an ISO text', () => {
  it.each([
    ['1980-02-29', day(1980, 2, 29)],
    ['1980-02-29T00:00:00', day(1980, 2, 29)],
    ['1980-02-29T18:30:00.000Z', day(1980, 2, 29, '18:30')],
    ['2024-02-29T18:30:05+07:00', day(2024, 2, 29, '18:30:05')],
  ])('%s', (text, expected) => expect(dateOfIso(text)).toEqual(expected))

  it.each(['1981-02-29', '1899-12-31', '1900-02-28', '2101-01-01', '2024-13-01', '29/02/1980', '', '18:30:00'])(
    'is none: %s',
    (text) => expect(dateOfIso(text)).toBeNull(),
  )
})
