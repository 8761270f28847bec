import { describe, expect, it } from 'vitest'
import { duplicatePair, findDuplicates, type ListedName } from '#domain/text/duplicates'

const person = (id: string, name: string, more: Partial<ListedName> = {}): ListedName => ({
  id,
  kind: 'person',
  name,
  ...more,
})
const collective = (id: string, name: string, unit = 'P01'): ListedName => ({ id, kind: 'collective', name, unit })
const verdict = (left: ListedName, right: ListedName) => {
  const [match] = findDuplicates([left, right])
  return match === undefined ? null : [match.certainty, ...match.reasons]
}

describe('persons', () => {
  it.each([
    [
      person('1', 'Nguyễn Văn An', { dob: '1980-02-29' }),
      person('2', 'Nguyễn Văn An', { dob: '1980-02-29' }),
      ['certain', 'sameName', 'sameBirth'],
    ],
    [
      person('1', 'Lê Thị Hoá', { dob: '1980', unit: 'P01' }),
      person('2', 'Lê Thị Hóa', { dob: '1980-01-02', unit: 'P01' }),
      ['likely', 'spelling', 'compatibleBirth', 'sameUnit'],
    ],
    [
      person('1', 'Nguyễn Văn An', { unit: 'P01' }),
      person('2', 'Ng. Văn An', { unit: 'P02' }),
      ['possible', 'initials', 'otherUnit'],
    ],
    [
      person('1', 'N.V. An', { dob: '1980-01-02' }),
      person('2', 'Nguyễn Văn An', { dob: '1980-01-02' }),
      ['likely', 'initials', 'sameBirth'],
    ],
    [person('1', 'Bà Lê Thị Hoa'), person('2', 'Lê Thị Hoa', { position: 'Giáo viên' }), ['possible', 'wordNoise']],
    [
      person('1', 'LÊ THỊ HOA', { position: 'Giáo viên' }),
      person('2', 'Lê Thị Hoa', { position: 'giáo viên' }),
      ['likely', 'spelling', 'samePosition'],
    ],
    [person('1', 'Lê Thị Hoa'), person('2', 'Lê Thị Hòa'), null],
    [person('1', 'Lê Thị Hoa', { dob: '1980' }), person('2', 'Lê Thị Hoa', { dob: '1981' }), null],
    [person('1', 'Lê Thị Hoa'), person('2', 'Lê Hoa'), null],
    [person('1', 'Lê Văn A'), person('2', 'Lê Văn An'), null],
  ])('%o and %o', (left, right, expected) => expect(verdict(left, right)).toEqual(expected))

  it('remembers "không trùng"', () => {
    const entries = [person('b', 'Nguyễn Văn An'), person('a', 'Nguyễn Văn An')]
    expect(findDuplicates(entries).map(({ pair }) => pair)).toEqual(['a~b'])
    expect(findDuplicates(entries, new Set([duplicatePair('a', 'b')]))).toEqual([])
  })
})

describe('collectives', () => {
  it.each([
    [collective('1', 'Tổ dân phố số 3'), collective('2', 'TDP số 03'), ['likely', 'wordNoise', 'sameUnit']],
    [
      collective('1', 'Tập thể cán bộ, nhân viên Trường Mầm non Bắc Sơn'),
      collective('2', 'Trường MN Bắc Sơn'),
      ['likely', 'wordNoise', 'sameUnit'],
    ],
    [
      collective('1', 'Hội Cựu chiến binh phường'),
      collective('2', 'HỘI CỰU CHIẾN BINH PHƯỜNG'),
      ['certain', 'spelling', 'sameUnit'],
    ],
    [
      collective('1', 'Ban Chỉ huy Quân sự phường Bắc Sơn'),
      collective('2', 'BCHQS P. Bắc Sơn'),
      ['likely', 'wordNoise', 'sameUnit'],
    ],
    [
      collective('1', 'Trường Mầm non Nam Sơn'),
      collective('2', 'Trường MN Nam Sơn', 'PGD'),
      ['possible', 'wordNoise', 'otherUnit'],
    ],
    [collective('1', 'Công an phường'), collective('2', 'Công an phường', 'P02'), null],
    [collective('1', 'Ủy ban MTTQ Việt Nam phường'), collective('2', 'Uỷ ban MTTQ Việt Nam phường', 'P02'), null],
    [collective('1', 'Tổ dân phố số 5'), collective('2', 'TDP 5', 'P02'), null],
    [collective('1', 'Tổ dân phố số 3'), collective('2', 'Tổ dân phố số 13'), null],
  ])('%o and %o', (left, right, expected) => expect(verdict(left, right)).toEqual(expected))

  it('never compares a person with a collective', () => {
    expect(findDuplicates([person('1', 'Hoa Mai'), collective('2', 'Hoa Mai')])).toEqual([])
  })
})
