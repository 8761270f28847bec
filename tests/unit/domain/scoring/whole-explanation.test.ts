import { describe, expect, it } from 'vitest'
import type { WordedNode } from '#domain/document/printed-ranking'
import { explainUnit } from '#domain/scoring/explanation'
import { explanationInWords } from '#shared/messages/scoring-formulas'
import { criteria, manual, rank, score, value } from './small-campaign'

/** A set in which every step of the spec (§5) has something to do for the unit "U". */
const set = criteria({
  scale: 100,
  notApplicable: 'rescale',
  aggregate: 'weighted',
  scorerWeights: { 'Sở A': 2 },
  rounding: { criterion: { step: 0.01, mode: 'half-up' }, total: { step: 0.5, mode: 'half-up' } },
  groups: [
    {
      code: 'A',
      title: 'Nhóm A',
      max: 60,
      items: [
        { code: 'A.1', title: 'Chỉ tiêu', max: 10, type: 'ratio' },
        { code: 'A.2', title: 'Dẫn đầu', max: 20, type: 'leaderRelative' },
        manual('A.3', 20),
        { code: 'A.4', title: 'Minh chứng', max: 5, type: 'boolean', evidenceRequired: true },
        { code: 'A.5', title: 'Tin bài', max: 5, type: 'count', per: 2 },
      ],
    },
    { code: 'B', title: 'Nhóm B', max: 20, items: [manual('B.1', 20)] },
    { code: 'C', title: 'Nhóm C', max: 20, items: [manual('C.1', 20)] },
  ],
  bonus: { code: 'T', title: 'Thưởng', max: 5, items: [manual('T.1', 10)] },
  deductions: {
    code: 'P',
    title: 'Trừ',
    max: 2,
    items: [{ code: 'P.1', title: 'Nộp chậm', type: 'count', per: 1, cap: 5, sanction: 'notBand:Giỏi' }],
  },
  total: { max: 100 },
  bands: [
    { name: 'Xuất sắc', atLeast: 54 },
    { name: 'Giỏi', atLeast: 50 },
    { name: 'Tốt', atLeast: 40 },
    { name: 'Khá', atLeast: null },
  ],
  bandConditions: [{ band: 'Xuất sắc', group: 'C', minShare: 0.5 }],
  quota: { band: 'Tốt', share: 0.3, mode: 'down', overflowTo: 'Khá' },
  tieBreak: ['bonus'],
})

const named = (scorer: string, points: string | null) =>
  score('U', 'A.3', {
    points,
    scorer,
    who: scorer,
    at: '2023-06-02T08:00:00.000Z',
    ...(points === null ? { value: {} } : {}),
  })
const given = (unit: string, points: string) => [
  ...['A.1', 'A.2'].map((code) => score(unit, code, value({ actual: 150, target: 100 }))),
  ...['A.3', 'B.1', 'C.1'].map((code) => score(unit, code, points)),
  score(unit, 'A.4', { ...value({ yes: true }), evidence: 'BC' }),
  score(unit, 'A.5', value({ count: 1 })),
  score(unit, 'T.1', '0'),
  score(unit, 'P.1', value({ count: 0 })),
]
const scores = [
  score('U', 'A.1', { ...value({ actual: 1, target: 3 }), points: '5', evidence: 'BC số 5' }, 'self'),
  score('U', 'A.1', value({ actual: 1, target: 3 })),
  score('U', 'A.2', value({ actual: 120, target: 100 })),
  named('Sở A', '19.5'),
  named('Sở B', '20'),
  named('Sở C', null),
  score('U', 'A.4', { ...value({ yes: true }), accepted: true }),
  score('U', 'A.5', value({ count: 9 })),
  score('U', 'B.1', 'N/A'),
  score('U', 'C.1', '9.25'),
  score('U', 'T.1', '8'),
  score('U', 'P.1', value({ count: 4 })),
  ...given('V', '8'),
  score('W', 'A.1', value({ actual: 1, target: 2 })),
]

const explained = explainUnit(rank(set, scores, ['U', 'V', 'W']), 'U')
if (explained === null) throw new Error('U is not explained')
const words = explanationInWords(explained)

