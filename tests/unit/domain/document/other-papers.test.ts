import { describe, expect, it } from 'vitest'
import { minutesPaper, votePercent } from '#domain/document/minutes'
import { moneySheetPaper } from '#domain/document/money-sheet'
import type { Block, Paper } from '#domain/document/paper'
import { proposalPaper } from '#domain/document/proposal'
import { rankingPaper } from '#domain/document/ranking-table'
import { fillRuns, textOf } from '#domain/document/wording'
import { minutesInput, nominee, nominees, paperInput, rankingInput } from './sample-papers'

const blocksOf = (paper: Paper): readonly Block[] => paper.sections[0]?.blocks ?? []
const texts = (paper: Paper): string[] =>
  blocksOf(paper).flatMap((block) => ('runs' in block ? [textOf(block.runs)] : []))
const tableOf = (paper: Paper) => blocksOf(paper).find((block) => block.kind === 'table')

describe('proposalPaper', () => {
  const paper = proposalPaper(paperInput(nominees(12, 48)))

  it('goes from the department to the Chairman', () => {
    const [heading] = blocksOf(paper)
    expect(heading).toMatchObject({
      parent: ['UBND QUẬN KIẾN AN'],
      agency: ['PHÒNG NỘI VỤ'],
      number: 'Số: 12/TTr-PNV',
      placeAndDate: 'Kiến An, ngày 05 tháng 6 năm 2023',
    })
    expect(blocksOf(paper).find((block) => block.kind === 'addressees')).toEqual({
      kind: 'addressees',
      label: 'Kính gửi:',
      to: ['Chủ tịch Ủy ban nhân dân quận Kiến An'],
    })
    expect(blocksOf(paper).at(-1)).toEqual({
      kind: 'signature',
      recipientsLabel: 'Nơi nhận:',
      recipients: ['Như trên', 'Hội đồng Thi đua - Khen thưởng quận Kiến An', 'Lưu: PNV'],
      left: null,
      right: { lines: ['TRƯỞNG PHÒNG'], name: 'Trần Thị Thanh Thủy' },
    })
  })

  it('multiplies counts and amounts to the total of the list', () => {
    expect(tableOf(paper)?.rows).toEqual([
      { kind: 'data', cells: ['1', 'Giấy khen', 'Tập thể', '12', '900.000', '10.800.000'] },
      { kind: 'data', cells: ['2', 'Giấy khen', 'Cá nhân', '48', '450.000', '21.600.000'] },
      {
        kind: 'total',
        label: 'Tổng cộng',
        from: 3,
        cells: [{ text: '60' }, { text: '' }, { text: '32.400.000', mark: 'total' }],
      },
    ])
  })

  it('says when the council met and how many came, and nothing of a meeting that is not recorded', () => {
    const met = (one: Paper): string[] => texts(one).filter((text) => text.includes('Biên bản kèm theo'))
    expect(met(paper)).toEqual([
      'Hội đồng Thi đua - Khen thưởng quận Kiến An đã họp ngày 02 tháng 6 năm 2023, có mặt 13/15 thành viên, xét và thống nhất đề nghị khen thưởng (có Biên bản kèm theo).',
    ])
    expect(met(proposalPaper(paperInput(nominees(12, 48), { meeting: null })))).toEqual([])
  })

  it('carries the list with its own reference', () => {
    expect(paper.sections[1]?.blocks[0]).toMatchObject({
      title: 'DANH SÁCH',
      subject: 'Tập thể, cá nhân đề nghị tặng Giấy khen',
      attachedTo: '(Kèm theo Tờ trình số 12/TTr-PNV ngày 05 tháng 6 năm 2023 của Phòng Nội vụ quận Kiến An)',
    })
  })
})

describe('minutesPaper', () => {
  const paper = minutesPaper(minutesInput([nominee('individual', 1, { name: 'Trần Văn Quân', title: 'Ông' })]))

  it('has a number, no place and date, and two signatures', () => {
    const blocks = blocksOf(paper)
    expect(blocks[0]).toMatchObject({ number: 'Số: 03/BB-HĐTĐKT', placeAndDate: null })
    expect(blocks.at(-1)).toEqual({
      kind: 'signature',
      recipientsLabel: 'Nơi nhận:',
      recipients: ['Các thành viên Hội đồng', 'Lưu: VT, Hồ sơ'],
      left: { lines: ['THƯ KÝ'], name: 'Trần Thị Thanh Thủy' },
      right: { lines: ['CHỦ TỌA'], name: 'Nguyễn Trường Sơn' },
    })
  })

  it('tells the meeting in order', () => {
    expect(texts(paper)).toEqual([
      'Thời gian bắt đầu: 14 giờ 00, ngày 02 tháng 6 năm 2023.',
      'Địa điểm: Phòng họp số 1, trụ sở Ủy ban nhân dân quận Kiến An.',
      'Thành phần tham dự: 13/15 thành viên Hội đồng Thi đua - Khen thưởng quận Kiến An; vắng 2 thành viên.',
      'Chủ trì (chủ tọa): Ông Nguyễn Trường Sơn, Chủ tịch Ủy ban nhân dân quận, Chủ tịch Hội đồng.',
      'Thư ký: Bà Trần Thị Thanh Thủy, Trưởng phòng Nội vụ.',
      'Nội dung (theo diễn biến cuộc họp):',
      expect.stringMatching(/^Phòng Nội vụ báo cáo kết quả đợt thi đua .* gồm 02 cá nhân\.$/),
      'Hội đồng thảo luận và tiến hành bỏ phiếu kín. Trường hợp được đề nghị khen thưởng phải đạt từ 70% trở lên tính trên tổng số thành viên Hội đồng. Kết quả như sau:',
      'Kết luận: Hội đồng thống nhất đề nghị Chủ tịch Ủy ban nhân dân quận Kiến An tặng Giấy khen cho 01 cá nhân.',
      'Cuộc họp kết thúc vào 16 giờ 30, ngày 02 tháng 6 năm 2023. Biên bản đã được đọc lại cho các thành viên dự họp nghe, thống nhất thông qua./.',
    ])
  })

  it('shows the votes of those who passed and of those who did not', () => {
    const cells = tableOf(paper)?.rows.map((row) => (row.kind === 'data' ? [row.entry, ...row.cells.slice(3)] : []))
    expect(cells).toEqual([
      [1, '13', '0', '86,67', 'Đạt'],
      [undefined, '9', '4', '60', 'Không đạt'],
    ])
  })

  it.each([
    [13, 15, '86,67'],
    [15, 15, '100'],
    [2, 3, '66,67'],
    [1, 8, '12,50'],
    [0, 7, '0'],
    [3, 0, ''],
  ])('%d of %d is %s per cent', (votes, of, text) => {
    expect(votePercent(votes, of)).toBe(text)
  })
})

