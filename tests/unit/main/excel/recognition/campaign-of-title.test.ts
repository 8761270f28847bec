import { describe, expect, it } from 'vitest'
import { recogniseWorkbook } from '#main/excel/recognition/recognise-workbook'
import { identityValues } from '#main/excel/templates/template-identity'
import { findingSentence } from '#shared/messages/finding-sentence'
import { madeContext } from './made-campaign'
import { madeGrid } from './made-grid'

const names = {
  title: 'Đợt thi đua đặc biệt 75 năm Ngày Bác Hồ ra Lời kêu gọi thi đua ái quốc',
  years: [2023],
  texts: ['chào mừng 48 năm ngày giải phóng miền Nam'],
  others: ['Đợt thi đua lập thành tích chào mừng Đại hội Công đoàn quận', 'Thi đua năm 2022', 'Đợt thi đua đặc biệt'],
}

const findingsOf = (lines: readonly string[], more = {}, properties = {}) => {
  const rows = [
    ['PHƯỜNG BẮC SƠN'],
    ...lines.map((line) => [line]),
    ['STT', 'Tên tập thể', 'Thành tích', 'Hình thức khen thưởng'],
    [1, 'Tổ dân phố số 3', 'đoàn kết', 'Giấy khen'],
  ]
  const grid = madeGrid([{ rows }], { properties })
  const reading = recogniseWorkbook(grid, madeContext({ campaign: 'dot-75', names: { ...names, ...more } }))
  expect(reading.collectives).toHaveLength(1)
  return reading.findings
}

describe('a form without a mark whose titles name something else than the open campaign', () => {
  it.each<[string, readonly string[], number]>([
    ['last year', ['DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG NĂM 2022'], 2],
    ['last year in a line of its own', ['DANH SÁCH ĐỀ NGHỊ', 'Năm 2022'], 3],
    ['last year at the end', ['BẢNG TỰ CHẤM ĐIỂM THI ĐUA 2022'], 2],
    ['a round of last year', ['BÁO CÁO THI ĐUA ĐỢT 1/2022'], 2],
    ['last year beside a date of this one', ['BÁO CÁO THI ĐUA NĂM 2022', 'Kiến An, ngày 02 tháng 6 năm 2023'], 2],
    ['another anniversary', ['BẢNG CHẤM ĐIỂM THI ĐUA KỶ NIỆM 74 NĂM NGÀY BÁC HỒ RA LỜI KÊU GỌI'], 2],
    ['another anniversary without the word', ['ĐỢT THI ĐUA ĐẶC BIỆT 74 NĂM NGÀY BÁC HỒ RA LỜI KÊU GỌI'], 2],
    ['another campaign of the office', ['DANH SÁCH', 'Đợt thi đua lập thành tích chào mừng Đại hội Công đoàn Quận'], 3],
    ['another campaign in two lines', ['BÁO CÁO ĐỢT THI ĐUA LẬP THÀNH TÍCH', 'CHÀO MỪNG ĐẠI HỘI CÔNG ĐOÀN QUẬN'], 2],
  ])('is said and read all the same: %s', (_, lines, row) => {
    expect(findingsOf(lines)).toMatchObject([{ code: 'WRONG_CAMPAIGN', severity: 'warning', sheet: 'Sheet1', row }])
  })

  it('is told in a sentence that quotes the title and does not say that nothing was taken', () => {
    const [finding] = findingsOf(['BÁO CÁO THI ĐUA NĂM 2022'])
    if (finding === undefined) throw new Error('nothing was said')
    const sentence = findingSentence(finding)
    expect(sentence).toContain('“BÁO CÁO THI ĐUA NĂM 2022”')
    expect(sentence).toContain('vẫn được đọc')
    expect(sentence).not.toContain('Chưa nhận')
  })
})

describe('a form of the open campaign', () => {
  it.each<[string, readonly string[]]>([
    ['its own title', ['BẢNG TỰ CHẤM ĐIỂM ĐỢT THI ĐUA ĐẶC BIỆT 75 NĂM NGÀY BÁC HỒ RA LỜI KÊU GỌI THI ĐUA ÁI QUỐC']],
    ['its own year', ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2023', '(Theo Kế hoạch năm 2023)']],
    ['no title at all', []],
    ['a day of the report', ['BÁO CÁO THI ĐUA', 'Kiến An, ngày 02/6/2022', 'ngày 15 tháng 12 năm 2022']],
    ['a law', ['Thực hiện Luật Thi đua, khen thưởng năm 2022', 'KHEN THƯỞNG THEO LUẬT THI ĐUA, KHEN THƯỞNG NĂM 2022']],
    ['numbers of papers', ['Báo cáo thi đua theo Nghị định số 98/2013/NĐ-CP, Kế hoạch số 12/KH-UBND năm 2022']],
    ['a span of years', ['PHONG TRÀO THI ĐUA GIAI ĐOẠN 2021-2025', 'Phong trào thi đua từ năm 2019 đến năm 2020']],
    ['a comparison', ['BÁO CÁO THI ĐUA SO VỚI NĂM 2022']],
    ['a birth', ['Báo cáo thi đua của ông Lê Văn Tư, sinh năm 1980']],
    ['a medal for years of membership', ['DANH SÁCH KHEN THƯỞNG HUY HIỆU 30 NĂM TUỔI ĐẢNG']],
    ['another anniversary that its plan names', ['THI ĐUA CHÀO MỪNG KỶ NIỆM 48 NĂM NGÀY GIẢI PHÓNG MIỀN NAM']],
    ['a school year that holds it', ['BÁO CÁO THI ĐUA NĂM HỌC 2022-2023']],
    ['a name that is only part of its own', ['BÁO CÁO ĐỢT THI ĐUA ĐẶC BIỆT']],
  ])('is not suspected: %s', (_, lines) => {
    expect(findingsOf(lines)).toEqual([])
  })

  it('is not suspected where its years are not known, or where the template says whose it is', () => {
    expect(findingsOf(['BÁO CÁO THI ĐUA NĂM 2022'], { years: [], others: [] })).toEqual([])
    const template = identityValues({ unit: 'P01', campaign: 'dot-75', criteria: '' })
    expect(findingsOf(['BÁO CÁO THI ĐUA NĂM 2022'], {}, template)).toEqual([])
  })
})