const nodes = (node: WordedNode): readonly WordedNode[] => [node, ...(node.children ?? []).flatMap(nodes)]
const node = (code: string): WordedNode => {
  const found = nodes(words.tree).find((one) => one.code === code)
  if (found === undefined) throw new Error(code)
  return found
}
const wayOf = (code: string) => {
  const { points, formula, rounding, reason } = node(code)
  return [points, formula, rounding ?? null, reason ?? null]
}
const hundredths = 'làm tròn đến 0,01 (từ một nửa trở lên thì lên)'

describe('an explanation in which every step happens', () => {
  it('tells of each criterion the reported values, the formula, the rounding and what was cut', () => {
    expect(wayOf('A.1')).toEqual([
      '3.33',
      '1/3 × 10',
      hundredths,
      'đơn vị tự chấm 5, số liệu báo cáo cho 3,33; lý do: thẩm định',
    ])
    expect(wayOf('A.2')).toEqual([
      '14',
      'Vượt chỉ tiêu (120/100), đơn vị dẫn đầu V đạt 1,5 lần: 0,5 × 20 + 0,5 × 20 × (120/100 − 1)/(1,5 − 1)',
      null,
      'lý do: thẩm định',
    ])
    expect(wayOf('A.4')).toEqual(['0', 'Đạt: 5 điểm', null, 'không có minh chứng (đơn vị tự chấm 5); lý do: thẩm định'])
    expect(wayOf('A.5')).toEqual(['5', '9 × 2 = 18, tính đến mức tối đa 5', null, 'lý do: thẩm định'])
  })

  it('names every scorer with points and weight, says who abstained, and how the points of all were rounded', () => {
    expect(wayOf('A.3')).toEqual([
      '19.67',
      'Lấy trung bình có trọng số của các bên chấm (Sở A × 2: 19,5; Sở B × 1: 20; Sở C × 1: –)',
      hundredths,
      'lý do: thẩm định',
    ])
    expect(node('A.3').scores?.map(({ scorer, who, at }) => [scorer, who, at.slice(0, 10)])).toEqual([
      ['Sở A', 'Sở A', '2023-06-02'],
      ['Sở B', 'Sở B', '2023-06-02'],
      ['Sở C', 'Sở C', '2023-06-02'],
    ])
  })

  it('keeps a group without anything that applies, what is unscored and zero apart', () => {
    expect(wayOf('B')).toEqual(['N/A', 'Không phát sinh', null, 'không phát sinh, để ngoài khi tính điểm'])
    const other = explainUnit(rank(set, scores, ['U', 'V', 'W']), 'W')
    if (other === null) throw new Error('W is not explained')
    const unscored = nodes(explanationInWords(other).tree).find(({ code }) => code === 'C.1')
    expect([unscored?.points, unscored?.formula]).toEqual([null, 'Chưa chấm'])
  })

  it('tells every step from the sums to the grade in the order of the rules', () => {
    expect([words.total, words.band, words.rank]).toEqual(['54.5', 'Khá', 2])
    expect(words.steps.map(({ code, message }) => [code, message])).toEqual([
      ['GROUP_NA', expect.stringContaining('B')],
      ['BONUS_CUT', 'Điểm thưởng 8 chỉ tính đến mức tối đa 5.'],
      ['DEDUCTIONS_CUT', 'Điểm trừ 4 chỉ tính đến mức tối đa 2.'],
      ['TOTAL_ROUNDED', 'Tổng điểm 54,25 làm tròn đến 0,5 thành 54,5.'],
      ['BAND_BY_TOTAL', 'Tổng điểm 54,5 thuộc mức “Xuất sắc”.'],
      ['BAND_CONDITION_FAILED', 'Mức “Xuất sắc” cần nhóm C đạt ít nhất 50%, đơn vị được 9,25/20 điểm: xuống “Giỏi”.'],
      ['SANCTION_NOT_BAND', 'Có phát sinh ở mục “Nộp chậm” (P.1): không được xếp “Giỏi”, xuống “Tốt”.'],
      ['QUOTA_OVERFLOW', 'Chỉ 0 đơn vị trong cụm, khối được xếp “Tốt”; ngoài số đó xếp “Khá”.'],
    ])
  })
})
