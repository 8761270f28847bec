import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allItems } from '#domain/criteria/walk-criteria'
import type { WordedNode } from '#domain/document/printed-ranking'
import { explainUnit } from '#domain/scoring/explanation'
import { rankCampaign } from '#domain/scoring/ranking'
import type { Score } from '#domain/scoring/score'
import { explanationInWords } from '#shared/messages/scoring-formulas'
import { criteria, manual, score, scoresOf, value } from '../../domain/scoring/small-campaign'

const names: Readonly<Record<string, string>> = {
  P01: 'Phường Bắc Sơn',
  P02: 'Phường Đồng Hòa',
  P03: 'Phường Lãm Hà',
  P04: 'Phường Ngọc Sơn',
}
type Set = ReturnType<typeof criteria>
type Given = Parameters<typeof scoresOf>[0][string][string]

const explain = (set: Set, scores: readonly Score[], unit = 'P01') => {
  const units = Object.entries(names).map(([code, name]) => ({ code, name, cluster: 'khoi-phuong' }))
  const explained = explainUnit(rankCampaign({ set, units, scores, councilOrders: [] }), unit)
  if (explained === null) throw new Error(`No unit ${unit}`)
  return explanationInWords(explained)
}
const nodes = (tree: WordedNode): readonly WordedNode[] => [tree, ...(tree.children ?? []).flatMap(nodes)]
const formulaOf = (tree: WordedNode, code: string) => nodes(tree).find((node) => node.code === code)?.formula
const sentences = ({ tree, steps }: ReturnType<typeof explain>): readonly string[] => [
  ...nodes(tree).flatMap(({ formula, rounding = 'làm tròn', reason = 'lý do' }) => [formula, rounding, reason]),
  ...steps.map(({ message }) => message),
]

/** Program codes (SELF_SCORE), unit codes, gaps: what an officer must never read. */
const unreadable = /undefined|NaN|“”|[A-Z]+_[A-Z]+|\bP0\d\b/u

/** All that an officer can be told of: every type of criterion and every rule of total, grade and rank. */
const whole = criteria({
  scale: 100,
  rounding: { criterion: { step: 0.01, mode: 'half-up' }, total: { step: 0.1, mode: 'half-up' } },
  total: { min: 0, max: 100 },
  groups: [
    {
      code: 'A',
      title: 'Kinh tế',
      max: 60,
      items: [
        { code: 'A.1', title: 'Thu ngân sách', max: 10, type: 'ratio', cap: 1 },
        { code: 'A.2', title: 'Vượt chỉ tiêu', max: 10, type: 'leaderRelative' },
        { code: 'A.3', title: 'Tin, bài', max: 10, type: 'count', per: 3 },
        { code: 'A.4', title: 'Kế hoạch', max: 10, type: 'choice', options: [{ label: 'Đúng hạn', points: 10 }] },
        { code: 'A.5', title: 'Vụ việc', max: 10, type: 'minus', per: 0.5 },
        { code: 'A.6', title: 'Có mô hình', max: 10, type: 'boolean' },
      ],
    },
    {
      code: 'B',
      title: 'Văn hóa',
      max: 40,
      floorShare: 0.5,
      items: [manual('B.1', 30), manual('B.2', 10, { mayBeNotApplicable: true })],
    },
  ],
  bonus: { code: 'T', title: 'Thưởng', max: 2, items: [manual('T.1', 5)] },
  deductions: {
    code: 'P',
    title: 'Trừ',
    max: 3,
    items: [
      { code: 'P.1', title: 'Nộp chậm', type: 'count', per: 2, cap: 6 },
      { code: 'P.2', title: 'Vi phạm', type: 'count', per: 1, cap: 5, sanction: 'maxBand:Khá' },
    ],
  },
  bands: [
    { name: 'Tốt', atLeast: 80 },
    { name: 'Khá', atLeast: 60 },
    { name: 'Yếu', atLeast: null },
  ],
  bandConditions: [{ band: 'Tốt', group: 'A', minShare: 0.98 }],
  quota: { band: 'Khá', share: 0.5, mode: 'down', overflowTo: 'Yếu' },
  tieBreak: ['bonus'],
})
const good: Readonly<Record<string, Given>> = {
  'A.1': value({ actual: 45, target: 40 }),
  'A.2': value({ actual: 120, target: 100 }),
  'A.3': value({ count: 5 }),
  'A.4': value({ option: 'Đúng hạn' }),
  'A.5': value({ count: 3 }),
  'A.6': value({ yes: true }),
  'B.1': '27.25',
  'B.2': 'N/A',
  'T.1': '4',
  'P.1': value({ count: 2 }),
  'P.2': value({ count: 0 }),
}

