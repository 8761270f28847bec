import { describe, expect, it } from 'vitest'
import { rankingPapersAgree } from '#domain/document/ranking-paper-checks'
import { boldWidthMm } from '#domain/document/text-width'
import { block, criteria, manual, rank, score, scoresOf, value } from '../scoring/small-campaign'
import {
  cellsOf,
  clusterMeeting,
  frozenPlaces,
  linesOf,
  minutesOf,
  printedRanking,
  scoresPaper,
  sheetsPaper,
  tablesOf,
  whyCriterionPaper,
  whyPaper,
} from './sample-ranking'

const set = criteria({
  scale: 20,
  groups: [
    block('A', 10),
    { code: 'B', title: 'Nhóm B', max: 10, items: [{ code: 'B.1', title: 'Thu ngân sách', type: 'ratio', max: 10 }] },
  ],
  bonus: { code: 'T', title: 'Điểm thưởng', max: 5, items: [manual('T.1', 5)] },
  deductions: {
    code: 'P',
    title: 'Điểm trừ',
    max: null,
    items: [{ code: 'P.1', title: 'Nộp chậm', type: 'count', per: 1, cap: 4 }],
  },
  bands: [
    { name: 'Tốt', atLeast: 15 },
    { name: 'Khá', atLeast: null },
  ],
  tieBreak: ['bonus', 'councilVote'],
})
const report = (actual: number) => ({ ...value({ target: 40, actual }), evidence: 'BC số 12' })
const none = value({ count: 0 })
const scores = [
  ...scoresOf({
    a: { 'A.1': '9.5', 'B.1': report(37), 'T.1': '1', 'P.1': none },
    b: { 'A.1': '9.5', 'B.1': report(37), 'T.1': '0', 'P.1': none },
  }),
  score('a', 'A.1', '10', 'self'),
  score('a', 'B.1', report(40), 'self'),
  score('c', 'A.1', 'N/A', 'self'),
]
const ranking = rank(set, scores, ['a', 'b', 'c'])
const printed = printedRanking(ranking)

