import { describe, expect, it } from 'vitest'
import { decisionPaper } from '#domain/document/decision'
import type { Block, Paper } from '#domain/document/paper'
import { textOf } from '#domain/document/wording'
import { campaign, day, meeting, nominee, nominees, office, paperInput } from './sample-papers'

const blocksOf = (paper: Paper, section = 0): readonly Block[] => paper.sections[section]?.blocks ?? []

const lineOf = (block: Block): string => {
  switch (block.kind) {
    case 'article':
    case 'clause':
      return `${block.label} ${textOf(block.runs)}`
    case 'basis':
    case 'authority':
    case 'resolution':
      return block.text
    case 'title':
      return `${block.name} | ${block.subject}`
    default:
      return block.kind
  }
}

describe('decisionPaper', () => {
  it('never prints an amount that could not be computed as zero', () => {
    const unknown = { ...nominee('collective', 0), award: 'Danh hiệu chưa có mức' }
    const texts = JSON.stringify(decisionPaper(paperInput([unknown, nominee('individual', 1)])))
    expect(texts).toContain('Danh hiệu chưa có mức: … đồng/tập thể')
    expect(texts).not.toMatch(/[^\d.]0 đồng/)
  })

  it('says the whole decision of the sample campaign', () => {
    expect(blocksOf(decisionPaper(paperInput(nominees(2, 3)))).map(lineOf)).toEqual([
      'heading',
      'QUYẾT ĐỊNH | Về việc tặng Giấy khen cho các tập thể, cá nhân có thành tích xuất sắc trong đợt thi đua đặc biệt lập thành tích chào mừng kỷ niệm 75 năm ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc (11/6/1948 - 11/6/2023)',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN KIẾN AN',
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;',
      'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013;',
      'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;',
      'Căn cứ Thông tư số 12/2019/TT-BNV ngày 04 tháng 11 năm 2019 của Bộ trưởng Bộ Nội vụ quy định chi tiết thi hành một số điều của Nghị định số 91/2017/NĐ-CP;',
      'Căn cứ Chỉ thị số 19/CT-TTg ngày 16 tháng 7 năm 2021 của Thủ tướng Chính phủ về việc phát động thi đua thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội hàng năm và Kế hoạch 5 năm (2021 - 2025);',
      'Căn cứ Kế hoạch số 105/KH-UBND ngày 29 tháng 3 năm 2023 của Ủy ban nhân dân thành phố Hải Phòng;',
      'Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng quận Kiến An ngày 02 tháng 6 năm 2023;',
      'Theo đề nghị của Trưởng phòng Nội vụ quận Kiến An tại Tờ trình số 12/TTr-PNV ngày 05 tháng 6 năm 2023.',
      'QUYẾT ĐỊNH:',
      'Điều 1. Tặng Giấy khen của Chủ tịch Ủy ban nhân dân quận Kiến An cho 02 tập thể và 03 cá nhân đã có thành tích xuất sắc trong đợt thi đua đặc biệt lập thành tích chào mừng kỷ niệm 75 năm ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc (11/6/1948 - 11/6/2023) (có danh sách kèm theo).',
      'Điều 2. Tiền thưởng kèm theo Giấy khen: 900.000 đồng/tập thể, 450.000 đồng/người. Tổng số tiền thưởng là 3.150.000 đồng (Bằng chữ: Ba triệu một trăm năm mươi nghìn đồng), chi từ Quỹ thi đua, khen thưởng của quận.',
      'Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân quận Kiến An, Trưởng phòng Nội vụ, Thủ trưởng các cơ quan, đơn vị có liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
      'signature',
    ])
  })

  it('heads the paper with number, place and date by NĐ 30', () => {
    expect(blocksOf(decisionPaper(paperInput()))[0]).toEqual({
      kind: 'heading',
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      parent: [],
      agency: ['ỦY BAN NHÂN DÂN', 'QUẬN KIẾN AN'],
      number: 'Số: 05/QĐ-UBND',
      placeAndDate: 'Kiến An, ngày 06 tháng 6 năm 2023',
    })
  })

  it('leaves room for number and date until they are given', () => {
    const paper = decisionPaper(paperInput(nominees(1, 1), { decision: { number: null, date: null } }))
    const room = '\u00a0'.repeat(6)
    expect(blocksOf(paper)[0]).toMatchObject({
      number: `Số: ${room}/QĐ-UBND`,
      placeAndDate: `Kiến An, ngày${room}tháng${room}năm 2023`,
    })
    expect(blocksOf(paper, 1)[0]).toMatchObject({
      attachedTo: `(Kèm theo Quyết định số ${room}/QĐ-UBND ngày${room}tháng${room}năm 2023 của Chủ tịch Ủy ban nhân dân quận Kiến An)`,
    })
  })

  it('is signed by the person who has the power, and names where it goes', () => {
    const deputy = { prefix: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Lê Văn B' }
    const recipients = ['- Như Điều 3;', 'Ban TĐKT thành phố;', 'Lưu: VT, PNV.']
    const paper = decisionPaper(paperInput(nominees(1, 1), { office: { ...office, signatory: deputy, recipients } }))
    expect(blocksOf(paper).at(-1)).toEqual({
      kind: 'signature',
      recipientsLabel: 'Nơi nhận:',
      recipients: ['Như Điều 3', 'Ban TĐKT thành phố', 'Lưu: VT, PNV'],
      left: null,
      right: { lines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Lê Văn B' },
    })
  })

  it('gives several awards one clause each and prices each', () => {
    const some = [
      nominee('individual', 1, { award: 'LĐTT' }),
      nominee('individual', 2),
      nominee('collective', 3, { award: 'TTLĐTT' }),
      nominee('collective', 4, { order: 99 }),
    ]
    const lines = blocksOf(decisionPaper(paperInput(some))).map(lineOf)
    expect(lines.filter((line) => /^(\d\.|Điều 2)/.test(line))).toEqual([
      '1. Danh hiệu “Tập thể lao động tiên tiến”: 01 tập thể.',
      '2. Giấy khen: 01 tập thể và 01 cá nhân.',
      '3. Danh hiệu “Lao động tiên tiến”: 01 cá nhân.',
      'Điều 2. Tiền thưởng kèm theo danh hiệu “Tập thể lao động tiên tiến”, Giấy khen, danh hiệu “Lao động tiên tiến”: Tập thể lao động tiên tiến: 1.200.000 đồng/tập thể; Giấy khen: 900.000 đồng/tập thể, 450.000 đồng/người; Lao động tiên tiến: 450.000 đồng/người. Tổng số tiền thưởng là 3.000.000 đồng (Bằng chữ: Ba triệu đồng), chi từ Quỹ thi đua, khen thưởng của quận.',
    ])
  })

  it("cites the campaign's own plan, and neither Party papers nor the same paper twice", () => {
    const own = {
      ...campaign,
      legalBasis: [
        'Căn cứ Kế hoạch số 105/KH-UBND;',
        'Kế hoạch số 105/KH-UBND',
        'Chỉ thị số 34-CT/TW ngày 07/4/2014',
        'Luật Thi đua, khen thưởng số 15/2003/QH11',
        'Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ',
      ],
      parentPlan: '',
      plan: { number: '60/KH-UBND', date: day('2023-04-10') },
    }
    const input = paperInput(nominees(1, 1), { campaign: own, meeting: null })
    const lines = blocksOf(decisionPaper({ ...input, proposal: undefined })).map(lineOf)
    expect(lines.filter((line) => /KH-UBND|34-CT|15.2003|31.7.2017|Theo đề nghị/.test(line))).toEqual([
      'Căn cứ Kế hoạch số 105/KH-UBND;',
      'Căn cứ Kế hoạch số 60/KH-UBND ngày 10 tháng 4 năm 2023 của Ủy ban nhân dân quận Kiến An về đợt thi đua đặc biệt lập thành tích chào mừng kỷ niệm 75 năm ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc (11/6/1948 - 11/6/2023);',
      'Theo đề nghị của Trưởng phòng Nội vụ quận Kiến An.',
    ])
    expect(meeting.campaign).toBe(own.id)
  })
})

describe('the list attached to it', () => {
  it('groups by kind, numbers each group, and sums', () => {
    const some = [
      nominee('individual', 1, { name: 'Trần Thị Hà', position: 'Giáo viên', achievement: 'dạy tốt', workplace: '' }),
      nominee('collective', 0, {
        name: 'Tổ dân phố số 5',
        workplace: 'Phường Bắc Sơn',
        unit: 'P01',
        achievement: 'an toàn',
      }),
    ]
    const table = blocksOf(decisionPaper(paperInput(some)), 1).find((block) => block.kind === 'table')
    expect(table?.rows).toEqual([
      { kind: 'group', text: 'I. TẬP THỂ' },
      { kind: 'data', entry: 1, cells: ['1', 'Tổ dân phố số 5', 'Phường Bắc Sơn', 'An toàn', '900.000'] },
      { kind: 'group', text: 'II. CÁ NHÂN' },
      {
        kind: 'data',
        entry: 2,
        cells: ['1', 'Bà Trần Thị Hà', `Giáo viên, ${'Phường Trần Thành Ngọ'}`, 'Dạy tốt', '450.000'],
      },
      { kind: 'total', label: 'Tổng cộng', from: 4, cells: [{ text: '1.350.000', mark: 'total' }] },
    ])
    expect(table?.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(160)
  })

  it('says how many it holds and what they cost', () => {
    const last = blocksOf(decisionPaper(paperInput(nominees(12, 48))), 1).at(-1)
    expect(last?.kind === 'paragraph' ? textOf(last.runs) : null).toBe(
      'Danh sách này có 12 tập thể và 48 cá nhân. Tổng số tiền thưởng: 32.400.000 đồng (Bằng chữ: Ba mươi hai triệu bốn trăm nghìn đồng)./.',
    )
  })

  it('never prints an amount that could not be computed as zero', () => {
    const table = blocksOf(decisionPaper(paperInput([nominee('household', 1)])), 1).find(
      (block) => block.kind === 'table',
    )
    expect(table?.rows[1]?.kind === 'data' ? table.rows[1].cells.at(-1) : null).toBe('…')
  })
})
