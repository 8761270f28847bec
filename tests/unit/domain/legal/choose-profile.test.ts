import { describe, expect, it } from 'vitest'
import { sunsetFindings } from '#domain/legal/checks'
import { chooseProfile } from '#domain/legal/choose-profile'
import { citationsOn } from '#domain/legal/citations'
import { matchAward } from '#domain/legal/match-award'
import { legalData } from '#main/documents/legal-data'
import { day } from '../document/sample-papers'

const choose = (decisionDate: string, receivedDate: string | null = null, wanted: string | null = null) => {
  const chosen = chooseProfile(legalData, {
    decisionDate: day(decisionDate),
    receivedDate: receivedDate === null ? null : day(receivedDate),
    wanted,
  })
  return chosen && [chosen.profile.id, chosen.rule, chosen.findings.map(({ code }) => code)]
}

const profile = (id: string) => {
  const found = legalData.profiles.find((one) => one.id === id)
  if (found === undefined) throw new Error(`No profile ${id}`)
  return found
}

describe('chooseProfile', () => {
  it.each([
    ['2004-01-01', 'R1'],
    ['2023-06-11', 'R1'],
    ['2023-12-31', 'R1'],
    ['2024-01-01', 'R2'],
    ['2025-06-30', 'R2'],
    ['2025-07-01', 'R3'],
    ['2026-09-30', 'R3'],
  ])('takes on %s the profile %s', (date, id) => {
    expect(choose(date)).toEqual([id, 'decisionDate', []])
  })

  it('keeps dossiers received before 1/10/2026 under the former law', () => {
    expect(choose('2026-11-20', '2026-09-30')).toEqual(['R3', 'receivedDate', ['PROFILE_BY_RECEIVED_DATE']])
    expect(choose('2026-11-20', '2026-10-01')).toEqual(['R4', 'receivedDate', ['PROFILE_INCOMPLETE']])
  })

  it('asks for the day of receipt where the law turns on it', () => {
    expect(choose('2026-11-20')).toEqual(['R4', 'decisionDate', ['RECEIVED_DATE_MISSING', 'PROFILE_INCOMPLETE']])
    expect(choose('2026-11-20', null, 'R3')).toEqual(['R3', 'decisionDate', ['RECEIVED_DATE_MISSING']])
  })

  it("keeps the campaign's own profile and says that it is not in force", () => {
    expect(choose('2024-02-01', null, 'R1')).toEqual(['R1', 'campaign', ['PROFILE_NOT_IN_FORCE']])
    expect(choose('2023-06-01', null, 'R1')).toEqual(['R1', 'decisionDate', []])
    expect(choose('2023-06-01', null, 'R9')).toEqual(['R1', 'decisionDate', ['PROFILE_UNKNOWN']])
  })
})

describe('sunsetFindings', () => {
  it.each([
    ['2026-08-01', []],
    ['2026-09-02', [['SUNSET_NEAR', 180]]],
    ['2027-02-28', [['SUNSET_NEAR', 1]]],
    ['2027-03-01', [['SUNSET_PASSED', 0]]],
  ])('says on %s of NĐ 152: %j', (date, expected) => {
    const found = sunsetFindings(profile('R3'), day(date))
    expect(found.map(({ code, facts }) => [code, facts?.days])).toEqual(expected)
  })

  it('says nothing of a profile without a sunset', () => {
    expect(sunsetFindings(profile('R1'), day('2030-01-01'))).toEqual([])
  })
})

describe('matchAward', () => {
  it.each([
    ['Giấy khen', 'certificate', null],
    ['GK', 'certificate', null],
    ['  GIẤY  KHEN ', 'certificate', null],
    ['Giay khen', 'certificate', null],
    ['Giấy khen của Chủ tịch UBND quận', 'certificate', 'district'],
    ['Giấy khen của Chủ tịch Ủy ban nhân dân quận Kiến An', 'certificate', 'district'],
    ['Giấy khen Chủ tịch UBND phường', 'certificate', 'commune'],
    ['Giấy khen cấp quận', 'certificate', null],
    ['LĐTT', 'advanced-worker', null],
    ['Lao động tiên tiến', 'advanced-worker', null],
    ['CSTĐCS', 'grassroots-emulation-fighter', null],
    ['Bằng khen của Thủ tướng Chính phủ', 'prime-minister-diploma', null],
    ['Bằng khen của Chủ tịch UBND thành phố', 'province-diploma', null],
  ])('knows "%s" as %s, level %s', (text, id, level) => {
    const matched = matchAward(profile('R1'), text)
    expect([matched?.award.id, matched?.statedLevel]).toEqual([id, level])
  })

  it.each(['', 'Huy chương', 'Giấy khen của Giám đốc Sở Nội vụ', 'khen'])('does not guess "%s"', (text) => {
    expect(matchAward(profile('R1'), text)).toBeNull()
  })
})

describe('citationsOn', () => {
  it('cites a law without number, the rest in full and then short', () => {
    expect(citationsOn(legalData, profile('R1'), day('2023-06-06'))).toEqual([
      'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
      'Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013',
      'Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
      'Thông tư số 12/2019/TT-BNV ngày 04 tháng 11 năm 2019 của Bộ trưởng Bộ Nội vụ quy định chi tiết thi hành một số điều của Nghị định số 91/2017/NĐ-CP',
    ])
  })

  it('cites only what is in force on the day', () => {
    const on = (date: string) => citationsOn(legalData, profile('R2'), day(date)).join('\n')
    expect([on('2024-03-01').includes('01/2024/TT-BNV'), on('2024-04-15').includes('01/2024/TT-BNV')]).toEqual([
      false,
      true,
    ])
    expect(on('2025-03-01')).toContain('Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025')
  })
})