describe('bảng tổng hợp điểm', () => {
  const paper = scoresPaper(printed)
  const [summary, detail, legend] = tablesOf(paper)

  it('gives sums, totals, grades and ranks of every unit, and what its notes mean', () => {
    expect(cellsOf(summary?.rows ?? [])).toEqual([
      ['1', 'a', '9,5', '9,25', '18,75', '1', '0', '19,75', 'Tốt', '1', ''],
      ['2', 'b', '9,5', '9,25', '18,75', '0', '0', '18,75', 'Tốt', '2', ''],
      ['3', 'c', 'KPS', '–', '0', '–', '–', '0', '', '', '(1) (2)'],
    ])
    expect(linesOf(paper)).toContainEqual(expect.stringMatching(/^\(1\) /))
    expect(summary?.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(247)
  })

  it('gives every criterion and the sums of groups, unscored, not applicable and zero apart', () => {
    expect(detail?.columns.map(({ title }) => title)).toEqual([
      'STT',
      'Đơn vị',
      'A.1',
      'Cộng A',
      'B.1',
      'Cộng B',
      'T.1',
      'Cộng T',
      'P.1',
      'Cộng P',
    ])
    expect(cellsOf(detail?.rows ?? [])).toEqual([
      ['1', 'a', '9,5', '9,5', '9,25', '9,25', '1', '1', '0', '0'],
      ['2', 'b', '9,5', '9,5', '9,25', '9,25', '0', '0', '0', '0'],
      ['3', 'c', 'KPS', 'KPS', '–', '–', '–', '–', '–', '–'],
    ])
  })

  it('lists what the codes mean, with the points that each may bring', () => {
    expect(cellsOf(legend?.rows ?? [])).toEqual([
      ['A.1', 'A.1', '10'],
      ['B.1', 'Thu ngân sách', '10'],
      ['T.1', 'T.1', '5'],
      ['P.1', 'Nộp chậm', '4'],
    ])
  })

  it('splits many criteria into parts across the page, keeping the criteria of a group together where they fit', () => {
    const items = (group: string, count: number) =>
      Array.from({ length: count }, (_, index) => manual(`${group}.${index + 1}`, 1))
    const wide = criteria({
      scale: 60,
      groups: [
        { code: 'A', title: 'A', max: 10, items: items('A', 10) },
        { code: 'B', title: 'B', max: 10, items: items('B', 10) },
        { code: 'C', title: 'C', max: 40, items: items('C', 40) },
      ],
      bands: [{ name: 'Tốt', atLeast: null }],
    })
    const parts = tablesOf(scoresPaper(printedRanking(rank(wide, [], ['a'])))).slice(1, -1)
    const codes = parts.map(({ columns }) => columns.slice(2).map(({ title }) => title))
    expect(codes.map((some) => [some[0], some.at(-1), some.length])).toEqual([
      ['A.1', 'Cộng A', 11],
      ['B.1', 'Cộng B', 11],
      ['C.1', 'C.14', 14],
      ['C.15', 'C.28', 14],
      ['C.29', 'Cộng C', 13],
    ])
    for (const { columns } of parts) expect(columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeCloseTo(247)
  })

  it('has columns in which no figure is broken', () => {
    const large = criteria({
      scale: 1000,
      groups: [block('I', 600), block('II', 400)],
      bands: [{ name: 'Hoàn thành xuất sắc nhiệm vụ', atLeast: null }],
    })
    const paper = scoresPaper(printedRanking(rank(large, scoresOf({ a: { 'I.1': '585.23', 'II.1': '387.75' } }))))
    for (const { columns, rows, size = 12 } of tablesOf(paper).slice(0, 2))
      for (const cells of cellsOf(rows))
        for (const [index, text] of cells.entries())
          if (/^\d+,\d+$/.test(text)) expect(columns[index]?.widthMm).toBeGreaterThan(boldWidthMm(text, size) + 2.4)
  })

  it('says that it is a draft until the ranking is frozen, and of which version it is afterwards', () => {
    expect(linesOf(scoresPaper(printedRanking(ranking, false)))[0]).toBe('DỰ THẢO – chưa chốt')
    expect(linesOf(paper)[0]).toBe('(Theo bảng xếp hạng đã chốt, bản số 2, mã 19AB77F0)')
  })
})

describe('phiếu chấm điểm', () => {
  const paper = sheetsPaper(printed, ['a', 'c'])

  it('gives every unit a section of its own with what was reported, each round, and why', () => {
    expect(paper.sections.map(({ unit }) => unit)).toEqual(['a', 'c'])
    const [first] = tablesOf(paper)
    expect(cellsOf(first?.rows ?? []).slice(0, 4)).toEqual([
      ['A', 'Nhóm A', '10', '', '10', '–', '9,5', ''],
      ['A.1', 'A.1', '10', '', '10', '–', '9,5', 'Điểm thẩm định: 9,5 (1)'],
      ['B', 'Nhóm B', '10', '', '10', '–', '9,25', ''],
      [
        'B.1',
        'Thu ngân sách',
        '10',
        'chỉ tiêu 40, thực hiện 40; Thẩm định: chỉ tiêu 40, thực hiện 37; MC: BC số 12',
        '10',
        '–',
        '9,25',
        '37/40 × 10 (1)',
      ],
    ])
    expect(linesOf(paper)).toContain('(1) lý do: thẩm định.')
  })

  it('shows the points that count as well while a unit is not appraised, and says that it has no rank', () => {
    const [, second] = tablesOf(paper)
    expect(second?.columns.map(({ title }) => title)).toContain('Được tính')
    expect(linesOf(paper)).toContain(
      'Tổng điểm: 0. Xếp loại: chưa xếp loại. Xếp hạng: chưa xếp hạng trong 3 đơn vị của Khối phường.',
    )
  })
})

describe('“Vì sao điểm này?”', () => {
  it('gives result, way, every criterion with its formula, and who scored when', () => {
    const paper = whyPaper(printed, 'a')
    expect(linesOf(paper).slice(1, 3)).toEqual([
      'Kết quả: 19,75 điểm, xếp loại Tốt, hạng 1 trong 3 đơn vị của Khối phường.',
      'Tổng điểm = 18,75 + thưởng 1 − trừ 0.',
    ])
    expect(cellsOf(tablesOf(paper)[0]?.rows ?? [])).toEqual([
      ['A', 'Nhóm A', '10', '10', '9,5', ''],
      ['A.1', 'A.1', '10', '10', '9,5', 'Điểm thẩm định: 9,5 (1)'],
      ['B', 'Nhóm B', '10', '10', '9,25', ''],
      ['B.1', 'Thu ngân sách', '10', '10', '9,25', '37/40 × 10 (1)'],
      ['T', 'Điểm thưởng', '5', '–', '1', ''],
      ['T.1', 'T.1', '5', '–', '1', 'Điểm thẩm định: 1 (1)'],
      ['P', 'Điểm trừ', '', '–', '0', ''],
      ['P.1', 'Nộp chậm', '4', '–', '0', '0 × 1 = 0 (1)'],
    ])
    expect(linesOf(paper)).toContain('Người chấm: thẩm định: Nguyễn Văn A (01/06/2023).')
  })
})

describe('the column of codes', () => {
  const columnOf = (code: string): number | undefined => {
    const long = criteria({
      id: 'bo-tieu-chi-co-ten-rat-dai',
      scale: 10,
      groups: [{ code: 'I', title: 'I', max: 10, items: [manual(code, 10)] }],
      bands: [{ name: 'Tốt', atLeast: null }],
    })
    return tablesOf(whyPaper(printedRanking(rank(long, scoresOf({ a: { [code]: '9' } }))), 'a'))[0]?.columns[0]?.widthMm
  }

  it('is as wide as the longest code, whatever the set itself is called', () => {
    expect(columnOf('I.1')).toBe(10)
    expect(columnOf('VIII.12.a.11')).toBeGreaterThan(boldWidthMm('VIII.12.a.11', 9) + 2)
  })
})

describe('“Vì sao điểm này?” of one criterion', () => {
  it('gives its points, the groups it stands in, the way to them, and every score behind it', () => {
    const paper = whyCriterionPaper(printed, 'a', 'B.1')
    if (paper === null) throw new Error('There is no paper of B.1')
    expect(linesOf(paper).slice(1, 5)).toEqual([
      'Được tính: 9,25 điểm, tối đa 10 điểm.',
      'Thuộc nhóm: B. Nhóm B.',
      'Cách tính: 37/40 × 10.',
      'Ghi chú: lý do: thẩm định.',
    ])
    expect(cellsOf(tablesOf(paper)[0]?.rows ?? [])).toEqual([
      ['Tự chấm', 'Nguyễn Văn A', '01/06/2023', 'chỉ tiêu 40, thực hiện 40', 'theo số liệu', 'BC số 12; thẩm định'],
      ['Thẩm định', 'Nguyễn Văn A', '01/06/2023', 'chỉ tiêu 40, thực hiện 37', 'theo số liệu', 'BC số 12; thẩm định'],
    ])
    expect(linesOf(paper)).toContain('Kết quả: 19,75 điểm, xếp loại Tốt, hạng 1 trong 3 đơn vị của Khối phường.')
    expect(rankingPapersAgree(frozenPlaces(ranking), [paper], printed.wording)).toEqual([])
  })

  it('is not made of a group or of a criterion that the set does not have', () => {
    expect([whyCriterionPaper(printed, 'a', 'B'), whyCriterionPaper(printed, 'a', 'Z.9')]).toEqual([null, null])
  })
})

describe('biên bản họp cụm, khối', () => {
  it('has a symbol of its own, not the council’s', () => {
    const [heading] = minutesOf(printed).sections[0]?.blocks ?? []
    expect(heading?.kind === 'heading' && heading.number.replace(/\s+/g, ' ')).toBe('Số: /BB-KTĐ')
  })

  it('says who met and whether two thirds were there', () => {
    const lines = linesOf(minutesOf(printed))
    expect(lines[1]).toBe('Thời gian bắt đầu: 08 giờ 00, ngày 02 tháng 6 năm 2023.')
    expect(lines[3]).toBe(
      'Thành phần tham dự: 2/3 thành viên; vắng 1 thành viên (ông Lê Hữu Lực, họp Thành ủy). Số có mặt đạt ít nhất 2/3 tổng số thành viên, đủ điều kiện tiến hành họp.',
    )
    expect(lines.filter((line) => line.startsWith('Đơn vị '))).toEqual(['Đơn vị trưởng cụm, khối: Phường Bắc Sơn.'])
    const few = linesOf(minutesOf(printed, { ...clusterMeeting, members: 4 }))
    expect(few[3]).toContain('chưa đạt 2/3')
  })

  it('tables what each round gave, and the votes by which units were put forward', () => {
    const meeting = {
      ...clusterMeeting,
      endorsements: [{ unit: 'a', votes: 2 }],
      opinions: 'Nhất trí.\n\nCần nộp sớm.',
    }
    const paper = minutesOf(printed, meeting)
    expect(cellsOf(tablesOf(paper)[0]?.rows ?? [])).toEqual([
      ['1', 'a', '20', '19,75', '19,75', 'Tốt', '1', '2'],
      ['2', 'b', '–', '18,75', '18,75', 'Tốt', '2', ''],
      ['3', 'c', '0', '–', '0', '', '', ''],
    ])
    expect(linesOf(paper)).toEqual(
      expect.arrayContaining([
        'Cuộc họp tiến hành bỏ phiếu kín suy tôn đơn vị tiêu biểu, tính trên số thành viên có mặt (2): a: 2 phiếu (100%).',
        'Nhất trí.',
        'Cần nộp sớm.',
      ]),
    )
  })

  it('says how ties were settled: by a tie-break, by a recorded order, or not at all', () => {
    const tied = (bonus: string) =>
      scoresOf({
        a: { 'A.1': '9', 'B.1': report(40), 'T.1': '0', 'P.1': none },
        b: { 'A.1': bonus === '0' ? '9' : '8', 'B.1': report(40), 'T.1': bonus, 'P.1': none },
      })
    const lines = (...args: Parameters<typeof rank>) =>
      linesOf(minutesOf(printedRanking(rank(...args)), clusterMeeting, 'Biên bản ngày 02/6/2023'))
    expect(lines(set, tied('1'))).toContain('b, a cùng 19 điểm: phân định theo điểm thưởng.')
    expect(lines(set, tied('0'))).toContain('a, b cùng 19 điểm, bằng nhau ở mọi tiêu chí phụ: xếp đồng hạng.')
    expect(lines(set, tied('0'), ['a', 'b'], [{ cluster: 'cum-1', units: ['b', 'a'] }])).toContain(
      'b, a cùng 19 điểm: xếp theo thứ tự đã thống nhất, căn cứ Biên bản ngày 02/6/2023.',
    )
  })
})
