import { describe, expect, it } from 'vitest'
import type { Nominee } from '#domain/office/records'
import { emptyDraft, readNominee, shownBirth } from '../../../../src/renderer/features/nominees/nominee-draft'
import { nomineesShown } from '../../../../src/renderer/features/nominees/nominee-list'

const draft = { ...emptyDraft, name: '  Nguyễn  Văn An ', unit: 'bac-son', award: 'Giấy khen' }

describe('a nomination as typed', () => {
  it('is read with its birth date as officers write it', () => {
    expect(readNominee('individual', { ...draft, title: 'Ông', dob: '15/3/1980', position: 'Chủ tịch' })).toEqual({
      ok: true,
      nominee: {
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
    expect(readNominee('individual', { ...draft, dob: '1980' })).toMatchObject({ nominee: { dob: '1980' } })
  })

  it('says what each wrong field asks for', () => {
    expect(readNominee('individual', { ...emptyDraft, dob: '31/2/1980' })).toEqual({
      ok: false,
      problems: {
        name: 'Cần ghi tên.',
        unit: 'Chọn đơn vị đề nghị.',
        award: 'Chọn hoặc ghi hình thức khen thưởng.',
        dob: 'Ghi ngày sinh như 15/3/1980, hoặc chỉ ghi năm sinh.',
      },
    })
  })

  it('gives a collective no title, sex or birth date', () => {
    expect(readNominee('collective', { ...draft, title: 'Bà', sex: 'Nữ', dob: '1980' })).toMatchObject({
      nominee: { title: null, sex: null, dob: null },
    })
  })

  it('shows birth dates day first', () => {
    expect([shownBirth('1980-03-15'), shownBirth('1980'), shownBirth(null)]).toEqual(['15/3/1980', '1980', ''])
  })
})

describe('the list of nominations', () => {
  const nominee = (id: string, name: string, order: number, kind: Nominee['kind'] = 'individual'): Nominee => ({
    id,
    campaign: 'c',
    kind,
    title: null,
    name,
    sex: null,
    dob: null,
    position: '',
    unit: 'u',
    workplace: '',
    achievement: '',
    award: '',
    status: 'proposed',
    reason: null,
    order,
  })
  const all = [
    nominee('1', 'Trần Thị Hương', 1),
    nominee('2', 'Đỗ Văn An', 2),
    nominee('3', 'Bùi Văn An', 3),
    nominee('4', 'Công an phường', 4, 'collective'),
  ]
  const ids = (search: string, order: 'given' | 'name') =>
    nomineesShown(all, 'individual', search, order, () => 'Quận đoàn').map(({ id }) => id)

  it('holds one kind, by tên – đệm – họ or as given', () => {
    expect(ids('', 'name')).toEqual(['3', '2', '1'])
    expect(ids('', 'given')).toEqual(['1', '2', '3'])
  })

  it('is searched without diacritics', () => {
    expect(ids('huong', 'given')).toEqual(['1'])
    expect(ids('do an', 'given')).toEqual(['2'])
  })
})
