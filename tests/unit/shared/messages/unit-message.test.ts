import { describe, expect, it } from 'vitest'
import type { Finding } from '#domain/core/finding'
import { messageForUnit } from '#shared/messages/unit-message'

const findings: readonly Finding[] = [
  {
    code: 'TITLE_MISSING',
    severity: 'warning',
    file: 'bieu.xlsx',
    sheet: 'Cá nhân',
    row: 9,
    facts: { name: 'Lê Hoa' },
  },
  {
    code: 'SCORE_ABOVE_MAX',
    severity: 'error',
    file: 'bieu.xlsx',
    sheet: 'Chấm điểm',
    cell: 'H12',
    row: 12,
    facts: { claimed: '12', max: '10' },
  },
  { code: 'MACRO', severity: 'warning', file: 'bieu.xlsx' },
  {
    code: 'CELL_ERR',
    severity: 'error',
    file: 'bieu.xlsx',
    sheet: 'Cá nhân',
    cell: 'D5',
    row: 5,
    facts: { name: '#N/A' },
  },
]

describe('messageForUnit', () => {
  it('lists what to put right by sheet, row and column, politely, and leaves out what is the officer’s', () => {
    expect(messageForUnit(findings, { unit: 'Phường Bắc Sơn' })).toBe(`Kính gửi Phường Bắc Sơn,

Tệp “bieu.xlsx” đã nhận được; còn 3 chỗ đề nghị đơn vị xem và sửa giúp:

1. Trang tính “Cá nhân”, dòng 5, cột D (ô D5): Ô đang báo lỗi #N/A. Sửa công thức hoặc nhập lại giá trị.
2. Trang tính “Cá nhân”, dòng 9: “Lê Hoa” chưa ghi Ông hay Bà. Bổ sung trước khi trình.
3. Trang tính “Chấm điểm”, dòng 12, cột H (ô H12): Điểm 12 cao hơn điểm tối đa 10. Sửa lại điểm.

Bản gửi kèm đã tô đỏ các ô cần sửa, có ghi chú tại ô và danh sách ở trang tính “Cần sửa”.
Đề nghị đơn vị sửa ngay trên tệp, lưu lại và gửi lại cả tệp; những dòng khác không cần làm lại.
Trân trọng cảm ơn.`)
  })

  it('thanks a unit that has nothing to put right', () => {
    expect(messageForUnit([], { file: 'bieu.xlsx' })).toBe(
      'Kính gửi đơn vị,\n\nTệp “bieu.xlsx” đã nhận đủ, không có chỗ nào phải sửa. Trân trọng cảm ơn đơn vị.',
    )
  })
})
