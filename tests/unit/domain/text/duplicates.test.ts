import { describe, expect, it } from 'vitest'
import { duplicatePair, findDuplicates, type ListedName, matchIdentity } from '#domain/text/duplicates'

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

  it.each([
    // Tones part names, spelling styles do not.
    ['Lê Thị Hoa', 'Lê Thị Hòa', null],
    ['Lê Thị Hoá', 'Lê Thị Hóa', 'spelling'],
    ['Nguyễn Thuý Hằng', 'Nguyễn Thúy Hằng', 'spelling'],
    ['Trần Quí', 'Trần Quý', null],
    ['Đỗ Văn Đức', 'Đỗ Văn Dức', null],
    ['Nguyễn Thị Ngân', 'Nguyễn Thị Ngần', null],
    ['Nguyễn Văn Ân', 'Nguyễn Văn Ấn', null],
    // Short forms.
    ['Ng. Văn An', 'Nguyễn Văn An', 'initials'],
    ['Ng Văn An', 'Nguyễn Văn An', 'initials'],
    ['Ng.T.Bích', 'Nguyễn Thị Bích', 'initials'],
    ['N.T. Bích', 'Ng. Thị Bích', 'initials'],
    ['Nguyễn T. Bích', 'Nguyễn Thị Bích', 'initials'],
    ['Ng. T. Bích', 'Nguyễn Trần Bích', 'initials'],
    ['Đ.V. Hùng', 'Đỗ Văn Hùng', 'initials'],
    ['Đ.V. Hùng', 'Dương Văn Hùng', null],
    ['Ng. Văn An', 'Ngô Văn An', 'initials'],
    ['Ng. Văn An', 'Nguyễn Văn Ân', null],
    ['Nguyễn V. A.', 'Nguyễn Văn An', null],
    ['Nguyễn An', 'Nguyễn Văn An', null],
    // Titles, case, spaces, invisible signs.
    ['Ông Nguyễn Văn An', 'NGUYỄN  VĂN\u00a0AN', 'spelling'],
    ['Đồng chí Nguyễn Văn An', 'Nguyễn Văn An', 'wordNoise'],
    ['K’Brêu', "K'Brêu", 'spelling'],
    ['Y Ê-ban', 'Y Ê-Ban', 'spelling'],
    ['H’Hen Niê', 'H’Hen Niê', 'sameName'],
  ])('reads “%s” and “%s” as %s', (left, right, reason) => {
    expect(verdict(person('1', left), person('2', right))?.[1] ?? null).toBe(reason)
  })

  it.each<[string, Partial<ListedName>, Partial<ListedName>, string | null]>([
    ['births of one day', { dob: '1980-05-06' }, { dob: '1980-05-06' }, 'certain'],
    ['a year that fits', { dob: '1980', unit: 'P01' }, { dob: '1980-05-06', unit: 'P01' }, 'likely'],
    ['two years', { dob: '1980', unit: 'P01' }, { dob: '1981', unit: 'P01' }, null],
    ['two days of one year', { dob: '1980-05-06' }, { dob: '1980-06-05' }, null],
    ['one unit', { unit: 'P01' }, { unit: 'P01' }, 'likely'],
    [
      'one unit and two positions',
      { unit: 'P01', position: 'Công chức' },
      { unit: 'P01', position: 'Giáo viên' },
      'possible',
    ],
    [
      'one unit and a position that says more',
      { unit: 'P01', position: 'Tổ trưởng' },
      { unit: 'P01', position: 'Tổ trưởng tổ dân phố 5' },
      'likely',
    ],
    [
      'two units and one position',
      { unit: 'P01', position: 'Công chức' },
      { unit: 'P02', position: 'công chức' },
      'likely',
    ],
    ['two units', { unit: 'P01' }, { unit: 'P02' }, 'possible'],
    ['Ông and Bà', { unit: 'P01', title: 'Ông' }, { unit: 'P01', title: 'Bà' }, 'possible'],
  ])('weighs %s', (_, left, right, certainty) => {
    expect(verdict(person('1', 'Nguyễn Văn An', left), person('2', 'Nguyễn Văn An', right))?.[0] ?? null).toBe(
      certainty,
    )
  })

  it('remembers "không trùng" of nominations made anew, by what they say', () => {
    const [a, b] = [person('1', 'Nguyễn Văn An', { unit: 'P01' }), person('2', 'Ng. Văn An', { unit: 'P02' })]
    const settled = new Set([duplicatePair(matchIdentity(a), matchIdentity(b))])
    expect(
      findDuplicates(
        [
          { ...a, id: 'x', name: 'Ông Nguyễn  Văn An' },
          { ...b, id: 'y' },
        ],
        settled,
      ),
    ).toEqual([])
    expect(
      findDuplicates(
        [
          { ...a, id: 'x', dob: '1980' },
          { ...b, id: 'y' },
        ],
        settled,
      ),
    ).toHaveLength(1)
  })

  it('asks about a third one that says the very same as two that were told apart', () => {
    const an = (id: string) => person(id, 'Nguyễn Văn An', { unit: 'P01' })
    const settled = new Set([duplicatePair('1', '2'), duplicatePair(matchIdentity(an('1')), matchIdentity(an('2')))])
    expect(findDuplicates([an('1'), an('2')], settled)).toEqual([])
    expect(findDuplicates([an('1'), an('2'), an('3')], settled).map(({ pair }) => pair)).toEqual(['1~3', '2~3'])
  })

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
    [
      collective('1', 'Bộ phận Tiếp nhận và trả kết quả'),
      collective('2', 'Bộ phận tiếp nhận và trả kết quả', 'P02'),
      null,
    ],
    [collective('1', 'Chi hội Phụ nữ số 6'), collective('2', 'Chi hội phụ nữ số 6', 'P02'), null],
    [collective('1', 'Chi đoàn Tổ dân phố số 8'), collective('2', 'Chi đoàn TDP 8', 'P02'), null],
    [collective('1', 'Ủy ban MTTQ Việt Nam phường'), collective('2', 'Uỷ ban MTTQ Việt Nam phường', 'P02'), null],
    [collective('1', 'Tổ dân phố số 5'), collective('2', 'TDP 5', 'P02'), null],
    [collective('1', 'Tổ dân phố số 3'), collective('2', 'Tổ dân phố số 13'), null],
  ])('%o and %o', (left, right, expected) => expect(verdict(left, right)).toEqual(expected))

  it.each([
    ['Trường THPT Kiến An', 'Trường Trung học phổ thông Kiến An', 'wordNoise'],
    ['Chi hội Phụ nữ tổ dân phố số 5', 'Chi hội Phụ nữ TDP 05', 'wordNoise'],
    ['UBND phường Bắc Sơn', 'Ủy ban nhân dân phường Bắc Sơn', 'wordNoise'],
    ['Uỷ ban nhân dân phường', 'Ủy ban nhân dân phường', 'spelling'],
    ['Cán bộ và nhân dân tổ dân phố 7', 'Tổ dân phố số 7', 'wordNoise'],
    ['Tập thể Trạm Y tế phường', 'Trạm Y tế phường', 'wordNoise'],
    ['Trường Mầm non Hoa Sen', 'Trường Mầm non Hòa Sen', null],
    ['Trường Mầm non Bắc Sơn', 'Trường Tiểu học Bắc Sơn', null],
    ['Chi bộ tổ dân phố 5', 'Tổ dân phố 5', null],
  ])('reads “%s” and “%s” of one unit as %s', (left, right, reason) => {
    expect(verdict(collective('1', left), collective('2', right))?.[1] ?? null).toBe(reason)
  })

  it('never compares a person with a collective', () => {
    expect(findDuplicates([person('1', 'Hoa Mai'), collective('2', 'Hoa Mai')])).toEqual([])
  })
})

