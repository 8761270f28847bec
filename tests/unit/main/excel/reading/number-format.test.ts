import { describe, expect, it } from 'vitest'
import { builtInFormat, meaningOfFormat } from '#main/excel/reading/number-format'

describe('the meaning of a number format', () => {
  it.each([
    'dd/mm/yyyy',
    'd/m/yy',
    'm/d/yyyy',
    'mm/dd/yyyy',
    'yyyy',
    'mmm-yy',
    'mm',
    '[$-42A]dd mmmm yyyy;@',
    '[$-1010000]d/m/yyyy;@',
    '"Ngày "dd" tháng "mm" năm "yyyy',
    'dd\\-mm\\-yyyy\\ hh:mm:ss',
    'dd"/"mm"/"yyyy',
    'yyyy-mm-dd"T"hh:mm:ss.000',
    'DD/MM/YYYY',
    '[Red]dd/mm/yyyy',
    'd "tháng" m',
    '[$-F800]dddd, mmmm dd, yyyy',
  ])('is a date: %s', (format) => expect(meaningOfFormat(format)).toBe('date'))

  it.each(['hh:mm', 'h:mm AM/PM', '[h]:mm:ss', '[mm]:ss', 'mm:ss.0', '[ss]', '[h]', 'h "giờ" mm', 'hh:mm:ss.000'])(
    'is a time: %s',
    (format) => expect(meaningOfFormat(format)).toBe('time'),
  )

  it.each([
    'General',
    '@',
    '0',
    '#,##0',
    '#,##0\\ \\m',
    '#,##0 "đồng"',
    '#,##0 " m"',
    '#,##0\\ [$₫-42A]',
    '"Quý "0',
    '0.00E+00',
    '0%',
    '_-* #,##0" ₫"_-',
    '[Red]#,##0;[Blue]-#,##0',
    '[>=1000]#,##0;0',
    '0" (dd/mm)"',
    '# ?/?',
    '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    '"số "0000',
    '0*d',
    ';;;',
    '',
    '"unclosed dd',
  ])('is a number: %s', (format) => expect(meaningOfFormat(format)).toBe('number'))

  it('looks at the part for positive numbers only', () => {
    expect(meaningOfFormat('dd/mm/yyyy;@')).toBe('date')
    expect(meaningOfFormat('0;dd/mm')).toBe('number')
    expect(meaningOfFormat('"a;b"dd')).toBe('date')
    expect(meaningOfFormat('0\\;dd')).toBe('number')
  })

  it('knows the formats that workbooks name by number only', () => {
    expect([14, 17, 22].map((id) => meaningOfFormat(builtInFormat(id) ?? ''))).toEqual(['date', 'date', 'date'])
    expect([18, 21, 45, 46].map((id) => meaningOfFormat(builtInFormat(id) ?? ''))).toEqual([
      'time',
      'time',
      'time',
      'time',
    ])
    expect([1, 4, 9, 37, 44, 49].map((id) => meaningOfFormat(builtInFormat(id) ?? ''))).toEqual(Array(6).fill('number'))
    expect([0, 23, 164].map(builtInFormat)).toEqual([null, null, null])
  })
})