describe('rankingPaper', () => {
  it('prints scores with a decimal comma, per cluster, across the page', () => {
    const paper = rankingPaper(rankingInput())
    const blocks = blocksOf(paper)
    const clusters = rankingInput().clusters
    expect(blocks.flatMap((block) => (block.kind === 'section' ? [block.text] : []))).toEqual(
      clusters.map(({ name }) => name),
    )
    const first = tableOf(paper)?.rows[0]
    expect(first?.kind === 'data' ? first.cells : null).toEqual([
      '1',
      clusters[0]?.rows[0]?.name,
      '38,5',
      '24',
      '19,97',
      '14,5',
      '96,97',
      '1',
      '0',
      '97,97',
      'Xuất sắc',
      '1',
      '',
    ])
    expect([paper.sections[0]?.orientation, texts(paper)]).toEqual([
      'landscape',
      [
        'Nhóm tiêu chí: A: Kết quả nhiệm vụ chính trị trọng tâm; B: Tổ chức, phát động và hưởng ứng đợt thi đua; C: Chỉnh trang đô thị, thu hút đầu tư, chuyển đổi số; D: Điển hình tiên tiến, mô hình mới.',
        '(1) Hạ bậc do vi phạm.',
        'Bộ tiêu chí là mẫu minh họa, chưa phải quy định chính thức.',
        'Bảng xếp hạng đã chốt, bản số 2, mã 19AB77F0.',
      ],
    ])
  })

  it.each([0, 1, 4, 5, 6, 7])('fills the width of the page with %d groups', (count) => {
    const groups = Array.from({ length: count }, (_, index) => ({ code: `G${index}`, title: `Nhóm ${index}` }))
    const columns = tableOf(rankingPaper({ ...rankingInput(), groups }))?.columns ?? []
    expect(columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(247)
    expect(Math.min(...columns.map(({ widthMm }) => widthMm))).toBeGreaterThanOrEqual(11)
    expect(columns.at(-1)?.widthMm).toBeGreaterThanOrEqual(18)
  })

  it('says of a unit without an official score that it has none, never zero', () => {
    const input = rankingInput()
    const row = {
      unit: 'P01',
      name: 'Phường Bắc Sơn',
      groups: {},
      base: null,
      bonus: null,
      deductions: null,
      total: null,
      band: null,
      rank: null,
      notes: ['Chưa có điểm thẩm định'],
    }
    const paper = rankingPaper({
      ...input,
      frozen: null,
      isIllustrative: false,
      clusters: [{ name: 'Khối phường', rows: [row] }],
    })
    const [first] = tableOf(paper)?.rows ?? []
    expect(first?.kind === 'data' ? first.cells.slice(2) : null).toEqual([...Array(8).fill('–'), '', '', '(1)'])
    expect(texts(paper).slice(-2)).toEqual(['(1) Chưa có điểm thẩm định.', 'DỰ THẢO – chưa chốt xếp hạng.'])
  })
})

describe('moneySheetPaper', () => {
  it('shows amounts before and after rounding, and the rule', () => {
    const paper = moneySheetPaper(paperInput(nominees(1, 2)))
    expect(texts(paper)).toEqual([
      'Mức lương cơ sở: 1.490.000 đồng/tháng (tại thời điểm ban hành quyết định); căn cứ Nghị định số 91/2017/NĐ-CP.',
      'Làm tròn số lên đến 10.000 đồng, một lần sau khi nhân.',
      'Tổng số tiền thưởng: 1.800.000 đồng (Bằng chữ: Một triệu tám trăm nghìn đồng).',
    ])
    expect(tableOf(paper)?.rows[0]).toEqual({
      kind: 'data',
      cells: ['1', 'Giấy khen', 'Tập thể', '894.000', '900.000', '1', '900.000'],
    })
  })
})

describe('fillRuns', () => {
  it('refuses a wording that asks for what is not given', () => {
    expect(() => fillRuns('Tặng {award} cho {who}', { award: 'Giấy khen' })).toThrow('Nothing to fill {who} with')
  })

  it('keeps marked runs apart and joins plain ones', () => {
    expect(fillRuns('có {n} {what}.', { n: [{ text: '03', mark: 'individuals' }], what: 'cá nhân' })).toEqual([
      { text: 'có ' },
      { text: '03', mark: 'individuals' },
      { text: ' cá nhân.' },
    ])
  })
})
