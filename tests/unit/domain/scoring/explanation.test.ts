import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { WordedNode } from '#domain/document/printed-ranking'
import type { ExplainedNode } from '#domain/scoring/explained-node'
import { explainCriterion, explainUnit } from '#domain/scoring/explanation'
import { explanationInWords, nodeInWords } from '#shared/messages/scoring-formulas'
import { clusterOf, criteria, manual, rank, score, scoresOf, value } from './small-campaign'

const set = criteria({
  scale: 60,
  groups: [
    {
      code: 'A',
      title: 'Nhóm A',
      max: 40,
      items: [
        { code: 'R', title: 'Chỉ tiêu', max: 10, type: 'ratio', evidenceRequired: true },
        { code: 'L', title: 'Dẫn đầu', max: 10, type: 'leaderRelative' },
        { code: 'C', title: 'Đếm', max: 6, type: 'count', per: 3 },
        { code: 'O', title: 'Mức', max: 4, type: 'choice', options: [{ label: 'Đạt', points: 4 }] },
        { code: 'N', title: 'Có thể không phát sinh', max: 10, type: 'minus', per: 0.5 },
      ],
    },
    { code: 'B', title: 'Nhóm B', max: 20, items: [manual('M', 20)] },
  ],
  bonus: { code: 'T', title: 'Thưởng', max: 2, items: [manual('T.1', 5)] },
  deductions: {
    code: 'P',
    title: 'Trừ',
    max: null,
    items: [{ code: 'P.1', title: 'Chậm', type: 'count', per: 1, cap: 5, sanction: 'maxBand:Khá' }],
  },
  bands: [
    { name: 'Tốt', atLeast: 40 },
    { name: 'Khá', atLeast: 20 },
    { name: 'Yếu', atLeast: null },
  ],
  tieBreak: ['bonus'],
})
const scores = [
  score('U', 'R', { ...value({ actual: 37, target: 40 }), points: '10', evidence: 'BC số 5' }, 'self'),
  score('U', 'R', { ...value({ actual: 37, target: 40 }), reason: 'chấp nhận điểm tự chấm', evidence: 'BC số 5' }),
  ...scoresOf({
    U: {
      L: value({ actual: 120, target: 100 }),
      C: value({ count: 5 }),
      O: value({ option: 'đạt' }),
      N: value({ notApplicable: true }),
      M: '17.5',
      'T.1': '3',
      'P.1': value({ count: 1 }),
    },
    V: { L: value({ actual: 150, target: 100 }) },
  }),
]
const ranking = rank(set, scores)
const find = <T extends { readonly code: string; readonly children?: readonly T[] }>(
  node: T,
  code: string,
): T | null =>
  node.code === code ? node : (node.children?.map((child) => find(child, code)).find((one) => one !== null) ?? null)
const explanation = explainUnit(ranking, 'U')
const words = explanation === null ? null : explanationInWords(explanation)
const node = (code: string): WordedNode | null => (words === null ? null : find(words.tree, code))

