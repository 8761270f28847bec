import { expect, it } from 'vitest'
import { findingsOf, gridOf } from './show-grid'

const csv = (...cells: readonly string[]) =>
  findingsOf(gridOf(Buffer.from(`STT,Tên\n${cells.map((cell) => `1,${cell}\n`).join('')}`), 'danh sách.csv'))

it.each([
  ['question marks', ['Nguy?n V?n An', 'Tr?n Th? Bình', 'Gi?y khen'], ['ENCODING CSV ? 3 Nguy?n V?n An']],
  ['low lines', ['Nguy_n V_n An', 'Tr_n Th_ Bình', 'Gi_y khen'], ['ENCODING CSV _ 3 Nguy_n V_n An']],
  ['replacement signs', ['Nguy\ufffdn', 'Tr\ufffdn Bình', 'Gi\ufffdy khen'], ['ENCODING CSV \ufffd 3 Nguy\ufffdn']],
])('letters that became %s before the file was sent are said', (_, cells, findings) => {
  expect(csv(...cells)).toEqual(findings)
})

it.each([
  ['questions', ['Đã nộp chưa?', 'Có không?', 'Ai?']],
  ['names of files and blanks to fill in', ['bao_cao_quy_1', 'BC_UBND', '____', 'Ký tên ____ ngày']],
])('%s are no lost letters', (_, cells) => {
  expect(csv(...cells)).toEqual([])
})