describe('the words of an explanation', () => {
  const lead = value({ actual: 150, target: 100 })
  const scores = scoresOf({
    P01: good,
    P02: { ...good, 'A.2': lead, 'A.5': value({ count: 0 }), 'P.2': value({ count: 1 }) },
    P03: { ...good, 'T.1': '0', 'B.1': '29' },
    P04: { ...good, 'B.1': '14' },
  })

  it('tell how each type of criterion gave its points', () => {
    const { tree } = explain(whole, scores)
    expect(
      ['A.1', 'A.2', 'A.3', 'A.4', 'A.5', 'A.6', 'B', 'B.1', 'B.2', 'T', 'P'].map((code) => formulaOf(tree, code)),
    ).toEqual([
      '45/40 vượt chỉ tiêu, tính bằng mức tối đa 10',
      'Vượt chỉ tiêu (120/100), đơn vị dẫn đầu Phường Đồng Hòa đạt 1,5 lần: 0,5 × 10 + 0,5 × 10 × (120/100 − 1)/(1,5 − 1)',
      '5 × 3 = 15, tính đến mức tối đa 10',
      'Mức “Đúng hạn”: 10 điểm',
      '10 − 3 × 0,5',
      'Đạt: 10 điểm',
      '(27,25) × 40/30, vì có mục không phát sinh',
      'Điểm thẩm định: 27,25',
      'Không phát sinh',
      'Cộng các mục: 4, tính đến mức tối đa 2',
      'Cộng các mục: 4 + 0, tính đến mức tối đa 3',
    ])
  })

  it('tell what made the total, the grade and the rank', () => {
    const said = (unit: string) => explain(whole, scores, unit).steps.map(({ message }) => message)
    expect(said('P01')).toEqual([
      'Nhóm B có mục không phát sinh (B.2): 27,25 × 40/30 = 36,33 điểm.',
      'Điểm thưởng 4 chỉ tính đến mức tối đa 2.',
      'Điểm trừ 4 chỉ tính đến mức tối đa 3.',
      'Tổng điểm 90,83 làm tròn đến 0,1 thành 90,8.',
      'Tổng điểm 90,8 thuộc mức “Tốt”.',
      'Mức “Tốt” cần nhóm A đạt ít nhất 98%, đơn vị được 55,5/60 điểm: xuống “Khá”.',
      'Chỉ 2 đơn vị trong cụm, khối được xếp “Khá”; ngoài số đó xếp “Yếu”.',
    ])
    expect(said('P02').at(-1)).toBe('Có phát sinh ở mục “Vi phạm” (P.2): cao nhất chỉ được xếp “Khá”.')
    expect(said('P04').at(-1)).toBe('Nhóm B “Văn hóa” được 18,67/40 điểm, dưới điểm liệt 50%: xếp “Không đạt”.')
  })

  it('name the units that share a rank, and say what told others apart', () => {
    const sameTotal = { ...good, 'T.1': '0', 'B.1': '28.75' }
    const tied = scoresOf({ P01: good, P02: good, P03: sameTotal, P04: good })
    const said = (unit: string) =>
      explain(whole, tied, unit)
        .steps.slice(-2)
        .map(({ message }) => message)
    expect(said('P01')).toEqual([
      'Bằng điểm với đơn vị khác đúng ở giới hạn 2 đơn vị được xếp “Khá”; tạm xếp “Yếu” cho đến khi Hội đồng quyết định.',
      'Bằng nhau ở mọi tiêu chí phụ với Phường Đồng Hòa, Phường Ngọc Sơn: đồng hạng 1.',
    ])
    expect(said('P03').at(-1)).toBe('Có đơn vị khác cùng 93,8 điểm; xét điểm thưởng, xếp hạng 4.')
  })

  it('say who claimed what where points are doubted or not yet appraised', () => {
    const doubted = [
      score('P01', 'A.1', { ...value({ actual: 30, target: 40 }), points: '9' }, 'self'),
      score('P01', 'B.1', { points: '40' }, 'review'),
    ]
    expect(nodes(explain(whole, doubted).tree).flatMap(({ reason }) => reason ?? [])).toEqual([
      'chưa thẩm định xong, còn 11 tiêu chí',
      'đơn vị tự chấm 9, số liệu báo cáo cho 7,5; chưa thẩm định, tạm lấy điểm đơn vị tự chấm; lý do: thẩm định',
      'điểm ghi 40 ngoài mức cho phép; chưa thẩm định, tạm lấy điểm cụm, khối chấm chéo; lý do: thẩm định',
    ])
  })
})

describe('the words for every preset', () => {
  const givenOf = (type: string, options: readonly { readonly label: string }[]): Given => {
    switch (type) {
      case 'choice':
        return value({ option: options[0]?.label ?? '' })
      case 'boolean':
        return value({ yes: true })
      case 'ratio':
      case 'leaderRelative':
        return value({ actual: 37.5, target: 40 })
      case 'manual':
        return '7.5'
      default:
        return value({ count: 1 })
    }
  }

  it.each(['rs1-cong-an-cap-xa', 'rs2-hdnd-cap-xa', 'rs3-tphcm-bang-bieu-4', 'rs4-khu-dan-cu-van-hoa', 'dot-75-nam'])(
    'of %s hold no codes, no unit codes and no gaps, whether scored, N/A or led by others',
    (name) => {
      const preset = criteria(JSON.parse(readFileSync(`resources/criteria/${name}.json`, 'utf8')))
      const given = allItems(preset).map(({ item }, index) => {
        const mayBeAbsent = 'mayBeNotApplicable' in item && item.mayBeNotApplicable === true
        return {
          code: item.code,
          own: mayBeAbsent ? 'N/A' : givenOf(item.type, 'options' in item ? item.options : []),
          led: item.type === 'leaderRelative' && index % 2 === 0 ? value({ actual: 60, target: 40 }) : null,
        }
      })
      const row = (ahead: boolean) =>
        Object.fromEntries(given.map(({ code, own, led }) => [code, (ahead ? led : null) ?? own]))
      const scores = scoresOf({ P01: row(false), P02: row(true), P03: row(true), P04: row(false) })
      for (const unit of Object.keys(names)) {
        const explained = explain(preset, scores, unit)
        const said = sentences(explained)
        expect(said.length).toBeGreaterThan(allItems(preset).length * 3)
        expect(said.filter((sentence) => sentence === '' || unreadable.test(sentence))).toEqual([])
        expect(explained.rank).not.toBeNull()
        expect(explained.steps.at(-1)?.message).toMatch(/Phường .*: đồng hạng/u)
      }
    },
  )
})
