import { describe, expect, it } from 'vitest'
import { emptyDraft, readNominee, shownBirth } from '../../../../src/renderer/features/nominees/nominee-draft'

const draft = { ...emptyDraft, name: '  Nguyễn  Văn An ', unit: 'bac-son', award: 'Giấy khen' }

describe('a nomination as typed', () => {
  it('is read with its birth date as officers write it', () => {
    expect(readNominee('individual', { ...draft, title: 'Ông', dob: '15/3/1980', position: 'Chủ tịch' })).toEqual({
      ok: true,
      value: {
        kind: 'individual',
        title: 'Ông',
        name: 'Nguyễn Văn An',
        sex: null,
        dob: '1980-03-15',
        position: 'Chủ tịch',
        unit: 'bac-son',
        workplace: '',
        achievement: '',
        award: 'Giấy khen',
      },
    })
    expect(readNominee('individual', { ...draft, dob: '1980' })).toMatchObject({ value: { dob: '1980' } })
  })

  it('says what each wrong field asks for', () => {
    expect(readNominee('individual', { ...emptyDraft, dob: '31/2/1980' })).toEqual({
      ok: false,
      error: {
        name: 'Cần ghi tên.',
        unit: 'Chọn đơn vị đề nghị.',
        award: 'Chọn hoặc ghi hình thức khen thưởng.',
        dob: 'Ghi ngày sinh như 15/3/1980, hoặc chỉ ghi năm sinh.',
      },
    })
  })

  it('gives a collective no title, sex or birth date', () => {
    expect(readNominee('collective', { ...draft, title: 'Bà', sex: 'Nữ', dob: '1980' })).toMatchObject({
      value: { title: null, sex: null, dob: null },
    })
  })

  it('shows birth dates day first', () => {
    expect([shownBirth('1980-03-15'), shownBirth('1980'), shownBirth(null)]).toEqual(['15/3/1980', '1980', ''])
  })
})