describe('households', () => {
  const household = (id: string, name: string, place = '', unit = 'P01'): ListedName => ({
    id,
    kind: 'household',
    name,
    place,
    unit,
  })
  it.each([
    [
      household('1', 'Phạm Văn Sáng'),
      household('2', 'Hộ ông Phạm Văn Sáng', 'Tổ 5'),
      ['likely', 'wordNoise', 'sameUnit'],
    ],
    [
      household('1', 'Phạm Văn Sáng', 'Tổ dân phố 5'),
      household('2', 'Gia đình ông Phạm Văn Sáng', 'TDP số 05'),
      ['certain', 'wordNoise', 'samePlace', 'sameUnit'],
    ],
    [
      household('1', 'Phạm Văn Sáng', 'Tổ 5'),
      household('2', 'Phạm Văn Sáng', 'Tổ 5, phường Bắc Sơn'),
      ['likely', 'sameName', 'samePlace', 'sameUnit'],
    ],
    [
      household('1', 'Phạm Văn Sáng', 'Tổ 5'),
      household('2', 'Phạm Văn Sáng', 'Tổ 57'),
      ['possible', 'sameName', 'otherPlace', 'sameUnit'],
    ],
    [household('1', 'Phạm Văn Sáng'), household('2', 'Phạm Văn Sang'), null],
    [
      household('1', 'Phạm Văn Sáng', 'Tổ 5'),
      household('2', 'Phạm Văn Sáng', 'Tổ 5', 'P02'),
      ['likely', 'sameName', 'samePlace', 'otherUnit'],
    ],
  ])('%o and %o', (left, right, expected) => expect(verdict(left, right)).toEqual(expected))
})

it('tells every one of very many alike, without telling every pair', () => {
  const entries = Array.from({ length: 300 }, (_, index) => person(String(index), 'Nguyễn Văn An'))
  const found = findDuplicates(entries)
  expect(new Set(found.flatMap(({ first, second }) => [first, second])).size).toBe(300)
  expect(found.length).toBeLessThan(1_501)
})

it('tells a certain one behind any number of possible ones', () => {
  const namesakes = Array.from({ length: 50 }, (_, index) =>
    person(`other-${index}`, 'Nguyễn Văn An', { unit: `P${index + 10}` }),
  )
  const born = { dob: '1980-02-29', unit: 'P01' }
  const found = findDuplicates([
    person('first', 'Nguyễn Văn An', born),
    ...namesakes,
    person('again', 'Nguyễn Văn An', born),
  ])
  expect(found.filter(({ certainty }) => certainty === 'certain').map(({ pair }) => pair)).toEqual([
    duplicatePair('first', 'again'),
  ])
})
