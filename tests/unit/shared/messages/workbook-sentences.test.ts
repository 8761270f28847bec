import { describe, expect, it } from 'vitest'
import { fileRefusalCodes, type WorkbookFindingCode, workbookNoticeCodes } from '#domain/workbook/finding-codes'
import { workbookSentence } from '#shared/messages/workbook-sentences'

const codes: readonly WorkbookFindingCode[] = [...fileRefusalCodes, ...workbookNoticeCodes]
const say = (code: WorkbookFindingCode, facts: Readonly<Record<string, string | number>> = {}) =>
  workbookSentence({ code, severity: 'error', facts })

describe('what is said of a workbook', () => {
  it.each(codes)('is a whole sentence, with and without facts: %s', (code) => {
    const named = {
      kind: 'pdf',
      what: 'rows',
      limit: 5,
      found: 9,
      part: 'xl',
      name: 'An',
      value: '1',
      count: 2,
      title: 'A',
    }
    for (const sentence of [say(code), say(code, named)]) {
      expect(sentence).toMatch(/^(?:\p{Lu}|“).*[.!]$/su)
      expect(sentence).not.toMatch(/undefined|null|NaN|“”| {2}| ,|\(\)/u)
      expect(sentence).toBe(sentence.normalize('NFC'))
    }
  })

  it('names the file, the sheet and the cell before it', () => {
    const finding = { code: 'CELL_ERR', severity: 'warning', facts: { name: '#N/A' } } as const
    expect(workbookSentence({ ...finding, file: 'a.xlsx', sheet: 'Cá nhân', cell: 'C12', row: 12 })).toBe(
      'Tệp “a.xlsx”, trang tính “Cá nhân”, ô C12: Ô đang báo lỗi #N/A. Sửa công thức hoặc nhập lại giá trị.',
    )
    expect(workbookSentence({ ...finding, row: 12 })).toMatch(/^Dòng 12: /)
  })

  it('tells what a file is instead, what is too large, and what was lost', () => {
    expect(say('NOT_A_WORKBOOK', { kind: 'archive' })).toContain('là tệp nén')
    expect(say('TOO_BIG', { what: 'columns', limit: 512, place: 'ô SS10' })).toContain(
      'số cột có dữ liệu (ô SS10) tối đa 512',
    )
    expect(say('ENCODING', { encoding: '?', cells: 9, before: 'Danh hi?u' })).toContain('mất chữ có dấu')
    expect(say('ENCODING', { encoding: '_', cells: 9, before: 'Nguy_n' })).toContain('dấu gạch dưới')
    expect(say('CUT_SHORT', {})).toContain('bị mất một phần')
    expect(say('ENCODING', { encoding: 'Windows-1258' })).toContain('Windows-1258')
  })
})
