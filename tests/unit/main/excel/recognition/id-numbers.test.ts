import { expect, it } from 'vitest'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { madeContext } from './made-campaign'
import { madeGrid, type Typed } from './made-grid'

const lost = (header: string, ...values: readonly Typed[]) =>
  recogniseWorkbook(
    madeGrid([
      {
        rows: [
          ['PHƯỜNG BẮC SƠN'],
          ['STT', 'Họ và tên', header, 'Chức vụ', 'Hình thức khen thưởng'],
          ...values.map((value, at) => [at + 1, `Ông Lê Văn ${'ABCDEF'[at]}`, value, 'Giáo viên', 'Giấy khen']),
          [null, 'Tổng cộng', 79080001234],
        ],
      },
    ]),
    madeContext(),
  )
    .findings.filter(({ code }) => code === 'LEADING_ZERO')
    .map(({ cell, severity, facts }) => [cell, severity, facts?.value])

it.each([
  [
    'Số CCCD',
    [79080001234, '079080001234', '31085001234', 301234567],
    [
      ['C3', '79080001234'],
      ['C5', '31085001234'],
    ],
  ],
  ['Số định danh cá nhân', [79080001234], [['C3', '79080001234']]],
  ['Số CMND', [12345678, '012345678'], [['C3', '12345678']]],
  ['Số điện thoại', [912345678, '0912345678'], [['C3', '912345678']]],
])('says that a number under “%s” may have lost the zero in front', (header, values, cells) => {
  expect(lost(header, ...values)).toEqual(cells.map(([cell, value]) => [cell, 'warning', value]))
})

it('says nothing of other numbers', () => {
  expect(lost('Quê quán', 79080001234, 912345678)).toEqual([])
})
