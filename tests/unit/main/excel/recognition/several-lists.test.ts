import { expect, it } from 'vitest'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { madeContext } from './made-campaign'
import { madeGrid, type Typed } from './made-grid'

it.each<[string, readonly Typed[]]>([
  ['a label', ['Tên đơn vị:', 'Phường Bắc Sơn']],
  ['the number of the form', ['Phường Bắc Sơn', null, null, 'Biểu số 02/TĐ']],
  ['the number of the annex', ['PHƯỜNG BẮC SƠN', null, null, 'Phụ lục I']],
])('leaves the title block of the next list out of the list above, though its unit stands beside %s', (_, line) => {
  const block = (title: string): readonly (readonly Typed[])[] => [line, [title]]
  const rows = [
    ...block('DANH SÁCH TẬP THỂ'),
    ['STT', 'Tên tập thể', 'Thành tích', 'Hình thức khen thưởng'],
    [1, 'Trạm Y tế', 'phòng dịch', 'Giấy khen'],
    ...block('DANH SÁCH CÁ NHÂN'),
    ['STT', 'Họ và tên', 'Chức vụ', 'Hình thức khen thưởng'],
    [1, 'Bà Lê Thị Hoa', 'Giáo viên', 'Giấy khen'],
  ]
  const reading = recogniseWorkbook(madeGrid([{ rows }]), madeContext())
  expect(reading.tables.map(({ kind, accepted, waiting }) => [kind, accepted, waiting])).toEqual([
    ['collectives', 1, 0],
    ['individuals', 1, 0],
  ])
})
