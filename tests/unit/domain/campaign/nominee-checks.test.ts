import { describe, expect, it } from 'vitest'
import { awardedBefore, checkNominee } from '#domain/campaign/nominee-checks'
import type { LocalDate } from '#domain/core/local-date'
import type { Award, Nominee } from '#domain/office/records'

const nominee: Nominee = {
  id: 'n1',
  campaign: 'dot-2',
  kind: 'individual',
  title: 'Bà',
  name: 'Lê Thị Hoá',
  sex: 'Nữ',
  dob: null,
  position: 'Công chức',
  unit: 'P01',
  workplace: 'Phường Bắc Sơn',
  achievement: 'Có sáng kiến,  cải tiến',
  award: 'Giấy khen',
  status: 'approved',
  reason: null,
  order: 1,
}
const award = (name: string, achievement: string): Award => ({
  id: 'a1',
  kind: 'individual',
  name,
  unit: 'P01',
  award: 'Giấy khen',
  decision: '12/QĐ-UBND',
  date: '2022-05-19' as LocalDate,
  achievement,
  campaign: 'dot-1',
})

describe('an award already granted for the same achievement', () => {
  it.each([
    ['in another spelling and with a title', 'Bà LÊ THỊ HÓA', 'có sáng kiến cải tiến.', true],
    ['but to another name', 'Lê Thị Hòa', 'Có sáng kiến, cải tiến', false],
    ['but for another achievement', 'Lê Thị Hóa', 'Cứu người', false],
  ])('is found %s', (_, name, achievement, found) => {
    const facts = { nominee: 'n1', name: 'Lê Thị Hoá', decision: '12/QĐ-UBND' }
    expect(awardedBefore([award(name, achievement)], 'dot-2')(nominee)).toEqual(
      found ? [{ code: 'NOMINEE_AWARDED_BEFORE', severity: 'error', unit: 'P01', facts }] : [],
    )
  })
})

describe('an award that may be the same person’s', () => {
  it.each([
    ['with initials', { name: 'L.T. Hóa' }],
    ['from another unit', { name: 'Lê Thị Hóa', unit: 'P02' }],
  ])('is asked about %s', (_, other) => {
    const before = { ...award('', 'Có sáng kiến, cải tiến'), ...other }
    expect(awardedBefore([before], 'dot-2')(nominee)).toEqual([
      {
        code: 'NOMINEE_AWARDED_BEFORE',
        severity: 'warning',
        unit: 'P01',
        facts: { nominee: 'n1', name: 'Lê Thị Hoá', decision: '12/QĐ-UBND', as: before.name },
      },
    ])
  })

  it('is none of the same campaign, and no collective of another ward that only has a common name', () => {
    expect(awardedBefore([award('Lê Thị Hóa', 'Có sáng kiến, cải tiến')], 'dot-1')(nominee)).toEqual([])
    const police: Nominee = { ...nominee, kind: 'collective', name: 'Công an phường', title: null }
    const other = { ...award('Công an phường', 'Có sáng kiến, cải tiến'), kind: 'collective' as const, unit: 'P02' }
    expect(awardedBefore([other], 'dot-2')(police)).toEqual([])
  })
})

describe('what a newer file left to look at again', () => {
  it('is said until the office decides once more', () => {
    const codes = (one: Nominee) => checkNominee(one).map(({ code }) => code)
    expect(codes(nominee)).toEqual([])
    expect(codes({ ...nominee, recheck: ['name'] })).toEqual(['NOMINEE_CHANGED'])
    expect(codes({ ...nominee, withdrawn: true })).toEqual(['NOMINEE_WITHDRAWN'])
  })
})