describe('the explanation of a unit', () => {
  it('is a tree whose sums are the sums of its children', () => {
    expect(words).toMatchObject({ unit: 'U', total: '53.5', band: 'Khá', rank: 1 })
    expect(words?.tree).toMatchObject({
      code: 'thu',
      kind: 'set',
      max: '60',
      points: '53.5',
      formula: '52,5 + thưởng 2 − trừ 1',
    })
    expect(node('A')).toMatchObject({
      kind: 'group',
      max: '40',
      points: '35',
      formula: '(9,25 + 7 + 6 + 4) × 40/30, vì có mục không phát sinh',
    })
    expect(node('T')).toMatchObject({ kind: 'bonus', max: '2', points: '2' })
    expect(node('P')).toMatchObject({ kind: 'deductions', max: null, points: '1', formula: 'Cộng các mục: 1' })
  })

  it('says of each criterion what every round gave and how the points came about', () => {
    expect(node('R')).toMatchObject({
      kind: 'ratio',
      max: '10',
      points: '9.25',
      self: '10',
      review: null,
      appraisal: '9.25',
      formula: '37/40 × 10',
      reason: 'đơn vị tự chấm 10, số liệu báo cáo cho 9,25; lý do: chấp nhận điểm tự chấm',
    })
    expect(node('L')?.formula).toContain('đơn vị dẫn đầu V đạt 1,5 lần')
    expect(node('C')).toMatchObject({ points: '6', formula: '5 × 3 = 15, tính đến mức tối đa 6' })
    expect(node('O')).toMatchObject({ points: '4', formula: 'Mức “Đạt”: 4 điểm' })
    expect(node('N')).toMatchObject({
      points: 'N/A',
      formula: 'Không phát sinh',
      reason: 'không phát sinh, để ngoài khi tính điểm; lý do: thẩm định',
    })
    expect(node('M')).toMatchObject({ points: '17.5', self: null, formula: 'Điểm thẩm định: 17,5' })
  })

  it('gives every step that changed the result, in order and in words', () => {
    expect(words?.steps).toEqual([
      {
        code: 'NA_RESCALED',
        from: '26.25',
        to: '35',
        message: 'Nhóm A có mục không phát sinh (N): 26,25 × 40/30 = 35 điểm.',
      },
      { code: 'BONUS_CUT', from: '3', to: '2', message: 'Điểm thưởng 3 chỉ tính đến mức tối đa 2.' },
      { code: 'BAND_BY_TOTAL', from: '53.5', to: 'Tốt', message: 'Tổng điểm 53,5 thuộc mức “Tốt”.' },
      {
        code: 'SANCTION_MAX_BAND',
        from: 'Tốt',
        to: 'Khá',
        message: 'Có phát sinh ở mục “Chậm” (P.1): cao nhất chỉ được xếp “Khá”.',
      },
    ])
  })

  it('names the rounding rule where rounding changed the points, and nowhere else', () => {
    const third = rank(set, [score('U', 'R', { ...value({ actual: 1, target: 3 }), evidence: 'x' })])
    const explained = explainCriterion(clusterOf(third), 'U', 'R')
    expect(explained?.rounding).toEqual({ step: '0.01', mode: 'half-up' })
    expect(explained === null ? null : nodeInWords(explained).rounding).toBe(
      'làm tròn đến 0,01 (từ một nửa trở lên thì lên)',
    )
    expect(node('R')?.rounding).toBeUndefined()
  })

  it('gives the reason of a criterion without its evidence and keeps what was claimed', () => {
    const bare = rank(set, [score('U', 'R', { ...value({ actual: 40, target: 40 }), points: '10' }, 'self')])
    const explained = explainCriterion(clusterOf(bare), 'U', 'R')
    expect(explained).toMatchObject({ points: '0', self: '10' })
    expect(explained === null ? null : nodeInWords(explained).reason).toBe(
      'không có minh chứng (đơn vị tự chấm 10); chưa thẩm định, tạm lấy điểm đơn vị tự chấm; lý do: thẩm định',
    )
  })

  it('says which tie-break decided a rank, or that nothing did', () => {
    const small = criteria({
      scale: 20,
      groups: [{ code: 'B', title: 'B', max: 20, items: [manual('M', 20)] }],
      bonus: { code: 'T', max: 5, items: [manual('T.1', 5)] },
      tieBreak: ['bonus'],
    })
    const tied = rank(
      small,
      scoresOf({ a: { M: '10', 'T.1': '2' }, b: { M: '12', 'T.1': '0' }, c: { M: '12', 'T.1': '0' } }),
    )
    const last = (unit: string) => {
      const explained = explainUnit(tied, unit)
      return explained === null ? null : explanationInWords(explained).steps.at(-1)
    }
    expect(last('a')).toEqual({
      code: 'RANK_TIE_BROKEN',
      from: '12',
      to: '1',
      message: 'Có đơn vị khác cùng 12 điểm; xét điểm thưởng, xếp hạng 1.',
    })
    expect(last('c')).toEqual({
      code: 'RANK_SHARED',
      from: '12',
      to: '2',
      message: 'Bằng nhau ở mọi tiêu chí phụ với b: đồng hạng 2.',
    })
  })

  it('is null for a unit that is not ranked', () => {
    expect([explainUnit(ranking, 'X'), explainCriterion(clusterOf(ranking), 'U', 'X')]).toEqual([null, null])
  })
})

describe('the explanation of every preset', () => {
  const nodes = (tree: ExplainedNode): readonly ExplainedNode[] => [tree, ...(tree.children ?? []).flatMap(nodes)]

  it.each(['rs1-cong-an-cap-xa', 'rs2-hdnd-cap-xa', 'rs3-tphcm-bang-bieu-4', 'rs4-khu-dan-cu-van-hoa', 'dot-75-nam'])(
    'of %s has words for every node of an unscored unit',
    (name) => {
      const preset = criteria(JSON.parse(readFileSync(`resources/criteria/${name}.json`, 'utf8')))
      const explained = explainUnit(rank(preset, [], ['U']), 'U')
      expect(explained).toMatchObject({ total: null, rank: null, band: null, steps: [] })
      const formulas = (explained === null ? [] : nodes(explained.tree)).map((one) => nodeInWords(one).formula)
      expect(formulas.every((formula) => formula !== '' && !formula.includes('undefined'))).toBe(true)
    },
  )
})
